"""Numbers in figures and in words with what they count, sums of money and percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizzes.arabic import data
from quizzes.arabic.document import Entity, EntityKind, Token
from quizzes.arabic.text import bare, skeleton, western_digits

_PERCENT_WORDS = frozenset(map(skeleton, ("بالمئة", "بالمائة", "بالمية")))
_PERCENT_NOUNS = frozenset(map(skeleton, ("المئة", "المائة")))
_LONGEST_FIGURE = 24  # characters
_SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and the tokens that it takes: first..last-1."""

    first: int
    last: int
    value: float | None  # None: hundreds of, thousands of


def entity(
    tokens: Sequence[Token], kind: EntityKind, first: int, last: int, key: str, **more: object
) -> Entity:
    """An entity over tokens first..last-1. Its text and offsets leave out و، ف، ب، ل، ك that are written
    as one with
    it; of للعراق the text is العراق, the offsets those of لعراق."""
    lead = tokens[first]
    cut, article = _proclitics(lead)
    body = ("ا" if article else "") + lead.surface[cut:]
    text = body + "".join(_gap(tokens, at) + tokens[at].surface for at in range(first + 1, last))
    start, end = lead.start + cut, tokens[last - 1].end
    return Entity(kind, first, last, start, end, text, key, **more)  # type: ignore[arg-type]


def _proclitics(token: Token) -> tuple[int, bool]:
    """How many characters the proclitics before a name take, and whether the ا of its ال is lost in لل."""
    if token.kind != "word":
        return 0, False
    kinds = [c for c in token.analysis.clitics if c.before and c.kind in {"conjunction", "preposition"}]
    letters = "".join(bare(clitic.form) for clitic in kinds)
    word = numeral(token)
    if word is not None and not word[0].endswith("ال"):
        letters = word[0].replace("لل", "ل")
    if not letters or not token.surface.startswith(letters) or len(token.surface) - len(letters) < 2:
        return 0, False
    has_article = any(clitic.kind == "article" for clitic in token.analysis.clitics)
    lost = has_article and letters.endswith("ل") and not token.surface[len(letters) :].startswith("ال")
    return len(letters), lost


def _gap(tokens: Sequence[Token], at: int) -> str:
    return " " if at and tokens[at - 1].end < tokens[at].start else ""


