from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ClassroomsConfig(AppConfig):
    name = "quizzes.classrooms"
    label = "classrooms"
    verbose_name = _("Classes")
    default_auto_field = "django.db.models.BigAutoField"
