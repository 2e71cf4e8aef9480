"""Numbers in figures and in words with what they count, sums of money and percentages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from quizzes.arabic import data
from quizzes.arabic.document import Entity, EntityKind, Token
from quizzes.arabic.figures import Figure, figure_at, numeral
from quizzes.arabic.text import TATWEEL, bare, skeleton

_SHORTEST = 2  # letters of a name or numeral
_PERCENT_WORDS = frozenset(map(skeleton, ("بالمئة", "بالمائة", "بالمية")))
_PERCENT_NOUNS = frozenset(map(skeleton, ("المئة", "المائة")))
_POINTS = frozenset({"نقطه", "نقاط"})
_KINDS_OF_POINT = {"ميويه": "pp", "اساس": "bp"}  # percentage points, basis points
_HALF_POINT = frozenset({"نصف", "ونصف", "بنصف"})
_SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}


def entity(
    tokens: Sequence[Token],
    kind: EntityKind,
    first: int,
    last: int,
    key: str,
    *,
    cut: str | None = None,
    **more: object,
) -> Entity:
    """An entity over tokens first..last-1.

    Its text and offsets leave out و، ف، ب، ل، ك that are written as one with it; of للعراق the text is
    العراق, the offsets those of لعراق. `cut`: these letters, where the finder knows them.
    """
    lead = tokens[first]
    size, article = _proclitics(lead) if cut is None else (len(cut.replace("لل", "ل")), cut.endswith("لل"))
    while size and lead.surface[size] == TATWEEL and len(lead.surface) - size > _SHORTEST:
        size += 1  # بـأربعة
    body = ("ا" if article else "") + lead.surface[size:]
    text = body + "".join(_gap(tokens, at) + tokens[at].surface for at in range(first + 1, last))
    start, end = lead.start + size, tokens[last - 1].end
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
    size = len(letters)
    has_article = any(clitic.kind == "article" for clitic in token.analysis.clitics)
    lost = has_article and letters.endswith("ل") and not bare(token.surface[size:]).startswith("ال")
    return size, lost


def _gap(tokens: Sequence[Token], at: int) -> str:
    return " " if at and tokens[at - 1].end < tokens[at].start else ""


def values(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """Every number, sum and percentage among tokens first..last-1 of one sentence."""
    at = first
    while at < last:
        figure = figure_at(tokens, at, last) or _half_point(tokens, at, last)
        if figure is None:
            at += 1
            continue
        made = _percent(tokens, figure, last) or _money(tokens, figure, first, last)
        made = made or _number(tokens, figure, first, last)
        if made:
            yield made
        at = max(figure.last, made.last if made else 0)


def _half_point(tokens: Sequence[Token], at: int, last: int) -> Figure | None:
    """نصف نقطة مئوية: the half alone is no number."""
    words = [skeleton(token.surface) for token in tokens[at : min(at + 3, last)]]
    whole = words[:1] and words[0] in _HALF_POINT and words[1:2] == ["نقطه"] and words[2:] != []
    return Figure(at, at + 1, 0.5) if whole and words[2] in _KINDS_OF_POINT else None


def shown(value: float) -> str:
    """A number as its key: "560", "12.5"."""
    return f"{value:.6f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


# ---------------------------------------------------------------- what it counts


def _percent(tokens: Sequence[Token], figure: Figure, last: int) -> Entity | None:
    end = figure.last
    if figure.value is None or end >= last:
        return None
    words = [skeleton(token.surface) for token in tokens[end : min(end + 2, last)]]
    unit = "%"
    if tokens[end].surface in {"%", "٪"} or words[0] in _PERCENT_WORDS:
        end += 1
    elif words[0] == "في" and words[1:] and words[1] in _PERCENT_NOUNS:
        end += 2
    elif words[0] in _POINTS and words[1:] and words[1] in _KINDS_OF_POINT:
        unit = _KINDS_OF_POINT[words[1]]
        end += 2
    else:
        return None
    key = f"{shown(figure.value)}{unit}"
    return entity(tokens, "percent", figure.first, end, key, value=figure.value, unit=unit)


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
    """A sum with its currency, and with the small coin after it: خمسة دولارات و20 سنتا."""
    whole = _one_sum(tokens, figure, first, last)
    if whole is None or whole.last >= last or whole.value is None:
        return whole
    head = tokens[whole.last]
    at = whole.last + (head.surface == "و")
    small = figure_at(tokens, at, last) if at < last and skeleton(head.surface).startswith("و") else None
    if small is None or small.value is None or small.last >= last:
        return whole
    part = _coins().get(skeleton(tokens[small.last].surface))
    if part is None:
        return whole
    return _sum(tokens, whole.first, small.last + 1, whole.value + small.value / part, whole.unit or "")


@lru_cache(maxsize=1)
def _coins() -> dict[str, int]:
    """Written noun of a small coin -> how many make a whole."""
    return {skeleton(noun): int(row[1]) for row in data.rows("coins") for noun in row[0].split("/")}


def _one_sum(tokens: Sequence[Token], figure: Figure, first: int, last: int) -> Entity | None:
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
    something (طراز 777, ويندوز 10) is unsure; a number word with ال is one only behind what it counts
    (الساعات الأربع) or where it counts nothing exactly (الآلاف)."""
    word = numeral(tokens[figure.first])
    if word is not None and word[0].endswith(("ال", "لل")) and not _counts_before(tokens, figure, first):
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


def _counts_before(tokens: Sequence[Token], figure: Figure, first: int) -> bool:
    if figure.value is None:
        return True
    noun = tokens[figure.first - 1].analysis if figure.first > first else None
    return noun is not None and noun.pos == "NOUN" and noun.number == "Plur" and figure.value > 2


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
