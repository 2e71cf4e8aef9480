"""A sentence of the article to be found by what it says in other words."""

import pytest

from quizzes.generator.generate import propose
from quizzes.generator.reword import nominal, reworded
from quizzes.generator.statements import statements
from tests.generator.analysed import PORT, material

VALLEY = """المياه تعود إلى وادي السرو

تراجعت مساحة البحيرة في وادي السرو بسبب الجفاف. واستخدمت البلدية صهاريج كبيرة لنقل المياه إلى القرى.
وافتتحت وزارة الزراعة مركزا للبحوث في البلدة القديمة، ودرّب المركز عشرات الفلاحين.
وزار الوادي أحد عشر خبيرا من أربع دول. وأوضح مدير المركز أن الخزان الجديد جاهز للعمل.
ويعترض بعض الرعاة على إغلاق الطريق الجبلي. وتضم المحمية أنواعا نادرة من الطيور والنباتات.
وعاد الصيادون إلى المرفأ القديم في 4 مايو 2021. وتبرع التجار بثمن المعدات.
"""


def stems(rule: str, text: str = VALLEY) -> list[str]:
    return [one.stem for one in propose(material(text)) if one.rule == f"evidence/{rule}"]


def said_otherwise(sentence: str) -> tuple[str | None, str | None]:
    """The first statement of a text of one sentence, as a noun phrase and in other words."""
    prepared = material(sentence)
    first = statements(prepared)[0]
    return nominal(prepared, first), reworded(prepared, first)


def test_a_verb_is_asked_about_by_its_masdar() -> None:
    assert "أيّ جملة في المقال تتحدّث عن تراجع مساحة البحيرة في وادي السرو نتيجة الجفاف؟" in stems("masdar")


def test_what_stands_behind_a_comma_may_be_the_object_and_is_not_cut_off() -> None:
    noun, _ = said_otherwise("افتتح المهندس سامي حداد، مساء الأحد، مركزا للبحوث في البلدة.")
    assert noun is None


def test_a_subject_that_changes_its_letters_behind_a_masdar_is_left_alone() -> None:
    noun, _ = said_otherwise("اعترض المهندسون على إغلاق الطريق الجبلي.")
    assert noun is None


@pytest.mark.parametrize(
    ("sentence", "otherwise"),
    [
        ("استخدمت البلدية صهاريج كبيرة لنقل المياه.", "استعملت البلدية صهاريج كبيرة لنقل المياه"),
        ("عاد الوفد إلى المدينة في 4 مايو 2021.", "عاد الوفد إلى المدينة في 4 أيار 2021"),
        ("زار المدينة أحد عشر خبيرا من الخارج.", "زار المدينة 11 خبيرا من الخارج"),
        ("أوضح المدير الجديد أن خزان القرية جاهز للعمل.", "بيّن المدير الجديد أن خزان القرية جاهز للعمل"),
        ("أدى الوزير الجديد اليمين أمام الرئيس.", None),  # no إلى behind it: he swore
        ("أدى المطر الغزير إلى إغلاق الطريق.", "أفضى المطر الغزير إلى إغلاق الطريق"),
    ],
)
def test_other_words_keep_the_sentence_true(sentence: str, otherwise: str | None) -> None:
    assert said_otherwise(sentence)[1] == otherwise


def test_a_sentence_that_nothing_else_resembles_is_found_once() -> None:
    asked = [one for one in propose(material(VALLEY)) if one.rule.startswith("evidence/")]
    for one in asked:
        assert one.evidence.text in VALLEY
        assert one.explanation
        assert one.rests_on


def test_no_sentence_is_looked_for_where_two_say_the_like() -> None:
    again = VALLEY + "وقال الخبراء إن مساحة البحيرة في وادي السرو تراجعت كثيرا.\n"
    assert not any("البحيرة" in stem for stem in stems("masdar", again))


def test_the_words_of_the_sentence_are_never_given_unchanged() -> None:
    for text in (VALLEY, PORT):
        for one in propose(material(text)):
            if one.rule in {"evidence/masdar", "evidence/reworded"}:
                assert one.tells not in one.stem


def test_a_masdar_keeps_the_particle_of_what_is_said() -> None:
    noun, clause = said_otherwise("أكد المدير الجديد أن خزان القرية الكبير جاهز للعمل.")
    assert noun == "تأكيد المدير الجديد أن خزان القرية الكبير جاهز للعمل"
    assert clause == "شدّد المدير الجديد على أن خزان القرية الكبير جاهز للعمل"
