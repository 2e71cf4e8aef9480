from django.urls import path

from . import card_pages, memory_page, views
from .transfer import pages as transfer_pages

app_name = "flashcards"
urlpatterns = [
    path("", views.review, name="review"),
    path("undo/", views.take_back, name="undo"),
    path("all/", views.card_list, name="card_list"),
    path("transfer/", transfer_pages.transfer, name="transfer"),
    path("transfer/cards.csv", transfer_pages.table, name="table"),
    path("transfer/cards.apkg", transfer_pages.package, name="package"),
    path("share/", memory_page.share_to_remember, name="share"),
    path("share/fit/", memory_page.fit_now, name="fit"),
    path("<int:pk>/", views.card, name="card"),
    path("<int:pk>/answer/", views.answer, name="answer"),
    path("<int:pk>/review/", views.rate, name="rate"),
    path("<int:pk>/status/", views.status, name="status"),
    path("<int:pk>/edit/", card_pages.edit_card, name="edit"),
    path("<int:pk>/help/", card_pages.help_with_card, name="help"),
    path("<int:pk>/remove/", views.remove_card, name="remove"),
]
