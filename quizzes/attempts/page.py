"""What the page of one question shows: the passage, and the options before and after the answer.

Nothing in it says what is right before there is an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from quizzes.arabic.text import skeleton
from quizzes.articles.models import Article
from quizzes.articles.passage import Passage, document_of, passage
from quizzes.articles.pieces import Span
from quizzes.flashcards.context import Context, context_of
from quizzes.questions.models import Choice, Format, Question, Skill
from quizzes.web.latin import wrap_latin_runs

from .models import Answer, Attempt
from .places import Place, Sentence, State, paragraphs, places_of
from .steps import Step, steps_of

LETTERS = "أبجدهوزحطي"
OF_LANGUAGE = {Skill.VOCABULARY, Skill.GRAMMAR}
"""The skills that ask about a word itself; the others are about finding something in the text."""
_QUOTED = re.compile(r"«([^«»]+)»")
_WORD = re.compile(r"\S+")
_GAP = re.compile(r"_{3,}")
_PROCLITICS = re.compile("[وف]?[بكلس]?(?:ال|ل)?")


@dataclass(frozen=True, slots=True)
class Option:
    letter: str
    choice: Choice
    state: State


def page_at(attempt: Attempt, position: int, *, vowels: str) -> QuestionPage | None:
    """The page of one question of the attempt; None where there is nothing to ask or to tell (any more)."""
    steps = steps_of(attempt)
    step = next((step for step in steps if step.position == position), None)
    if step is None or (step.answer is None and not attempt.is_under_way):
        return None
    return QuestionPage(attempt, steps, step, vowels)


@dataclass(frozen=True)
class QuestionPage:
    attempt: Attempt
    steps: Sequence[Step]
    step: Step
    vowels: str  # as `Preferences.vowels`
    typed: Sequence[str] = ()  # what was put into the places of an answer that was sent back

    def with_typed(self, typed: Sequence[str]) -> QuestionPage:
        return replace(self, typed=typed)

    def with_answer(self, answer: Answer) -> QuestionPage:
        """The same page once its question is answered."""
        answered = replace(self.step, answer=answer)
        steps = [answered if step is self.step else step for step in self.steps]
        return QuestionPage(self.attempt, steps, answered, self.vowels)

    @property
    def address(self) -> str:
        return reverse("attempts:question", args=[self.attempt.pk, self.step.position])

    @property
    def article(self) -> Article:
        return self.attempt.question_set.article

    @property
    def question(self) -> Question:
        return self.step.question

    @property
    def is_typed(self) -> bool:
        return self.question.format == Format.TYPED

    @property
    def is_order(self) -> bool:
        return self.question.format == Format.ORDERING

    @property
    def is_search(self) -> bool:
        """Whether it is answered by a sentence of the text."""
        return self.question.format == Format.EVIDENCE

    @cached_property
    def places(self) -> list[Place]:
        """The places to fill, with what was put there."""
        return places_of(self.question, self.step.answer, self.typed)

    @cached_property
    def paragraphs(self) -> list[list[Sentence]]:
        """The text as sentences to choose from."""
        return paragraphs(self.article, self.question, self.step.answer)

    @property
    def following(self) -> Step | None:
        """The next question without an answer, round to the beginning; None when there is none."""
        later = [step for step in self.steps if step.position > self.step.position]
        earlier = [step for step in self.steps if step.position < self.step.position]
        return next((step for step in [*later, *earlier] if step.answer is None), None)

    @cached_property
    def passage(self) -> Passage:
        """The text with the word that is asked about marked, and once there is an answer, the evidence
        lit."""
        evidence = _evidence(self.question)
        if (
            self.step.answer is None
            and self.question.skill in OF_LANGUAGE
            and _GAP.search(self.question.stem)
        ):
            return _without_evidence(self.article, vowels=self.vowels, evidence=evidence)
        return passage(
            self.article,
            vowels=self.vowels,
            evidence=evidence if self.step.answer else None,
            mark=self._asked_word,
            links=False,
        )

    @cached_property
    def context(self) -> Context | None:
        """The sentence of the word that is asked about: on a phone it stands in for the whole text."""
        if self._asked_word is None:
            return None
        start, end = self._asked_word
        return context_of(self.article.text, start=start, end=end, document=document_of(self.article))

    @property
    def context_html(self) -> SafeString:
        """That sentence with the word marked; "" where there is none."""
        if self.context is None:
            return SafeString()
        sentence, start, end = self.context.sentence, self.context.word_start, self.context.word_end
        before, word, after = map(wrap_latin_runs, (sentence[:start], sentence[start:end], sentence[end:]))
        return format_html('{}<mark class="marked">{}</mark>{}', before, word, after)

    @cached_property
    def options(self) -> list[Option]:
        choices = self.question.choices.all()
        return [
            Option(letter, choice, self._state(choice))
            for letter, choice in zip(LETTERS, choices, strict=False)
        ]

    @property
    def feedback(self) -> str:
        """What is said of the option that was taken; "" where nothing is."""
        taken = self.step.answer.choice_id if self.step.answer else None
        return next((choice.feedback for choice in self.question.choices.all() if choice.pk == taken), "")

    @property
    def becomes_card(self) -> bool:
        answer = self.step.answer
        return answer is not None and not answer.is_correct and self.attempt.learner_id is not None

    @cached_property
    def _asked_word(self) -> Span | None:
        return asked_word(self.question, self.article)

    def _state(self, choice: Choice) -> State:
        answer = self.step.answer
        if answer is None:
            return ""
        if choice.pk == answer.choice_id:
            return "right" if answer.is_correct else "wrong"
        return "missed" if choice.is_correct and not answer.is_correct else "off"


def asked_word(question: Question, article: Article) -> Span | None:
    """Where the word stands, in its evidence, that a question about language quotes first; None for others.

    A stem quotes a word without what is written as one with it: «باتت» of «وباتت», «أشجار» of «والأشجار».
    """
    evidence, quoted = _evidence(question), _QUOTED.search(question.stem)
    if question.skill not in OF_LANGUAGE or evidence is None or quoted is None:
        return None
    wanted = skeleton(quoted.group(1))
    found = [
        (len(form) - len(wanted), span)
        for span, form in _words(article.text, evidence)
        if form.endswith(wanted) and _PROCLITICS.fullmatch(form.removesuffix(wanted))
    ]
    return min(found)[1] if found else None


def _words(text: str, span: Span) -> Iterator[tuple[Span, str]]:
    start, end = span
    for match in _WORD.finditer(text, start, end):
        word = match.group().strip("«»()[]\"'،؛:.؟!…-")
        at = match.start() + match.group().find(word)
        yield (at, at + len(word)), skeleton(word)


def _evidence(question: Question) -> Span | None:
    if question.evidence_start is None or question.evidence_end is None:
        return None
    return question.evidence_start, question.evidence_end


def _without_evidence(article: Article, *, vowels: str, evidence: Span | None) -> Passage:
    """The text without the paragraph out of which a word was taken: the gap would be filled by looking."""
    whole = passage(article, vowels=vowels, evidence=evidence, links=False)
    note = format_html('<span class="withheld">{}</span>', gettext("This paragraph shows after the answer."))
    blocks = (
        replace(block, html=note, has_evidence=False) if block.has_evidence else block
        for block in whole.blocks
    )
    return replace(whole, blocks=tuple(blocks))
