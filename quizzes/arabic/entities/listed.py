"""Places and organisations whose names are listed: whether the words are that name where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Entity, Token
from quizzes.arabic.entities.lone_names import is_family_word
from quizzes.arabic.entities.names import Hit, is_nisba, joined, lemma_in, listed, name_key
from quizzes.arabic.entities.offices import is_title
from quizzes.arabic.entities.organisations import adjective_of_origin
from quizzes.arabic.entities.places import nameless
from quizzes.arabic.lexical.gazetteer import (
    any_given_names,
    given_names,
    names_or_words,
    organisations,
    places,
    places_or_words,
)
from quizzes.arabic.syntax.phrases import before, has_pronoun
from quizzes.arabic.text import bare, skeleton
from quizzes.arabic.values.spans import entity

_COMMON_WORD = 4.3  # Zipf of a lemma that is too common for its word to be rather a name
_TO_PLACES = frozenset(
    map(skeleton, ("في", "إلى", "من", "نحو", "قرب", "قبالة", "صوب", "بين", "ومن", "وفي", "وإلى"))
)
_WHERE = frozenset(map(skeleton, ("في", "قرب", "قبالة", "وفي")))
_OPEN_CLASS = frozenset({"NOUN", "ADJ", "PROPN", "X"})


def listed_names(tokens: Sequence[Token], first: int, last: int) -> Iterator[Entity]:
    """The listed places and organisations of one sentence; of two that begin at one word the longer."""
    at, place_end = first, -1
    while at < last:
        found = _name_at(tokens, at, first, last, after_place=place_end == at)
        if found:
            if found.kind == "place":
                place_end = found.last
            yield found
        at = found.last if found else at + 1


def _name_at(tokens: Sequence[Token], at: int, first: int, last: int, *, after_place: bool) -> Entity | None:
    if tokens[at].kind != "word":
        return None
    organisation = listed(tokens, at, last, organisations())
    place = listed(tokens, at, last, places())
    longest = max(hit.end for hit in (organisation, place) if hit) if organisation or place else at
    if organisation and organisation.end == longest and _is_organisation(tokens, at, organisation, first):
        end = adjective_of_origin(tokens, at, organisation.end, last)
        return entity(tokens, "organisation", at, end, organisation.key, cut=organisation.head)
    is_place = place is not None and place.end == longest
    if place and is_place and _is_place(tokens, at, place, first, last, after_place=after_place):
        return entity(tokens, "place", at, place.end, place.key, cut=place.head)
    if after_place and _is_unlisted_second(tokens, at, last):
        return entity(tokens, "place", at, at + 1, name_key(tokens, at, at + 1), sure=False)
    return None


def _is_unlisted_second(tokens: Sequence[Token], at: int, last: int) -> bool:
    """دمشق وكفرنبل: an unknown name behind و after a place is a place."""
    analysis = tokens[at].analysis
    if analysis.pos != "PROPN" or not analysis.guessed or not before(analysis, "conjunction"):
        return False
    return not _goes_on_as_name(tokens, at, last) and not _is_given(tokens[at])


def _goes_on_as_name(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether another name that is no listed place follows: a person."""
    if at + 1 >= last or tokens[at + 1].kind != "word" or joined(tokens[at + 1]):
        return False
    follows = tokens[at + 1]
    return follows.analysis.pos == "PROPN" and listed(tokens, at + 1, last, places()) is None


def _is_given(token: Token) -> bool:
    word = skeleton(token.surface)
    return word in given_names() or (joined(token) and word[1:] in given_names())


def _is_organisation(tokens: Sequence[Token], at: int, hit: Hit, first: int) -> bool:
    if hit.end - at > 1:
        return True
    analysis = tokens[at].analysis
    if analysis.pos == "PROPN" or analysis.guessed:
        return _cut_fits(tokens[at], hit)
    if before(analysis, "article"):
        return not _describes(tokens, at, first)
    return _rather_name(tokens[at], hit)


def _cut_fits(token: Token, hit: Hit) -> bool:
    return not hit.head or joined(token) or token.analysis.guessed


def _rather_name(token: Token, hit: Hit) -> bool:
    """A listed name without ال that was read as a rare word, or with an ending (ناسا as "people")."""
    analysis = token.analysis
    if hit.word.startswith("ال") or has_pronoun(analysis):
        return False
    if analysis.pos == "NOUN" and analysis.case == "Acc" and analysis.definite == "Ind":
        return bare(token.surface).endswith("ا") and skeleton(analysis.lemma) != hit.word
    return analysis.pos in {"NOUN", "VERB"} and analysis.zipf < _COMMON_WORD and len(hit.word) > 3


