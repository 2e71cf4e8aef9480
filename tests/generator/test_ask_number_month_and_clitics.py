"""Numbers written in words, months by their other name, words taken apart."""

import pytest

from tests.generator.analysed import proposals


def answers(kind: str, text: str) -> dict[str, str]:
    return {one.stem: one.key for one in proposals(kind, text)}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("شاركت في المعرض 7 دول من المنطقة.", "سبع دول"),
        ("حضر الحفل 5 وزراء من المنطقة.", "خمسة وزراء"),
        ("حضر التدريب 17 ضابطا من الجيش.", "سبعة عشر ضابطا"),
        ("زار الوفد 14 مدينة في الشمال.", "أربع عشرة مدينة"),
        ("عقد الوفد 4 اجتماعات في القاهرة.", "أربعة اجتماعات"),
    ],
)
def test_a_number_is_written_with_the_gender_that_its_noun_asks_for(text: str, written: str) -> None:
    assert list(answers("number_words", text).values()) == [written]


def test_the_wrong_ways_to_write_a_number_are_wrong_in_gender_or_in_number() -> None:
    (one,) = proposals("number_words", "حضر التدريب 17 ضابطا من الجيش.")
    assert {option.text for option in one.distractors} == {
        "سبع عشرة ضابطا",
        "سبعة عشرة ضابطا",
        "سبع عشر ضابطا",
    }


@pytest.mark.parametrize("text", ["بلغ العدد 12 طالبا.", "بلغ العدد 25 طالبا.", "انتهت المباراة 3 مقابل 1."])
def test_no_other_number_is_asked_for(text: str) -> None:
    assert not proposals("number_words", text)


def test_a_month_is_asked_for_by_its_name_in_the_other_set() -> None:
    assert answers("month", "افتتح المتحف في 3 أيلول 2021.") == {
        "بمَ يُسمّى في مصر والخليج شهر «أيلول» الوارد في المقال؟": "سبتمبر"
    }
    (levantine,) = answers("month", "افتتح المتحف في 3 يناير 2021.").values()
    assert levantine == "كانون الثاني"


def test_a_month_given_by_both_names_is_not_asked_for() -> None:
    assert not proposals("month", "افتتح المتحف في 3 كانون الثاني/يناير 2021.")


def test_a_word_is_taken_apart_into_all_its_clitics_and_its_stem() -> None:
    found = answers("clitics", "وستستمر الأعمال سنة كاملة. ورحب الوزير بجهودهم في المدينة.")
    assert found["ما التقسيم الكامل لكلمة «وستستمر» إلى أجزائها؟"] == "و + س + تستمر"
    assert found["ما التقسيم الكامل لكلمة «بجهودهم» إلى أجزائها؟"] == "ب + جهود + هم"


def test_no_cut_is_offered_twice_and_every_cut_is_the_same_word() -> None:
    for one in proposals("clitics", "وستستمر الأعمال سنة كاملة. ورحب الوزير بجهودهم في المدينة."):
        cuts = [one.key, *(option.text for option in one.distractors)]
        assert len(set(cuts)) == len(cuts) == 4
        assert len({cut.replace(" + ", "") for cut in cuts}) == 1


def test_a_word_whose_stem_changes_before_its_pronoun_is_not_taken_apart() -> None:
    assert not proposals("clitics", "وزار الوزير مدرستها الجديدة ثم فأعادوه إلى المدينة.")


def test_the_letter_of_an_imperfect_and_the_ending_of_a_plural_are_not_cut_off() -> None:
    (one,) = proposals("clitics", "وستستمر الأعمال سنة كاملة.")
    assert not any(" + ت + " in option.text for option in one.distractors)
    assert not proposals("clitics", "حمت الدولة حدودها ومواطنيها من الخطر.")


def test_a_verb_whose_plural_ending_stands_before_its_pronoun_is_not_taken_apart() -> None:
    assert not proposals("clitics", "يجمع التلاميذ القصص القديمة ويسجلونها في المدرسة.")
