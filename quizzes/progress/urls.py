from django.urls import path

from . import own_data_pages, views

app_name = "progress"
urlpatterns = [
    path("", views.today, name="today"),
    path("everything.json", own_data_pages.everything, name="everything"),
    path("delete/", own_data_pages.delete_account, name="delete_account"),
]
