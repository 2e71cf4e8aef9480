"""The facts of one event in a table: who, when, where."""

import pytest

from quizzes.generator.generate import propose
from quizzes.generator.masdars import masdar_of
from quizzes.generator.proposal import Proposal
from quizzes.generator.wording import folded
from tests.generator.analysed import document, material

HARBOUR = """مرفأ للصيادين على الساحل

في 12 مارس 2019، افتتحت وزارة النقل اللبنانية مرفأ جديدا في مدينة صور. وحضر الحفل سكان الحي.
وأعلنت وزارة السياحة عن إنشاء شركة وطنية. وزار المدير الموانئ في بيروت وصيدا وطرابلس.
وتعمل بلدية المدينة على توسيع الطرق. ووقعت نقابة العمال اتفاقا مع شركة التأمين.
"""


def asked(text: str = HARBOUR) -> list[Proposal]:
    return [one for one in propose(material(text)) if one.kind == "facts"]


def test_the_table_asks_for_what_one_clause_tells() -> None:
    (one,) = asked()
    assert one.format == "table"
    assert {slot.prompt: slot.key for slot in one.slots} == {
        "ما الجهة؟": "وزارة النقل اللبنانية",
        "متى؟": "12 مارس 2019",
        "أين؟": "صور",
    }


def test_the_event_is_named_without_an_answer() -> None:
    (one,) = asked()
    assert one.stem == "ما الحقائق التي ذكرها المقال عن الحدث الآتي؟ «افتتاح مرفأ جديد»"
    assert not any(folded(slot.key) in folded(one.stem) for slot in one.slots)


def test_every_row_has_options_of_its_own_kind() -> None:
    (one,) = asked()
    rows = {slot.prompt: slot.options for slot in one.slots}
    assert all(len(set(options)) >= 3 for options in rows.values())
    assert set(rows["أين؟"]) == {"صور", "بيروت", "صيدا", "طرابلس"}
    assert all(option.startswith("وزارة") for option in rows["ما الجهة؟"])


@pytest.mark.parametrize(
    "changed",
    [
        HARBOUR.replace("في 12 مارس 2019، افتتحت", "افتتحت"),  # no date
        HARBOUR.replace(" في مدينة صور", ""),  # no place
        HARBOUR.replace("وزار المدير الموانئ في بيروت وصيدا وطرابلس.", ""),  # no other places
        HARBOUR.replace("افتتحت وزارة", "لم تفتتح وزارة"),  # denied
    ],
)
def test_an_event_of_few_or_doubtful_facts_has_no_table(changed: str) -> None:
    assert not asked(changed)


@pytest.mark.parametrize(
    ("sentence", "masdar"),
    [
        ("أطلقت الوكالة قمرا صناعيا.", "إطلاق"),
        ("ارتفع سعر القمح في السوق.", "ارتفاع"),
        ("قررت الوزارة إغلاق الطريق.", None),  # تقرير is a report
        ("كتب الطالب رسالة إلى أخيه.", None),  # a verb of the first form has no masdar by rule
    ],
)
def test_the_masdar_is_the_one_that_the_form_gives(sentence: str, masdar: str | None) -> None:
    assert masdar_of(document(sentence).tokens[0]) == masdar
