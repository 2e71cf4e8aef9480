"""Names of persons: runs of name words with a title, a given name or a verb of saying beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Entity, Token
from quizzes.arabic.entities.lone_names import is_family_word, is_surname_alone
from quizzes.arabic.entities.name_words import is_family
from quizzes.arabic.entities.names import cut_of_name, is_quoted, joined, name_key
from quizzes.arabic.entities.offices import title_before
from quizzes.arabic.entities.person_begins import (
    has_article,
    is_given_with_article,
    is_known,
    is_of_faith,
    is_opener,
    names_a_thing,
)
from quizzes.arabic.entities.person_evidence import is_evident, is_family_alone, speaks
from quizzes.arabic.entities.person_runs import person_run
from quizzes.arabic.lexical.gazetteer import any_given_names, spelt_letters
from quizzes.arabic.syntax.phrases import before
from quizzes.arabic.text import bare, skeleton
from quizzes.arabic.values.spans import entity


def persons(tokens: Sequence[Token], first: int, last: int, taken: set[int]) -> Iterator[Entity]:
    """Runs of names that are no place or organisation, where something beside or in them says person."""
    at, ended = first, -1
    while at < last:
        joint = _is_joint(tokens, at, ended)
        end = person_run(tokens, at, last, taken, joint=joint)
        if (end is None or end == at + 1) and at not in taken and is_family_alone(tokens, at, last, first):
            yield entity(tokens, "person", at, at + 1, name_key(tokens, at, at + 1))
            end = None
        if end is None:
            at += 1
            continue
        while at < end and has_article(tokens[at]) and not _keeps_article(tokens, at, first):
            at += 1  # صاحب السمو الأمير
        if at == end:
            continue
        titled = _titled(tokens, at, first, taken) or is_family(tokens[at])
        known = _is_known_run(tokens, at, end)
        said = titled or known or joint
        if not names_a_thing(tokens, at, first) and (
            said or (_is_foreign(tokens, at, end) and is_evident(tokens, at, end, first, last))
        ):
            key = name_key(tokens, at, end)
            cut = cut_of_name(tokens[at])
            yield entity(tokens, "person", at, end, key, cut=cut, sure=known or titled)
            ended = end
        at = end


def _keeps_article(tokens: Sequence[Token], at: int, first: int) -> bool:
    """الطيب البكوش, قال الصفدي, نظام القذافي; not السمو of صاحب السمو الأمير."""
    return speaks(tokens, at, first) or is_given_with_article(tokens[at]) or is_surname_alone(tokens[at])


def _is_joint(tokens: Sequence[Token], at: int, ended: int) -> bool:
    """غانتس of لابيد وغانتس and of لابيد، وغانتس."""
    behind_comma = ended == at - 1 and tokens[ended].surface in {"،", ","}
    return joined(tokens[at]) and (ended == at or (ended > 0 and behind_comma))


def _is_known_run(tokens: Sequence[Token], at: int, end: int) -> bool:
    """A listed given name, عبد or أبو in it, or a family name that stands alone."""
    run = tokens[at:end]
    if all(bare(token.surface) in spelt_letters() for token in run):
        return False
    if len(run) > 1 and _is_given_and_family(tokens, at):
        return True
    if is_opener(run[0]) or is_of_faith(tokens, at) or is_given_with_article(run[0]):
        return len(run) > 1 or is_known(run[0])
    if any(skeleton(token.surface) == "عبد" for token in run[:-1]):
        return True  # علاء عبد الفتاح
    return any(is_known(token) or is_surname_alone(token) for token in run)


def _is_given_and_family(tokens: Sequence[Token], at: int) -> bool:
    """نور الشريف, نبيه بري; not رجل نبيه كامل, where both describe a noun."""
    if not is_family_word(tokens[at + 1]):
        return False
    if before(tokens[at + 1].analysis, "article"):
        return True
    described = at > 0 and tokens[at - 1].kind == "word" and tokens[at - 1].analysis.pos in {"NOUN", "ADJ"}
    given = skeleton(tokens[at].surface) in any_given_names()
    return given and not (described and not before(tokens[at - 1].analysis, "article"))


def _titled(tokens: Sequence[Token], at: int, first: int, taken: set[int]) -> bool:
    title = title_before(tokens, at)
    if title is None or title in taken:  # فريق دالاس مافريكس
        return False
    return title >= first and not joined(tokens[at])


def _is_foreign(tokens: Sequence[Token], at: int, end: int) -> bool:
    return not is_quoted(tokens, at, end) and tokens[at].analysis.pos == "PROPN"
