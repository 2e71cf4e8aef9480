"""The connective that a sentence lacks."""

import pytest

from tests.generator.analysed import proposals


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("رغم ارتفاع أسعار الوقود، إلا أن شركات النقل لم ترفع أجورها هذا العام.", "رغم"),
        ("وعلى الرغم من قلة الأمطار، لكن محصول القمح زاد في سهول الشمال.", "على الرغم من"),
        ("على الرغم من أن الطريق قصير، إلا أنه يحتاج إلى إصلاح كبير قبل الشتاء.", "على الرغم من"),
        ("لا يقتصر برنامج الوزارة على ترميم المدارس، بل يشمل تدريب المعلمين الجدد.", "بل"),
        ("ارتفعت صادرات الزيتون بنسبة 12 في المئة، بينما انخفضت صادرات القمح في العام نفسه.", "بينما"),
    ],
)
def test_a_connective_is_asked_for_where_another_word_answers_to_it(text: str, key: str) -> None:
    (one,) = proposals("connective", text)
    assert one.key == key
    assert key not in one.stem
    assert len({key, *(option.text for option in one.distractors)}) == 4


@pytest.mark.parametrize(
    "text",
    [
        "أقيمت المباراة في موعدها رغم المطر الغزير الذي هطل على المدينة منذ الصباح.",
        "رغم ارتفاع أسعار الوقود، فإن شركات النقل لم ترفع أجورها هذا العام.",
        "حضر الوزير الاجتماع في العاصمة، بينما زار نائبه المصنع الجديد في الشمال.",
        "ترتفع أسعار الخضار في الشتاء عادة، بينما تنخفض أسعار السمك في الأسواق.",
        "لم يحضر الوزير الاجتماع لأن طائرته تأخرت ساعتين في مطار العاصمة.",
    ],
)
def test_no_connective_is_asked_for_that_can_only_be_guessed(text: str) -> None:
    assert not proposals("connective", text)


def test_a_wrong_connective_says_what_the_key_answers_to() -> None:
    (one,) = proposals("connective", "رغم ارتفاع أسعار الوقود، إلا أن شركات النقل لم ترفع أجورها هذا العام.")
    assert all("«إلا أنّ»" in option.feedback for option in one.distractors)
