from django.apps import AppConfig


class NewsquizConfig(AppConfig):
    name = "newsquiz"
