"""The pages about one card outside the review: what the learner writes on it, and help with a hard one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from quizzes.accounts.requests import AccountRequest
from quizzes.web.decorators import account_required

from .access import get_card_for
from .faces import word_face
from .forms import CardForm
from .keep import write_on
from .leeches import look_alikes
from .models import Card


@require_http_methods(["GET", "HEAD", "POST"])
@account_required
def edit_card(request: AccountRequest, pk: int) -> HttpResponse:
    """A meaning and a note of the learner's own."""
    edited = get_card_for(request, pk)
    form = CardForm(request.POST or None, instance=edited)
    if form.is_valid():
        sent = form.cleaned_data
        write_on(edited, meaning=sent.get("meaning", ""), note=sent["note"])
        messages.success(request, gettext("The card is saved."))
        return redirect("flashcards:answer", edited.pk)
    context = {"section": "cards", "card": edited, "form": form}
    return render(request, "flashcards/edit_card.html", context, status=422 if form.is_bound else 200)


@require_safe
@account_required
def help_with_card(request: AccountRequest, pk: int) -> HttpResponse:
    """What may make a card stick that was forgotten many times: its word in other lights, and a note."""
    hard = get_card_for(request, pk)
    face = word_face(hard) if hard.kind == Card.Kind.WORD else None
    context = {
        "section": "cards",
        "card": hard,
        "face": face,
        "look_alikes": look_alikes(hard),
        "form": CardForm(instance=hard),
    }
    return render(request, "flashcards/help_with_card.html", context)
