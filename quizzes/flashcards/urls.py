from django.urls import path

from . import views

app_name = "flashcards"
urlpatterns = [
    path("", views.review, name="review"),
    path("undo/", views.take_back, name="undo"),
    path("all/", views.card_list, name="card_list"),
    path("<int:pk>/", views.card, name="card"),
    path("<int:pk>/answer/", views.answer, name="answer"),
    path("<int:pk>/review/", views.rate, name="rate"),
    path("<int:pk>/status/", views.status, name="status"),
    path("<int:pk>/remove/", views.remove_card, name="remove"),
]
