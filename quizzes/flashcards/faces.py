"""What the two sides of a card show."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise

from quizzes.accounts.models import Vowels
from quizzes.arabic.lexical import lexicon
from quizzes.arabic.text import bare
from quizzes.articles.models import Article, Lemma
from quizzes.articles.parts_of_speech import part_of_speech
from quizzes.questions.models import Choice, Format, Question

from .models import Card
from .sentences import sentence_for
from .typed import Verdict, judge

RELATIVES = 3


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence in three pieces, the marked word in the middle; `word` is "" when none is marked."""

    before: str
    word: str = ""
    after: str = ""

    @classmethod
    def at(cls, sentence: str, start: int | None, end: int | None) -> Marked:
        if start is None or end is None:
            return cls(sentence)
        return cls(sentence[:start], sentence[start:end], sentence[end:])


@dataclass(frozen=True, slots=True)
class Relative:
    """A word of the same root."""

    form: str
    gloss: str


@dataclass(frozen=True, slots=True)
class WordFace:
    word: str  # with vowels
    bare: str
    kind: Promise
    glosses: list[str]
    root: list[str]  # its letters
    family: list[Relative]
    sentence: Marked
    vocalised: Marked  # the sentence with vowels, or without where they are not known
    article: Article | None  # where that sentence stands
    asked: str  # Card.Face; a word to its meaning where a gap has no place
    typed: str = ""  # what the learner wrote
    verdict: Verdict | None = None  # of what they wrote


@dataclass(frozen=True, slots=True)
class Option:
    """`verdict` is "right" or "wrong" where there is something to say of it, "off" otherwise, "" before."""

    letter: str
    choice: Choice
    verdict: str = ""
    taken: bool = False


@dataclass(frozen=True, slots=True)
class QuestionFace:
    question: Question
    options: list[Option]
    typed: str = ""  # what the learner wrote
    evidence: str = ""

    @property
    def explanation(self) -> str:
        """What the evidence does not say already: many explanations only quote it."""
        quoted = self.evidence.strip(" .«»\n")
        return "" if quoted and quoted in self.question.explanation else self.question.explanation

    @property
    def is_typed(self) -> bool:
        return self.question.format == Format.TYPED

    @property
    def is_chosen(self) -> bool:
        return Format(self.question.format).has_choices


def front_form(face: WordFace, vowels: str) -> str:
    """How the word is first shown to a learner with these vowels."""
    return face.bare if vowels == Vowels.NONE else face.word


def word_face(card: Card, *, typed: str = "") -> WordFace:
    lemma = card.lemma
    assert lemma is not None  # noqa: S101 -- a constraint of the table
    met = sentence_for(card)
    shown = met.context
    sentence = Marked.at(shown.sentence, shown.word_start, shown.word_end)
    has_gap = bool(sentence.word) or card.face != Card.Face.GAP
    return WordFace(
        word=lemma.lemma,
        bare=bare(lemma.lemma),
        kind=part_of_speech(lemma.pos),
        glosses=[card.meaning] if card.meaning else glosses_of(lemma),
        root=list(lemma.root),
        family=family_of(lemma),
        sentence=sentence,
        vocalised=Marked.at(shown.vocalised, shown.vocalised_start, shown.vocalised_end)
        if shown.vocalised
        else sentence,
        article=met.article,
        asked=card.face if has_gap else Card.Face.MEANING,
        typed=typed,
        verdict=judge(typed, lemma=lemma.lemma) if card.face == Card.Face.FORM else None,
    )


def glosses_of(lemma: Lemma) -> list[str]:
    """The meanings, the fitting one first; a lemma keeps them with semicolons between."""
    return [gloss for part in lemma.gloss.split(";") if (gloss := part.strip())]


def family_of(lemma: Lemma) -> list[Relative]:
    """The commonest other words of the root, each written form once."""
    if not lemma.root:
        return []
    relatives: dict[str, Relative] = {}
    for one in lexicon.by_root(lemma.root):
        if one.form != lemma.lemma and one.gloss:
            relatives.setdefault(one.form, Relative(one.form, one.gloss[0]))
    return list(relatives.values())[:RELATIVES]


def question_face(card: Card, *, taken: int | None = None, typed: str = "", answered: bool) -> QuestionFace:
    """The question; once answered, with what was right and what was taken (pk of a choice, or text)."""
    question = card.question
    assert question is not None  # noqa: S101 -- a constraint of the table
    letters = "أبجدهوزح"
    options = [
        Option(
            letter=letters[place] if place < len(letters) else "",
            choice=choice,
            verdict=_verdict(choice, taken=taken) if answered else "",
            taken=choice.pk == taken,
        )
        for place, choice in enumerate(question.choices.all())
    ]
    return QuestionFace(question, options, typed, question.evidence if answered else "")


def _verdict(choice: Choice, *, taken: int | None) -> str:
    if choice.is_correct:
        return "right"
    return "wrong" if choice.pk == taken else "off"
