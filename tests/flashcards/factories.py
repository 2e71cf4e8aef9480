"""Articles, words and cards, made as the site makes them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from uuid import uuid4

import factory

from quizzes.accounts.models import User
from quizzes.arabic.text import skeleton
from quizzes.articles.analyse import analyse, stored_document
from quizzes.articles.models import Article, ArticleLemma, Lemma
from quizzes.flashcards.enrol import enrol_question, enrol_word
from quizzes.flashcards.models import Card, Review
from quizzes.flashcards.schedule import review
from quizzes.flashcards.spread import exact
from quizzes.questions.models import Choice, Question, QuestionSet

# A Wednesday, in the morning of Baghdad; no clock changes near it.
AT = datetime(2026, 11, 18, 6, 0, tzinfo=UTC)
TEXT = (
    "أعلنت الحكومة خطة جديدة للمياه.\nوذكر ضابط لم يفصح عن اسمه أن عددا قليلا من الجنود ما زالوا في الموقع."
)


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

    # Not of the form that the lexicon's have ("أَفْصَح_1"): real ones may stand beside it.
    key = factory.Sequence(lambda n: f"{n}. أَفْصَح")
    lemma = "أَفْصَحَ"
    skeleton = factory.LazyAttribute(lambda lemma: skeleton(lemma.lemma))
    pos = "VERB"
    root = "فصح"
    gloss = "disclose; state openly"


class QuestionFactory(factory.django.DjangoModelFactory[Question]):
    class Meta:
        model = Question
        skip_postgeneration_save = True

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


def analysed_article() -> Article:
    """The article with its real analysis: its lemmas are those of the lexicon."""
    article = ArticleFactory()
    analyse(article)
    return article


def card_of(learner: User, word: str, *, article: Article, at: datetime = AT) -> Card:
    """The card of a written word of an analysed article, as a tap on it makes it."""
    start = article.text.index(word)
    token = next(token for token in stored_document(article).tokens if token.start == start)
    lemma = Lemma.objects.get(key=token.analysis.lemma_id)
    return enrol_word(learner, lemma=lemma, article=article, start=start, end=token.end, at=at)


def word_card(
    learner: User, *, lemma: Lemma | None = None, article: Article | None = None, at: datetime = AT
) -> Card:
    """The card of a lemma of its own, met at «يفصح» in the second sentence."""
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
    """Review the card once; back comes the card as it is then, on the very day that FSRS says."""
    review(card, rating=rating, request=uuid4(), at=at, spread=exact)
    return Card.objects.select_related("learner").get(pk=card.pk)


def due_card(learner: User, *, due: datetime = AT) -> Card:
    """A word card in review that comes due at that moment: an easy first look is 8 days ahead."""
    first = due - timedelta(days=8)
    card = look(word_card(learner, at=first), Review.Rating.EASY, at=first)
    assert card.due == due
    return card
