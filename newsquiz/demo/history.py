"""The weeks behind the demo's learner, made by the site's own functions: reading, quizzes, words, reviews.

The same seed, articles and time give the same history.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from django.db import transaction

from quizzes.accounts.models import User
from quizzes.arabic.document import Token
from quizzes.articles.analyse import stored_document
from quizzes.articles.models import Article, Lemma
from quizzes.articles.sentences import sentences_of
from quizzes.articles.words import OPEN_CLASSES
from quizzes.attempts.answer import answer, start
from quizzes.flashcards.day import Calendar
from quizzes.flashcards.enrol import enrol_word
from quizzes.flashcards.models import Card, Review, WordStatus
from quizzes.flashcards.queue import next_card
from quizzes.flashcards.schedule import review
from quizzes.flashcards.spread import fuzzed
from quizzes.flashcards.words import set_status
from quizzes.questions.models import Format, Question, QuestionSet, Skill
from quizzes.reading.track import finish_article, open_article

DAYS = 40  # before today, which has only begun
DAY_OFF = 0.15  # how likely the learner rests; never on two days in a row
READ_EVERY = 4  # days of practice
WORDS_AN_ARTICLE = 12
MOST_CARDS_A_DAY = 40
LEFT_UNREAD = 4  # articles, so that there is something to suggest
KNOWN_FROM = 4.6  # Zipf frequency: such words a learner of this level has met everywhere
# How likely the learner is right: reading for detail goes well, inference does not yet.
SKILLS = {Skill.MAIN_IDEA: 0.9, Skill.DETAIL: 0.85, Skill.VOCABULARY: 0.75, Skill.SEQUENCE: 0.8}
OTHER_SKILLS = 0.6
RECALL = {Review.Stage.NEW: 0.75, Review.Stage.LEARNING: 0.9}
OTHER_RECALL = 0.88


@transaction.atomic
def give_history(learner: User, *, articles: Sequence[Article], at: datetime, seed: int) -> None:
    """Weeks of practice before `at`. Today cards wait, a quiz is begun, and there is an article to choose."""
    rng = Random(seed)  # noqa: S311 -- a story, no secret
    shelf = sorted(articles, key=lambda article: (article.level, article.pk))
    shelf = shelf[: max(1, len(shelf) - LEFT_UNREAD)] if shelf else []
    begun = shelf.pop() if len(shelf) > 1 else None
    _know_common_words(learner, articles=articles, at=at - timedelta(days=DAYS + 1))
    unread = iter(shelf)
    for number, evening in enumerate(_evenings(learner, at=at, rng=rng)):
        if number % READ_EVERY == 0 and (article := next(unread, None)):
            _read(learner, article=article, at=evening - timedelta(minutes=40), rng=rng)
        _review_cards(learner, at=evening, rng=rng)
    if begun:
        _begin(learner, article=begun, at=at - timedelta(hours=3), rng=rng)


def _evenings(learner: User, *, at: datetime, rng: Random) -> Iterator[datetime]:
    calendar = Calendar.of(learner)
    today = calendar.day_of(at)
    rested = False
    for days in range(DAYS, 0, -1):
        rested = not rested and rng.random() < DAY_OFF
        if not rested:
            yield calendar.start_of(today - timedelta(days=days)) + timedelta(minutes=rng.randint(750, 900))


def _know_common_words(learner: User, *, articles: Sequence[Article], at: datetime) -> None:
    common = Lemma.objects.filter(articles__article__in=articles, zipf__gte=KNOWN_FROM).distinct()
    for lemma in common.order_by("key"):
        set_status(learner, lemma=lemma, status=WordStatus.Status.KNOWN, at=at)


def _read(learner: User, *, article: Article, at: datetime, rng: Random) -> None:
    """Open an article, keep words of it, read to its end, take its quiz."""
    open_article(learner, article=article, at=at)
    for place, (lemma, token) in enumerate(_words_of(article, learner=learner, rng=rng)):
        moment = at + timedelta(minutes=1 + place)
        enrol_word(learner, lemma=lemma, article=article, start=token.start, end=token.end, at=moment)
    finish_article(learner, article=article, at=at + timedelta(minutes=18))
    if question_set := _set_of(article):
        questions = list(question_set.questions.approved().in_order())
        _answer(learner, question_set, questions, at=at + timedelta(minutes=20), rng=rng)


def _begin(learner: User, *, article: Article, at: datetime, rng: Random) -> None:
    """Open an article and answer the first half of its quiz."""
    open_article(learner, article=article, at=at)
    if question_set := _set_of(article):
        questions = list(question_set.questions.approved().in_order())
        half = questions[: len(questions) // 2]
        _answer(learner, question_set, half, at=at + timedelta(minutes=10), rng=rng)


def _set_of(article: Article) -> QuestionSet | None:
    with_questions = article.question_sets.published().filter(questions__state=Question.State.APPROVED)
    return with_questions.order_by("pk").first()


def _words_of(article: Article, *, learner: User, rng: Random) -> list[tuple[Lemma, Token]]:
    """Some words of the article that the learner has not met, each where it first stands."""
    first: dict[str, Token] = {}
    for token in stored_document(article).tokens:
        taught = token.kind == "word" and token.entity is None and token.analysis.pos in OPEN_CLASSES
        if taught and not token.analysis.guessed:
            first.setdefault(token.analysis.lemma_id, token)
    met = set(WordStatus.objects.filter(learner=learner).values_list("lemma__key", flat=True))
    new = sorted(first.keys() - met)
    chosen = rng.sample(new, min(WORDS_AN_ARTICLE, len(new)))
    lemmas = Lemma.objects.in_bulk(chosen, field_name="key")
    return [(lemmas[key], first[key]) for key in chosen if key in lemmas]


def _answer(
    learner: User, question_set: QuestionSet, questions: Sequence[Question], *, at: datetime, rng: Random
) -> None:
    attempt = start(question_set, learner=learner, guest=None, at=at)
    for place, question in enumerate(questions):
        moment = at + timedelta(seconds=40 * (place + 1))
        knows = rng.random() < SKILLS.get(Skill(question.skill), OTHER_SKILLS)
        if question.format == Format.TYPED:
            text = question.accepted[0] if knows and question.accepted else "لا أعرف"
            answer(attempt, question=question, text=text, at=moment)
        elif question.slots:
            put = [slot.key if knows else slot.options[-1] for slot in question.slots]
            answer(attempt, question=question, given=put, at=moment)
        elif question.format == Format.EVIDENCE:
            sentences = [
                span for span in sentences_of(question_set.article) if question.is_right(given=span) == knows
            ]
            answer(attempt, question=question, given=rng.choice(sentences), at=moment)
        else:
            choices = [choice for choice in question.choices.all() if choice.is_correct == knows]
            answer(attempt, question=question, choice=rng.choice(choices), at=moment)


def _review_cards(learner: User, *, at: datetime, rng: Random) -> None:
    for _ in range(MOST_CARDS_A_DAY):
        card = next_card(learner, at=at)
        if card is None:
            return
        recalled = rng.random() < RECALL.get(_stage(card), OTHER_RECALL)
        rating = Review.Rating.GOOD if recalled else Review.Rating.AGAIN
        request = UUID(int=rng.getrandbits(128), version=4)
        review(card, rating=rating, request=request, at=at, spread=fuzzed(rng.random))
        at += timedelta(seconds=rng.randint(6, 20))


def _stage(card: Card) -> Review.Stage:
    return Review.Stage.NEW if card.is_new else Review.Stage(card.memory)
