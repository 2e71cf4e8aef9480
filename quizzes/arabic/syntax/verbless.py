"""The subject of a clause without a verb: المشروع مهم، إنّ المشروع هو الأهم، هناك مشروع، لديه مشروع."""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.arabic.document import Analysis
from quizzes.arabic.syntax.phrases import before, has_pronoun, is_negating_noun, is_preposition
from quizzes.arabic.syntax.sentence_parts import Parts, Place, is_stop, is_time, is_verb, opens_clause
from quizzes.arabic.text import bare

_ACCUSATIVE = frozenset({"إِنَّ", "أَنَّ", "لَكِنَّ", "لَعَلَّ", "كَأَنَّ", "لِأَنَّ"})
_THERE = frozenset({"هُنَاكَ", "ثَمَّةَ"})
_OWNING = frozenset({"لِ", "لَدَى", "عِنْد", "أَمَام"})
_MUCH = frozenset({"عديد", "كثير", "مزيد", "قليل", "بعض", "عدد", "عدة"})
_DOUBT = 0.8  # how much a case may cost and still be believed


def verbless_subjects(parts: Parts) -> Iterator[Place]:
    """The subjects that are safe to name, by the beginnings of the clauses of a sentence."""
    for at in range(parts.first, parts.last):
        token = parts.tokens[at]
        if token.analysis.lemma in _THERE and not has_pronoun(token.analysis):
            found = _there(parts, at)
        elif _begins(parts, at):
            found = _topic(parts, at) or _behind_its_predicate(parts, at)
        else:
            continue
        if found:
            yield found


def _begins(parts: Parts, at: int) -> bool:
    """Whether a clause can begin here."""
    if at == parts.first:
        return True
    previous = parts.tokens[at - 1]
    if previous.analysis.pos in {"SCONJ", "CCONJ"} or previous.analysis.lemma in _ACCUSATIVE:
        return not has_pronoun(previous.analysis)
    return is_stop(previous) and parts.after_mark(at)


def _topic(parts: Parts, at: int) -> Place | None:
    """A definite noun phrase with its predicate behind it."""
    if at not in parts.nouns or at in parts.governed:
        return None
    number, phrase = parts.nouns[at]
    head = parts.head(phrase)
    introduced = at > parts.first and parts.tokens[at - 1].analysis.lemma in _ACCUSATIVE
    if parts.case_cost(phrase.head, "Acc" if introduced else "Nom") > _DOUBT:
        return None
    if (
        not parts.is_definite(phrase)
        or is_time(parts.tokens[phrase.head])
        or parts.tokens[phrase.head].kind != "word"
    ):
        return None
    end = _past_adverbials(parts, phrase.last)
    predicate = end < parts.last and _is_predicate(parts, end, head)
    return (number, phrase) if predicate else None


def _past_adverbials(parts: Parts, at: int) -> int:
    while at < parts.last:
        if at in parts.governed:
            at = parts.governed[at][1].last
        elif parts.tokens[at].analysis.pos == "ADV" or (at in parts.nouns and is_time(parts.tokens[at])):
            at = parts.nouns[at][1].last if at in parts.nouns else at + 1
        else:
            break
    return at


def _is_predicate(parts: Parts, at: int, subject: Analysis) -> bool:
    """A pronoun that sets off (هو، هي), or an indefinite nominative that agrees."""
    token = parts.tokens[at]
    if token.analysis.pos == "PRON" and bare(token.surface) in {"هو", "هي", "هم", "هما"}:
        return True
    if is_negating_noun(token):
        return parts.case_cost(at, "Nom") <= _DOUBT
    if at not in parts.nouns or token.kind != "word" or parts.case_cost(at, "Nom") > _DOUBT:
        return False
    return _is_new(parts.head(parts.nouns[at][1]), subject)


def _is_new(head: Analysis, subject: Analysis) -> bool:
    """Whether an indefinite word can be said of the subject."""
    if head.definite != "Ind" or before(head, "conjunction", "article", "preposition"):
        return False
    if head.pos == "ADJ" and subject.number == "Sing" and subject.pos != "PROPN":
        return head.gender == subject.gender
    return head.pos in {"NOUN", "ADJ"}


def _there(parts: Parts, at: int) -> Place | None:
    """هناك مشروع: what there is."""
    at += 1
    while at < parts.last and parts.tokens[at].analysis.pos == "ADV":
        at += 1
    return _new(parts, at)


def _new(parts: Parts, at: int) -> Place | None:
    """The phrase that begins here, if it names something new: indefinite, or a quantity."""
    if at not in parts.nouns or parts.joins(at):
        return None
    head = parts.head(parts.nouns[at][1])
    if is_time(parts.tokens[at]) or before(head, "preposition"):
        return None
    much = bare(head.lemma) in _MUCH or parts.tokens[at].kind == "number" or head.pos == "DET"
    if not much and (head.definite != "Ind" or head.pos not in {"NOUN", "ADJ"}):
        return None
    return parts.nouns[at] if parts.tokens[at].kind == "number" or head.case != "Gen" else None


def _behind_its_predicate(parts: Parts, at: int) -> Place | None:
    """لديه مشروع، للشركة مشروع: a preposition of owning with a pronoun or noun, then what is owned."""
    token = parts.tokens[at]
    if is_preposition(token) and has_pronoun(token.analysis):
        owning = token.analysis.lemma in _OWNING
        end = at + 1
    elif at in parts.governed:
        phrase = parts.governed[at][1]
        clitics = [c.form for c in token.analysis.clitics if c.kind == "preposition"]
        owning = token.analysis.lemma == "لَدَى" or clitics == ["لِ"]
        end = phrase.last
    else:
        return None
    if not owning or any(is_verb(one) for one in parts.tokens[end : _clause_last(parts, end)]):
        return None
    found = _new(parts, end)
    return found if found and parts.case_cost(found[1].head, "Nom") <= 2 * _DOUBT else None


def _clause_last(parts: Parts, at: int) -> int:
    while at < parts.last and not is_stop(parts.tokens[at]) and not opens_clause(parts.tokens[at]):
        at += 1
    return at
