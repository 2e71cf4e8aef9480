"""A service's worth of cards and reviews, written by the database itself: a million rows in some seconds."""

from __future__ import annotations

from datetime import datetime

from django.db import connection

from quizzes.accounts.models import User
from quizzes.articles.models import Lemma

CARDS, CARDS_OF_ONE, REVIEWS_A_CARD = 200_000, 20_000, 5
LEARNERS = 91  # one of them has a tenth of the cards; the others share the rest
BACKLOG, NEW = 2_000, 500  # of the one: due before tomorrow, and never seen

# The two databases differ in how they count, add days and invent an id.
_SPELLING = {
    "postgresql": {
        "numbers": "generate_series(0, {count} - 1) AS numbers(n)",
        "days": "%s::timestamptz + (({days}) * interval '1 day')",
        "day": "(%s::date + ({days})::int)",
        "uuid": "gen_random_uuid()",
        "json": "'{{}}'::jsonb",
    },
    "sqlite": {
        "numbers": "(WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers"
        " WHERE n < {count} - 1) SELECT n FROM numbers) AS numbers",
        "days": "strftime('%%Y-%%m-%%d %%H:%%M:%%f', %s, ({days}) || ' days')",
        "day": "date(%s, ({days}) || ' days')",
        "uuid": "lower(hex(randomblob(16)))",
        "json": "'{{}}'",
    },
}


def fill(learner: User, *, at: datetime) -> None:
    """CARDS cards with REVIEWS_A_CARD reviews each; CARDS_OF_ONE of them are the learner's."""
    Lemma.objects.bulk_create(
        (
            Lemma(key=f"bench {n}", lemma=f"كلمة {n}", skeleton=f"كلمه {n}", pos="NOUN", gloss=f"word {n}")
            for n in range(CARDS_OF_ONE)
        ),
        batch_size=2_000,
    )
    others = User.objects.bulk_create(
        User(username=f"bench {n}", role="learner") for n in range(LEARNERS - 1)
    )
    share = (CARDS - CARDS_OF_ONE) // len(others)
    _cards(learner, count=CARDS_OF_ONE, at=at, backlog=BACKLOG, new=NEW)
    for other in others:
        _cards(other, count=share, at=at, backlog=share // 10, new=share // 40)
    _reviews(at=at)
    with connection.cursor() as cursor:
        # A server does both by itself, some minutes later.
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def _cards(learner: User, *, count: int, at: datetime, backlog: int, new: int) -> None:
    """The first are new, the next due since up to a month, the others due over the next year."""
    due = f"CASE WHEN n < {new} THEN -1 WHEN n < {new + backlog} THEN -(n % 30) - 0.5 ELSE 1 + n % 365 END"
    seen = f"n >= {new}"
    stability = "(5 + n % 200)"
    _insert(
        "flashcards_card",
        count=count,
        values={
            "learner_id": str(learner.pk),
            "kind": "'word'",
            "face": "'meaning'",
            "status": "'active'",
            "lemma_id": f"n + {Lemma.objects.filter(key='bench 0').values_list('pk', flat=True)[0]}",
            "sentence": "'جملة فيها كلمة.'",
            "word_start": "10",
            "word_end": "14",
            "vocalised": "''",
            "meaning": "''",
            "note": "''",
            "memory": f"CASE WHEN {seen} THEN 2 ELSE 1 END",
            "step": f"CASE WHEN {seen} THEN NULL ELSE 0 END",
            "stability": f"CASE WHEN {seen} THEN {stability} END",
            "difficulty": f"CASE WHEN {seen} THEN 5.0 END",
            "due": ("days", due),
            "last_review": ("seen", f"({due}) - {stability}"),
            "created_at": ("days", "-400"),
            "lapses": "n % 8",
        },
        at=at,
        seen=seen,
    )


def _reviews(*, at: datetime) -> None:
    _insert(
        "flashcards_review",
        count=REVIEWS_A_CARD,
        source="flashcards_card AS card CROSS JOIN ",
        values={
            "card_id": "card.id",
            "learner_id": "card.learner_id",
            "request": _spelling("uuid"),
            "rating": "CASE WHEN (card.id + n) % 8 = 0 THEN 1 ELSE 3 END",
            "stage": "CASE WHEN n = 0 THEN 0 ELSE 2 END",
            "reviewed_at": ("days", "-(card.id % 300) - (5 - n) * 20"),
            "day": ("day", "-(card.id % 300) - (5 - n) * 20"),
            "before": _spelling("json").replace("{{}}", "{}"),
            "buried": "'[]'",
        },
        at=at,
    )


def _insert(
    table: str,
    *,
    count: int,
    values: dict[str, str | tuple[str, str]],
    at: datetime,
    source: str = "",
    seen: str = "",
) -> None:
    """INSERT ... SELECT over the numbers from 0; a pair is a moment so many days after `at`, or its day."""
    selected, moments = [], []
    for value in values.values():
        if isinstance(value, str):
            selected.append(value)
            continue
        form, days = value
        moment = _spelling("day" if form == "day" else "days").format(days=days)
        selected.append(f"CASE WHEN {seen} THEN {moment} END" if form == "seen" else moment)
        moments.append(at.isoformat(sep=" "))
    columns = ", ".join(f'"{name}"' for name in values)
    numbers = _spelling("numbers").format(count=count)
    with connection.cursor() as cursor:
        sql = f"INSERT INTO {table} ({columns}) SELECT {', '.join(selected)} FROM {source}{numbers}"
        cursor.execute(sql.replace(" % ", " %% "), moments)


def _spelling(name: str) -> str:
    return _SPELLING[connection.vendor][name]