def values(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """Every number, sum and percentage among tokens first..last-1 of one sentence."""
    at = first
    while at < last:
        figure = figure_at(tokens, at, last)
        if figure is None:
            at += 1
            continue
        made = _percent(tokens, figure, last) or _money(tokens, figure, first, last)
        made = made or _number(tokens, figure, first, last)
        if made:
            yield made
        at = max(figure.last, made.last if made else 0)


def shown(value: float) -> str:
    """A number as its key: "560", "12.5"."""
    return f"{value:.6f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


# ---------------------------------------------------------------- the number itself


def parse_figure(surface: str) -> float | None:
    """The value of 560, ٥٦٠, 1,500, 1.500.000, 12.5, 12,5; None for a date or a time."""
    if len(surface) > _LONGEST_FIGURE:
        return None
    text = western_digits(surface).replace("٬", ",").replace("٫", ".")
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", text):
        return float(text.replace(",", ""))
    if re.fullmatch(r"\d{1,3}(\.\d{3}){2,}", text):
        return float(text.replace(".", ""))
    if re.fullmatch(r"\d{1,18}([.,]\d+)?", text):
        return float(text.replace(",", "."))
    return None


@lru_cache(maxsize=1)
def _numerals() -> dict[str, list[tuple[float, str]]]:
    found: dict[str, list[tuple[float, str]]] = {}
    for word, value, kind in data.rows("numerals"):
        found.setdefault(skeleton(word), []).append((float(value), kind))
    return found


def numeral(token: Token) -> tuple[str, float, str] | None:
    """What stands before a number word ("", "و", "ب" ...), its value and its kind; None for other words."""
    if token.kind != "word":
        return None
    word = skeleton(token.surface)
    for head in ("", "و", "ب", "ل", "ف", "ك", "ال", "وال", "لل", "بال", "ول", "وب"):
        rest = word[len(head) :]
        if word.startswith(head) and rest in _numerals():
            value, kind = _numerals()[rest][0]
            return head, value, kind
        if word.startswith(head) and rest.endswith("ا") and rest[:-1] in _numerals():
            value, kind = _numerals()[rest[:-1]][0]
            return head, value, kind
    return None


def figure_at(tokens: Sequence[Token], at: int, last: int) -> Figure | None:
    """The number that begins with the token at `at`, in figures, in words, or both: 3 ملايين, ثلاثة
    وعشرون."""
    token = tokens[at]
    if token.kind == "number":
        value = parse_figure(token.surface)
        if value is None:
            return None
        return _scaled(tokens, Figure(at, at + 1, value), last)
    return _in_words(tokens, at, last)


def _scaled(tokens: Sequence[Token], figure: Figure, last: int) -> Figure:
    """3 ملايين, 12 ألفا."""
    while figure.last < last and figure.value is not None:
        word = numeral(tokens[figure.last])
        if word is None or word[0] or word[2] not in {"s", "h"} or word[1] < 1000:
            break
        figure = Figure(figure.first, figure.last + 1, figure.value * word[1])
    return figure


def _in_words(tokens: Sequence[Token], at: int, last: int) -> Figure | None:
    first = numeral(tokens[at])
    if first is None or first[2] == "x" or _is_ordinal_context(tokens, at):
        return None
    if first[2] == "p" or (first[2] == "s" and _is_plural_scale(tokens[at])):
        return Figure(at, at + 1, None)  # آلاف المدنيين: nobody has counted them
    total, current, end, before = 0.0, 0.0, at, first
    while end < last:
        word = numeral(tokens[end])
        if word is None or (end > at and not _continues(before, word)):
            break
        _, value, kind = word
        if kind in {"s", "d"}:
            total, current = total + (value * (current or 1) if kind == "s" else current + value), 0.0
        elif kind == "h" and 0 < current < 10:
            current *= value
        else:
            current += value
        before = word
        end += 1
    value = total + current
    single = end == at + 1
    if single and (first[2] == "u" and value <= 2):
        return None
    return Figure(at, end, value)


def _continues(before: tuple[str, float, str], word: tuple[str, float, str]) -> bool:
    head, value, kind = word
    if head in {"و", "وال"}:
        return value < before[1] or kind == "t" or before[2] in {"s", "d"}
    if head:
        return False
    if kind == "t" and value == 10:
        return before[2] == "u"
    return kind in {"s", "h"} and before[2] != "d" and value > before[1]


def _is_plural_scale(token: Token) -> bool:
    word = skeleton(token.surface)
    return word.endswith(("الاف", "ملايين", "مليارات"))


def _is_ordinal_context(tokens: Sequence[Token], at: int) -> bool:
    """الساعة الثامنة, القرن العشرين: an ordinal, no quantity."""
    return at > 0 and skeleton(tokens[at].surface).startswith("ال") and tokens[at].analysis.pos == "ADJ"


# ---------------------------------------------------------------- what it counts


def _percent(tokens: Sequence[Token], figure: Figure, last: int) -> Entity | None:
    if figure.value is None:
        return None
    end = figure.last
    after = tokens[end] if end < last else None
    if after is None:
        return None
    if after.surface in {"%", "٪"} or skeleton(after.surface) in _PERCENT_WORDS:
        end += 1
    elif (
        skeleton(after.surface) == "في"
        and end + 1 < last
        and skeleton(tokens[end + 1].surface) in _PERCENT_NOUNS
    ):
        end += 2
    else:
        return None
    return entity(
        tokens, "percent", figure.first, end, f"{shown(figure.value)}%", value=figure.value, unit="%"
    )


@lru_cache(maxsize=1)
def _currencies() -> dict[str, list[tuple[str, str]]]:
    """Written noun -> (stem of its adjective or "-", code), those with an adjective first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for nouns, adjective, code in data.rows("currencies"):
        for noun in nouns.split("/"):
            found.setdefault(skeleton(noun), []).append((skeleton(adjective), code))
    for entries in found.values():
        entries.sort(key=lambda entry: entry[0] == "-")
    return found


def _money(tokens: Sequence[Token], figure: Figure, first: int, last: int) -> Entity | None:
    symbol_before = figure.first > first and tokens[figure.first - 1].surface in _SYMBOLS
    if symbol_before and figure.value is not None:
        code = _SYMBOLS[tokens[figure.first - 1].surface]
        return _sum(tokens, figure.first - 1, figure.last, figure.value, code)
    if figure.last >= last:
        return None
    after = tokens[figure.last]
    if after.surface in _SYMBOLS and figure.value is not None:
        return _sum(tokens, figure.first, figure.last + 1, figure.value, _SYMBOLS[after.surface])
    for adjective, code in _currencies().get(skeleton(after.surface), ()):
        if adjective == "-":
            return _sum(tokens, figure.first, figure.last + 1, figure.value, code)
        if figure.last + 1 < last and skeleton(tokens[figure.last + 1].surface).startswith(adjective):
            return _sum(tokens, figure.first, figure.last + 2, figure.value, code)
    return None


def _sum(tokens: Sequence[Token], first: int, last: int, value: float | None, code: str) -> Entity:
    key = f"{shown(value)} {code}" if value is not None else f"? {code}"
    return entity(tokens, "money", first, last, key, value=value, unit=code, sure=value is not None)


def _number(tokens: Sequence[Token], figure: Figure, first: int, last: int) -> Entity | None:
    """The numeral alone; what it counts is the token after it, its lemma the unit. A figure that names
    something (طراز 777, ويندوز 10) is unsure; a number word with ال (الساعات الأربع) is none."""
    word = numeral(tokens[figure.first])
    if word is not None and word[0].endswith(("ال", "لل")):
        return None
    unit = _unit(tokens, figure, last)
    if figure.value is None:
        key = bare(tokens[figure.first].surface)[len(word[0]) if word else 0 :]
        return entity(tokens, "number", figure.first, figure.last, key, unit=unit, sure=False)
    names = word is None and _is_label(tokens, figure, first, unit)
    return entity(
        tokens,
        "number",
        figure.first,
        figure.last,
        shown(figure.value),
        value=figure.value,
        unit=None if names else unit,
        sure=not names,
    )


def _unit(tokens: Sequence[Token], figure: Figure, last: int) -> str | None:
    after = tokens[figure.last] if figure.last < last else None
    if after is None or after.kind != "word" or after.analysis.pos != "NOUN" or _has_proclitic(after):
        return None
    if any(clitic.kind == "article" for clitic in after.analysis.clitics):
        return None
    return after.analysis.lemma


def _is_label(tokens: Sequence[Token], figure: Figure, first: int, unit: str | None) -> bool:
    """Whether a figure stands after what it numbers: a name, الرحلة 111, طراز 777."""
    if figure.first == first:
        return False
    before = tokens[figure.first - 1]
    if before.kind not in {"word", "latin"}:
        return False
    if bare(before.analysis.lemma) in data.bare_words("before_number"):
        return True
    return (
        unit is None
        and (before.kind == "latin" or before.analysis.definite == "Def")
        and (before.analysis.pos in {"NOUN", "PROPN", "X"})
    )


def _has_proclitic(token: Token) -> bool:
    return any(clitic.before and clitic.kind != "article" for clitic in token.analysis.clitics)
