"""What a person sets for themselves."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRefresh

from quizzes.web.addresses import page_of_this_site

from .forms import SettingsForm
from .preferences import keep
from .requests import PersonalRequest


@require_POST
def preferences(request: PersonalRequest) -> HttpResponse:
    """Keep what is sent of language, digits, months, theme, vowels and text size; then back to the page."""
    wanted = request.preferences.with_valid(request.POST.dict())
    if request.htmx:
        response: HttpResponse = HttpResponseClientRefresh()
    else:
        page = page_of_this_site(request.POST.get("next", ""), request=request)
        response = HttpResponseRedirect(page or reverse("reading:article_list"))
    keep(wanted, request=request, response=response)
    return response


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    """Everything the account keeps of how the site looks, speaks and asks."""
    form = SettingsForm(request.POST or None, instance=request.user)
    if form.is_valid():
        user = form.save()
        with translation.override(user.interface_language):
            messages.success(request, gettext("The settings are saved."))
        return redirect("accounts:settings")
    return render(request, "accounts/settings.html", {"form": form}, status=422 if form.is_bound else 200)
