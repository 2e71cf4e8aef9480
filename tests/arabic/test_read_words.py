"""The reading of a word that fits its sentence."""

import pytest

from quizzes.arabic.analyse import analyse
from quizzes.arabic.text import NotArabic
from tests.arabic.sentences import reading, token


@pytest.mark.parametrize(
    ("text", "surface", "lemma", "pos"),
    [
        ("قرأ الطالب كتابا جديدا عن تاريخ العراق.", "كتابا", "كِتَاب", "NOUN"),
        ("كتب الصحفي مقالا عن الانتخابات.", "كتب", "كَتَب", "VERB"),
        ("اشترت المكتبة عدة كتب جديدة.", "كتب", "كِتَاب", "NOUN"),
        ("أعلنت وزارة الصحة عن خطة جديدة.", "أعلنت", "أَعْلَن", "VERB"),
        ("هذه أكبر مدينة في البلاد.", "أكبر", "أَكْبَر", "ADJ"),
        ("قالت الحكومة إن الدول الأخرى وافقت.", "الأخرى", "آخَر", "ADJ"),
        ("فرضت الحكومة الضرائب على الشركات.", "الضرائب", "ضَرِيبَة", "NOUN"),
        ("وصلت مجموعة من السياح إلى المدينة.", "مجموعة", "مَجْمُوعَة", "NOUN"),
        ("رأى الشاهد السيارة قرب الجسر.", "رأى", "رَأَى", "VERB"),
    ],
)
def test_a_word_gets_the_dictionary_form_and_part_of_speech_that_fit(
    text: str, surface: str, lemma: str, pos: str
) -> None:
    found = reading(text, surface)
    assert (found.lemma, found.pos) == (lemma, pos)


def test_clitics_are_taken_apart_in_their_order() -> None:
    found = reading("خرج الوزير وبسيارته حقيبة.", "وبسيارته")
    assert [(clitic.form, clitic.kind, clitic.before) for clitic in found.clitics] == [
        ("وَ", "conjunction", True),
        ("بِ", "preposition", True),
        ("هُ", "pronoun", False),
    ]
    assert found.lemma == "سَيَّارَة"


def test_the_article_before_a_sun_letter_and_a_connecting_alef_is_vowelled_by_rule() -> None:
    assert reading("غربت الشمس خلف الجبل.", "الشمس").vocalised.startswith("الشَّمْس")
    assert reading("بدأ الانسحاب من المدينة.", "الانسحاب").vocalised.startswith("الِانْسِحَاب")


def test_the_root_and_pattern_are_shown_where_they_are_plain() -> None:
    found = reading("يأمل الجانبان في تفاهم جديد.", "تفاهم")
    assert (found.root, found.pattern) == ("فهم", "تَفَاعُل")


def test_a_loan_word_has_no_root() -> None:
    assert reading("فتح الموظف التلفزيون.", "التلفزيون").root is None


def test_the_cases_of_subject_object_and_what_follows_a_preposition_differ() -> None:
    text = "زار الوفد المدينة القديمة قرب العاصمة."
    document = analyse(text)
    assert token(document, "الوفد").analysis.case == "Nom"
    assert token(document, "القديمة").analysis.case == "Acc"
    assert token(document, "العاصمة").analysis.case == "Gen"


def test_a_passive_verb_is_told_from_its_active() -> None:
    assert reading("قُتل ثلاثة أشخاص في الحادث.", "قُتل").voice == "Pass"
    assert reading("قتل المسلحون ثلاثة أشخاص.", "قتل").voice == "Act"


def test_vowels_that_the_author_typed_decide() -> None:
    assert reading("هذا عَلَم البلاد.", "عَلَم").lemma == "عَلَم"
    assert reading("هذا عِلْم نافع.", "عِلْم").lemma == "عِلْم"


def test_the_letters_of_the_article_are_never_changed() -> None:
    text = "قال احمد ان المدرسه مغلقة"
    document = analyse(text)
    assert document.text == text
    assert [one.surface for one in document.tokens] == text.split(" ")


def test_careless_spelling_is_read_as_what_is_meant() -> None:
    text = "قالت الشركة ان الارباح ارتفعت الي مستوى قياسي."
    assert reading(text, "ان").lemma in {"أَنَّ", "إِنَّ"}
    assert reading(text, "الي").lemma == "إِلَى"
    assert reading(text, "الارباح").lemma == "رِبْح"


def test_a_word_that_no_lexicon_has_is_marked_as_a_guess() -> None:
    found = reading("زار السائح بلدة كفرزنتوت الصغيرة.", "كفرزنتوت")
    assert found.guessed
    assert found.pos == "PROPN"
    assert found.gloss == ()


def test_other_readings_are_kept_for_who_meant_another() -> None:
    found = token(analyse("كتب الصحفي مقالا."), "كتب")
    assert any(other.lemma == "كِتَاب" for other in found.others)
    assert all(other.lemma_id != found.analysis.lemma_id or other.voice == "Pass" for other in found.others)


def test_the_meaning_of_a_plural_is_that_of_its_dictionary_form() -> None:
    assert reading("زار الوفد ثلاث مدن.", "مدن").gloss[0] == "city"


def test_numbers_and_latin_words_are_tokens_without_a_guess() -> None:
    document = analyse("باعت شركة Apple نحو 500 جهاز.")
    assert token(document, "500").analysis.pos == "NUM"
    assert token(document, "Apple").analysis.pos == "X"


@pytest.mark.parametrize("text", ["", "   ", "Hello, world", "12345 ...", "Только русский"])
def test_a_text_without_arabic_is_refused(text: str) -> None:
    with pytest.raises(NotArabic):
        analyse(text)
