"""A learner's cards as a table and as a package that Anki opens."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from io import StringIO
from pathlib import Path

import genanki

from quizzes.accounts.models import User
from quizzes.questions.models import Format

from ..faces import glosses_of
from ..models import Card, CardQuerySet

COLUMNS = ("word", "meaning", "note", "sentence", "vocalised", "article", "kind", "status", "due", "lapses")
# Anki knows a deck and a note type again by these, so that a second import renews the first.
DECK_ID, WORD_TYPE_ID, QUESTION_TYPE_ID = 1_701_260_411, 1_701_260_412, 1_701_260_413
STYLE = """.card { direction: rtl; text-align: center; font-size: 28px; line-height: 2;
  font-family: "Scheherazade New", "Noto Naskh Arabic", serif; }
.latin { direction: ltr; font-family: sans-serif; font-size: 20px; line-height: 1.5; }
.word { font-size: 48px; } mark { background: #dce6f5; color: inherit; }"""
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Written:
    """A card in words. The sentence has its word between « and », with vowels where they are known."""

    word: str
    meaning: str
    sentence: str


def as_csv(learner: User) -> str:
    """One row a card, under a heading; a cell that a spreadsheet would take for a formula gets a quote."""
    table = StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for card in _cards(learner):
        written = written_out(card)
        row = [
            *(written.word, written.meaning, card.note, card.sentence, card.vocalised),
            *(card.article.title if card.article else "", card.face, card.status),
            *(card.due.isoformat(), str(card.lapses)),
        ]
        writer.writerow([_harmless(cell) for cell in row])
    return table.getvalue()


def as_package(learner: User) -> bytes:
    """An .apkg: words with two cards each, from the word and from its meaning, and questions."""
    deck = genanki.Deck(DECK_ID, "NewsQuiz")
    for card in _cards(learner).exclude(face__in=[Card.Face.GAP, Card.Face.FORM]):
        written = written_out(card)
        fields = (written.word, written.meaning, written.sentence, card.note)
        made = genanki.Note(
            model=_WORDS if card.lemma else _QUESTIONS,
            fields=[escape(field, quote=False).replace("\n", "<br>") for field in fields],
            guid=genanki.guid_for("newsquiz", learner.pk, card.kind, card.lemma_id or card.question_id),
        )
        deck.add_note(made)
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "cards.apkg"
        genanki.Package(deck).write_to_file(str(path))
        return path.read_bytes()


def written_out(card: Card) -> Written:
    if card.lemma:
        meaning = card.meaning or ", ".join(glosses_of(card.lemma))
        return Written(card.lemma.lemma, meaning, _marked(card))
    question = card.question
    assert question is not None  # noqa: S101 -- a constraint of the table
    if question.format == Format.TYPED:
        answer = str(question.accepted[0])
    else:
        right = [choice.text for choice in question.choices.all() if choice.is_correct]
        answer = "، ".join(right or [f"{slot.prompt}: {slot.key}" for slot in question.slots])
    return Written(question.stem, answer, question.evidence)


def _cards(learner: User) -> CardQuerySet:
    cards = Card.objects.of_learner(learner)
    cards = cards.select_related("lemma", "question__question_set__article", "article")
    return cards.prefetch_related("question__choices").order_by("pk")


def _marked(card: Card) -> str:
    places = [
        (card.vocalised, card.vocalised_start, card.vocalised_end),
        (card.sentence, card.word_start, card.word_end),
    ]
    for text, start, end in places:
        if text and start is not None and end is not None:
            return f"{text[:start]}«{text[start:end]}»{text[end:]}"
    return card.sentence


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _templates() -> Iterator[dict[str, str]]:
    back = '<hr id="answer"><div class="sentence">{{Sentence}}</div><div>{{Note}}</div>'
    word, meaning = '<div class="word">{{Word}}</div>', '<div class="latin">{{Meaning}}</div>'
    yield {"name": "word", "qfmt": word, "afmt": word + meaning + back}
    yield {"name": "meaning", "qfmt": meaning, "afmt": meaning + word + back}


_FIELDS = [{"name": name} for name in ("Word", "Meaning", "Sentence", "Note")]
_WORDS = genanki.Model(WORD_TYPE_ID, "NewsQuiz: word", _FIELDS, list(_templates()), css=STYLE)
_ASK, _TELL = "<div>{{Word}}</div>", '<hr id="answer"><b>{{Meaning}}</b><p>{{Sentence}}</p><p>{{Note}}</p>'
_QUESTIONS = genanki.Model(
    QUESTION_TYPE_ID,
    "NewsQuiz: question",
    _FIELDS,
    [{"name": "question", "qfmt": _ASK, "afmt": _ASK + _TELL}],
    css=STYLE,
)
