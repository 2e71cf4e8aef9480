"""How a word is vowelled where it stands."""

import pytest

from quizzes.generator.wording import bare
from tests.generator.analysed import proposals, refused


@pytest.mark.parametrize(
    ("text", "word", "key"),
    [
        ("اختلف الأعضاء خلال تبادل الآراء في القاعة.", "تبادل", "تَبَادُل"),
        ("تسعى البلدية إلى دعم الأسر الفقيرة في الريف.", "دعم", "دَعْم"),
        ("لم يطرأ تغير كبير على أسعار الوقود هذا الشهر.", "تغير", "تَغَيُّر"),
    ],
)
def test_a_noun_is_told_from_the_verbs_of_its_letters_by_its_place(text: str, word: str, key: str) -> None:
    asked = {one.stem.partition("«")[2].partition("»")[0]: one for one in proposals("vowels", text)}
    assert asked[word].key == key


def test_every_option_is_the_same_word_with_other_vowels_and_none_ends_in_a_case() -> None:
    (one,) = proposals("vowels", "اختلف الأعضاء خلال تبادل الآراء في القاعة.")
    options = [one.key, *(option.text for option in one.distractors)]
    assert {bare(option) for option in options} == {"تبادل"}
    assert len(set(options)) == len(options) >= 3
    assert not any(option.endswith(("\u064e", "\u064f", "\u0650", "\u064c")) for option in options)


def test_a_verb_after_a_preposition_is_explained_as_impossible() -> None:
    (one,) = proposals("vowels", "تسعى البلدية إلى دعم الأسر الفقيرة في الريف.")
    assert all("فعل، ولا يأتي هنا فعل بعد «إلى»" in option.feedback for option in one.distractors)


def test_a_word_that_may_be_read_in_two_ways_is_not_asked_for() -> None:
    text = "نشرت الصحيفة صورة المراسل الذي وقع في الأسر."
    assert not any("«وقع»" in one.stem for one in proposals("vowels", text))
    assert "vowels: another reading may be meant" in refused("vowels", text)


def test_a_word_that_the_article_vowels_itself_is_not_asked_for() -> None:
    assert not proposals("vowels", "تسعى البلدية إلى دَعْم الأسر الفقيرة في الريف.")
