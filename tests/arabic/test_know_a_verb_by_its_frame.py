"""A verb or verbal noun means another thing with another preposition, object or negation."""

import pytest

from quizzes.arabic import data
from quizzes.arabic.lexical import lexicon
from tests.arabic.sentences import reading


@pytest.mark.parametrize(
    ("text", "surface", "meaning"),
    [
        ("نقلت الصحيفة عن الطبيب قوله.", "نقلت", "quote"),
        ("نقلت الطائرة الجرحى إلى العاصمة.", "نقلت", "transfer to"),
        ("بحث الوزيران في الأزمة.", "بحث", "examine"),
        ("بحثت الشرطة عن الطفل المفقود.", "بحثت", "search for"),
        ("أدت الأمطار الغزيرة إلى انهيار الجسر.", "أدت", "lead to"),
        ("أسفر الحريق عن خسائر كبيرة.", "أسفر", "result in"),
        ("أعرب السفير عن أمله.", "أعرب", "express"),
        ("حققت الشرطة في الحادث.", "حققت", "investigate"),
        ("قام العمال بإصلاح الطريق.", "قام", "carry out"),
        ("أطلقت السلطات سراح الصياد.", "أطلقت", "release"),
        ("ألقى الشاعر كلمة قصيرة.", "ألقى", "deliver"),
        ("لا يزال الباب مغلقا.", "يزال", "still (be)"),
        ("تأجلت الرحلة بسبب الضباب.", "بسبب", "because of"),
        ("وصل القطار بالفعل.", "بالفعل", "actually"),
    ],
)
def test_the_meaning_of_the_frame_comes_first(text: str, surface: str, meaning: str) -> None:
    assert reading(text, surface).gloss[0] == meaning


def test_a_verb_without_its_frame_keeps_the_order_of_its_meanings() -> None:
    assert reading("نقل العمال الأثاث.", "نقل").gloss[0] == "transfer"


def test_the_preposition_of_another_verb_makes_no_frame() -> None:
    assert reading("نقل الموظف الملف ثم سأل عن المدير.", "نقل").gloss[0] == "transfer"


def test_the_frame_of_a_verb_is_not_that_of_the_noun_of_its_letters() -> None:
    assert reading("تجاوز الحد من جهة الغرب.", "الحد").gloss[0] == "limit"


def test_the_lemmas_of_the_frames_are_in_the_lexicon() -> None:
    index = lexicon.data()
    known = {(one.form, one.pos) for one in map(lexicon.lemma, range(len(index.lemmas)))}
    assert [row[:2] for row in data.rows("frames") if row[:2] not in known] == []
