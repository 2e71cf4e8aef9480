"""The review, one card at a time, and the list of a learner's cards.

A page and its htmx fragment have one address; a review, an undo and a change of status answer a script with
what to look at next, and a browser without scripts with a redirect to it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBadRequest, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quizzes.accounts.models import User
from quizzes.accounts.requests import AccountRequest, PersonalRequest
from quizzes.web.addresses import page_of_this_site
from quizzes.web.decorators import account_required

from .access import get_card_for
from .buttons import buttons
from .day import Calendar
from .faces import front_form, question_face, word_face
from .fit import is_due as fit_is_due
from .forms import CardFilterForm, LookForm, RatingForm, StatusForm, UndoForm
from .keep import remove, set_card_status
from .models import Card
from .queue import Counts, counts, next_card, next_day, place_today, waits
from .schedule import last_review, next_intervals, undo
from .schedule import review as keep_review
from .tasks import fit_memory

CARDS_A_PAGE = 40


@never_cache
@require_safe
def review(request: PersonalRequest) -> HttpResponse:
    """The front of the card to look at now, or the end of the day's cards; a guest is told what cards are."""
    if not request.user.is_authenticated:
        return render(request, "flashcards/welcome.html", {"section": "cards"})
    return _go_on(cast("AccountRequest", request))


@never_cache
@require_safe
@account_required
def card(request: AccountRequest, pk: int) -> HttpResponse:
    """The front of one card."""
    return _show(request, get_card_for(request, pk))


@never_cache
@require_safe
@account_required
def answer(request: AccountRequest, pk: int) -> HttpResponse:
    """The answer side of one card, with the two buttons; whoever comes back to it after answering goes on."""
    looked = get_card_for(request, pk)
    look = LookForm(request.GET)
    if look.is_valid() and look.cleaned_data["request"] not in (None, looked.next_request):
        return redirect("flashcards:review")
    return _show(request, looked, answered=True)


@require_POST
@account_required
def rate(request: AccountRequest, pk: int) -> HttpResponse:
    """Keep a review, then show the next card."""
    looked = get_card_for(request, pk)
    form = RatingForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest(form.errors.as_text())
    sent = form.cleaned_data
    # Any other request is of a look that was answered meanwhile, or one that no page of ours has sent.
    if sent["request"] != looked.next_request:
        return _go_on(request)
    try:
        given = keep_review(looked, rating=sent["rating"], request=sent["request"], at=timezone.now())
    except Card.DoesNotExist:  # another tab removed it this very moment
        return _go_on(request)
    return _go_on(request, pulled_out=given.card if given.card and given.card.is_leech else None)


@require_POST
@account_required
def take_back(request: AccountRequest) -> HttpResponse:
    """Undo the latest review, if it is still the one that the learner saw, and show its card again."""
    form = UndoForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest(form.errors.as_text())
    undone = undo(request.user, at=timezone.now(), only=form.cleaned_data["review"])
    if undone is None or undone.card_id is None:
        return _go_on(request)
    if request.htmx:
        return _show(request, get_card_for(request, undone.card_id))
    return redirect("flashcards:card", undone.card_id)


@require_POST
@account_required
def status(request: AccountRequest, pk: int) -> HttpResponse:
    """Put a card to sleep, wake it, or say that its word is known."""
    changed = get_card_for(request, pk)
    form = StatusForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest(form.errors.as_text())
    set_card_status(changed, status=form.cleaned_data["status"], at=timezone.now())
    back = page_of_this_site(form.cleaned_data["next"], request=request)
    return HttpResponseRedirect(back) if back else _go_on(request)


@require_safe
@account_required
def card_list(request: AccountRequest) -> HttpResponse:
    """All of a learner's cards, the newest first."""
    form = CardFilterForm(request.GET)
    cards = form.narrow(Card.objects.of_learner(request.user)).select_related("lemma", "question")
    page = Paginator(cards.order_by("-created_at", "-pk"), CARDS_A_PAGE).get_page(request.GET.get("page"))
    for listed in page:
        listed.learner = request.user  # whose calendar says when a card comes; not fetched once a row
    found = {"section": "cards", "form": form, "page": page, "now": timezone.now()}
    return _render(request, "flashcards/card_list.html", found, partial="cards")


@require_http_methods(["GET", "POST"])
@account_required
def remove_card(request: AccountRequest, pk: int) -> HttpResponse:
    """Ask, then remove the card for good."""
    gone = get_card_for(request, pk)
    if request.method == "POST":
        remove(gone, at=timezone.now())
        return redirect("flashcards:card_list")
    return render(request, "flashcards/remove_card.html", {"section": "cards", "card": gone})


def _go_on(request: AccountRequest, *, pulled_out: Card | None = None) -> HttpResponse:
    """What to look at next: at once for a script or on the page itself, else by way of its address."""
    if request.htmx or request.method == "GET":
        at = timezone.now()
        waiting = counts(request.user, at=at)
        shown = next_card(request.user, at=at, waiting=waiting)
        return _show(request, shown, waiting=waiting, pulled_out=pulled_out)
    if pulled_out:
        return redirect("flashcards:help", pulled_out.pk)
    return redirect("flashcards:review")


def _show(
    request: AccountRequest,
    shown: Card | None,
    *,
    answered: bool = False,
    waiting: Counts | None = None,
    pulled_out: Card | None = None,
) -> HttpResponse:
    """A side of a card, or what there is to say when none is left; and of the card that was pulled out."""
    at = timezone.now()
    waiting = waiting or counts(request.user, at=at)
    context: dict[str, Any] = {"section": "cards", "card": shown, "pulled_out": pulled_out}
    context["last"] = last_review(request.user, at=at)
    if shown is None:
        context |= _end(request.user, waiting=waiting, at=at)
    else:
        context |= _side(request, shown, answered=answered)
        context["now"], context["waits"] = at, waits(shown, at=at)
        context["today"] = Calendar.of(request.user).day_of(at)
        if context["waits"]:
            context["place"], context["total"] = place_today(request.user, card=shown, waiting=waiting, at=at)
            intervals = next_intervals(shown, at=at)
            context["buttons"] = buttons(request.user.answer_buttons, intervals=intervals)
    return _render(request, "flashcards/review.html", context, partial="review")


def _end(learner: User, *, waiting: Counts, at: datetime) -> dict[str, Any]:
    if fit_is_due(learner, at=at):
        fit_memory.enqueue(learner.pk)
    return {
        "held_back": waiting.held_back,
        "seen": waiting.seen,
        "today": Calendar.of(learner).day_of(at),
        "next_day": next_day(learner, at=at, waiting=waiting),
        "has_cards": Card.objects.of_learner(learner).exists(),
    }


def _side(request: AccountRequest, shown: Card, *, answered: bool) -> dict[str, Any]:
    look = LookForm(request.GET)
    taken, typed = (look.cleaned_data["choice"], look.cleaned_data["text"]) if look.is_valid() else (None, "")
    if shown.kind == Card.Kind.WORD:
        face = word_face(shown, typed=typed)
        front = front_form(face, request.preferences.vowels)
        return {"face": face, "front": front, "answered": answered}
    return {
        "face": question_face(shown, taken=taken, typed=typed, answered=answered),
        "answered": answered,
    }


def _render(request: AccountRequest, template: str, context: dict[str, Any], *, partial: str) -> HttpResponse:
    fragment = f"#{partial}" if request.htmx else ""
    response = render(request, template + fragment, context)
    patch_vary_headers(response, ["HX-Request"])
    return response
