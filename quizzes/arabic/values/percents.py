"""What makes a percentage of the figure before it: %, في المئة, نقطة مئوية, نقطة أساس."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.arabic.document import Token
from quizzes.arabic.text import skeleton

SIGNS = frozenset({"%", "٪"})
_OF_A_HUNDRED = frozenset(map(skeleton, ("بالمئة", "بالمائة", "بالمية")))
_HUNDRED = frozenset(map(skeleton, ("المئة", "المائة", "المية")))
_POINTS = frozenset({"نقطه", "نقاط"})
_KINDS_OF_POINT = {"ميويه": "pp", "اساس": "bp"}  # percentage points, basis points


def percent_end(tokens: Sequence[Token], at: int, last: int) -> tuple[int, str] | None:
    """Where the words of a percentage that begin at `at` end, and their unit: "%", "pp" or "bp"."""
    if at >= last:
        return None
    words = [skeleton(token.surface) for token in tokens[at : min(at + 2, last)]]
    if tokens[at].surface in SIGNS or words[0] in _OF_A_HUNDRED:
        return at + 1, "%"
    if words[0] == "في" and words[1:] and words[1] in _HUNDRED:
        return at + 2, "%"
    if words[0] in _POINTS and words[1:] and words[1] in _KINDS_OF_POINT:
        return at + 2, _KINDS_OF_POINT[words[1]]
    return None
