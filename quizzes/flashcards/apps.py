from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FlashcardsConfig(AppConfig):
    name = "quizzes.flashcards"
    label = "flashcards"
    verbose_name = _("Flashcards")
    default_auto_field = "django.db.models.BigAutoField"
