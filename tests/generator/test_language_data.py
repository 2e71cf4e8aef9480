"""The generator's own language data is in normal form."""

import pytest

from quizzes.arabic.lexical import lexicon
from quizzes.generator.language import (
    frames,
    kin,
    listed,
    meanings,
    opposites,
    people,
    reporting,
    roles,
    words,
)
from quizzes.generator.wording import bare, folded

LISTS = [
    words.CUTS,
    words.ADJUNCTS,
    words.PARTICIPLES,
    words.CONDITIONS,
    words.DEMONSTRATIVES,
    words.PRONOUNS,
    words.POINTING,
    words.RELATIVE_TIME,
    words.DEICTIC_TIME,
    words.DAY_QUALIFIERS,
    words.WHOLE_DAY,
    words.LIGHT_VERBS,
    people.PEOPLE,
    people.BODIES,
    people.NATIONS,
    people.MINISTRIES,
    roles.ROLES,
    roles.OFFICES,
]


@pytest.mark.parametrize("items", LISTS)
def test_items_are_arabic_words_without_marks_or_spaces_at_their_ends(
    items: frozenset[str] | tuple[str, ...],
) -> None:
    for item in items:
        assert item == item.strip() == bare(item)
        assert item
        assert all("\u0621" <= letter <= "\u064a" or letter == " " for letter in item)


def test_no_governed_preposition_is_among_those_that_may_replace_it() -> None:
    for frame in frames.FRAMES:
        assert frame.preposition not in frame.also
        assert set(frame.also) <= set(frames.SEPARATE)
        assert frame.preposition in frames.INTERROGATIVES


def test_a_verb_and_preposition_are_listed_once() -> None:
    assert len(frames.BY_VERB) == len(frames.FRAMES)


def test_opposites_are_two_and_every_form_is_its_own_verb() -> None:
    for one, other in (*opposites.VERBS, *opposites.ONE_WAY):
        assert len(one) == len(other) == 3
        assert folded(one[0]) != folded(other[0])
        assert one[1].startswith("ي")
        assert other[1].startswith("ي")


def test_a_verb_turned_round_twice_is_itself_again() -> None:
    forms = [form for pair in opposites.VERBS for side in pair for form in side[:2]]
    assert len(forms) - len(set(forms)) <= 2  # أضعف is the opposite of two verbs


def test_words_of_saying_agree_with_their_speakers() -> None:
    for saying in reporting.SAYINGS:
        assert saying.feminine.endswith("ت") or saying.feminine == "ت" + saying.masculine[1:]
        assert saying.particle in {"أن", "إن"}


def test_a_list_is_written_with_arabic_commas() -> None:
    assert listed("سماء، أرض، بحر الشمال") == ("سماء", "أرض", "بحر الشمال")


def test_every_word_with_a_meaning_is_one_of_the_lexicon() -> None:
    known = {lexicon.lemma(number).form for number in range(len(lexicon.data().lemmas))}
    for words_ in meanings.MEANINGS.values():
        assert set(words_) <= known


def test_a_meaning_is_english_in_small_letters_and_no_list() -> None:
    for words_ in meanings.MEANINGS.values():
        for meaning in words_.values():
            assert meaning == meaning.lower().strip()
            assert not set(meaning) & set(",;/")
            assert len(meaning.split()) <= 3


@pytest.mark.parametrize(
    ("one", "more"), [("threat", "threats"), ("embassy", "embassies"), ("crisis", "crises"), ("oil", None)]
)
def test_a_meaning_is_put_into_the_plural(one: str, more: str | None) -> None:
    assert meanings.plural_of(one) == more


def test_words_that_may_be_taken_for_one_another_are_two_or_more() -> None:
    assert all(word.isalpha() or "-" in word for group in kin.KIN for word in group)
    assert sum(len(group) > 1 for group in kin.KIN) > 0.9 * len(kin.KIN)
