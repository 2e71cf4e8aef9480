"""What the page of a set says of the language model: may it be asked, how far it is, what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..commissions import Commission
from ..models import QuestionSet
from ..writer import writer


@dataclass(frozen=True, slots=True)
class Panel:
    commission: Commission | None
    model: str  # its name; "" where none is set up any more
    under_way: bool
    failed: str  # why, as a sentence


def panel_of(question_set: QuestionSet, *, at: datetime) -> Panel | None:
    """None where there is no model, and none has been asked."""
    server = writer()
    commission = Commission.objects.filter(question_set=question_set).first()
    if server is None and commission is None:
        return None
    return Panel(
        commission,
        server.model if server else "",
        commission is not None and commission.is_under_way(at),
        commission.outcome(at) if commission else "",
    )
