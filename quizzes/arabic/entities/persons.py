"""Names of persons: runs of name words with a title, a given name or a verb of saying beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic import data
from quizzes.arabic.document import Entity, Token
from quizzes.arabic.entities.lone_names import is_family_word, is_surname_alone
from quizzes.arabic.entities.name_words import is_family
from quizzes.arabic.entities.names import is_nisba, is_quoted, joined, name_key
from quizzes.arabic.entities.offices import is_title, title_before
from quizzes.arabic.entities.person_runs import is_known, is_opener, person_run
from quizzes.arabic.lexical.gazetteer import spelt_letters
from quizzes.arabic.syntax.phrases import before, has_pronoun
from quizzes.arabic.text import bare, skeleton
from quizzes.arabic.values.spans import entity

_AMONG = frozenset({"مع", "ضد", "بين", "وبين", "سوي"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
_AFTER_IN = frozenset({"في", "الي"})


def persons(tokens: Sequence[Token], first: int, last: int, taken: set[int]) -> Iterator[Entity]:
    """Runs of names that are no place or organisation, where something beside or in them says person."""
    at, ended = first, -1
    while at < last:
        end = person_run(tokens, at, last, taken) or _family_alone(tokens, at, last, first)
        if end is None:
            at += 1
            continue
        while at < end and before(tokens[at].analysis, "article") and not _speaks(tokens, at, first):
            at += 1  # صاحب السمو الأمير
        if at == end:
            continue
        titled = _titled(tokens, at, first) or is_family(tokens[at])
        known = _is_known_run(tokens, at, end)
        joint = ended == at and joined(tokens[at])  # لابيد وغانتس
        if (
            titled
            or known
            or joint
            or (_is_foreign(tokens, at, end) and _evident(tokens, at, end, first, last))
        ):
            yield entity(tokens, "person", at, end, name_key(tokens, at, end), sure=known or titled)
            ended = end
        at = end


def _is_known_run(tokens: Sequence[Token], at: int, end: int) -> bool:
    """A listed given name, عبد or أبو in it, or a family name that stands alone."""
    run = tokens[at:end]
    if all(bare(token.surface) in spelt_letters() for token in run):
        return False
    if len(run) > 1 and before(run[1].analysis, "article") and is_family_word(run[1]):
        return True  # نور الشريف
    return any(is_known(token) or is_surname_alone(token) for token in run) or is_opener(tokens[at])


def _family_alone(tokens: Sequence[Token], at: int, last: int, first: int) -> int | None:
    """أكد الصفدي أن: a family name with ال as the subject of a verb of saying."""
    if not _speaks(tokens, at, first) or not is_family(tokens[at]) or tokens[at - 1].analysis.gender == "Fem":
        return None
    follows = tokens[at + 1] if at + 1 < last else None
    stops = (
        follows is None or follows.kind == "punctuation" or follows.analysis.pos in {"PART", "ADP", "SCONJ"}
    )
    return at + 1 if stops else None


def _titled(tokens: Sequence[Token], at: int, first: int) -> bool:
    title = title_before(tokens, at)
    return title is not None and title >= first and not joined(tokens[at])


def _is_foreign(tokens: Sequence[Token], at: int, end: int) -> bool:
    return not is_quoted(tokens, at, end) and tokens[at].analysis.pos == "PROPN"


def _evident(tokens: Sequence[Token], at: int, end: int, first: int, last: int) -> bool:
    """Whether an unknown name surely is a person's: it speaks, or an office stands behind it."""
    if at > first and skeleton(tokens[at - 1].surface) in _AFTER_IN:
        return False
    if (at == first or before(tokens[at].analysis, "conjunction")) and _leads(tokens, end, last):
        return True
    if _speaks(tokens, at, first) or _acts(tokens, at, end, first):
        return True
    if end - at > 1 and _among_people(tokens, at, first):
        return True
    behind = end + (end < last and tokens[end].surface in {"،", ","})
    office = behind < last and is_title(tokens[behind]) and not has_pronoun(tokens[behind].analysis)
    return office and (behind > end or end - at > 1)


def _among_people(tokens: Sequence[Token], at: int, first: int) -> bool:
    """مع أودري أزولاي, الأميركية كوكو غوف: two foreign names behind such a preposition or a nisba without a
    noun."""
    previous = tokens[at - 1] if at > first else None
    if previous is None or previous.kind != "word" or joined(tokens[at]):
        return False
    if skeleton(previous.surface) in _AMONG:
        return True
    described = at - 1 > first and tokens[at - 2].kind == "word" and tokens[at - 2].analysis.pos in _NOUNS
    return before(previous.analysis, "article") and is_nisba(previous) and not described


def _speaks(tokens: Sequence[Token], at: int, first: int) -> bool:
    """قال هورويل: the subject of a verb of saying."""
    verb = tokens[at - 1] if at > first else None
    if verb is None or verb.analysis.pos != "VERB" or joined(tokens[at]) or has_pronoun(verb.analysis):
        return False
    return bare(verb.analysis.lemma) in data.bare_words("reporting_verbs")


def _leads(tokens: Sequence[Token], at: int, last: int) -> bool:
    """ماكرون يلتقي ...: the name at the head of a sentence, before a verb in the masculine."""
    verb = tokens[at].analysis if at < last else None
    return verb is not None and verb.pos == "VERB" and verb.gender == "Masc" and verb.number == "Sing"


def _acts(tokens: Sequence[Token], at: int, end: int, first: int) -> bool:
    """يقوده شينيا ياماناكا, غادر رونالدو: a house or land rather has its verb in the feminine; طالبت أنالينا
    بيربوك by the ending of the given name."""
    verb = tokens[at - 1].analysis if at > first else None
    if verb is None or verb.pos != "VERB" or verb.number != "Sing" or joined(tokens[at]):
        return False
    if verb.gender == "Masc":
        return True
    return end - at > 1 and skeleton(tokens[at].surface).endswith(("ا", "ه"))
