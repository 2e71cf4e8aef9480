"""Verbal nouns and participles that the lexicon leaves out, and what they say of homograph verbs."""

from __future__ import annotations

import pytest

from quizzes.arabic.lexical import lexicon
from quizzes.arabic.lexical.derivatives import derivatives
from tests.arabic.sentences import reading


@pytest.mark.parametrize(
    ("sentence", "surface", "lemma", "root"),
    [
        ("يخشى الأهالي تعاظم الخطر.", "تعاظم", "تَعَاظُم", "عظم"),
        ("حذر الأطباء من تردي الأوضاع الصحية.", "تردي", "تَرَدِّي", "ردي"),
        ("أدى تعثر المفاوضات إلى تأخير الاتفاق.", "تعثر", "تَعَثُّر", "عثر"),
        ("تدرس الشركة الاستحواذ على المصنع.", "الاستحواذ", "اِسْتِحْوَاذ", "حوذ"),
    ],
)
def test_a_verbal_noun_that_the_lexicon_lacks_has_the_lemma_and_root_of_its_verb(
    sentence: str, surface: str, lemma: str, root: str
) -> None:
    found = reading(sentence, surface)
    assert (found.lemma, found.root, found.pos, found.guessed) == (lemma, root, "NOUN", False)


def test_its_meaning_is_made_from_that_of_the_verb() -> None:
    assert reading("حذر الأطباء من تردي الأوضاع الصحية.", "تردي").gloss == ("declining", "deteriorating")


def test_a_participle_that_the_lexicon_lacks_is_no_guess() -> None:
    found = reading("نشر الكاتب نسخة مبسطة من الرواية.", "مبسطة")
    assert (found.lemma, found.pos, found.guessed) == ("مُبَسَّط", "ADJ", False)


@pytest.mark.parametrize(
    ("perfect", "masdar"),
    [("Haf~az", "taHofiyz"), (">anokar", "<inokAr"), (">axal~", "<ixolAl"), (">aqAm", "<iqAmap")],
)
def test_the_verbal_noun_of_a_derived_form_follows_its_pattern(perfect: str, masdar: str) -> None:
    assert derivatives(perfect)["masdar"] == masdar


def test_the_verbal_noun_of_form_i_is_free() -> None:
    assert derivatives("katab") == {}
    assert derivatives("katab", simple=True) == {"active": "kAtib", "passive": "makotuwb"}


@pytest.mark.parametrize(
    ("common", "rare"),
    [("عَبَّر_1", "عَبَر-ُ_1"), ("قَبِل-َ_1", "قَبَّل_1"), ("أَنْكَر_1", "نَكِر-َ_1"), ("مَثَّل_1", "مَثَل-ُ_1")],
)
def test_of_two_verbs_of_the_same_letters_that_is_common_whose_nouns_are(common: str, rare: str) -> None:
    assert lexicon.zipf(common) > lexicon.zipf(rare) > 0


def test_a_bag_weighs_and_does_not_adorn() -> None:
    assert reading("تزن الحقيبة خمسة كيلوغرامات.", "تزن").lemma == "وَزَن"
