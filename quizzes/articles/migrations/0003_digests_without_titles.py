from typing import Any

from django.db import IntegrityError, migrations, transaction

from quizzes.articles.source import digest_of


def renew_digests(apps: Any, schema_editor: Any) -> None:
    """As the code makes them now, or a text that is there already would be brought in again.

    Of two articles that are one by the new digest the later keeps its old one.
    """
    articles = apps.get_model("articles", "Article").objects.using(schema_editor.connection.alias)
    for pk in list(articles.order_by("pk").values_list("pk", flat=True)):
        text = articles.values_list("text", flat=True).get(pk=pk)
        try:
            with transaction.atomic(using=schema_editor.connection.alias):
                articles.filter(pk=pk).update(digest=digest_of(text))
        except IntegrityError:
            continue


class Migration(migrations.Migration):
    dependencies = [("articles", "0002_search_and_fit")]
    operations = [migrations.RunPython(renew_digests, migrations.RunPython.noop)]
