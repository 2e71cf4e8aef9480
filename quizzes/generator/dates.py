"""Other dates that could stand where a date stands."""

from __future__ import annotations

import random
import re

from quizzes.generator.language.calendar import MONTHS, WEEKDAYS
from quizzes.generator.numerals import NUMERAL, other_numerals
from quizzes.generator.wording import DIGITS, EASTERN, folded

_WEEKDAYS = {folded(day): day for day in WEEKDAYS}
_MONTHS = {folded(month): (month, names) for names in MONTHS for month in names}
_BRACKET = re.compile(r"\s*\([^)]*\)")


def plain_date(text: str) -> str:
    """A date without its weekday and without the second name of its month: 4 أكتوبر 1957."""
    words = _BRACKET.sub("", text).split()
    if any(character.isdigit() for character in text):
        words = [word for word in words if folded(word) not in {*_WEEKDAYS, "يوم"}]
    return " ".join(words)


def other_dates(text: str, rng: random.Random) -> list[str]:
    """Three other dates in the form of `text` (as `plain_date` gives it), [] if its form is not one of ours.

    Two of day, month and year are changed: one, the other and both, so that no date is the mould of all.
    """
    numbers = list(NUMERAL.finditer(text))
    if len(numbers) > 2 or not numbers:
        return []
    if len(numbers) == 1 and _month_in(text) is None:
        return other_numerals(text, rng, year=len(numbers[0].group()) == 4)
    first = _other_number(numbers[0].group(), rng)
    if len(numbers) == 2:
        day, year = numbers
        second = _other_number(year.group(), rng)
        later = text[day.end() : year.start()]
        head, tail = text[: day.start()], text[year.end() :]
        pairs = ((first, year.group()), (day.group(), second), (first, second))
        return [f"{head}{one}{later}{other}{tail}" for one, other in pairs]
    return _month_and_number(text, numbers[0], first, rng)


def _month_and_number(text: str, number: re.Match[str], other: str, rng: random.Random) -> list[str]:
    """17 نوفمبر, نوفمبر 1875: the month and the number."""
    month = _month_in(text)
    if month is None:
        return []
    name, names = month
    other_month = rng.choice([one for one in names if one != name and len(one.split()) == len(name.split())])

    def put(with_number: str, with_month: str) -> str:
        changed = text[: number.start()] + with_number + text[number.end() :]
        return changed.replace(name, with_month)

    return [put(other, name), put(number.group(), other_month), put(other, other_month)]


def _month_in(text: str) -> tuple[str, tuple[str, ...]] | None:
    plain = f" {folded(text)} "
    found = [entry for key, entry in _MONTHS.items() if f" {key} " in plain and entry[0] in text]
    return max(found, key=lambda entry: len(entry[0])) if found else None


def _other_number(written: str, rng: random.Random) -> str:
    """Another day of the month or another year near by."""
    value = int(written.translate(DIGITS))
    steps = [-3, -2, -1, 1, 2, 3] if value > 31 else [-6, -4, -3, -2, 2, 3, 5, 6]
    good = [value + step for step in steps if value > 31 or 1 <= value + step <= 28]
    other = str(rng.choice(good))
    return other.translate(EASTERN) if written[0] in "٠١٢٣٤٥٦٧٨٩" else other


def weekday_in(text: str) -> str | None:
    """The day of the week that the text names."""
    return next((day for key, day in _WEEKDAYS.items() if f" {key} " in f" {folded(text)} "), None)


def month_alone(text: str) -> tuple[str, tuple[str, ...]] | None:
    """The month and its set, if the text is the name of a month and nothing more than شهر."""
    plain = folded(text).removeprefix("شهر ")
    return _MONTHS.get(plain)
