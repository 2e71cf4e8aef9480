"""Blocks, sentences and tokens of a raw article."""

from quizzes.arabic.structure import lines
from quizzes.arabic.tokens import pieces

ARTICLE = """الأمطار تعود إلى الشمال
شهدت المدن الشمالية أمطارا غزيرة. وقالت البلدية إن الطرق مفتوحة.
أسباب التأخر
تأخر موسم الأمطار هذا العام بنحو 12.5 يوما."""


def sentences(text: str) -> list[str]:
    found = []
    for line in lines(text):
        for first, last in line.sentences:
            found.append(text[line.pieces[first].start : line.pieces[last - 1].end])
    return found


def test_a_short_first_line_is_the_title_and_a_short_line_without_an_end_mark_a_heading() -> None:
    assert [line.kind for line in lines(ARTICLE)] == ["title", "paragraph", "heading", "paragraph"]


def test_a_decimal_point_ends_no_sentence() -> None:
    assert sentences(ARTICLE)[-1] == "تأخر موسم الأمطار هذا العام بنحو 12.5 يوما."


def test_an_abbreviation_ends_no_sentence() -> None:
    text = "استقبل الوزير د. سمير حداد الوفد. ثم غادر م. خالد العاصمة."
    assert sentences(text) == ["استقبل الوزير د. سمير حداد الوفد.", "ثم غادر م. خالد العاصمة."]


def test_a_quotation_of_two_sentences_stays_whole_with_its_closing_mark() -> None:
    text = "قال المدير: «انتهى العمل. سنفتح المدرسة غدا». وحضر الأهالي."
    assert sentences(text) == ["قال المدير: «انتهى العمل. سنفتح المدرسة غدا».", "وحضر الأهالي."]


def test_an_ellipsis_is_one_mark_and_ends_its_sentence() -> None:
    assert [piece.surface for piece in pieces("انتظرنا...")] == ["انتظرنا", "..."]
    assert sentences("انتظرنا طويلا... ثم عدنا.") == ["انتظرنا طويلا...", "ثم عدنا."]


def test_a_quotation_mark_that_never_closes_holds_nothing_back() -> None:
    assert len(sentences("قال: «هذا كلام. وهذا كلام آخر. وانتهى.")) == 3


def test_tokens_are_words_numbers_latin_words_and_marks() -> None:
    kinds = [(piece.surface, piece.kind) for piece in pieces("باعت Apple نحو 1,500 جهاز، بنسبة 7%")]
    assert kinds == [
        ("باعت", "word"),
        ("Apple", "latin"),
        ("نحو", "word"),
        ("1,500", "number"),
        ("جهاز", "word"),
        ("،", "punctuation"),
        ("بنسبة", "word"),
        ("7", "number"),
        ("%", "punctuation"),
    ]


def test_a_proclitic_before_a_figure_is_a_token_of_its_own() -> None:
    assert [piece.surface for piece in pieces("عامي 2010 و2015")] == ["عامي", "2010", "و", "2015"]


def test_letters_with_points_between_them_are_one_name() -> None:
    assert sentences("هبط مؤشر سي.آر.بي أمس. ثم صعد.") == ["هبط مؤشر سي.آر.بي أمس.", "ثم صعد."]
    assert sentences("أسس شركة النور ش.م.م. في بيروت. ثم باعها.")[0] == "أسس شركة النور ش.م.م. في بيروت."


def test_a_letter_that_counts_years_or_hours_ends_a_sentence() -> None:
    text = "ولد سنة 1200 هـ. وصل الوفد في 10 ص. ثم عاد."
    assert sentences(text) == ["ولد سنة 1200 هـ.", "وصل الوفد في 10 ص.", "ثم عاد."]


def test_the_numbers_of_a_list_end_no_sentence_and_other_numbers_do() -> None:
    assert sentences("تضم الشروط: 1. العمر 2. الخبرة. انتهت.")[0] == "تضم الشروط: 1. العمر 2. الخبرة."
    assert sentences("بلغ عددهم 12. ثم عادوا.") == ["بلغ عددهم 12.", "ثم عادوا."]


def test_a_quoted_question_is_followed_by_the_rest_of_its_sentence() -> None:
    assert sentences('قال: "هل تأتي؟" فأجاب: "لا".') == ['قال: "هل تأتي؟" فأجاب: "لا".']
    assert sentences("قال «لن نستسلم!» ثم خرج. وعاد.") == ["قال «لن نستسلم!» ثم خرج.", "وعاد."]


def test_a_line_of_two_sentences_is_no_title() -> None:
    assert lines("عاد الوفد. ثم سافر\nوصل الوفد أمس.")[0].kind == "paragraph"
    assert lines("مهرجان الصيف.. الخميس\nوصل الوفد أمس.")[0].kind == "title"
