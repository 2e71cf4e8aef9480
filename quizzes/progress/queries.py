"""What a learner did, remembers and could do next: read-only, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Case, Count, F, Q, When

from quizzes.accounts.models import User
from quizzes.articles.models import Article, Level, heavy_fields
from quizzes.attempts.models import Answer, Attempt
from quizzes.classrooms.models import Classroom
from quizzes.flashcards.day import Calendar
from quizzes.flashcards.models import Card, Review, WordStatus
from quizzes.flashcards.queue import Counts, counts, days_ahead
from quizzes.questions.models import Question, QuestionSet, Skill
from quizzes.reading.fit import known_share
from quizzes.reading.models import Reading

from .streak import Streak, streak_of

SECONDS_A_CARD = 15
FORECAST_DAYS = 7
SKILL_DAYS = 30
HARD_DIFFICULTY = 8.0  # of 10; FSRS takes a card there that was forgotten about twice
HARD_WORDS_SHOWN = 3
ARTICLES_CONSIDERED = 60


@dataclass(frozen=True, slots=True)
class ReviewDay:
    reviews: int
    tested: int  # of cards in review: the others are still being learnt
    recalled: int  # of the tested


@dataclass(frozen=True, slots=True)
class Week:
    """The seven days that end today."""

    reviews: int
    recall: float | None  # share of the tested that was recalled; None when nothing was tested


@dataclass(frozen=True, slots=True)
class SkillScore:
    skill: Skill
    right: int
    total: int

    @property
    def share(self) -> float:
        return self.right / self.total


@dataclass(frozen=True, slots=True)
class Words:
    known: int
    learning: int
    hard: int
    hard_words: list[Card]  # the hard words met last


@dataclass(frozen=True, slots=True)
class UnderWay:
    """What was begun and not finished: a quiz (with how far it is), or an article."""

    article: Article
    attempt: Attempt | None = None
    answered: int = 0
    total: int = 0

    @property
    def left(self) -> int:
        return self.total - self.answered


@dataclass(frozen=True, slots=True)
class Suggestion:
    article: Article
    known_share: float  # of the article's words, 0 to 1


@dataclass(frozen=True, slots=True)
class Progress:
    today: date
    due: Counts
    forecast: list[tuple[date, int]]
    days: Mapping[date, ReviewDay]
    streak: Streak
    week: Week
    skills: list[SkillScore]
    words: Words
    under_way: UnderWay | None
    suggestion: Suggestion | None
    homework: QuestionSet | None  # with question_count

    @property
    def due_minutes(self) -> int:
        return max(1, round(self.due.total * SECONDS_A_CARD / 60))

    @property
    def is_empty(self) -> bool:
        """Nothing was ever done here."""
        return not (self.days or self.skills or self.due.total or self.words.known or self.words.learning)


def learner_progress(learner: User, *, at: datetime) -> Progress:
    calendar = Calendar.of(learner)
    today = calendar.day_of(at)
    due = counts(learner, at=at)
    days = review_days(learner)
    practised = days.keys() | {calendar.day_of(moment) for moment in _finished(learner)}
    return Progress(
        today=today,
        due=due,
        forecast=[(today, due.total), *days_ahead(learner, days=FORECAST_DAYS - 1, at=at)],
        days=days,
        streak=streak_of(practised, today=today),
        week=_week(days, today=today),
        skills=skill_scores(learner, since=at - timedelta(days=SKILL_DAYS)),
        words=word_counts(learner),
        under_way=under_way(learner),
        suggestion=suggestion(learner),
        homework=homework(learner),
    )


def review_days(learner: User) -> dict[date, ReviewDay]:
    """What was reviewed on each day of work, the first first: read from an index that has no pk."""
    tested = Q(stage=Review.Stage.REVIEW)
    rows = (
        Review.objects.filter(learner=learner)
        .order_by("day")
        .values("day")
        .annotate(
            reviews=Count("learner"),
            tested=Count("learner", filter=tested),
            recalled=Count("learner", filter=tested & Q(rating__gt=Review.Rating.AGAIN)),
        )
    )
    return {row["day"]: ReviewDay(row["reviews"], row["tested"], row["recalled"]) for row in rows}


def skill_scores(learner: User, *, since: datetime) -> list[SkillScore]:
    """Right and all answers by skill, in the order of the skills."""
    rows = (
        Answer.objects.filter(attempt__learner=learner, answered_at__gte=since)
        .order_by()
        .values("question__skill")
        .annotate(right=Count("pk", filter=Q(is_correct=True)), total=Count("pk"))
    )
    found = {row["question__skill"]: row for row in rows}
    return [
        SkillScore(skill, found[skill]["right"], found[skill]["total"]) for skill in Skill if skill in found
    ]


def word_counts(learner: User) -> Words:
    rows = WordStatus.objects.filter(learner=learner).order_by().values_list("status").annotate(Count("pk"))
    said = dict(rows)
    hard = Card.objects.of_learner(learner).active()
    hard = hard.filter(kind=Card.Kind.WORD, difficulty__gte=HARD_DIFFICULTY)
    return Words(
        known=said.get(WordStatus.Status.KNOWN, 0),
        learning=said.get(WordStatus.Status.LEARNING, 0),
        hard=hard.count(),
        hard_words=list(hard.select_related("lemma").order_by("-last_review", "pk")[:HARD_WORDS_SHOWN]),
    )


def under_way(learner: User) -> UnderWay | None:
    """The quiz begun last, or the article opened last, if it is later."""
    attempt = (
        Attempt.objects.under_way()
        .filter(learner=learner)
        .select_related("question_set__article")
        .defer(*heavy_fields("question_set__article__"))
        .prefetch_related("answers")
        .order_by("-started_at")
        .first()
    )
    reading = (
        Reading.objects.filter(
            learner=learner, state=Reading.State.OPENED, article__state=Article.State.PUBLISHED
        )
        .select_related("article")
        .defer(*heavy_fields("article__"))
        .order_by("-opened_at")
        .first()
    )
    if attempt is None:
        return UnderWay(reading.article) if reading else None
    article = attempt.question_set.article
    if reading and reading.opened_at > attempt.started_at and reading.article_id != article.pk:
        return UnderWay(reading.article)
    return UnderWay(article, attempt, len(attempt.answers.all()), len(attempt.question_ids))


def suggestion(learner: User) -> Suggestion | None:
    """Of the newest unread articles near the level last read, the one of whose words most are known."""
    read = Reading.objects.filter(learner=learner).exclude(article__level="").order_by("-opened_at")
    near = _levels_near(read.values_list("article__level", flat=True).first())
    is_near = Case(When(level__in=near, then=1), default=0)
    unread = (
        Article.objects.published()
        .exclude(readings__learner=learner)
        .order_by(Case(When(level__in=near, then=0), default=1), "-published_on", "-pk")
    )
    considered = Article.objects.filter(pk__in=unread.values("pk")[:ARTICLES_CONSIDERED], running_words__gt=0)
    best = (
        considered.defer(*heavy_fields())
        .annotate(known_share=known_share(learner))
        .order_by(is_near.desc(), "-known_share", F("published_on").desc(nulls_last=True), "-pk")
        .first()
    )
    return None if best is None else Suggestion(best, best.known_share)  # type: ignore[attr-defined]


def homework(learner: User) -> QuestionSet | None:
    """The newest published set of a teacher of one of the learner's classes that they have not finished."""
    teachers = Classroom.objects.open().of_learner(learner).values("teacher")
    finished = Attempt.objects.finished().filter(learner=learner).values("question_set")
    approved = Count("questions", filter=Q(questions__state=Question.State.APPROVED))
    return (
        QuestionSet.objects.published()
        .filter(owner__in=teachers)
        .exclude(pk__in=finished)
        .annotate(question_count=approved)
        .filter(question_count__gt=0)
        .select_related("article")
        .defer(*heavy_fields("article__"))
        .order_by("-published_at", "-pk")
        .first()
    )


def _levels_near(level: str | None) -> list[str]:
    """The level and its neighbours; for someone who has read nothing, the two lowest."""
    levels: list[str] = list(Level.values)
    if level not in levels:
        return levels[:2]
    place = levels.index(level)
    return levels[max(0, place - 1) : place + 2]


def _finished(learner: User) -> list[datetime]:
    """When the learner finished a quiz or an article."""
    quizzes = Attempt.objects.finished().filter(learner=learner).order_by()
    read = Reading.objects.filter(learner=learner, finished_at__isnull=False).order_by()
    moments = quizzes.values_list("finished_at", flat=True).union(read.values_list("finished_at", flat=True))
    return [moment for moment in moments if moment is not None]


def _week(days: Mapping[date, ReviewDay], *, today: date) -> Week:
    of_week = [day for day in (days.get(today - timedelta(days=n)) for n in range(7)) if day]
    tested = sum(day.tested for day in of_week)
    recalled = sum(day.recalled for day in of_week)
    return Week(sum(day.reviews for day in of_week), recalled / tested if tested else None)
