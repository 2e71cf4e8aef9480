"""Persons whose names are words, and words that are no persons."""

import pytest

from quizzes.arabic.analyse import analyse


def persons(text: str) -> list[str]:
    return [one.text for one in analyse(text).entities if one.kind == "person"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("التقى رئيس اللجنة عباس كامل وفدا من المزارعين.", "عباس كامل"),
        ("اختير أحمد الشرع رئيسا للجمعية.", "أحمد الشرع"),
        ("استجوب المحقق هاني كرم ثلاث ساعات.", "هاني كرم"),
    ],
)
def test_a_family_name_that_is_a_word_belongs_to_the_given_name_before_it(text: str, name: str) -> None:
    assert name in persons(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("نجا صابر من الحادث بأعجوبة.", "صابر"),
        ("سجل أمين هدفين في الشوط الأول.", "أمين"),
        ("بكت أحلام حين سمعت الخبر.", "أحلام"),
        ("تساعدها أختها هبة في المحل.", "هبة"),
    ],
)
def test_a_given_name_that_is_a_word_is_a_person_as_subject_of_a_human_act_or_behind_kin(
    text: str, name: str
) -> None:
    assert persons(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "زاد أمل الأهالي في انفراج قريب.",
        "هذا عمل كامل وجهد صادق يستحق الثناء.",
        "طلع فجر جديد على المدينة.",
        "رفض أمين الصندوق طلب اللجنة.",
        "قالت المتحدثة باسم الوزارة إن الطريق سيفتح غدا.",
    ],
)
def test_a_word_that_is_also_a_given_name_stays_a_word_with_a_genitive_or_an_attribute(text: str) -> None:
    assert persons(text) == []


def test_names_joined_by_and_are_persons_each() -> None:
    assert persons("شارك في الندوة سعيد الحداد ونجيب زهران ووفاء المصري.") == [
        "سعيد الحداد",
        "نجيب زهران",
        "وفاء المصري",
    ]


def test_an_unknown_name_behind_and_does_not_swallow_it() -> None:
    assert persons("حضر الحفل جمال سليمان وكاريس بشار.") == ["جمال سليمان", "كاريس بشار"]


def test_a_phrase_with_preposition_and_pronoun_is_not_part_of_a_name() -> None:
    assert persons("التقى لافروف بنظيره الإيراني في جنيف.") == ["لافروف"]


def test_a_well_known_family_name_alone_is_a_person_behind_any_preposition() -> None:
    assert persons("تظاهر المئات ضد ماكرون في باريس.") == ["ماكرون"]


def test_once_the_whole_name_is_known_the_family_name_alone_is_the_same_person() -> None:
    text = "يملك إيلون ماسك شركة كبيرة، وانتقد ماسك القانون الجديد، ثم تحالف كثيرون مع ماسك."
    assert {one.key for one in analyse(text).entities if one.kind == "person"} == {"ايلون ماسك"}
    assert len(persons(text)) == 3


def test_a_family_name_that_news_writes_alone_takes_no_place_behind_it_for_its_own() -> None:
    assert persons("اتهم روحاني واشنطن بالتصعيد.") == ["روحاني"]
    assert persons("ترأس بوتفليقة الجزائر عشرين عاما.") == ["بوتفليقة"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("حضر العرض وليد الخوري ونعيم الأسعد وريم تلحمي.", ["وليد الخوري", "نعيم الأسعد", "ريم تلحمي"]),
        ("غاب سمير، ونادر، ووديع عن الجلسة.", ["سمير", "نادر", "وديع"]),
    ],
)
def test_a_word_joined_to_a_name_is_a_name_where_it_can_be_one(text: str, names: list[str]) -> None:
    assert persons(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أرسل صلاح كرة طويلة إلى زميله.", "صلاح"),
        ("قال شاهين مرة إن الحظ عادل.", "شاهين"),
        ("رفض الجعفري الرد على السؤال.", "الجعفري"),
        ("يقول كريمي إنه سيعود إلى الملعب.", "كريمي"),
        ("انهار نظام القذافي في أشهر.", "القذافي"),
        ("انتهى عهد السادات باتفاق سلام.", "السادات"),
    ],
)
def test_one_name_alone_is_a_person_by_what_he_does_or_rules(text: str, name: str) -> None:
    assert persons(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("يغيب رائد العلي عن المباراة.", "رائد العلي"),
        ("سجل إمام عاشور هدف الفوز.", "إمام عاشور"),
        ("نددت سلمى شهيد بالحكم.", "سلمى شهيد"),
    ],
)
def test_a_title_is_a_name_where_it_has_neither_article_nor_genitive(text: str, name: str) -> None:
    assert persons(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "أكد أمين عام المنظمة أن القرار نهائي.",
        "كان الطبيب صادقا أمينا في عمله.",
        "شارك رجال الدين في الصلاة.",
        "قال البحار إن العاصفة فاجأته.",
        "هرب الأسد من قفصه في حديقة الحيوان.",
    ],
)
def test_an_office_or_attribute_of_the_letters_of_a_name_is_no_person(text: str) -> None:
    assert persons(text) == []
