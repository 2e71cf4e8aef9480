"""Places to fill as a teacher types them, a line for each.

pairs:   كلمة = معنى            a line that begins with "=" is one option too many
order:   one event a line, in the right order
table:   أين = بغداد | البصرة | الموصل      the right one first
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .models import Format
from .slots import Slot, spare_options

ORDINALS = ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر")
MOST_LINES = len(ORDINALS)


def written(slots: Sequence[Slot], format_: str) -> str:
    """The lines of these places; `read` makes the same places of them."""
    return "\n".join(_lines(slots, Format(format_)))


def _lines(slots: Sequence[Slot], format_: Format) -> Iterator[str]:
    for slot in slots:
        if format_ == Format.ORDERING:
            yield slot.key
        elif format_ == Format.TABLE:
            others = [option for option in slot.options if option != slot.key]
            yield f"{slot.prompt} = {' | '.join([slot.key, *others])}"
        else:
            yield f"{slot.prompt} = {slot.key}"
    if format_ == Format.MATCHING:
        yield from (f"= {option}" for option in spare_options(slots))


def read(text: str, format_: str) -> tuple[Slot, ...]:
    """The places that the lines describe, their options mixed.

    ValidationError names a line that describes none, counted as in the field: empty lines too.
    """
    lines = {number: " ".join(line.split()) for number, line in enumerate(text.splitlines(), start=1)}
    lines = {number: line for number, line in lines.items() if line}
    if len(lines) > MOST_LINES:
        raise ValidationError(_("A question has ten lines at most."))
    if format_ == Format.ORDERING:
        return _order(list(lines.values()))
    pairs = [_pair(number, line) for number, line in lines.items()]
    if format_ == Format.TABLE:
        return tuple(_row(prompt, answer) for prompt, answer in pairs)
    pool = _mixed([answer for _prompt, answer in pairs])
    return tuple(Slot(prompt, answer, pool) for prompt, answer in pairs if prompt)


def _order(lines: Sequence[str]) -> tuple[Slot, ...]:
    pool = _mixed(lines)
    return tuple(Slot(ordinal, line, pool) for ordinal, line in zip(ORDINALS, lines, strict=False))


def _pair(number: int, line: str) -> tuple[str, str]:
    prompt, sign, answer = line.partition("=")
    if not sign or not answer.strip():
        raise ValidationError(
            _("Line %(number)s has no “=” with an answer after it."), params={"number": number}
        )
    return prompt.strip(), answer.strip()


def _row(prompt: str, answer: str) -> Slot:
    options = [option.strip() for option in answer.split("|") if option.strip()]
    return Slot(prompt, options[0] if options else "", _mixed(options))


def _mixed(options: Sequence[str]) -> tuple[str, ...]:
    """Each option once, in an order that says nothing of where it belongs and is the same each time."""
    once = list(dict.fromkeys(options))
    random.Random("|".join(sorted(once))).shuffle(once)  # noqa: S311 -- no secret
    return tuple(once)
