"""A broken plural is read as the plural of its singular, and a feminine noun as a word of its own."""

import pytest

from quizzes.arabic.lexical import lexicon
from tests.arabic.sentences import reading


@pytest.mark.parametrize(
    ("sentence", "surface", "lemma"),
    [
        ("وضع اللصوص أقنعة سوداء.", "أقنعة", "قِنَاع"),
        ("قاس المهندسون نواتج الاحتراق في المصنع.", "نواتج", "نَاتِج"),
        ("فحص السائق مكابح الحافلة.", "مكابح", "مِكْبَح"),
        ("اشترت البلدية شواحن جديدة.", "شواحن", "شَاحِنَة"),
    ],
)
def test_a_plural_of_regular_shape_is_that_of_its_singular(sentence: str, surface: str, lemma: str) -> None:
    found = reading(sentence, surface)
    assert (found.lemma, found.number, found.guessed) == (lemma, "Plur", False)


def test_a_person_has_no_plural_of_the_shape_that_things_have() -> None:
    assert lexicon.plurals("كاتِب_1")
    assert "كَوَاتِب" not in lexicon.plurals("كاتِب_1")


@pytest.mark.parametrize(
    ("sentence", "surface", "lemma"),
    [
        ("حققت الشرطة في واقعة غريبة.", "واقعة", "وَاقِعَة"),
        ("فتح القضاء تحقيقا في الحادثة.", "الحادثة", "حَادِثَة"),
    ],
)
def test_a_feminine_noun_is_no_feminine_of_a_participle(sentence: str, surface: str, lemma: str) -> None:
    assert reading(sentence, surface).lemma == lemma


def test_the_feminine_of_an_adjective_stays_with_it() -> None:
    assert reading("تدرس اللجنة العلاقات الطبيعية.", "الطبيعية").lemma == "طَبِيعِيّ"


def test_the_m_of_a_participle_is_not_taken_for_the_doubled_letter_of_the_root() -> None:
    found = lexicon.by_id("مُهِمّ_1")
    assert found is not None
    assert found.root == "همم"
