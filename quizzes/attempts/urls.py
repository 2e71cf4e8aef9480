from django.urls import path

from . import views

app_name = "attempts"
urlpatterns = [
    path("articles/<int:pk>/quiz/", views.start_page, name="start"),
    path("attempts/<uuid:pk>/", views.attempt, name="attempt"),
    path("attempts/<uuid:pk>/<int:position>/", views.question, name="question"),
]