def _is_place(
    tokens: Sequence[Token], at: int, hit: Hit, first: int, last: int, *, after_place: bool
) -> bool:
    """A listed word that is also a common one (صور, مالي) counts as a name only where it was read as one, or
    where its neighbours say so."""
    if hit.end - at > 1:
        return True
    if _is_something_else(tokens, at, hit, first, last):
        return False
    token = tokens[at]
    if hit.word in places_or_words():
        named = token.analysis.pos == "PROPN" and hit.word not in given_names() | names_or_words()
        sure = named or _precedes_place(tokens, at + 1, last)
    elif token.analysis.pos == "PROPN" or token.analysis.guessed:
        return _cut_fits(token, hit)
    elif before(token.analysis, "article"):
        return after_place or not _describes(tokens, at, first)
    else:
        sure = _rather_name(token, hit)
    return sure or _spoken_for(tokens, at, hit, first, last, after_place=after_place)


def _precedes_place(tokens: Sequence[Token], at: int, last: int) -> bool:
    """على عسير وجازان: whether و and a place that is nothing else follow."""
    hit = listed(tokens, at, last, places()) if at < last else None
    return hit is not None and hit.head == "و" and hit.word not in places_or_words()


def _is_something_else(tokens: Sequence[Token], at: int, hit: Hit, first: int, last: int) -> bool:
    """A noun with a pronoun, a part of a person's name, أذان المغرب."""
    if has_pronoun(tokens[at].analysis) or _begins_person(tokens, at, first, last):
        return True
    if hit.word in given_names() | names_or_words() and _goes_on_as_name(tokens, at, last):
        return True
    return at > first and (skeleton(tokens[at - 1].analysis.lemma), hit.word) in nameless()


def _begins_person(tokens: Sequence[Token], at: int, first: int, last: int) -> bool:
    """رئيسة الوزراء الإيطالية جورجيا ميلوني: behind a title a name that another one follows is a person's,
    and so is what follows a given name."""
    if joined(tokens[at]):
        return False
    if at > first and tokens[at - 1].analysis.pos == "PROPN" and _is_given(tokens[at - 1]):
        return True  # كريستوفر كولومبوس
    if at > first and is_family_word(tokens[at]) and skeleton(tokens[at - 1].surface) in any_given_names():
        return tokens[at - 1].analysis.pos == "PROPN"  # ناصر قنديل
    if not _goes_on_as_name(tokens, at, last):
        return False
    behind = range(max(first, at - 4), at)
    return any(is_title(tokens[place]) for place in behind) and not (at > first and is_title(tokens[at - 1]))


def _spoken_for(
    tokens: Sequence[Token], at: int, hit: Hit, first: int, last: int, *, after_place: bool
) -> bool:
    """في مدينة صور, شمال مالي, من فاس, بين حلب وحماة: a common word that stands where a place stands."""
    previous = tokens[at - 1] if at > first else None
    if previous is None or previous.kind != "word":
        return False
    if after_place and hit.head == "و":
        return tokens[at].analysis.pos in _OPEN_CLASS and not _is_modified(tokens, at, last)
    if before(previous.analysis, "article") or hit.head:
        return False
    if lemma_in(previous, "place_triggers"):
        return True
    return _stands_for_place(previous, tokens[at]) and not _is_modified(tokens, at, last)


def _stands_for_place(previous: Token, token: Token) -> bool:
    if lemma_in(previous, "place_neighbours"):
        return previous.analysis.pos in {"NOUN", "ADP", "ADV"}
    word = skeleton(previous.surface)
    fits = token.analysis.pos in _OPEN_CLASS or word in _WHERE
    return word in _TO_PLACES and fits and not joined(token)


def _is_modified(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a genitive or an adjective of its own follows, as common nouns have: صور الأقمار, صور جميلة;
    not مدينة صور الساحلية."""
    if at + 1 >= last or tokens[at + 1].kind != "word" or joined(tokens[at + 1]):
        return False
    token, follows = tokens[at].analysis, tokens[at + 1].analysis
    article = before(token, "article")
    if follows.pos == "ADJ":
        return before(follows, "article") == article
    if lemma_in(tokens[at + 1], "place_neighbours"):
        return False  # قرب غاو شمال مالي
    if follows.pos in {"NOUN", "PROPN"}:
        return not article and follows.case in {"Gen", None} and token.definite in {"Com", None}
    return follows.lemma in {"الَّذِي", "الَّتِي"}


def _describes(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether a word with ال is rather an adjective of the noun before it: الحكومة السعودية, and not في
    السعودية."""
    if before(tokens[at].analysis, "preposition"):
        return False
    previous = tokens[at - 1] if at > first else None
    if previous is None or previous.kind != "word" or previous.analysis.definite == "Com":
        return False  # طريق الإسكندرية is an idafa
    return previous.analysis.pos in {"NOUN", "ADJ", "PROPN"} and (
        is_nisba(tokens[at]) or not before(tokens[at].analysis, "conjunction")
    )
