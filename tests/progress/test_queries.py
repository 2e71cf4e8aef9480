"""What a learner did, remembers and could do next, as the database counts it."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.accounts.models import User
from quizzes.articles.models import Article, ArticleLemma, Lemma
from quizzes.attempts.answer import answer, start
from quizzes.classrooms.models import Classroom, Membership
from quizzes.flashcards.models import Card, Review
from quizzes.flashcards.words import set_status
from quizzes.progress.queries import (
    ReviewDay,
    homework,
    learner_progress,
    review_days,
    skill_scores,
    suggestion,
    under_way,
    word_counts,
)
from quizzes.questions.models import QuestionSet, Skill
from quizzes.reading.track import finish_article, open_article
from tests.accounts.factories import TeacherFactory, UserFactory
from tests.attempts.factories import published_set, right
from tests.flashcards.factories import AT, ArticleFactory, LemmaFactory, due_card, look, word_card
from tests.progress.factories import finish_quiz, practised_learner

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
FORGOT = Review.Rating.AGAIN


def article_of(words: dict[str, int], **fields: str) -> Article:
    """An article of these lemmas (key: count); a key that begins with a hash is of a closed class."""
    article = ArticleFactory(**fields)
    for key, count in words.items():
        pos = "ADP" if key.startswith("#") else "NOUN"
        lemma = Lemma.objects.filter(key=key).first() or LemmaFactory(key=key, pos=pos)
        learnable = 0 if key.startswith("#") else count
        ArticleLemma.objects.create(
            article=article, lemma=lemma, count=count, learnable=learnable, first_offset=0
        )
        article.running_words += count
        article.learnable_words += learnable
    article.save()
    return article


def know(learner: User, *keys: str, status: str = "known") -> None:
    for key in keys:
        set_status(learner, lemma=Lemma.objects.get(key=key), status=status, at=AT)


def test_someone_new_has_done_nothing_and_may_still_be_offered_something() -> None:
    article = article_of({"كتاب": 2})
    progress = learner_progress(UserFactory(), at=AT)
    assert progress.is_empty
    assert progress.due.total == 0
    assert (progress.streak.current, progress.streak.longest) == (0, 0)
    assert (progress.under_way, progress.homework) == (None, None)
    assert progress.suggestion is not None
    assert progress.suggestion.article == article


def test_reviews_are_counted_by_the_learners_day_and_recall_by_cards_in_review() -> None:
    learner = UserFactory()
    card = due_card(learner)  # first looked at eight days before
    look(card, FORGOT)
    look(word_card(learner))
    look(due_card(learner))
    days = review_days(learner)
    assert days[date(2026, 11, 18)] == ReviewDay(reviews=3, tested=2, recalled=1)
    assert days[date(2026, 11, 10)] == ReviewDay(reviews=2, tested=0, recalled=0)
    week = learner_progress(learner, at=AT).week
    assert (week.reviews, week.recall) == (3, 0.5)


def test_recall_is_not_known_while_nothing_was_tested() -> None:
    learner = UserFactory()
    look(word_card(learner))
    assert learner_progress(learner, at=AT).week.recall is None


def test_a_run_counts_reviews_quizzes_and_articles_read() -> None:
    learner = UserFactory()
    look(word_card(learner, at=AT - 2 * DAY), at=AT - 2 * DAY)
    finish_quiz(learner, at=AT - DAY)
    finish_article(learner, article=ArticleFactory(), at=AT)
    assert learner_progress(learner, at=AT).streak.current == 3


def test_the_week_ahead_begins_with_what_waits_today() -> None:
    learner = UserFactory()
    due_card(learner)
    due_card(learner, due=AT + 2 * DAY)
    word_card(learner)
    ahead = learner_progress(learner, at=AT).forecast
    assert [count for _day, count in ahead] == [2, 0, 1, 0, 0, 0, 0]
    assert ahead[0][0] == date(2026, 11, 18)


def test_skills_are_scored_from_the_answers_of_the_span_alone() -> None:
    learner = UserFactory()
    finish_quiz(learner, at=AT - 40 * DAY)
    finish_quiz(learner, at=AT - DAY)
    finish_quiz(UserFactory(), at=AT - DAY)
    scores = skill_scores(learner, since=AT - 30 * DAY)
    assert [(score.skill, score.right, score.total) for score in scores] == [
        (Skill.DETAIL, 1, 2),
        (Skill.VOCABULARY, 1, 1),
    ]
    assert scores[0].share == 0.5


def test_words_are_counted_by_what_the_learner_says_of_them() -> None:
    learner = UserFactory()
    for status in ("known", "known", "ignored"):
        set_status(learner, lemma=LemmaFactory(), status=status, at=AT)
    word_card(learner)
    set_status(UserFactory(), lemma=LemmaFactory(), status="known", at=AT)
    words = word_counts(learner)
    assert (words.known, words.learning, words.hard) == (2, 1, 0)


def test_a_word_forgotten_again_and_again_is_hard() -> None:
    learner = UserFactory()
    hard, easy = word_card(learner), word_card(learner)
    for days in range(3):
        look(hard, FORGOT, at=AT + days * DAY)
        look(easy, at=AT + days * DAY)
    words = word_counts(learner)
    assert (words.hard, words.hard_words) == (1, [hard])
    Card.objects.filter(pk=hard.pk).update(status="suspended")
    assert word_counts(learner).hard == 0


def test_a_quiz_begun_is_gone_on_with_where_it_was_left() -> None:
    learner = UserFactory()
    question_set = published_set()
    attempt = start(question_set, learner=learner, guest=None, at=AT)
    question = question_set.questions.in_order()[0]
    answer(attempt, question=question, at=AT, **right(question))
    begun = under_way(learner)
    assert begun is not None
    assert (begun.attempt, begun.answered, begun.total, begun.left) == (attempt, 1, 3, 2)


def test_an_article_opened_later_than_the_quiz_comes_first_and_a_finished_one_does_not() -> None:
    learner = UserFactory()
    start(published_set(), learner=learner, guest=None, at=AT - DAY)
    opened, finished = ArticleFactory(), ArticleFactory()
    open_article(learner, article=opened, at=AT - DAY / 2)
    finish_article(learner, article=finished, at=AT)
    begun = under_way(learner)
    assert begun is not None
    assert (begun.article, begun.attempt) == (opened, None)


def test_an_article_that_is_no_longer_published_is_not_offered() -> None:
    learner = UserFactory()
    open_article(learner, article=ArticleFactory(state=Article.State.ANALYSED), at=AT)
    article_of({"كتاب": 1}, state=Article.State.ANALYSED)
    assert under_way(learner) is None
    assert suggestion(learner) is None


def test_the_article_whose_words_are_known_best_is_offered() -> None:
    learner = UserFactory()
    article_of({"كتاب": 2, "مدينة": 8})
    best = article_of({"كتاب": 6, "نهر": 2, "جسر": 1, "#في": 1})
    know(learner, "كتاب")
    know(learner, "نهر", status="ignored")
    know(learner, "جسر", status="learning")
    know(UserFactory(), "مدينة")
    offered = suggestion(learner)
    assert offered is not None
    assert (offered.article, offered.known_share) == (best, pytest.approx(0.9))


def test_a_word_of_a_closed_class_is_known_unless_the_learner_says_otherwise() -> None:
    learner = UserFactory()
    article_of({"#في": 3, "كتاب": 1})
    assert suggestion(learner).known_share == 0.75  # type: ignore[union-attr]
    know(learner, "#في", status="learning")
    assert suggestion(learner).known_share == 0  # type: ignore[union-attr]


def test_an_article_that_was_opened_is_not_offered_again() -> None:
    learner = UserFactory()
    read, unread = article_of({"#في": 1}), article_of({"كتاب": 1})
    open_article(learner, article=read, at=AT)
    assert suggestion(learner).article == unread  # type: ignore[union-attr]


def test_an_article_near_the_level_last_read_comes_before_an_easier_one() -> None:
    learner = UserFactory()
    article_of({"#في": 1}, level="1")
    near = article_of({"كتاب": 1}, level="2+")
    open_article(learner, article=ArticleFactory(level="2"), at=AT)
    assert suggestion(learner).article == near  # type: ignore[union-attr]


def test_who_has_read_nothing_begins_with_the_easiest() -> None:
    article_of({"#في": 1}, level="3")
    easy = article_of({"كتاب": 1}, level="1")
    assert suggestion(UserFactory()).article == easy  # type: ignore[union-attr]


def class_of(teacher: User, *learners: User) -> Classroom:
    classroom = Classroom.objects.create(teacher=teacher, name="الصفّ", code="123456")
    for learner in learners:
        Membership.objects.create(classroom=classroom, learner=learner)
    return classroom


def test_the_class_asks_for_the_newest_set_of_its_teacher_until_it_is_finished() -> None:
    learner, teacher = UserFactory(), TeacherFactory()
    class_of(teacher, learner)
    older, newer = published_set(), published_set()
    QuestionSet.objects.update(owner=teacher)
    QuestionSet.objects.filter(pk=older.pk).update(published_at=AT - DAY)
    asked = homework(learner)
    assert asked == newer
    attempt = start(newer, learner=learner, guest=None, at=AT)
    for question in newer.questions.in_order():
        answer(attempt, question=question, at=AT, **right(question))
    assert homework(learner) == older
    assert homework(UserFactory()) is None


def test_an_archived_class_and_an_unpublished_set_ask_nothing() -> None:
    learner, teacher = UserFactory(), TeacherFactory()
    classroom = class_of(teacher, learner)
    published_set()
    QuestionSet.objects.update(owner=teacher, state="draft")
    assert homework(learner) is None
    QuestionSet.objects.update(state="published")
    assert homework(learner) is not None
    Classroom.objects.filter(pk=classroom.pk).update(state="archived")
    assert homework(learner) is None


def test_the_page_asks_the_database_the_same_number_of_times_whatever_the_history() -> None:
    def queries(learner: User) -> int:
        with CaptureQueriesContext(connection) as asked:
            learner_progress(learner, at=AT)
        return len(asked)

    little = UserFactory()
    look(due_card(little))
    open_article(little, article=ArticleFactory(), at=AT)
    start(published_set(), learner=little, guest=None, at=AT)
    much = practised_learner(at=AT)
    assert queries(much) == queries(little) <= 17
