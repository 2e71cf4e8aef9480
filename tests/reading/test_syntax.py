"""What the card says of a word's place in its sentence."""

import pytest
from django.utils import translation

from quizzes.arabic.analyse import analyse
from quizzes.reading.syntax import places_of


def said(sentence: str, word: str) -> dict[str, str]:
    document = analyse(sentence)
    token = next(token for token in document.tokens if token.surface == word)
    with translation.override("en"):
        return {place.term: place.arabic or place.value for place in places_of(document, token)}


def test_a_verb_shows_its_subject_and_its_object():
    assert said("افتتح الوزير مدرسة جديدة.", "افتتح") == {
        "Subject": "الوَزِيرُ",
        "Object": "مَدْرَسَةً جَدِيدَةً",
    }


@pytest.mark.parametrize(
    ("sentence", "word", "term", "verb"),
    [
        ("افتتح الوزير مدرسة جديدة.", "الوزير", "Subject of", "اِفْتَتَحَ"),
        ("افتتح الوزير مدرسة جديدة.", "مدرسة", "Object of", "اِفْتَتَحَ"),
        ("كانت المدينة هادئة.", "المدينة", "Subject of the copula", "كَانَت"),
        ("وقُتل رجل في الحادث.", "رجل", "Subject of the passive", "وَقُتِلَ"),
        ("الوزير افتتح مدرسة جديدة.", "الوزير", "Topic of", "اِفْتَتَحَ"),
        ("قال إن الوزير افتتح مدرسة جديدة.", "الوزير", "Noun of inna before", "اِفْتَتَحَ"),
    ],
)
def test_a_noun_says_what_it_is_to_its_verb_in_the_terms_of_arabic_grammar(sentence, word, term, verb):
    assert said(sentence, word)[term] == verb


def test_a_word_of_a_name_shows_the_whole_name_once():
    places = said("قالت وزارة الصحة إن اللقاح متوفر.", "الصحة")
    assert places == {"Organisation": "وِزَارَةُ الصِّحَّةِ"}


def test_a_date_says_which_day_it_is_on_the_calendar():
    places = said("وقع الاتفاق في 17 مارس 2025.", "مارس")
    assert places["Date"] == "17 مَارِسَ 2025"
    assert places["On the calendar"].startswith("Monday")


def test_a_number_in_words_is_shown_in_figures():
    assert said("حضر سبعة عشر طالبا.", "عشر")["Number"] == "17"


def test_a_word_in_an_idafa_shows_the_whole_phrase():
    assert said("تحدثوا عن أسعار الخبز في السوق.", "الخبز")["Phrase"] == "أَسْعَارِ الخُبْزِ"


def test_a_word_that_stands_alone_has_nothing_to_say():
    assert said("وصل الوزير ليلا.", "ليلا") == {}
