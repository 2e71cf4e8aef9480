"""Learners, articles and cards, made as the site makes them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from uuid import uuid4

import factory

from quizzes.accounts.models import User
from quizzes.arabic.text import skeleton
from quizzes.articles.models import Article, ArticleLemma, Lemma
from quizzes.flashcards.enrol import enrol_question, enrol_word
from quizzes.flashcards.models import Card, Review
from quizzes.flashcards.schedule import review
from quizzes.questions.models import Choice, Question, QuestionSet

# A Wednesday, in the morning of Baghdad; no clock changes near it.
AT = datetime(2026, 11, 18, 6, 0, tzinfo=UTC)
TEXT = (
    "أعلنت الحكومة خطة جديدة للمياه.\nوذكر ضابط لم يفصح عن اسمه أن عددا قليلا من الجنود ما زالوا في الموقع."
)


class LearnerFactory(factory.django.DjangoModelFactory[User]):
    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"learner{n}")

    @classmethod
    def _create(cls, model_class: type[User], *args: object, **fields: object) -> User:
        return User.objects.create_user(**fields)  # type: ignore[arg-type]


class ArticleFactory(factory.django.DjangoModelFactory[Article]):
    class Meta:
        model = Article

    title = "خطة جديدة للمياه"
    text = TEXT
    state = Article.State.PUBLISHED
    level = "2"
    word_count = 18
    digest = factory.LazyAttributeSequence(
        lambda article, n: sha256(f"{n}{article.text}".encode()).hexdigest()
    )


class LemmaFactory(factory.django.DjangoModelFactory[Lemma]):
    class Meta:
        model = Lemma

    key = factory.Sequence(lambda n: f"أَفْصَح_{n}")
    lemma = "أَفْصَحَ"
    skeleton = factory.LazyAttribute(lambda lemma: skeleton(lemma.lemma))
    pos = "VERB"
    root = "فصح"
    gloss = "disclose; state openly"


class QuestionFactory(factory.django.DjangoModelFactory[Question]):
    class Meta:
        model = Question

    question_set = factory.LazyFunction(
        lambda: QuestionSet.objects.create(article=ArticleFactory(), title="أسئلة الخبر")
    )
    state = Question.State.APPROVED
    stem = "ماذا أعلنت الحكومة؟"
    explanation = "في الجملة الأولى من الخبر."
    evidence_start = 0
    evidence_end = TEXT.index("\n")

    @factory.post_generation
    def choices(self, create: bool, extracted: object, **kwargs: object) -> None:
        texts = ["خطة جديدة للمياه", "ضريبة جديدة", "عطلة رسمية"]
        for place, text in enumerate(texts):
            Choice.objects.create(question=self, position=place, text=text, is_correct=place == 0)


def word_card(
    learner: User, *, lemma: Lemma | None = None, article: Article | None = None, at: datetime = AT
) -> Card:
    """The card of a word of the text: «يفصح» in its second sentence."""
    lemma = lemma or LemmaFactory()
    article = article or ArticleFactory()
    start = article.text.index("يفصح")
    ArticleLemma.objects.get_or_create(
        article=article, lemma=lemma, defaults={"count": 1, "first_offset": start}
    )
    return enrol_word(learner, lemma=lemma, article=article, start=start, end=start + 4, at=at)


def question_card(learner: User, *, at: datetime = AT) -> Card:
    return enrol_question(learner, question=QuestionFactory(), at=at)


def look(card: Card, rating: Review.Rating = Review.Rating.GOOD, *, at: datetime = AT) -> Card:
    """Review the card once; back comes the card as it is then."""
    review(card, rating=rating, request=uuid4(), at=at)
    return Card.objects.select_related("learner").get(pk=card.pk)


def due_card(learner: User, *, due: datetime = AT) -> Card:
    """A word card in review that comes due at that moment: an easy first look is 8 days ahead."""
    first = due - timedelta(days=8)
    card = look(word_card(learner, at=first), Review.Rating.EASY, at=first)
    assert card.due == due
    return card
