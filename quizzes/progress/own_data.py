"""Everything that is kept of a person: given to them, or deleted.

What belongs to a person is what the database would delete with them, so that no table can be forgotten here.
"""

from __future__ import annotations

from typing import Any

from django.core import serializers
from django.db import models, transaction

from quizzes.accounts.models import User
from quizzes.articles.models import Lemma
from quizzes.flashcards.transfer.bring_in import OWN

HIDDEN = {"password"}


def everything_of(user: User) -> dict[str, list[dict[str, Any]]]:
    """By the name of the table: each row as its fields, the person's own first. The password stays out."""
    found: dict[str, list[dict[str, Any]]] = {}
    _gather(User, User.objects.filter(pk=user.pk), found)
    _add(found, Lemma, _own_words(user))
    return found


@transaction.atomic
def delete_everything_of(user: User) -> None:
    """The account and all that is its own, with the words that no lexicon has. Articles and sets stay."""
    own_words = list(_own_words(user).values_list("pk", flat=True))
    user.delete()
    Lemma.objects.filter(pk__in=own_words).delete()


def _own_words(user: User) -> models.QuerySet[Lemma]:
    return Lemma.objects.filter(key__startswith=f"{OWN}:{user.pk}:")


def _gather(model: type[models.Model], rows: models.QuerySet[Any], found: dict[str, Any]) -> None:
    """The rows, and what the database would delete with them."""
    _add(found, model, rows)
    for relation in model._meta.related_objects:
        if getattr(relation, "on_delete", None) is models.CASCADE and relation.field.concrete:
            theirs = relation.related_model
            if isinstance(theirs, type) and theirs._meta.label not in found:
                own = theirs._base_manager.filter(**{f"{relation.field.name}__in": rows.values("pk")})
                _gather(theirs, own, found)


def _add(found: dict[str, Any], model: type[models.Model], rows: models.QuerySet[Any]) -> None:
    rows_as_data = serializers.serialize("python", rows.order_by("pk"))
    listed = [row["fields"] | {"id": row["pk"]} for row in rows_as_data]
    if listed:
        found[model._meta.label] = [
            {name: value for name, value in row.items() if name not in HIDDEN} for row in listed
        ]
