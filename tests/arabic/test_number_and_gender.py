"""What a word's card says of its number, gender and definiteness."""

import pytest

from quizzes.arabic.analyse import analyse
from quizzes.arabic.document import Analysis


def read(sentence: str, word: str) -> Analysis:
    return next(token.analysis for token in analyse(sentence).tokens if token.surface == word)


@pytest.mark.parametrize(
    ("sentence", "word", "lemma"),
    [
        ("أجاب المدير عن الأسئلة كلها.", "الأسئلة", "سُؤَال"),
        ("هطلت الأمطار على الساحل.", "الأمطار", "مَطَر"),
        ("استخدم الفريق وسائل حديثة.", "وسائل", "وَسِيلَة"),
        ("عبر السكان النهر ليلا.", "السكان", "سَاكِن"),
        ("أغلقت الدولتان الحدود أمس.", "الحدود", "حَدّ"),
        ("شعر اللاعب بآلام في الظهر.", "بآلام", "أَلَم"),
    ],
)
def test_a_broken_plural_is_a_plural_of_its_singular(sentence, word, lemma):
    reading = read(sentence, word)
    assert (reading.number, reading.lemma) == ("Plur", lemma)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("زار الوفد مدرسة جديدة.", "مدرسة"),
        ("قرأ الطالب كتابا مفيدا.", "كتابا"),
        ("ألقى الخطيب كلاما طويلا.", "كلاما"),
        ("أصدر القاضي قرارا نهائيا.", "قرارا"),
    ],
)
def test_a_singular_on_the_pattern_of_some_plurals_stays_singular(sentence, word):
    assert read(sentence, word).number == "Sing"


def test_the_meanings_of_a_plural_are_those_of_its_own_sense_in_the_singular():
    assert read("أغلقت الدولتان الحدود أمس.", "الحدود").gloss[0] == "border"
    assert read("أجاب المدير عن الأسئلة كلها.", "الأسئلة").gloss[0] == "question"


def test_a_man_is_masculine_and_a_leg_of_the_same_letters_feminine():
    assert read("وقتل رجل في الحادث.", "رجل").gender == "Masc"
    assert read("اشرقت شمس حارة.", "شمس").gender == "Fem"


def test_a_noun_after_its_number_is_indefinite_and_no_first_term_of_an_idafa():
    assert read("كرمت الوزارة ثلاثة معلمين أمس.", "معلمين").definite == "Ind"
    assert read("حضر معلمو المدرسة الحفل.", "معلمو").definite == "Com"


@pytest.mark.parametrize("word", ["ثلاثة", "أربع", "ثمانية", "عشرين"])
def test_a_number_word_is_a_number(word):
    assert read(f"أنجز الفريق {word} مهام.", word).pos == "NUM"


def test_thirty_is_not_a_form_of_three():
    assert read("احتفل ثلاثون موظفا بالعيد.", "ثلاثون").lemma == "ثَلَاثُون"
    assert read("احتفل ثلاثون موظفا بالعيد.", "ثلاثون").gloss[0] == "thirty"


def test_the_alef_after_the_waw_of_a_plural_verb_is_silent():
    assert read("غادروا المدينة أمس.", "غادروا").vocalised == "غَادَرُوا"


@pytest.mark.parametrize(
    ("sentence", "word", "lemma"),
    [
        ("دعمت الوزارة المشاريع الصغرى والمتوسطة.", "الصغرى", "أَصْغَر"),
        ("تعد بريطانيا العظمى شريكا مهما.", "العظمى", "أَعْظَم"),
        ("أولت الدولة التعليم أهمية قصوى.", "قصوى", "أَقْصَى"),
        ("هذه هي الطريقة المثلى للعمل.", "المثلى", "أَمْثَل"),
        ("تشهد المنطقة الوسطى أمطارا.", "الوسطى", "أَوْسَط"),
    ],
)
def test_the_feminine_of_an_elative_is_an_adjective_and_feminine(sentence, word, lemma):
    found = read(sentence, word)
    assert (found.lemma, found.pos, found.gender) == (lemma, "ADJ", "Fem")
