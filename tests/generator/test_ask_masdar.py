"""The masdar of a verb, and the verb of a masdar."""

import pytest

from quizzes.generator.wording import bare
from tests.generator.analysed import proposals


def keys(text: str) -> dict[str, str]:
    return {one.stem: bare(one.key) for one in proposals("masdar", text)}


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        ("ارتفعت أسعار الخبز في المدينة القديمة.", "ما مصدر الفعل «ارتفعت» الوارد في المقال؟", "ارتفاع"),
        ("زار الوزير القرية قبل اكتمال المشروع الكبير.", "ما الفعل الذي مصدره «اكتمال» في المقال؟", "اكتمل"),
        ("حضر الطلاب حفل استقبال الضيوف في القاعة.", "ما الفعل الذي مصدره «استقبال» في المقال؟", "استقبل"),
    ],
)
def test_verb_and_masdar_are_of_one_form(text: str, stem: str, key: str) -> None:
    assert keys(text)[stem] == key


def test_the_wrong_ones_are_other_words_of_the_root_and_say_what_they_are() -> None:
    (one,) = proposals("masdar", "ارتفعت أسعار الخبز في المدينة القديمة.")
    assert len({bare(option.text) for option in one.distractors} | {bare(one.key)}) == 4
    participle, *masdars = one.distractors
    assert bare(participle.text) == "مرتفع"
    assert "اسم الفاعل" in participle.feedback
    assert all("مصدر «" in option.feedback for option in masdars)


def test_a_noun_that_has_left_its_verb_behind_is_not_asked_for() -> None:
    assert not keys("نشرت الصحيفة تقريرا جديدا.")


def test_a_masdar_written_like_its_verb_is_not_asked_for() -> None:
    assert not any("تقدم" in stem for stem in keys("شكر المدير العمال بعد تقدم العمل في المصنع."))


def test_a_masdar_with_an_ending_is_asked_for_without_it() -> None:
    found = keys("عقد المجلس اجتماعا طويلا في القاعة.")
    assert found == {"ما الفعل الذي مصدره «اجتماع» في المقال؟": "اجتمع"}
