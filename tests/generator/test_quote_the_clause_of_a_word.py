"""What is quoted around a word, in a stem or an explanation: whole clauses, and no phrase broken in two."""

import pytest

from quizzes.generator.explain import elsewhere, proof
from quizzes.generator.quotation import around, words_around
from tests.generator.analysed import material

ROOM = 14


def quoted_around(text: str, word: str, room: int = ROOM) -> str | None:
    prepared = material(text)
    index = next(token.index for token in prepared.tokens if token.surface == word)
    return words_around(prepared, prepared.sentence_of(index), (index,), room)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "كشف وزير التعليم في لقاء طويل مع عدد كبير من المعلمين والطلاب في العاصمة "
            "عن خطة واسعة لترميم المدارس القديمة.",
            "لترميم",
        ),
        (
            "أدى النقاش الذي دار بين سكان الحي القديم ورئيس البلدية الجديد طوال الشهر "
            "إلى تأجيل بناء الجسر الثاني.",
            "تأجيل",
        ),
        (
            "زار الملعب الجديد في المدينة الساحلية الرئيس العام لهيئة رعاية الشباب والرياضة في "
            "العاصمة وفود كثيرة.",
            "رعاية",
        ),
    ],
)
def test_no_quotation_begins_with_what_a_lost_word_governs(text: str, word: str) -> None:
    assert quoted_around(text, word) is None


def test_a_verb_whose_subject_was_left_behind_opens_no_quotation() -> None:
    text = (
        "لم تحقق أسهم المصانع ربحا يذكر بعد بيانات جديدة عن السوق في الصيف - وهي بيانات مهمة - "
        "أظهرت انخفاضا حادا في الطلب على السيارات."
    )
    assert quoted_around(text, "انخفاضا") is None


def test_a_sentence_with_room_for_it_is_quoted_whole_and_called_a_sentence() -> None:
    text = "سيعلن المدرب الجديد للفريق عن أسماء اللاعبين المشاركين في البطولة."
    prepared = material(text)
    token = next(one for one in prepared.tokens if one.surface == "المشاركين")
    stem = around(prepared, token, "ما معنى «المشاركين» بالإنجليزية في")
    assert stem == f"ما معنى «المشاركين» بالإنجليزية في الجملة الآتية؟ «{text.removesuffix('.')}»"


def test_a_clause_behind_that_is_quoted_with_dots_and_called_an_expression() -> None:
    text = (
        "أكد مدير الفريق في تصريح قصير بعد نهاية التدريب مساء الأحد أن المرحلة الأولى "
        "من البرنامج كانت ناجحة، مشيرا إلى انضباط اللاعبين طوال الأسبوع وإلى جهود مساعديه من الأطباء "
        "والإداريين والمترجمين في المعسكر."
    )
    prepared = material(text)
    token = next(one for one in prepared.tokens if one.surface == "ناجحة")
    stem = around(prepared, token, "ما معنى «ناجحة» بالإنجليزية في")
    assert stem is not None
    assert " في العبارة الآتية؟ «" in stem
    assert stem.endswith("المرحلة الأولى من البرنامج كانت ناجحة …»")
    assert quoted_around(text, "ناجحة", 10) == "… المرحلة الأولى من البرنامج كانت ناجحة …"


@pytest.mark.parametrize(
    ("text", "word", "whole"),
    [
        (
            "يواجه الفريق منتخب المغرب إضافة إلى منتخب الجامعات، كما قال المدرب في لقاء طويل "
            "مع الصحفيين بالأمس.",
            "يواجه",
            "منتخب الجامعات",
        ),
        (
            "نقل السفير الجديد تعازي الحكومة المصرية، لأسر الضحايا في القرية، وقد زار بعد ذلك مستشفى المدينة "
            "والتقى عددا من الأطباء.",
            "تعازي",
            "لأسر الضحايا",
        ),
        (
            "تبيع الشركة الوطنية الجديدة العنب، والتين والزيتون في أسواق القرية، ويعمل فيها عشرون عاملا "
            "من أبناء المنطقة القريبة.",
            "العنب",
            "والتين والزيتون",
        ),
    ],
)
def test_no_quotation_ends_before_what_belongs_to_it(text: str, word: str, whole: str) -> None:
    shown = quoted_around(text, word)
    assert shown is not None
    assert whole in shown
    assert shown.endswith(" …")
    assert quoted_around(text, word, len(shown.partition(whole)[0].split())) is None


def test_a_long_proof_ends_with_a_clause_and_says_that_it_is_cut() -> None:
    text = (
        "قال مدير المتحف الوطني إن القاعة الجديدة تضم ثلاث مئة قطعة من الفخار، وأوضح أن ترميم القاعة استغرق "
        "عامين كاملين وشارك فيه خبراء من خمس جامعات في المنطقة العربية وأوروبا."
    )
    assert proof(material(text), 0) == (
        "جاء في المقال: «قال مدير المتحف الوطني إن القاعة الجديدة تضم ثلاث مئة قطعة من الفخار، "
        "وأوضح أن ترميم القاعة استغرق عامين كاملين …»."
    )


def test_a_proof_shows_all_words_of_its_clause() -> None:
    text = (
        "كان الباحث (وهو أستاذ في جامعة المدينة ومؤلف كتب كثيرة عن تاريخ المنطقة وعن طرق التجارة القديمة "
        "فيها) قد وصل إلى القرية الصغيرة في فندق «الواحة» القديم وسط السوق."
    )
    prepared = material(text)
    shown = proof(prepared, 0, range(len(prepared.tokens) - 1))
    assert shown.endswith("في فندق «الواحة» القديم وسط السوق».")


def test_a_wrong_option_is_quoted_with_its_clause_or_not_at_all() -> None:
    text = "وصل سامي حداد إلى المدينة. " + (
        "تحدث رئيس البلدية في لقاء طويل مع سكان الحي القديم عن ليلى منصور وعن دورها في بناء المكتبة العامة "
        "الكبيرة في وسط المدينة."
    )
    prepared = material(text)
    sami = next(one.index for one in prepared.tokens if one.surface == "سامي")
    laila = next(one.index for one in prepared.tokens if one.surface == "ليلى")
    assert elsewhere(prepared, "سامي حداد", (sami, sami + 1)).endswith("«وصل سامي حداد إلى المدينة».")
    assert elsewhere(prepared, "ليلى منصور", (laila, laila + 1)) == "ورد «ليلى منصور» في المقال في سياق آخر."


def test_a_subject_whose_predicate_lies_behind_an_aside_is_no_quotation() -> None:
    text = (
        "الباحث المستقل سامي حداد، الذي لم يشارك في الحفر الطويل قرب السور القديم، يعتقد "
        "أن هجر المدينة كان بطيئا."
    )
    assert quoted_around(text, "حداد", 14) is None


def test_a_full_stop_inside_a_name_ends_no_quotation() -> None:
    assert quoted_around("هبط في الصباح مؤشر بي.سي للأسهم المحلية بعد الظهر.", "مؤشر") == (
        "هبط في الصباح مؤشر بي.سي للأسهم المحلية بعد الظهر"
    )


def test_a_proof_keeps_the_preposition_before_its_first_word() -> None:
    prepared = material("في عام 2019، افتتحت الوزارة مدرسة جديدة في القرية.")
    assert proof(prepared, 0, range(1, len(prepared.tokens) - 1)).startswith("جاء في المقال: «في عام 2019")
