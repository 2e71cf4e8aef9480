"""Other numbers that could stand where a number stands."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from math import inf

from quizzes.generator.language.numbers import THREE_TO_TEN
from quizzes.generator.wording import DIGITS, EASTERN, bare

_VISIBLE = 0.15  # of the right number: who read the article need not remember its decimals
NUMERAL = re.compile(r"[0-9٠-٩]+(?:[.,٫٬][0-9٠-٩]+)*")
_WORD_VALUE = {
    bare(form): value for value, masculine, feminine in THREE_TO_TEN for form in (masculine, feminine)
}


def numeral_in(text: str) -> re.Match[str] | None:
    """The one number written in digits, None if there is none or several (a range, a fraction, a code)."""
    found = list(NUMERAL.finditer(text))
    return found[0] if len(found) == 1 else None


def word_value(word: str) -> int | None:
    """3 for ثلاث and ثلاثة, None for any other word."""
    return _WORD_VALUE.get(bare(word))


def agreement_class(number: int) -> int:
    """Numbers of one class want the same form of the counted noun: 3-10, 11-99, and the hundreds."""
    rest = number % 100
    if 3 <= rest <= 10:
        return 1
    if rest >= 11:
        return 2
    return 10 + rest


def other_numerals(
    text: str,
    rng: random.Random,
    *,
    year: bool = False,
    avoid: frozenset[str] = frozenset(),
    highest: float = inf,
) -> list[str]:
    """Up to three texts with another number in the place of the one in `text`, written in the same way.

    The counted noun keeps its form, the number of decimals stays, and no number of `avoid` (in Western
    digits) or above `highest` comes up. Each is so far from the right one that the difference is no crumb. A
    shuffled share of them is greater, so that the middle is no hint.
    """
    match = numeral_in(text)
    if match is None:
        return _other_words(text, rng)
    written = match.group().translate(DIGITS)
    others = _years(written, rng) if year else _near(written, rng)
    eastern = match.group()[0] in "٠١٢٣٤٥٦٧٨٩"
    chosen: list[str] = []
    for other in others:
        if other in avoid or other == written or float(other.replace(",", "")) > highest:
            continue
        shown = other.translate(EASTERN) if eastern else other
        changed = text[: match.start()] + shown + text[match.end() :]
        if changed not in chosen:
            chosen.append(changed)
        if len(chosen) == 3:
            break
    return chosen


def _other_words(text: str, rng: random.Random) -> list[str]:
    head, _, rest = text.partition(" ")
    prefix = next(
        (p for p in ("", "ال", "ب", "ل") if word_value(head.removeprefix(p)) and head.startswith(p)), None
    )
    if prefix is None:
        return []
    word = bare(head.removeprefix(prefix))
    column = 1 if any(word == masculine for _, masculine, _ in THREE_TO_TEN) else 2
    value = word_value(word) or 0
    near = [row for row in THREE_TO_TEN if row[0] != value and abs(row[0] - value) <= 3]
    rng.shuffle(near)
    return [f"{prefix}{row[column]} {rest}".strip() for row in near[:3]]


def _years(written: str, rng: random.Random) -> Iterator[str]:
    year = int(written)
    below = rng.randint(1, 3)
    steps = [*range(-below, 0), *range(1, 4 - below)]
    rng.shuffle(steps)
    for step in (*steps, -4, -5, 4, 5):
        yield str(year + step)


def _near(written: str, rng: random.Random) -> Iterator[str]:
    """Numbers of the same size and the same look, the share of smaller ones shuffled."""
    point = "." if "." in written else ""
    separated = "," in written
    whole = written.replace(",", "")
    decimals = len(whole.partition(".")[2])
    number = int(whole.replace(".", ""))
    below = rng.randint(0, 3)
    signs = [-1] * below + [1] * (3 - below)
    rng.shuffle(signs)
    for place, sign in enumerate((*signs, 1, -1, 1, -1, 1, -1, 1, 1, 1)):
        for attempt in range(16):
            other = number + sign * _step(number, rng, decimals, finer=place > 3 or attempt > 7)
            if other > 0 and _same_look(number, other, decimals) and _visible(number, other, decimals):
                yield _written(other, decimals, point, separated)
                break


def _step(number: int, rng: random.Random, decimals: int, *, finer: bool) -> int:
    """How far the next number is: by tens for tens, by hundreds for hundreds; `finer` by a tenth of that."""
    if decimals:
        return rng.randint(1, max(4, number // 4))
    round_to = 1
    while number % (round_to * 10) == 0 and number >= round_to * 20:
        round_to *= 10
    if number % (round_to * 5) == 0 and number > round_to * 5 and not finer:
        round_to *= 5
    return round_to * rng.randint(1, max(3, number // round_to // 3))


def _visible(number: int, other: int, decimals: int) -> bool:
    """Whether the numbers differ by more than a crumb; of small whole ones each is another."""
    return (not decimals and number <= 12) or abs(other - number) >= _VISIBLE * number


def _same_look(number: int, other: int, decimals: int) -> bool:
    if len(str(number)) != len(str(other)) and number > 12:
        return False
    if decimals:
        return other % 10 != 0
    if other < 3 <= number:
        return False
    return agreement_class(number) == agreement_class(other)


def _written(number: int, decimals: int, point: str, separated: bool) -> str:
    digits = str(number).rjust(decimals + 1, "0")
    whole, fraction = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    return (f"{int(whole):,}" if separated else whole) + (point + fraction if fraction else "")
