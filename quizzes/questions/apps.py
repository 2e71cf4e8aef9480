from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class QuestionsConfig(AppConfig):
    name = "quizzes.questions"
    label = "questions"
    verbose_name = _("Questions")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .writer import check_writer  # noqa: PLC0415 - after the apps are loaded

        check_writer()
