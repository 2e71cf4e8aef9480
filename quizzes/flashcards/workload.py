"""What a share to remember costs: the days of a learner simulated, for each share that can be set."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from fsrs_rs_python import default_simulator_config, simulate

from quizzes.accounts.models import AnswerButtons, User

from .fit import weights_of
from .memory import Weights

SHARES = (0.70, 0.75, 0.80, 0.85, 0.90, 0.93, 0.95, 0.97)
DAYS = 180  # by then new cards and old ones have found their balance
LAST = 30  # the days of it that are told
SEED = 2026
MOST = 200  # new cards a day: beyond it only the time of the simulation grows


@dataclass(frozen=True, slots=True)
class Workload:
    """A day with this share to remember, half a year from now, at so many new cards a day."""

    share: float
    reviews: int  # a day
    minutes: int  # a day
    remembered: int  # cards that would be recalled on that day


def shares_for(learner: User) -> list[float]:
    """What can be chosen, the learner's own share among it."""
    return sorted({*SHARES, learner.desired_retention})


def workloads(learner: User) -> list[Workload]:
    """One for each share; of the learner's own weights and limits."""
    new = min(learner.new_cards_a_day, MOST)
    two = learner.answer_buttons == AnswerButtons.TWO
    return [
        workload(share, new=new, reviews=learner.reviews_a_day, weights=weights_of(learner), two_buttons=two)
        for share in shares_for(learner)
    ]


@lru_cache(maxsize=512)
def workload(share: float, *, new: int, reviews: int, weights: Weights, two_buttons: bool) -> Workload:
    """Simulated with the package's average learner: how often which button is pressed, and for how long."""
    if not new or not reviews:
        return Workload(share, 0, 0, 0)
    config = default_simulator_config()
    config.deck_size, config.learn_span = new * DAYS, DAYS
    config.learn_limit, config.review_limit = new, reviews
    config.max_cost_perday = float("inf")
    if two_buttons:
        config.review_rating_prob = [0.0, 1.0, 0.0]
    days = simulate(list(weights), share, config, SEED)
    looks = sum(days.review_cnt_per_day[-LAST:]) + sum(days.learn_cnt_per_day[-LAST:])
    minutes = sum(days.cost_per_day[-LAST:]) / LAST / 60
    return Workload(share, round(looks / LAST), max(1, round(minutes)), round(days.memorized_cnt_per_day[-1]))
