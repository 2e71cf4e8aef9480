"""Make cards of the notes of a file: all of them or none, and the same file twice makes them once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from quizzes.accounts.models import User
from quizzes.arabic.text import arabic_share, bare, skeleton
from quizzes.articles.models import Lemma

from ..models import Card, WordStatus
from .read import Note

LONGEST_WORD, LONGEST_MEANING, LONGEST_NOTE = 100, 300, 2000
BATCH = 500
OWN = "own"  # how the keys of lemmas begin that the lexicon does not know; the learner's number follows


@dataclass(frozen=True, slots=True)
class Outcome:
    """`made` and `there` are numbers of cards; with problems (line, why) nothing is made."""

    made: int
    there: int
    problems: Sequence[tuple[int, str]]


def bring_in(learner: User, notes: Sequence[Note], *, at: datetime, dry: bool) -> Outcome:
    """One new word card for each word that the learner has no card of. `dry` says what would be made."""
    problems = [(note.line, why) for note in notes if (why := problem_of(note))]
    if problems:
        return Outcome(0, 0, problems)
    with transaction.atomic():
        User.objects.select_for_update().get(pk=learner.pk)  # two uploads at once follow one another
        unique: dict[str, Note] = {}
        for note in notes:
            unique.setdefault(bare(note.word), note)
        lemmas = _lemmas(learner, list(unique.values()), dry=dry)
        have = set(Card.objects.of_learner(learner).values_list("lemma__key", flat=True))
        missing = [(note, lemmas[word]) for word, note in unique.items() if lemmas[word].key not in have]
        if not dry:
            _make(learner, missing, at=at)
    return Outcome(len(missing), len(notes) - len(missing), [])


def problem_of(note: Note) -> str:
    """Why no card can be made of the note; "" where one can."""
    if not skeleton(note.word):
        return _("There is no word.")
    if arabic_share(note.word) < 0.5:
        return _("The word is not Arabic: “%(word)s”.") % {"word": note.word[:40]}
    if len(note.word) > LONGEST_WORD:
        return _("The word is longer than 100 characters.")
    if not note.meaning:
        return _("The word has no meaning beside it.")
    if len(note.meaning) > LONGEST_MEANING or len(note.note) > LONGEST_NOTE:
        return _("The meaning or the note is too long.")
    return ""


def _lemmas(learner: User, notes: Sequence[Note], *, dry: bool) -> dict[str, Lemma]:
    """By bare word: the commonest lemma that is written so and fits the vowels, or one of the learner's."""
    found: dict[str, Lemma] = {}
    for first in range(0, len(notes), BATCH):
        some = notes[first : first + BATCH]
        there = Lemma.objects.filter(skeleton__in={skeleton(note.word) for note in some})
        own = there.filter(key__startswith=f"{OWN}:{learner.pk}:")
        shared = there.exclude(key__startswith=f"{OWN}:") | own
        known: dict[str, list[Lemma]] = {}
        for lemma in shared.order_by("-zipf", "pk"):
            known.setdefault(bare(lemma.lemma), []).append(lemma)
        for note in some:
            word = bare(note.word)
            fitting = [lemma for lemma in known.get(word, []) if note.word in {word, lemma.lemma}]
            found[word] = fitting[0] if fitting else _own(learner, note)
    new = [lemma for lemma in found.values() if lemma.pk is None]
    if not dry:
        Lemma.objects.bulk_create(new, batch_size=BATCH)
    return found


def _own(learner: User, note: Note) -> Lemma:
    key = f"{OWN}:{learner.pk}:{bare(note.word)}"[:100]
    return Lemma(key=key, lemma=note.word, skeleton=skeleton(note.word)[:100], pos="X", gloss=note.meaning)


def _make(learner: User, missing: Sequence[tuple[Note, Lemma]], *, at: datetime) -> None:
    cards = [
        Card(
            learner=learner,
            kind=Card.Kind.WORD,
            lemma=lemma,
            meaning=note.meaning,
            note=note.note,
            due=at,
            created_at=at,
        )
        for note, lemma in missing
    ]
    Card.objects.bulk_create(cards, batch_size=BATCH)
    learning = WordStatus.Status.LEARNING
    WordStatus.objects.bulk_create(
        [WordStatus(learner=learner, lemma=lemma, status=learning, changed_at=at) for _, lemma in missing],
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["learner", "lemma"],
        update_fields=["status", "changed_at"],
    )
