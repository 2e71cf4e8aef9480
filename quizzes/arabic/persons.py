"""Names of persons: runs of name words, after a title or with a known given name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Entity, Token
from quizzes.arabic.gazetteer import given_names
from quizzes.arabic.names import RARE_WORD, joined, lemma_in, name_key
from quizzes.arabic.phrases import before
from quizzes.arabic.text import bare, skeleton
from quizzes.arabic.values import entity


@cache
def _name_parts() -> frozenset[str]:
    return frozenset(skeleton(word) for word in data.words("name_parts"))


def persons(tokens: Sequence[Token], first: int, last: int, taken: set[int]) -> Iterator[Entity]:
    """Runs of names that are no place or organisation: after a title, or with a known given name."""
    at = first
    while at < last:
        end = _person_run(tokens, at, last, taken)
        if end is None:
            at += 1
            continue
        while at < end and before(tokens[at].analysis, "article"):
            at += 1  # الأمير فيصل
        if at == end:
            continue
        title = _title_before(tokens, at, first)
        known = any(_given(token) for token in tokens[at:end])
        if title is not None or known or (end - at > 1 and not _quoted(tokens, at, end)):
            sure = known or (title is not None)
            yield entity(tokens, "person", at, end, name_key(tokens, at, end), sure=sure)
        at = end


def _quoted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«صنداي مورنينغ بوست»: a name in quotation marks is rather of a thing."""
    before_it = tokens[first - 1].surface if first else ""
    after = tokens[last].surface if last < len(tokens) else ""
    return before_it[:1] in {"«", '"', "“", "("} and after[:1] in {"»", '"', "”", ")"}


def _given(token: Token) -> bool:
    if token.analysis.pos not in {"PROPN", "NOUN", "ADJ"}:
        return False
    word = skeleton(token.surface)
    return any(word.startswith(head) and word[len(head) :] in given_names() for head in ("", "و", "ل", "ب"))


def _person_run(tokens: Sequence[Token], at: int, last: int, taken: set[int]) -> int | None:
    """Where a run of name words that begins at `at` ends, or None."""
    if at in taken or not _begins_name(tokens, at, last, taken):
        return None
    end = at + 1
    while end < last and end not in taken and _goes_on(tokens, end, at):
        end += 1
    while end > at + 1 and skeleton(tokens[end - 1].surface) in {"بن", "ابن", "ابو", "عبد", "ال"}:
        end -= 1
    return end


def _begins_name(tokens: Sequence[Token], at: int, last: int, taken: set[int]) -> bool:
    token = tokens[at]
    if token.kind != "word":
        return False
    if token.analysis.pos == "PROPN":
        return not _is_calendar(token)
    following = skeleton(tokens[at + 1].surface) if at + 1 < last else ""
    if following == "بن" and token.analysis.pos in {"NOUN", "ADJ"} and not before(token.analysis, "article"):
        return True
    if skeleton(token.surface) in {"عبد", "ابو"}:
        return at + 1 < last and at + 1 not in taken and tokens[at + 1].kind == "word"
    if not _given(token) or before(token.analysis, "article") or at + 1 >= last or at + 1 in taken:
        return False
    certain = _title_before(tokens, at, max(0, at - 5)) is not None
    return tokens[at + 1].analysis.pos == "PROPN" or _is_surname(tokens[at + 1], certain=certain)


def _goes_on(tokens: Sequence[Token], at: int, first: int) -> bool:
    token = tokens[at]
    if token.kind != "word" or joined(token):
        return False
    word = skeleton(token.surface)
    if token.analysis.pos == "PROPN":
        return not _is_calendar(token)
    if word in _name_parts() or _given(token):
        return True
    if skeleton(tokens[at - 1].surface) in {"عبد", "ابو", "ال", "بن", "ابن"}:
        return True
    if at != first + 1 or not _given(tokens[first]):
        return False
    certain = (
        tokens[first].analysis.pos == "PROPN" or _title_before(tokens, first, max(0, first - 5)) is not None
    )
    return _is_surname(token, certain=certain)


def _is_surname(token: Token, *, certain: bool) -> bool:
    """A word that may end a name after a given name: المنصوري, العلي, درويش; no office (محمد الوزير).

    `certain`: what stands before it is surely a given name.
    """
    analysis = token.analysis
    if token.kind != "word" or joined(token) or analysis.pos not in {"NOUN", "ADJ"}:
        return False
    if any(not clitic.before for clitic in analysis.clitics) or lemma_in(token, "titles"):
        return False
    if bare(analysis.lemma) in data.bare_words("time_nouns"):
        return False
    if before(analysis, "article"):
        return certain or bare(token.surface).endswith("ي")  # حسن الإدارة is no name
    return certain or analysis.zipf < RARE_WORD


def _is_calendar(token: Token) -> bool:
    word = skeleton(token.surface)
    names = {skeleton(name) for _, _, *some in data.rows("months") for name in some}
    names |= {skeleton(name) for _, *some in data.rows("weekdays") for name in some}
    return word in names


def _title_before(tokens: Sequence[Token], at: int, first: int) -> int | None:
    """Where the title that stands right before a name begins: الرئيس الأميركي."""
    place = at - 1
    while place >= first and place >= at - 4 and tokens[place].kind == "word":
        token = tokens[place]
        if lemma_in(token, "titles"):
            return place
        if token.analysis.pos not in {"ADJ", "NOUN", "PROPN"} or joined(token):
            return None
        place -= 1
    return None
