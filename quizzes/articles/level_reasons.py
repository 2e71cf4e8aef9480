"""Why an article is easy or hard to read, in sentences: the measures of its estimated level in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext, ngettext

from quizzes.web.numbers import write_number

_SHORT, _LONG = 12, 23  # words of a sentence, on average
_FEW, _DEEP = 0.5, 1.4  # clauses in one another
_HARDLY_RARE = 0.02
_ABSTRACT, _PASSIVE, _ARGUED, _NAMED = 0.12, 0.015, 0.3, 0.12  # from here on worth saying
_FEW_WORDS = 60  # of a text


def level_reasons(reasons: Mapping[str, float]) -> list[str]:
    """Sentences in the language of the interface, the weightiest first; `reasons` are those of `Level`.

    Empty where there are none yet, or those of an older analysis.
    """
    return list(_sentences(reasons)) if "uncommon_words" in reasons else []


def _sentences(reasons: Mapping[str, float]) -> Iterator[str]:
    if reasons["sentence_length"]:
        yield _length(round(reasons["sentence_length"]))
    yield _rarity(reasons["rare_words"])
    yield _depth(reasons["clause_depth"])
    if reasons["abstract_nouns"] >= _ABSTRACT:
        yield gettext("Many abstract nouns")
    if reasons["argument"] >= _ARGUED:
        yield gettext("Concession, contrast or condition in many sentences")
    if reasons["passives"] >= _PASSIVE:
        yield gettext("Verbs in the passive")
    if reasons["names"] >= _NAMED:
        yield gettext("Many names, which are not counted as hard")
    if reasons["words"] < _FEW_WORDS:
        yield gettext("A short text, so that the estimate is rough")


def _length(words: int) -> str:
    if words < _SHORT:
        found = ngettext(
            "Short sentences: %(count)s word on average", "Short sentences: %(count)s words on average", words
        )
    elif words < _LONG:
        found = ngettext(
            "Sentences of middle length: %(count)s word on average",
            "Sentences of middle length: %(count)s words on average",
            words,
        )
    else:
        found = ngettext(
            "Long sentences: %(count)s word on average", "Long sentences: %(count)s words on average", words
        )
    return found % {"count": write_number(words)}


def _rarity(share: float) -> str:
    """One word in so many: easier to picture than a percentage, and never 1 in 1."""
    if share < _HARDLY_RARE:
        return gettext("Hardly any rare words")
    every = max(2, round(1 / share))
    found = ngettext(
        "1 word in %(count)s is rare, not counting names and particles",
        "1 word in %(count)s is rare, not counting names and particles",
        every,
    )
    return found % {"count": write_number(every)}


def _depth(depth: float) -> str:
    if depth < _FEW:
        return gettext("Few subordinate clauses")
    if depth < _DEEP:
        return gettext("Subordinate clauses in many sentences")
    return gettext("Subordinate clauses within subordinate clauses")
