from django.urls import path

from . import views, word_views

app_name = "reading"
urlpatterns = [
    path("", views.article_list, name="article_list"),
    path("articles/<int:pk>/", views.article_detail, name="article_detail"),
    path("articles/<int:pk>/before/", views.article_before, name="article_before"),
    path("articles/<int:pk>/learn/", views.article_learn_first, name="article_learn_first"),
    path("articles/<int:pk>/known/", views.article_know_rest, name="article_know_rest"),
    path("articles/<int:pk>/finish/", views.article_finish, name="article_finish"),
    path("articles/<int:pk>/words/<int:index>/", word_views.word, name="word"),
    path("articles/<int:pk>/words/<int:index>/more/", word_views.word_more, name="word_more"),
    path("articles/<int:pk>/words/<int:index>/reading/", word_views.word_reading, name="word_reading"),
    path("articles/<int:pk>/words/<int:index>/status/", word_views.word_status, name="word_status"),
    path("articles/<int:pk>/words/<int:index>/save/", word_views.word_save, name="word_save"),
]
