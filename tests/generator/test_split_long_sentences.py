"""What is left out of a sentence so that its clause can be asked about."""

import pytest

from quizzes.generator.statements import statements
from tests.generator.analysed import material


def told(text: str) -> list[str]:
    prepared = material(text)
    return [one.text(prepared) for one in statements(prepared) if not one.inverted]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "الخطة الجديدة للإسكان، كما ورد في التقرير، تنص على بناء ألف منزل.",
            "الخطة الجديدة للإسكان تنص على بناء ألف منزل",
        ),
        (
            "أظهرت الدراسة، التي أجراها أطباء في المستشفى، أن المشي يحمي القلب من المرض.",
            "أظهرت الدراسة أن المشي يحمي القلب من المرض",
        ),
        (
            "أعلنت الوزارة، وفق بيان رسمي، عن افتتاح ثلاث مدارس في الريف.",
            "أعلنت الوزارة عن افتتاح ثلاث مدارس في الريف",
        ),
    ],
)
def test_an_aside_between_commas_is_left_out_where_its_clause_goes_on(text: str, whole: str) -> None:
    assert whole in told(text)


def test_a_subject_that_an_aside_ends_is_no_statement() -> None:
    assert told("أصبح المهندس سامي حداد، الذي عارض المشروع عند انطلاقه.") == []


def test_a_demonstrative_subject_that_the_article_is_about_opens_a_statement() -> None:
    text = (
        "وقعت الحكومتان اتفاق السلام الشامل. ورحبت الدول المجاورة بالاتفاق الجديد. وينهي الاتفاق حربا طويلة. "
        "هذا الاتفاق يفتح الطريق أمام التجارة."
    )
    assert told(text)[-1] == "الاتفاق يفتح الطريق أمام التجارة"


def test_what_is_said_of_a_number_of_things_is_a_statement() -> None:
    assert "33 شركة تمتلك مكاتب في الميناء" in told("وأوضح أن 33 شركة تمتلك مكاتب في الميناء.")


def test_a_second_thing_said_is_cut_off_without_a_comma_too() -> None:
    text = "أعلن وزير النقل أن الجسر الجديد جاهز للعبور مؤكدا أن العمل انتهى قبل موعده."
    assert told(text)[0] == "أعلن وزير النقل أن الجسر الجديد جاهز للعبور"


@pytest.mark.parametrize(
    "text",
    [
        "افتتح الوزير أمس مدرسة جديدة في القرية.",
        "افتتح الوزير اليوم الجمعة مدرسة جديدة في القرية.",
        "افتتح الوزير، مساء أمس، مدرسة جديدة في القرية.",
    ],
)
def test_the_day_of_the_news_is_left_out(text: str) -> None:
    assert told(text) == ["افتتح الوزير مدرسة جديدة في القرية"]


@pytest.mark.parametrize(
    "text", ["وقع هجوم اليوم في قرية قريبة من الحدود.", "تستمر الأمطار حتى اليوم في الجنوب."]
)
def test_the_day_of_the_news_stays_where_another_word_needs_it(text: str) -> None:
    assert all("اليوم" in one for one in told(text))


def test_a_purpose_is_left_out_of_a_clause_that_is_too_long() -> None:
    text = (
        "بدأت اللجان المختصة بالجائزة الوطنية الكبرى للعمل التطوعي زيارات ميدانية واسعة "
        "إلى مختلف محافظات البلاد لتقييم مشاريع الجمعيات المرشحة للفوز "
        "بالجائزة في دورتها الثالثة خلال العام المقبل."
    )
    (whole,) = told(text)
    assert whole.endswith("إلى مختلف محافظات البلاد")


def test_an_office_behind_a_name_is_left_out_of_a_clause_that_is_too_long() -> None:
    text = (
        "كشف المهندس سامي حداد مدير الهيئة الوطنية للموانئ في البلاد عن خطة جديدة تشمل توسيع أرصفة "
        "الميناء القديم وبناء مستودعات حديثة وشراء رافعات كبيرة."
    )
    (whole,) = told(text)
    assert whole.startswith("كشف المهندس سامي حداد عن خطة جديدة")


@pytest.mark.parametrize(
    "text",
    [
        "كانت وكالة الأنباء قد نقلت عن ضابط كبير في الجيش.",
        "نقلت الصحيفة عن مصدر رسمي في الوزارة.",
        "كان الوزير قد أوضح في مؤتمر صحفي بالعاصمة.",
    ],
)
def test_whose_words_they_are_is_nothing_without_the_words(text: str) -> None:
    assert told(text) == []


def test_an_unknown_word_that_comes_again_is_spelled_as_it_is_meant() -> None:
    once = "يحمي التمرين الرجال من سرطان البروستاتا في الشيخوخة."
    assert told(once) == []
    assert len(told(f"{once} وتدرس المستشفيات سرطان البروستاتا منذ سنوات طويلة.")) == 2


def test_a_demonstrative_behind_a_preposition_points_outside() -> None:
    assert told("تسعى الوزارة إلى جذب الزوار لتلك المدن البعيدة.") == []


def test_what_a_doer_did_in_a_second_clause_has_no_subject_of_its_own() -> None:
    text = (
        "كشفت الطبيبة المصرية عن مخاطر الدواء الجديد، وانتقدت قرار التأجيل إلى جانب الضحايا. "
        "وتوقفت السفن في الميناء، وأدت الأزمة إلى ارتفاع الأسعار."
    )
    assert not any(one.startswith("انتقدت") for one in told(text))
    assert "أدت الأزمة إلى ارتفاع الأسعار" in told(text)


def test_a_dual_keeps_both_that_it_stands_for() -> None:
    text = (
        "أدانت محكمة الجنايات الكبرى في العاصمة التونسية خمسة من كبار المديرين السابقين في شركة الأدوية "
        "الوطنية بتهمتي الخداع والإهمال بعد جلسات طويلة استمرت شهورا."
    )
    assert not any(one.endswith("بتهمتي الخداع") for one in told(text))


def test_an_attempt_keeps_what_it_is_an_attempt_at() -> None:
    text = (
        "طورت شركة ناشئة في العاصمة الأردنية عمان جهازا صغيرا جدا يستخرج مياه الشرب من رطوبة الهواء الساخن "
        "نهارا في محاولة لتخفيف أزمة المياه في الصحراء."
    )
    assert not any(one.endswith("في محاولة") for one in told(text))


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("أعادت السلطات الليبية فتح الطريق الذي يربط مدينتي مصراتة وسرت.", "مصراتة"),
        (
            "شملت الدراسة الطبية الواسعة التي أشرف عليها باحثون من جامعة أثينا في العاصمة اليونانية خلال ست "
            "سنوات كاملة آلاف المشاركين من الرجال والنساء.",
            "من الرجال",
        ),
    ],
)
def test_two_that_belong_together_are_not_cut_apart(text: str, half: str) -> None:
    assert not any(one.endswith(half) for one in told(text))


def test_a_part_of_what_the_lines_before_name_is_no_statement() -> None:
    assert told("تقدر الهيئة الدولية عدد ما بقي منه في البرية بأقل من مئتين.") == []
