"""What the words of a clause say of each other when others stand between them."""

import pytest

from quizzes.arabic.analyse import analyse
from quizzes.arabic.choice import standing
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


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("عرضت على الجمهور لوحات قديمة.", "عرضت", "لوحات"),
        ("يطلق على هذا الحي اسم السوق القديم.", "يطلق", "اسم"),
    ],
)
def test_a_passive_without_marks_is_known_by_the_subject_behind_a_phrase(
    text: str, verb: str, subject: str
) -> None:
    assert reading(text, verb).voice == "Pass"
    assert reading(text, subject).case == "Nom"


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("بنى العمال بيوتا صغيرة قرب النهر.", "صغيرة"),
        ("قدم اللاعب عرضا باهرا.", "باهرا"),
        ("هذا أمر مألوف.", "مألوف"),
    ],
)
def test_what_agrees_with_the_noun_before_it_is_an_adjective(text: str, surface: str) -> None:
    assert reading(text, surface).pos == "ADJ"


def test_a_title_behind_a_name_stays_a_noun() -> None:
    assert reading("قال سمير الحلبي رئيس البلدية إن العمل بدأ.", "رئيس").pos == "NOUN"


def test_a_verb_that_has_its_object_and_disagrees_with_its_antecedent_has_its_subject_after_it() -> None:
    assert reading("شهدت المدينة احتفالا تبعته مسيرة طويلة.", "مسيرة").case == "Nom"


def test_the_predicate_of_a_sister_of_kana_is_accusative_behind_a_phrase() -> None:
    assert reading("ما زال عدد السكان في المدينة أقل من المتوقع.", "أقل").case == "Acc"


@pytest.mark.parametrize("text", ["سألتها بعد ذلك عن السبب.", "وصل الوزير إلى المطار وبعد ذلك عقد اجتماعا."])
def test_a_demonstrative_after_a_preposition_is_genitive(text: str) -> None:
    assert reading(text, "ذلك").case == "Gen"


@pytest.mark.parametrize(
    ("text", "surface"),
    [("أصبح النقاش أكثر حدة في المساء.", "حدة"), ("هذا الطريق أقل كلفة من غيره.", "كلفة")],
)
def test_what_more_and_less_compare_by_is_accusative(text: str, surface: str) -> None:
    assert reading(text, surface).case == "Acc"


def test_the_possessor_has_the_case_of_what_it_describes() -> None:
    assert reading("يمكن للمستثمر ذي الدخل المتوسط أن ينتظر.", "ذي").case == "Gen"


def test_a_numeral_behind_a_definite_noun_has_its_case() -> None:
    assert reading("ظهرت السينما في مطلع القرن العشرين.", "العشرين").case == "Gen"


def test_an_elative_behind_one_of_is_the_second_term_of_its_idafa() -> None:
    assert reading("يعد النادي أحد أكثر أندية البلاد شهرة.", "أكثر").case == "Gen"


@pytest.mark.parametrize("text", ["هذا أفضل ما تقدمه المدرسة.", "قال إن آخر ما يريده الفريق هو الخسارة."])
def test_ma_before_a_verb_whose_pronoun_means_it_is_what(text: str) -> None:
    assert reading(text, "ما").pos == "PRON"


def test_letting_go_of_what_was_worked_out_changes_no_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "زار سفير فرنسا المصنع أمس. نشرت صحيفة النهار اللبنانية مقالا. كان الجو في المدينة باردا."
    before = analyse(text)
    monkeypatch.setattr(standing, "_LIMIT", 1)
    places = standing.begin()
    assert analyse(text) == before
    assert standing.begin() is not places
