"""The marks that tell a word from the others of the same letters."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes.arabic.analyse import analyse
from quizzes.arabic.document import Analysis, Token
from quizzes.arabic.telling_marks import telling_form
from quizzes.arabic.text import bare


def token(vocalised: str, *others: str, **fields: object) -> Token:
    """A written word with other words of its letters."""
    own = Analysis(vocalised, vocalised, "own", "NOUN")
    rivals = tuple(Analysis(other, other, other, "NOUN") for other in others)
    surface = bare(vocalised)
    return replace(Token(0, 0, len(surface), surface, "word", own, rivals), **fields)


@pytest.mark.parametrize(
    ("vocalised", "others", "shown"),
    [
        ("عِلْمٌ", ("عَلَمٌ",), "عِلم"),
        ("كُتُبٌ", ("كَتَبَ",), "كُتب"),
        ("دَرَّسَ", ("دَرَسَ",), "درَّس"),
        ("دَرَسَ", ("دَرَّسَ",), "درَس"),
        ("عَلَمٌ", ("عِلْمٌ", "عَلِمَ"), "علَم"),
        ("جِسْرٌ", (), "جسر"),
    ],
)
def test_no_more_marks_than_tell_the_words_apart(vocalised, others, shown):
    assert telling_form(token(vocalised, *others)) == shown


def test_another_case_of_the_same_word_asks_for_no_mark():
    word = token("جِسْرٌ", "جِسْرٍ")
    same = tuple(replace(other, lemma_id="own") for other in word.others)
    assert telling_form(replace(word, others=same)) == "جسر"


def test_a_passive_is_told_from_its_active():
    word = token("كُتِبَ", "كَتَبَ")
    active = tuple(replace(other, lemma_id="own", voice="Act") for other in word.others)
    own = replace(word.analysis, voice="Pass")
    assert telling_form(replace(word, analysis=own, others=active)) == "كُتب"


def test_a_word_with_typed_marks_stays_as_it_was_typed():
    assert telling_form(replace(token("عِلْمٌ", "عَلَمٌ"), surface="عِلم")) == "عِلم"


def test_a_rival_of_other_letters_is_no_rival():
    assert telling_form(token("عِلْمٌ", "عَالِمٌ")) == "علم"


@settings(deadline=None)  # the first analysis loads the models
@given(st.text(alphabet="ابتمنلعوي َُِّْ", max_size=40))
def test_the_articles_own_letters_never_change(text):
    try:
        document = analyse(text)
    except ValueError:
        return
    for word in document.tokens:
        assert bare(telling_form(word)) == bare(word.surface)
