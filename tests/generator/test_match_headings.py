"""Sections and their headings: extracts to be put under the heading that they come from."""

import pytest

from quizzes.generator.generate import propose
from quizzes.generator.proposal import Proposal
from quizzes.generator.solvers import stems
from tests.generator.analysed import material

HEADED = """قرية تبني مدرستها بنفسها

افتتحت قرية السنديان مدرسة جديدة بعد عام من العمل.
جمع التبرعات
دفع التجار نصف كلفة البناء في الشهر الأول. وأقام الفلاحون سوقا لبيع العسل، وخصصوا ثمن العسل للبناء.
وأرسل المهاجرون حوالات من الخارج، وبلغ ثمن الحوالات ألفي دينار.
عمال بلا أجر
صنع نجار القرية المقاعد والأبواب من خشب الجوز. وحمل الشبان الحجارة من المقلع القديم إلى الموقع.
ونقلت الشاحنات خشب الجوز وحجارة المقلع في يومين.
صفوف مختلطة
يدرس الصغار والكبار معا في قاعة واحدة عند المساء. وتعلم المدرسة الكبار القراءة والحساب.
ويقرأ الكبار الصحف في القاعة، ويراجع الصغار دروس الحساب.
"""


def asked(text: str = HEADED) -> list[Proposal]:
    return [one for one in propose(material(text)) if one.kind == "headings"]


def test_each_extract_stands_under_the_heading_that_is_its_key() -> None:
    (one,) = asked()
    assert one.rule == "headings/match"
    assert len(one.slots) >= 3
    for slot in one.slots:
        before = HEADED[: HEADED.index(slot.prompt)]
        nearest = max(slot.options, key=before.rfind)
        assert slot.key == nearest


def test_no_extract_has_a_word_of_any_heading() -> None:
    for one in asked():
        for slot in one.slots:
            assert not any(stems(slot.prompt) & stems(option) for option in slot.options)


def test_an_extract_points_at_nothing_outside_it() -> None:
    pointing = HEADED.replace("صنع نجار القرية المقاعد", "وصنع هذا النجار المقاعد")
    assert not any("النجار" in slot.prompt for one in asked(pointing) for slot in one.slots)


def test_every_heading_is_a_section_of_the_article() -> None:
    (one,) = asked()
    assert set(one.slots[0].options) == {"جمع التبرعات", "عمال بلا أجر", "صفوف مختلطة"}
    assert len(one.explanation) > 40
    assert one.sentence == min(one.sentence, *one.also)


@pytest.mark.parametrize("dropped", ["جمع التبرعات\n", "صفوف مختلطة\n"])
def test_two_headings_are_too_few_to_choose_among(dropped: str) -> None:
    assert not asked(HEADED.replace(dropped, ""))


def test_a_single_word_could_stand_over_anything() -> None:
    assert not asked(HEADED.replace("صفوف مختلطة", "الخلاصة"))
