"""Which card comes next, how many wait, and what the limits of a day hold back."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.flashcards.models import Card, Review
from quizzes.flashcards.queue import counts, days_ahead, next_card, next_day, place_today, waits
from quizzes.questions.models import Question
from tests.accounts.factories import UserFactory
from tests.flashcards.factories import AT, due_card, look, question_card, word_card

pytestmark = pytest.mark.django_db
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
AGAIN, GOOD = Review.Rating.AGAIN, Review.Rating.GOOD


def test_a_learner_without_cards_has_none_to_look_at() -> None:
    learner = UserFactory()
    assert next_card(learner, at=AT) is None
    assert counts(learner, at=AT).total == 0
    assert next_day(learner, at=AT) is None


def test_steps_come_before_what_is_due_and_what_is_due_before_what_is_new() -> None:
    learner = UserFactory()
    new, due, step = word_card(learner), due_card(learner), look(word_card(learner, at=AT - DAY), at=AT - DAY)
    order = []
    while card := next_card(learner, at=AT):
        order.append(card)
        card.status = Card.Status.SUSPENDED
        card.save()
    assert order == [step, due, new]


def test_of_what_is_due_the_longest_overdue_for_its_strength_comes_first() -> None:
    learner = UserFactory()
    strong = look(due_card(learner, due=AT - 60 * DAY), at=AT - 60 * DAY)  # due since ten days, after weeks
    assert strong.due < AT - 5 * DAY
    weak = due_card(learner, due=AT - 4 * DAY)  # due since four days, after eight
    assert strong.stability is not None
    assert weak.stability is not None
    assert next_card(learner, at=AT) == max(
        (strong, weak),
        key=lambda card: (AT - card.last_review).total_seconds() / card.stability,  # type: ignore[operator]
    )
    fresh = due_card(learner, due=AT)
    assert next_card(learner, at=AT) != fresh


def test_a_step_is_shown_again_after_its_minutes() -> None:
    learner = UserFactory()
    step = look(word_card(learner), AGAIN)
    other = word_card(learner, at=AT)
    assert next_card(learner, at=AT) == other
    assert next_card(learner, at=AT + MINUTE) == step


def test_when_nothing_else_is_left_a_step_does_not_make_anyone_wait() -> None:
    learner = UserFactory()
    step = look(word_card(learner), GOOD)
    assert step.due == AT + 10 * MINUTE
    assert next_card(learner, at=AT) == step


def test_a_memory_is_due_from_the_start_of_the_day_in_which_its_moment_falls() -> None:
    learner = UserFactory(time_zone="Asia/Baghdad", day_starts_at=4)
    card = due_card(learner, due=datetime(2026, 11, 18, 20, 0, tzinfo=UTC))  # 23:00 in Baghdad
    before, after = datetime(2026, 11, 18, 0, 59, tzinfo=UTC), datetime(2026, 11, 18, 1, 0, tzinfo=UTC)
    assert next_card(learner, at=before) is None
    assert next_card(learner, at=after) == card
    assert (counts(learner, at=before).total, counts(learner, at=after).total) == (0, 1)


@pytest.mark.parametrize(
    ("zone", "starts_at", "day_begins"),
    [
        ("Asia/Beirut", 0, datetime(2026, 3, 28, 22, 0, tzinfo=UTC)),  # a day that begins at one o'clock
        ("Asia/Beirut", 0, datetime(2026, 10, 24, 22, 0, tzinfo=UTC)),  # after 23:00 has come twice
        ("America/New_York", 4, datetime(2026, 3, 8, 8, 0, tzinfo=UTC)),
        ("America/New_York", 4, datetime(2026, 11, 1, 9, 0, tzinfo=UTC)),
    ],
)
def test_the_day_begins_at_the_learners_hour_when_the_clock_changes(
    zone: str, starts_at: int, day_begins: datetime
) -> None:
    learner = UserFactory(time_zone=zone, day_starts_at=starts_at)
    due_card(learner, due=day_begins)
    assert counts(learner, at=day_begins - timedelta(seconds=1)).total == 0
    assert counts(learner, at=day_begins).total == 1


def test_new_cards_stop_at_the_daily_limit_and_go_on_the_next_day() -> None:
    learner = UserFactory(new_cards_a_day=2)
    cards = [word_card(learner, at=AT + n * MINUTE) for n in range(3)]
    at = AT + 10 * MINUTE
    assert (counts(learner, at=at).new, counts(learner, at=at).held_back) == (2, 1)
    for card in cards[:2]:
        look(card, Review.Rating.EASY, at=at)
    assert next_card(learner, at=at) is None
    assert (counts(learner, at=at).new, counts(learner, at=at).held_back) == (0, 1)
    assert next_day(learner, at=at) == date(2026, 11, 19)
    assert next_card(learner, at=AT + DAY) == cards[2]


def test_reviews_stop_at_the_daily_limit_but_steps_do_not() -> None:
    learner = UserFactory(reviews_a_day=1)
    forgotten = due_card(learner, due=AT - DAY)
    due_card(learner)
    look(forgotten, AGAIN)
    assert counts(learner, at=AT).review == 0
    assert counts(learner, at=AT).steps == 1
    assert next_card(learner, at=AT) == forgotten
    assert next_card(learner, at=AT + DAY + MINUTE) == forgotten
    look(forgotten, GOOD, at=AT + 10 * MINUTE)
    assert next_card(learner, at=AT + 11 * MINUTE) is None
    assert counts(learner, at=AT + 11 * MINUTE).held_back == 1


def test_suspended_cards_and_those_of_others_are_never_asked() -> None:
    learner = UserFactory()
    asleep = due_card(learner)
    Card.objects.filter(pk=asleep.pk).update(status=Card.Status.SUSPENDED)
    due_card(UserFactory())
    assert next_card(learner, at=AT) is None
    assert counts(learner, at=AT).total == 0


def test_a_question_that_was_withdrawn_is_kept_and_not_asked() -> None:
    learner = UserFactory()
    card = question_card(learner)
    Question.objects.update(state=Question.State.REFUSED)
    assert next_card(learner, at=AT) is None
    assert counts(learner, at=AT).total == 0
    assert next_day(learner, at=AT) is None
    assert not waits(Card.objects.get(), at=AT)
    Question.objects.update(state=Question.State.APPROVED)
    assert next_card(learner, at=AT) == card


def test_the_place_moves_with_each_card_and_not_with_one_that_comes_again() -> None:
    learner = UserFactory()
    for n in range(3):
        word_card(learner, at=AT + n * timedelta(seconds=1))
    at, places = AT + MINUTE, []
    for rating in (GOOD, AGAIN, GOOD, GOOD, GOOD, GOOD):
        card = next_card(learner, at=at)
        assert card is not None
        places.append(place_today(learner, card=card, waiting=counts(learner, at=at), at=at))
        look(card, rating, at=at)
        at += MINUTE
    assert places == [(1, 3), (2, 3), (2, 3), (3, 3), (3, 3), (3, 3)]


def test_the_days_ahead_count_what_comes_due_on_each() -> None:
    learner = UserFactory()
    for days in (0, 1, 1, 6, 7):
        due_card(learner, due=AT + days * DAY)
    word_card(learner)
    ahead = days_ahead(learner, days=6, at=AT)
    assert [count for _day, count in ahead] == [2, 0, 0, 0, 0, 1]
    assert [day for day, _count in ahead] == [date(2026, 11, 18) + n * DAY for n in range(1, 7)]


def test_the_next_day_is_that_of_the_earliest_card() -> None:
    learner = UserFactory()
    due_card(learner, due=AT + 3 * DAY)
    due_card(learner, due=AT + 5 * DAY)
    assert next_day(learner, at=AT) == date(2026, 11, 21)


def test_a_card_waits_as_long_as_the_queue_would_ask_it() -> None:
    learner = UserFactory()
    assert waits(due_card(learner), at=AT)
    assert not waits(due_card(learner, due=AT + DAY), at=AT)
    assert waits(word_card(learner), at=AT)
    assert waits(look(word_card(learner), GOOD), at=AT)


def test_the_queue_asks_the_database_the_same_number_of_times_whatever_the_history() -> None:
    def queries_of(learner: object) -> list[int]:
        found = []
        for ask in (next_card, counts, next_day):
            with CaptureQueriesContext(
                connection,
            ) as asked:
                ask(learner, at=AT)  # type: ignore[operator]
            found.append(len(asked))
        return found

    few, many = UserFactory(), UserFactory()
    due_card(few)
    for n in range(12):
        due_card(many, due=AT - n * DAY)
    assert queries_of(few) == queries_of(many)


@pytest.mark.postgresql
def test_a_backlog_is_read_from_the_index_alone() -> None:
    learner = UserFactory()
    due_card(learner)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
    with CaptureQueriesContext(connection) as asked:
        counts(learner, at=AT)
    counted = next(query["sql"] for query in asked if "flashcards_card" in query["sql"])
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {counted}")
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert "Index Only Scan using cards_waiting" in plan
