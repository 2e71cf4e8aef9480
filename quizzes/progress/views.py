"""Today: what waits, what comes, what was done."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from quizzes.accounts.requests import PersonalRequest

from .charts import day_map, forecast, share_bar, sizes
from .queries import Progress, learner_progress


@require_safe
def today(request: PersonalRequest) -> HttpResponse:
    """A learner's day; a guest is told what this page would show them."""
    if not request.user.is_authenticated:
        return render(request, "progress/welcome.html", {"section": "today"})
    progress = learner_progress(request.user, at=timezone.now())
    right_to_left = request.preferences.direction == "rtl"
    context = {"section": "today", "progress": progress, "due_total": progress.due.total} | _charts(
        progress, right_to_left=right_to_left
    )
    return render(request, "progress/today.html", context)


def _charts(progress: Progress, *, right_to_left: bool) -> dict[str, Any]:
    reviews = {day: done.reviews for day, done in progress.days.items()}
    return {
        "bars": forecast(progress.forecast, right_to_left=right_to_left),
        "coming": sum(count for _day, count in progress.forecast),
        "map": day_map(reviews, today=progress.today, right_to_left=right_to_left),
        "key": sizes(right_to_left=right_to_left),
        "skills": [
            {"score": score, "bar": share_bar(score.share, right_to_left=right_to_left)}
            for score in progress.skills
        ],
    }
