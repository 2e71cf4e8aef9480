"""What the words of a clause say of each other when others stand between them."""

import pytest

from tests.arabic.sentences import reading


@pytest.mark.parametrize(
    ("text", "surface", "case"),
    [
        ("تراجعت أسعار القمح العالمية في الربيع.", "العالمية", "Nom"),
        ("نشرت صحيفة النهار اللبنانية مقالا عن الجفاف.", "اللبنانية", "Nom"),
        ("كانت زوجة المدير السابق المريضة في البيت.", "المريضة", "Nom"),
    ],
)
def test_an_adjective_after_an_idafa_may_go_with_its_head(text: str, surface: str, case: str) -> None:
    assert reading(text, surface).case == case


def test_the_object_is_no_second_term_of_the_subject() -> None:
    assert reading("زار سفير فرنسا المصنع أمس.", "المصنع").case == "Acc"


def test_a_noun_behind_a_verb_without_a_subject_is_the_subject() -> None:
    assert reading("عرضت على الجمهور لوحات قديمة.", "لوحات").case == "Nom"


def test_a_verb_that_has_its_object_and_disagrees_with_its_antecedent_has_its_subject_after_it() -> None:
    assert reading("شهدت المدينة احتفالا تبعته مسيرة طويلة.", "مسيرة").case == "Nom"


def test_the_predicate_of_a_sister_of_kana_is_accusative_behind_a_phrase() -> None:
    assert reading("ما زال عدد السكان في المدينة أقل من المتوقع.", "أقل").case == "Acc"


@pytest.mark.parametrize("text", ["سألتها بعد ذلك عن السبب.", "وصل الوزير إلى المطار وبعد ذلك عقد اجتماعا."])
def test_a_demonstrative_after_a_preposition_is_genitive(text: str) -> None:
    assert reading(text, "ذلك").case == "Gen"
