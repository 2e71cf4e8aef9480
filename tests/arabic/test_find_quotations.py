"""What someone said, and who said it."""

from quizzes.arabic.analyse import analyse
from quizzes.arabic.document import Document, Quotation
from tests.arabic.sentences import phrase_text


def said(text: str) -> list[tuple[str | None, str]]:
    """(speaker, words) of every quotation, in their order."""
    document = analyse(text)
    return [(phrase_text(document, one.speaker), words(document, one)) for one in document.quotations]


def words(document: Document, quotation: Quotation) -> str:
    return " ".join(token.surface for token in document.tokens_of(quotation))


def test_a_name_in_quotation_marks_before_the_words_is_not_what_was_said() -> None:
    text = "قال الوزير لصحيفة «الشروق» إن الميناء سيفتح غدا."
    assert said(text) == [("الوزير", "الميناء سيفتح غدا")]


def test_the_words_are_found_behind_a_relative_clause_and_behind_commas() -> None:
    assert said("أعلنت الشركة التي تدير المصنع أن العمل سيتوقف.") == [("الشركة", "العمل سيتوقف")]
    found = said("أكدت دراسة جديدة، أجريت في تونس، أن المرض ينتشر بسرعة.")
    assert found == [("دراسة جديدة", "المرض ينتشر بسرعة")]


def test_a_second_verb_of_saying_ends_what_the_first_one_said() -> None:
    text = "أعلنت الوزارة أن المدارس ستفتح غدا، وأكدت أن الطرق آمنة."
    assert said(text) == [("الوزارة", "المدارس ستفتح غدا"), ("الوزارة", "الطرق آمنة")]


def test_a_participle_of_saying_has_the_speaker_of_its_sentence() -> None:
    text = "أوضح المدير أن الخطة جاهزة، مشيرا إلى أن العمل سيبدأ غدا."
    assert said(text) == [("المدير", "الخطة جاهزة"), ("المدير", "العمل سيبدأ غدا")]


def test_who_goes_on_speaking_is_the_last_speaker_where_the_gender_fits() -> None:
    goes_on = "قال الوزير إن الخطة جاهزة. وأضاف أن العمل سيبدأ غدا."
    assert said(goes_on)[1] == ("الوزير", "العمل سيبدأ غدا")
    another = "قال الوزير إن الخطة جاهزة. وأضافت أن العمل سيبدأ غدا."
    assert said(another)[1] == (None, "العمل سيبدأ غدا")


def test_a_source_in_front_is_the_speaker_of_what_follows_its_comma() -> None:
    found = said("بحسب وزارة الصحة، انخفض عدد المصابين هذا الأسبوع.")
    assert found == [("وزارة الصحة", "انخفض عدد المصابين هذا الأسبوع")]


def test_a_source_at_the_end_is_the_speaker_of_what_stands_before() -> None:
    found = said("انخفض عدد المصابين هذا الأسبوع، حسبما أعلنت وزارة الصحة.")
    assert found == [("وزارة الصحة", "انخفض عدد المصابين هذا الأسبوع")]
    assert said("انخفض عدد المصابين هذا الأسبوع، وفق مصادر طبية.") == [
        ("مصادر طبية", "انخفض عدد المصابين هذا الأسبوع")
    ]


def test_what_is_done_by_a_law_was_said_by_nobody() -> None:
    assert said("وفق القانون الجديد، تدفع الشركات رسوما.") == []


def test_a_headline_with_a_colon_says_who_speaks() -> None:
    document = analyse("وزير الصحة: سنفتح مستشفى جديدا\nافتتح الوزير المستشفى أمس.")
    (quotation,) = document.quotations
    assert phrase_text(document, quotation.speaker) == "وزير الصحة"
    assert words(document, quotation) == "سنفتح مستشفى جديدا"


def test_it_is_said_that_names_nobody() -> None:
    assert said("يذكر أن المدينة شهدت أمطارا غزيرة.") == []
