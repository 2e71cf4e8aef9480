"""Every way in which a careful learner may type a number: 3 ملايين, 3000000, ثلاثة ملايين.

Marking forgives hamzas, ta marbuta, vowels, the kinds of digits and the grouping of thousands by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from quizzes.generator.language import listed
from quizzes.generator.language.numbers import THREE_TO_TEN
from quizzes.generator.numerals import numeral_in, word_value
from quizzes.generator.wording import DIGITS, EASTERN, folded, tidy

_IN_WORDS = {value: (masculine, feminine) for value, masculine, feminine in THREE_TO_TEN}
_PERCENT = listed("%، في المئة، بالمئة، في المائة، بالمائة")


class Scale(NamedTuple):
    value: int
    singular: str
    plural: str
    others: tuple[str, ...]  # the accusative and the dual, which is twice the value

    @property
    def written(self) -> frozenset[str]:
        return frozenset(map(folded, (self.singular, self.plural, f"{self.singular}ا")))


SCALES = (
    Scale(1_000, "ألف", "آلاف", listed("ألفان، ألفين، ألفا")),
    Scale(1_000_000, "مليون", "ملايين", listed("مليونان، مليونين، مليونا")),
    Scale(1_000_000_000, "مليار", "مليارات", listed("ملياران، مليارين، مليارا")),
)


class Number(NamedTuple):
    """A number of a text: what stands before it, as it is written with its scale, what stands behind."""

    before: str
    written: str
    behind: str
    value: Decimal


def typed_forms(text: str) -> tuple[str, ...]:
    """Every way to write the number of `text`, with its surroundings and without; `text` alone has none.

    A number of millions is never right without them: 48 is no answer where 48 مليون is.
    """
    number = _number(text)
    forms = {text}
    if number is not None:
        for name in {number.written, *_names(number.value)}:
            forms |= {name, tidy(f"{number.before} {name} {number.behind}")}
            if folded(number.behind) in set(map(folded, _PERCENT)) | {"%"}:
                forms |= {tidy(f"{number.before} {name} {percent}") for percent in _PERCENT}
    return tuple(sorted(forms, key=lambda form: (form != text, len(form), folded(form), form)))


def _number(text: str) -> Number | None:
    """The one number of a text: in digits, or a word from three to ten, with the scale behind it."""
    match = numeral_in(text)
    if match is not None:
        first, last = match.span()
        value = Decimal(match.group().translate(DIGITS).replace(",", ""))
    else:
        word = next((word for word in text.split() if word_value(word)), None)
        if word is None:
            return None
        first, value = text.index(word), Decimal(word_value(word) or 0)
        last = first + len(word)
    after = text[last:].split()
    scale = next((one for one in SCALES if after and folded(after[0]) in one.written), None)
    if scale is not None:
        last = text.index(after[0], last) + len(after[0])
        value *= scale.value
    return Number(text[:first].strip(), text[first:last], text[last:].strip(), value)


def _names(value: Decimal) -> Iterator[str]:
    plain = _plain(value)
    yield from (plain, plain.translate(EASTERN), plain.replace(".", "٫").translate(EASTERN))
    yield from _IN_WORDS.get(int(value), ()) if value == int(value) else ()
    for scale in SCALES:
        times = value / scale.value
        whole = times == int(times)
        if times < 1 or not (whole or (scale.value > 1_000 and times == round(times, 2))):
            continue
        if times >= 1_000:
            continue  # said by a greater scale
        yield from (f"{_plain(times)} {scale.singular}", f"{_plain(times)} {scale.plural}")
        if times == 1:
            yield scale.singular
        elif times == 2:
            yield from scale.others[:2]
        elif whole and int(times) in _IN_WORDS:
            yield f"{_IN_WORDS[int(times)][0]} {scale.plural}"
        elif whole:
            yield f"{_plain(times)} {scale.others[2]}"


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
