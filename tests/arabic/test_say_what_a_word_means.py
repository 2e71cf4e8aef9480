"""The English of a word, the fitting meaning first; and the root, the lemma and the vowels beside it."""

import pytest

from quizzes.arabic import data
from quizzes.arabic.lexical import lexicon
from tests.arabic.sentences import reading


@pytest.mark.parametrize(
    ("text", "surface", "meaning"),
    [
        ("تحسن الطقس بعد المطر.", "الطقس", "weather"),
        ("تبلغ نسبة النجاح تسعين في المئة.", "نسبة", "percentage"),
        ("أطلق الرصاص على الحارس.", "الرصاص", "bullets"),
        ("وصلت قافلة من الشاحنات.", "قافلة", "convoy"),
        ("انتشرت القوات في الشوارع.", "القوات", "forces"),
        ("ناقش المجلس مسألة الحدود.", "الحدود", "border"),
    ],
)
def test_the_meaning_that_news_has_in_mind_comes_first(text: str, surface: str, meaning: str) -> None:
    assert reading(text, surface).gloss[0] == meaning


@pytest.mark.parametrize(
    ("text", "surface", "meaning"),
    [
        ("يحب الأطفال الفاكهة، خصوصا التفاح.", "خصوصا", "especially"),
        ("افتتحت المدرسة مؤخرا.", "مؤخرا", "recently"),
        ("سافر بالقطار بدلا من الطائرة.", "بدلا", "instead"),
    ],
)
def test_an_accusative_that_became_an_adverb_means_what_the_adverb_means(
    text: str, surface: str, meaning: str
) -> None:
    assert reading(text, surface).gloss[0] == meaning


def test_to_be_is_no_list_of_its_forms() -> None:
    assert reading("كان الجو باردا.", "كان").gloss == ("be",)


def test_a_plural_means_what_its_singular_means() -> None:
    assert reading("نشرت الصحف عدة مقالات.", "مقالات").gloss[0] == "article"


def test_no_meaning_carries_the_marks_of_the_lexicons_makers() -> None:
    index = lexicon.data()
    meanings = [meaning for number in range(len(index.lemmas)) for meaning in lexicon.lemma(number).gloss]
    assert not [one for one in meanings if " + " in one or "??" in one or "=" in one]


@pytest.mark.parametrize(
    ("text", "surface", "root"),
    [
        ("انتقل الطلاب إلى مبنى آخر.", "انتقل", "نقل"),
        ("انتشر الخبر بسرعة.", "انتشر", "نشر"),
        ("أضاف الطاهي الملح.", "أضاف", "ضيف"),
        ("استجاب الوزير للطلب.", "استجاب", "جوب"),
        ("تقع القرية في شرق البلاد.", "شرق", "شرق"),
    ],
)
def test_a_root_is_found_behind_the_letters_of_a_verbs_form(text: str, surface: str, root: str) -> None:
    assert reading(text, surface).root == root


def test_the_alef_of_a_loan_word_is_no_hamza_of_a_root() -> None:
    assert reading("ارتفع سعر النفط الخام.", "الخام").root is None


@pytest.mark.parametrize(
    ("text", "surface", "lemma"),
    [
        ("له قدرة على الصبر.", "قدرة", "قُدْرَة"),
        ("ارتفعت أسعار الأغذية.", "الأغذية", "غِذَاء"),
        ("جمعت الشرطة الأدلة.", "الأدلة", "دَلِيل"),
        ("لذا تأجل الاجتماع.", "لذا", "لِذَا"),
        ("وقف اثنان أمام الباب.", "اثنان", "اِثْنَانِ"),
    ],
)
def test_a_word_goes_home_to_the_common_lemma_of_its_letters(text: str, surface: str, lemma: str) -> None:
    assert reading(text, surface).lemma == lemma


def test_the_lam_of_the_article_carries_no_sukun() -> None:
    assert reading("زار الوفد المدينة.", "المدينة").vocalised.startswith("المَدِين")
    assert reading("خرج الوفد للمدينة.", "للمدينة").vocalised.startswith("لِلمَدِين")


def test_a_long_alef_before_the_ta_of_the_feminine_has_no_vowel() -> None:
    assert reading("الحياة في الريف هادئة.", "الحياة").vocalised.startswith("الحَيَاة")


@pytest.mark.parametrize("name", ["glosses", "rare_lemmas", "senses"])
def test_the_lemmas_that_our_tables_name_are_in_the_lexicon(name: str) -> None:
    assert [row[0] for row in data.rows(name) if lexicon.by_id(row[0]) is None] == []
