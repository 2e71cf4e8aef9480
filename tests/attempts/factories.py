"""An article with a published set in several formats, and the right and wrong answers to its questions."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import factory

from quizzes.articles.models import Article
from quizzes.questions.models import Choice, Format, Question, QuestionSet, Skill
from quizzes.questions.slots import Slot, solution_of

AT = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
TEXT = """أعلنت بلدية المدينة يوم الأحد افتتاح مكتبة عامة في الحيّ القديم بعد ترميم دام ثلاث سنوات.

وقالت مديرة المكتبة سلمى الخطيب إن القاعة تتّسع لمئتي قارئ، وإن فيها ٤٢٠٠ كتاب.

وباتت المكتبة مفتوحة للجميع بلا رسوم."""
SENTENCE = "وقالت مديرة المكتبة سلمى الخطيب إن القاعة تتّسع لمئتي قارئ، وإن فيها ٤٢٠٠ كتاب."
OPTIONS = ("سلمى الخطيب", "رئيس البلدية", "وزير الثقافة", "أمين الحيّ")


def place_of(part: str) -> dict[str, int]:
    """Evidence: where that part of the text stands."""
    start = TEXT.index(part)
    return {"evidence_start": start, "evidence_end": start + len(part)}


class ArticleFactory(factory.django.DjangoModelFactory[Article]):
    class Meta:
        model = Article

    title = factory.Sequence(lambda n: f"مكتبة جديدة في الحيّ القديم ({n})")
    text = TEXT
    digest = factory.Sequence(lambda n: f"{n:064}")
    state = Article.State.PUBLISHED
    level = "2"
    word_count = 34


class QuestionSetFactory(factory.django.DjangoModelFactory[QuestionSet]):
    class Meta:
        model = QuestionSet

    article = factory.SubFactory(ArticleFactory)
    title = "أسئلة المكتبة"
    state = QuestionSet.State.PUBLISHED
    published_at = AT


class QuestionFactory(factory.django.DjangoModelFactory[Question]):
    """Who spoke: one of four, the first is right."""

    class Meta:
        model = Question
        skip_postgeneration_save = True

    question_set = factory.SubFactory(QuestionSetFactory)
    position = factory.Sequence(int)
    state = Question.State.APPROVED
    stem = "مَن قال إن القاعة تتّسع لمئتي قارئ؟"
    explanation = "ورد القول على لسان مديرة المكتبة."
    evidence_start = TEXT.index(SENTENCE)
    evidence_end = TEXT.index(SENTENCE) + len(SENTENCE)

    @factory.post_generation
    def choices(self, create: bool, extracted: Any, **kwargs: Any) -> None:
        options = extracted or OPTIONS if Format(self.format).has_choices else ()  # type: ignore[attr-defined]
        for place, text in enumerate(options):
            feedback = "" if place == 0 else f"لم يُنقل في الخبر قول عن {text}."
            Choice.objects.create(
                question=self, position=place, text=text, is_correct=place == 0, feedback=feedback
            )


class TypedFactory(QuestionFactory):
    format = Format.TYPED
    stem = "كم كتابًا في المكتبة؟"
    accepted = ["٤٢٠٠", "٤٢٠٠ كتاب", "أربعة آلاف ومئتا كتاب"]
    explanation = "ورد العدد في قول المديرة."


class VocabularyFactory(QuestionFactory):
    skill = Skill.VOCABULARY
    stem = "ما معنى كلمة «باتت» في قول المقال: «وباتت المكتبة مفتوحة للجميع»؟"
    evidence_start = TEXT.index("وباتت")
    evidence_end = len(TEXT)


class MatchingFactory(QuestionFactory):
    format = Format.MATCHING
    skill = Skill.VOCABULARY
    stem = "صل كل كلمة بمعناها في المقال."
    solution = solution_of(
        [
            Slot("ترميم", "restoration", ("free of charge", "restoration", "hall")),
            Slot("القاعة", "hall", ("free of charge", "restoration", "hall")),
        ]
    )


class OrderingFactory(QuestionFactory):
    format = Format.ORDERING
    skill = Skill.SEQUENCE
    stem = "رتّب الأحداث كما وقعت."
    solution = solution_of(
        [
            Slot("الأول", "ترميم المبنى", ("افتتاح المكتبة", "ترميم المبنى")),
            Slot("الثاني", "افتتاح المكتبة", ("افتتاح المكتبة", "ترميم المبنى")),
        ]
    )


class TableFactory(QuestionFactory):
    format = Format.TABLE
    stem = "املأ الجدول من المقال."
    solution = solution_of(
        [
            Slot("أين", "الحيّ القديم", ("الحيّ القديم", "الحيّ الجديد", "السوق")),
            Slot("متى", "يوم الأحد", ("يوم السبت", "يوم الأحد", "يوم الخميس")),
        ]
    )


class EvidenceFactory(QuestionFactory):
    format = Format.EVIDENCE
    stem = "أيّ جملة في المقال تدلّ على أن في المكتبة أكثر من أربعة آلاف كتاب؟"


def published_set(article: Article | None = None) -> QuestionSet:
    """Three questions in this order: one of four, typed, vocabulary."""
    question_set = QuestionSetFactory(article=article or ArticleFactory())
    QuestionFactory(question_set=question_set, position=0)
    TypedFactory(question_set=question_set, position=1)
    VocabularyFactory(question_set=question_set, position=2, choices=("أصبحت", "نامت", "عادت", "تأخّرت"))
    return question_set


def right(question: Question) -> dict[str, Any]:
    """The arguments of `answer` that are right."""
    if question.format == Format.TYPED:
        return {"text": question.accepted[0]}
    if question.format == Format.EVIDENCE:
        return {"given": [question.evidence_start, question.evidence_end]}
    if question.slots:
        return {"given": [slot.key for slot in question.slots]}
    return {"choice": question.choices.get(is_correct=True)}


def wrong(question: Question) -> dict[str, Any]:
    if question.format == Format.TYPED:
        return {"text": "١٧"}
    if question.format == Format.EVIDENCE:
        return {"given": [0, TEXT.index("\n")]}
    if question.format == Format.ORDERING:
        return {"given": [slot.key for slot in reversed(question.slots)]}
    if question.slots:
        return {"given": [slot.options[0] for slot in question.slots]}
    return {"choice": question.choices.filter(is_correct=False).first()}
