from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class NewsquizConfig(AppConfig):
    name = "newsquiz"


class DeskConfig(AdminConfig):
    """Django's admin, with our own site in it."""

    default_site = "newsquiz.desk.Desk"
