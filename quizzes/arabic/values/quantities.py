"""Numbers in figures and in words with what they count, sums of money and percentages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic import data
from quizzes.arabic.document import Entity, Token
from quizzes.arabic.text import bare
from quizzes.arabic.values.figures import Figure, figure_at
from quizzes.arabic.values.money import money
from quizzes.arabic.values.numerals import numeral
from quizzes.arabic.values.percents import SIGNS, percent_end
from quizzes.arabic.values.spans import entity, shown


def values(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """Every number, sum and percentage among tokens first..last-1 of one sentence."""
    at = first
    while at < last:
        made = _sign_before(tokens, at, first, last)
        figure = None if made else figure_at(tokens, at, last)
        if figure:
            made = _percent(tokens, figure, last) or money(tokens, figure, first, last)
            made = made or _number(tokens, figure, first, last)
        end = made.last if made else figure.last if figure else at + 1
        if made:
            yield made
            first = end
        at = end


def _sign_before(tokens: Sequence[Token], at: int, first: int, last: int) -> Entity | None:
    """%20, ٪٢٠"""
    if tokens[at].surface not in SIGNS or at + 1 >= last or tokens[at].end != tokens[at + 1].start:
        return None
    if at > first and tokens[at - 1].kind == "number" and tokens[at - 1].end == tokens[at].start:
        return None
    figure = figure_at(tokens, at + 1, last) if tokens[at + 1].kind == "number" else None
    if figure is None or figure.value is None:
        return None
    key = f"{shown(figure.value)}%"
    return entity(tokens, "percent", at, figure.last, key, value=figure.value, unit="%")


# ---------------------------------------------------------------- what it counts


def _percent(tokens: Sequence[Token], figure: Figure, last: int) -> Entity | None:
    found = percent_end(tokens, figure.last, last) if figure.value is not None else None
    if found is None or figure.value is None:
        return None
    end, unit = found
    key = f"{shown(figure.value)}{unit}"
    return entity(tokens, "percent", figure.first, end, key, value=figure.value, unit=unit)


def _number(tokens: Sequence[Token], figure: Figure, first: int, last: int) -> Entity | None:
    """The numeral alone; what it counts is the token after it, its lemma the unit. A figure that names
    something (طراز 777, ويندوز 10) is unsure."""
    word = numeral(tokens[figure.first])
    unit = _unit(tokens, figure, last)
    if figure.value is None:
        key = bare(tokens[figure.first].surface)[len(word.head) if word else 0 :]
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
    if bare(before.surface) == "ال":  # الدورة الـ15, but not الركاب الـ150
        noun = tokens[figure.first - 2] if figure.first - 1 > first else before
        return noun.analysis.pos == "NOUN" and noun.analysis.number == "Sing"
    if bare(before.analysis.lemma) in data.bare_words("before_number"):
        return True
    return (
        unit is None
        and (before.kind == "latin" or before.analysis.definite == "Def")
        and (before.analysis.pos in {"NOUN", "PROPN", "X"})
    )


def _has_proclitic(token: Token) -> bool:
    return any(clitic.before and clitic.kind != "article" for clitic in token.analysis.clitics)
