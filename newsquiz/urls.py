"""Every address of the site; what one means is in the app that owns it."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("quizzes.reading.urls")),
    path("", include("quizzes.attempts.urls")),
    path("today/", include("quizzes.progress.urls")),
    path("cards/", include("quizzes.flashcards.urls")),
    path("classes/", include("quizzes.classrooms.urls")),
    path("accounts/", include("quizzes.accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
]

handler400 = "newsquiz.errors.bad_request"
handler403 = "newsquiz.errors.forbidden"
handler404 = "newsquiz.errors.not_found"
handler500 = "newsquiz.errors.server_error"
