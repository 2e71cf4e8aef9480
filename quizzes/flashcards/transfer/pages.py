"""The page on which cards come in and go out."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from quizzes.accounts.requests import AccountRequest
from quizzes.web.decorators import account_required
from quizzes.web.numbers import write_number

from ..forms import UploadForm
from .bring_in import Outcome, bring_in
from .out import as_csv, as_package
from .read import MOST_BYTES, Note, Unreadable, read_notes

SALT = "notes that were checked"
PROBLEMS_SHOWN = 20


@require_http_methods(["GET", "HEAD", "POST"])
@account_required
def transfer(request: AccountRequest) -> HttpResponse:
    """A file is checked first: what would come in is said, and comes in when that is confirmed."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    context: dict[str, Any] = {"section": "cards", "form": form}
    if not form.is_bound:
        return render(request, "flashcards/transfer.html", context)
    try:
        notes = _notes(form)
        confirmed = bool(form.cleaned_data["checked"])
        outcome = bring_in(request.user, notes, at=timezone.now(), dry=not confirmed)
    except Unreadable as error:
        return render(request, "flashcards/transfer.html", context | {"error": str(error)}, status=422)
    if confirmed and not outcome.problems:
        return _done(request, outcome)
    context |= {
        "outcome": outcome,
        "problems": outcome.problems[:PROBLEMS_SHOWN],
        "sample": notes[:5],
        "checked": signing.dumps(
            [(note.line, note.word, note.meaning, note.note) for note in notes], salt=SALT, compress=True
        ),
    }
    return render(request, "flashcards/transfer.html", context, status=422 if outcome.problems else 200)


def _notes(form: UploadForm) -> list[Note]:
    """What the file says, or what it said when it was checked. Raises `Unreadable`."""
    if form.is_valid():
        if checked := form.cleaned_data["checked"]:
            try:
                return [Note(*row) for row in signing.loads(checked, salt=SALT)]
            except signing.BadSignature as error:
                raise Unreadable(gettext("Please choose the file again.")) from error
        if form.cleaned_data["file"]:
            return read_notes(form.cleaned_data["file"].read(MOST_BYTES + 1))
    raise Unreadable(gettext("Please choose a file."))


def _done(request: AccountRequest, outcome: Outcome) -> HttpResponse:
    made = gettext("New cards: %(made)s. There already: %(there)s.")
    numbers = {"made": write_number(outcome.made), "there": write_number(outcome.there)}
    messages.success(request, made % numbers)
    return redirect("flashcards:card_list")


@require_safe
@account_required
def table(request: AccountRequest) -> HttpResponse:
    """All cards as CSV, with the mark by which spreadsheets know UTF-8."""
    return _file("\ufeff" + as_csv(request.user), "text/csv; charset=utf-8", "newsquiz-cards.csv")


@require_safe
@account_required
def package(request: AccountRequest) -> HttpResponse:
    """All words and questions for Anki."""
    return _file(as_package(request.user), "application/octet-stream", "newsquiz-cards.apkg")


def _file(content: str | bytes, kind: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=kind, headers=headers)
