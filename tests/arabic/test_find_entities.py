"""Names and values."""

import pytest

from quizzes.arabic.analyse import analyse
from tests.arabic.sentences import entities, only_entity


@pytest.mark.parametrize(
    ("text", "found", "key"),
    [
        ("اجتمع الوفدان يوم الأحد 17 يناير 2026.", "يوم الأحد 17 يناير 2026", "2026-01-17"),
        ("اجتمع الوفدان في 17 كانون الثاني 2026.", "17 كانون الثاني 2026", "2026-01-17"),
        ("اجتمع الوفدان في 17/1/2026.", "17/1/2026", "2026-01-17"),
        ("اجتمع الوفدان في ١٧ يناير ٢٠٢٦.", "١٧ يناير ٢٠٢٦", "2026-01-17"),
        ("اجتمع الوفدان في 20 يوليو (تموز) الحالي.", "20 يوليو (تموز) الحالي", "--07-20(+0)"),
        ("اجتمع الوفدان في السابع عشر من رمضان 1445 هـ.", "السابع عشر من رمضان 1445 هـ", "AH1445-09-17"),
        ("اجتمع الوفدان في عام 2024.", "عام 2024", "2024"),
        ("اجتمع الوفدان في سبتمبر 2025.", "سبتمبر 2025", "2025-09"),
        ("اجتمع الوفدان أمس الجمعة.", "أمس الجمعة", "day(-1)"),
        ("اجتمع الوفدان الأسبوع الماضي.", "الأسبوع الماضي", "week(-1)"),
        ("اجتمع الوفدان يوم السبت الماضي.", "يوم السبت الماضي", "weekday-6(-1)"),
        ("اجتمع الوفدان مساء الأحد.", "الأحد", "weekday-7"),
        ("اجتمع الوفدان يوم أمس.", "يوم أمس", "day(-1)"),
        ("اجتمع الوفدان أول من أمس.", "أول من أمس", "day(-2)"),
        ("يجتمع الوفدان بعد غد.", "بعد غد", "day(+2)"),
        ("اجتمع الوفدان قبل ثلاثة أعوام.", "قبل ثلاثة أعوام", "year(-3)"),
        ("يجتمع الوفدان بعد شهرين.", "بعد شهرين", "month(+2)"),
        ("اجتمع الوفدان في السنوات الخمس الماضية.", "السنوات الخمس الماضية", "year(-5..)"),
        ("يجتمع الوفدان هذا العام.", "هذا العام", "year(+0)"),
        ("يجتمع الوفدان في الربع الثالث من 2027.", "الربع الثالث من 2027", "2027-Q3"),
        (
            "يجتمع الوفدان في النصف الأول من العام المقبل.",
            "النصف الأول من العام المقبل",
            "year(+1)-H1",
        ),
        ("اجتمع الوفدان في صيف 1998.", "صيف 1998", "1998-summer"),
        ("بني الجسر في سبعينات القرن الماضي.", "سبعينات القرن الماضي", "1970s"),
        ("بني الجسر في القرن الثاني عشر الميلادي.", "القرن الثاني عشر الميلادي", "century-12"),
        ("بني الجسر عام 1390هـ.", "عام 1390هـ", "AH1390"),
        ("بني الجسر عام 300 قبل الميلاد.", "عام 300 قبل الميلاد", "-0300"),
        ("بني الجسر بين عامي 2004 و2009.", "عامي 2004 و2009", "2004/2009"),
        ("يجتمع الوفدان بين 5 و8 مايو 2027.", "5 و8 مايو 2027", "2027-05-05/2027-05-08"),
        ("يجتمع الوفدان في 14-30 من شهر شوال.", "14-30 من شهر شوال", "AH--10-14/AH--10-30"),
    ],
)
def test_dates_of_every_kind_have_a_normal_form(text: str, found: str, key: str) -> None:
    entity = only_entity(text)
    assert (entity.kind, entity.text, entity.key) == ("date", found, key)


def test_a_date_is_full_with_a_year_or_with_day_and_month() -> None:
    assert only_entity("اجتمع الوفدان في عام 2024.").full
    assert only_entity("اجتمع الوفدان في 20 يوليو.").full
    assert not only_entity("اجتمع الوفدان أمس.").full


@pytest.mark.parametrize(
    "text",
    [
        "غادر بعد يومين من الحادث.",
        "عاد في اليوم التالي.",
        "احتفلوا في اليوم الأول من الرحلة.",
        "كان في الأربعينات من عمره.",
        "صلوا صلاة الجمعة.",
        "هذه السيارة جيدة.",
    ],
)
def test_a_span_or_day_that_is_not_counted_from_now_is_no_date(text: str) -> None:
    assert [one for one in entities(text) if one[0] == "date"] == []


def test_a_figure_behind_a_name_or_noun_is_a_year_unless_it_counts() -> None:
    assert entities("اقترب كأس العالم 2026.") == [("date", "2026", "2026")]
    assert entities("حضر المباراة 2026 متفرجا.")[0][:2] == ("number", "2026")


@pytest.mark.parametrize(
    ("text", "found", "key"),
    [
        ("يبدأ العرض في الساعة العاشرة مساء.", "الساعة العاشرة مساء", "22:00"),
        ("يبدأ العرض في الساعة 10:30.", "الساعة 10:30", "10:30"),
        ("يبدأ العرض في الثامنة والنصف صباحا.", "الثامنة والنصف صباحا", "08:30"),
        ("يبدأ العرض في الساعة السابعة إلا ربعا مساء.", "الساعة السابعة إلا ربعا مساء", "18:45"),
        ("يبدأ العرض في الثالثة وعشرين دقيقة عصرا.", "الثالثة وعشرين دقيقة عصرا", "15:20"),
        ("يبدأ العرض عند الخامسة.", "الخامسة", "05:00"),
        ("يبدأ العرض في الساعة الثانية عشرة ليلا.", "الساعة الثانية عشرة ليلا", "00:00"),
    ],
)
def test_times_of_day_count_to_twenty_four(text: str, found: str, key: str) -> None:
    entity = only_entity(text)
    assert (entity.kind, entity.text, entity.key) == ("time", found, key)


def test_an_ordinal_is_neither_a_time_nor_a_number() -> None:
    for text in ("جاء في المرتبة الحادية والعشرين.", "فاز للمرة التاسعة عشرة.", "مات في الخامسة من عمره."):
        assert entities(text) == []


def test_a_number_in_words_or_figures_has_its_value_and_what_it_counts() -> None:
    for text in ("قتل ثلاثة عشر جنديا.", "قتل 13 جنديا.", "قتل ١٣ جنديا."):
        entity = only_entity(text)
        assert (entity.kind, entity.value, entity.unit) == ("number", 13.0, "جُنْدِيّ")


def test_long_numbers_in_words_are_added_up() -> None:
    assert only_entity("حضر خمسمئة وستون طالبا.").value == 560
    assert only_entity("حضر ثلاثة آلاف ومئتان وخمسة وعشرون طالبا.").value == 3225


def test_half_a_million_and_eleven_are_numbers() -> None:
    assert only_entity("حضر نصف مليون شخص.").value == 500_000
    assert only_entity("حضر مليون ونصف مليون شخص.").value == 1_500_000
    assert only_entity("حضرت إحدى عشرة طالبة.").value == 11


def test_a_score_is_two_numbers() -> None:
    found = entities("فاز الفريق 3-1 على ضيفه.")
    assert found == [("number", "3", "3"), ("number", "1", "1")]


def test_a_number_word_with_its_article_counts_the_plural_before_it() -> None:
    assert only_entity("عاد الأعضاء الخمسة.").value == 5
    assert entities("عاد الرجل الخامس.") == []


def test_the_tatweel_after_a_proclitic_stays_outside() -> None:
    assert only_entity("فاز بـأربعة كؤوس.").text == "أربعة"


def test_hundreds_that_nobody_counted_have_no_value() -> None:
    entity = only_entity("فر مئات السكان.")
    assert entity.value is None
    assert not entity.sure


def test_money_and_percentages_have_amount_and_unit() -> None:
    money = only_entity("بلغت الكلفة 3,5 ملايين دولار أمريكي.")
    assert (money.kind, money.key) == ("money", "3500000 USD")
    percent = only_entity("ارتفعت الأسعار بنسبة ثلاثة وعشرين في المئة.")
    assert (percent.kind, percent.key) == ("percent", "23%")


def test_points_and_one_of_a_hundred_are_percentages() -> None:
    assert only_entity("رفع البنك السعر 25 نقطة أساس.").key == "25bp"
    assert only_entity("تراجع المؤشر نصف نقطة مئوية.").key == "0.5pp"
    assert only_entity("ارتفع السهم واحدا في المئة.").key == "1%"


def test_the_small_coin_belongs_to_its_sum() -> None:
    assert only_entity("دفع خمسة دولارات وعشرين سنتا.").key == "5.2 USD"
    assert only_entity("حكم عليه بدفع ألف دينار كويتي.").key == "1000 KWD"
    assert only_entity("بيع الكيلو بسعر 80 قرشا.").key == "80 قرش"


def test_places_are_known_with_and_without_clitics() -> None:
    found = entities("وصل الوفد إلى السعودية، ثم سافر للعراق وبيروت.")
    assert found == [("place", "السعودية", "SA"), ("place", "العراق", "IQ"), ("place", "بيروت", "beirut")]


def test_an_adjective_of_nationality_is_no_place() -> None:
    assert ("place", "السعودية", "SA") not in entities("قالت الحكومة السعودية كلمتها.")


def test_an_unknown_place_is_found_by_the_noun_before_it() -> None:
    assert ("place", "بوزانتي", "بوزانتي") in entities("هاجم مسلحون مدينة بوزانتي.")


def test_organisations_are_found_by_their_head_and_by_name() -> None:
    found = entities("أعلنت وزارة الدفاع العراقية ومنظمة الصحة العالمية والأمم المتحدة الاتفاق.")
    assert [(kind, text) for kind, text, _ in found] == [
        ("organisation", "وزارة الدفاع العراقية"),
        ("organisation", "منظمة الصحة العالمية"),
        ("organisation", "الأمم المتحدة"),
    ]


def test_one_person_under_two_forms_of_the_name_has_one_key() -> None:
    text = "التقى الرئيس الأميركي جو بايدن الوفد. وقال بايدن إن اللقاء مهم."
    full, short = (one for one in analyse(text).entities if one.kind == "person")
    assert full.text == "جو بايدن"
    assert (short.text, short.key, short.full) == ("بايدن", full.key, False)


def test_the_tokens_of_an_entity_point_back_at_it() -> None:
    document = analyse("وصل جو بايدن إلى بغداد في 17 يناير 2026.")
    for number, entity in enumerate(document.entities):
        assert {token.entity for token in document.tokens_of(entity)} == {number}


def test_the_text_of_a_name_leaves_its_proclitics_out() -> None:
    document = analyse("سافر إلى تركيا وإيران.")
    iran = document.entities[1]
    assert iran.text == document.slice(iran.start, iran.end) == "إيران"


def named(kind: str, text: str) -> list[str]:
    return [found for one, found, _ in entities(text) if one == kind]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال علي صالح إنه سعيد.", "علي صالح"),
        ("قالت فرح الزين، الباحثة في المعهد، إن النتائج جيدة.", "فرح الزين"),
        ("أكد المدرب بيب غوارديولا أنه باق.", "بيب غوارديولا"),
        ("استقبل مارك روته الوفد في مكتبه.", "مارك روته"),
        ("وصل الأستاذ سامر الجهني مساء.", "سامر الجهني"),
        ("كرم المهرجان الفنانة أمل حجازي.", "أمل حجازي"),
        ("نال نجيب محفوظ الجائزة.", "نجيب محفوظ"),
        ("رسم الفنان فنسنت فان غوخ اللوحة.", "فنسنت فان غوخ"),
        ("أحرز أشرف حكيمي الهدف.", "أشرف حكيمي"),
        ("أدان القاضي ماجد بن عبدالله القصبي المتهم.", "ماجد بن عبدالله القصبي"),
    ],
)
def test_a_name_that_is_also_a_word_is_read_as_a_name_where_one_must_stand(text: str, name: str) -> None:
    assert named("person", text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "نال الفيلم جائزة نوبل.",
        "ارتفع خام برنت قليلا.",
        "أسعدت الأخبار على الفور أم الطفل.",
        "تقع المسؤولية على عاتق الشركة.",
        "طلب الرئيس نجم الحفل.",
        "أشرقت شمس باردة.",
        "حل سلام دائم.",
        "سافر الأمير.",
    ],
)
def test_things_and_common_words_are_no_persons(text: str) -> None:
    assert named("person", text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("غادر رونالدينيو الملعب غاضبا.", "رونالدينيو"),
        ("وأكد الصفدي أن الاجتماع مفيد.", "الصفدي"),
        ("تحدث أبو مازن طويلا.", "أبو مازن"),
        ("ماكرون يلتقي مستشاره غدا.", "ماكرون"),
        ("أشاد بن غفير بالقرار.", "بن غفير"),
        ("فاز جورج فورمان باللقب.", "جورج فورمان"),
        ("هاجمت الكاتبة ج. ك. رولينغ القرار.", "ج. ك. رولينغ"),
        ("رسم اللوحة جان-بيار لوران قبل رحيله.", "جان-بيار لوران"),
    ],
)
def test_a_name_without_title_or_given_name_is_found_by_what_it_does(text: str, name: str) -> None:
    assert named("person", text) == [name]


def test_a_name_joined_to_a_person_by_waw_is_a_person() -> None:
    assert named("person", "قال لابيد وغانتس إن الاتفاق قريب.") == ["لابيد", "غانتس"]


def test_an_object_or_day_behind_a_name_is_no_part_of_it() -> None:
    assert named("person", "نشر إيلون ماسك تغريدة طويلة.") == ["إيلون ماسك"]
    assert named("person", "دشن الأمير محمد بن سلمان الاثنين القطار.") == ["محمد بن سلمان"]


def test_a_surname_alone_with_a_title_or_with_waw_is_the_same_person() -> None:
    text = "قال ديمتري كوفتون كلمته. واتهم الادعاء لوجوفوي وكوفتون. وغادر السيد كوفتون البلاد."
    keys = {key for kind, found, key in entities(text) if kind == "person" and "كوفتون" in found}
    assert keys == {"ديمتري كوفتون"}


def test_a_place_in_a_personal_name_is_no_place() -> None:
    assert entities("زارت جورجيا ميلوني المعرض.") == [("person", "جورجيا ميلوني", "جورجيا ميلوني")]
    assert named("place", "قرأ التلاميذ سيرة جورج واشنطن.") == []
    assert named("place", "وصل الوفد إلى واشنطن.") == ["واشنطن"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("عادت العائلات إلى مدينة صور الساحلية.", "صور"),
        ("سافر الوفد إلى صور.", "صور"),
        ("اندلع حريق في شارع عبد العزيز.", "شارع عبد العزيز"),
        ("تعيش الأسرة في حي الأعظمية.", "الأعظمية"),
        ("هطلت الأمطار على عسير وجازان.", "عسير"),
        ("بلغت الحرارة خمسين درجة في تشورو.", "تشورو"),
        ("يقع السد في محافظة ينبع.", "ينبع"),
        ("تعرضت السفينة لهجوم قرب باب المندب.", "باب المندب"),
    ],
)
def test_places_that_are_also_words_or_in_no_list_are_found_by_their_neighbours(text: str, name: str) -> None:
    assert named("place", text)[0] == name


@pytest.mark.parametrize(
    "text",
    ["نشرت الصحيفة صور الحفل.", "أكد الخبر مصدران.", "تقع في منطقة يؤمها السياح.", "تحدث في مستهل اللقاء."],
)
def test_common_words_are_no_places(text: str) -> None:
    assert named("place", text) == []


def test_the_kind_of_place_is_outside_unless_the_name_needs_it() -> None:
    assert named("place", "فاض نهر دجلة.") == ["دجلة"]
    assert named("place", "عبرت السفينة مضيق هرمز.") == ["مضيق هرمز"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلنت وزارة الصحة والسكان الخطة.", "وزارة الصحة والسكان"),
        ("حذرت الهيئة العامة للأرصاد الجوية من السيول.", "الهيئة العامة للأرصاد الجوية"),
        ("كرمت جامعة الملك فيصل للعلوم والتقنية طلابها.", "جامعة الملك فيصل للعلوم والتقنية"),
        ("رفضت المحكمة الاتحادية العليا الطعن.", "المحكمة الاتحادية العليا"),
        ("نفذت القوات المسلحة الأردنية الإنزال.", "القوات المسلحة الأردنية"),
        ("ذكرت قناة «الإخبارية» الحصيلة.", "الإخبارية"),
        ("أوقفت النيابة العامة المتهم.", "النيابة العامة"),
    ],
)
def test_an_organisation_is_found_whole(text: str, name: str) -> None:
    assert named("organisation", text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "يحب الناس تنظيم المهرجانات السياحية.",
        "نشطت حركة السياحة الداخلية.",
        "قالت الشركة العامة كلمتها.",
        "عقد اللقاء في مكتب وزير الداخلية.",
        "أعلنت الحكومة القرار.",
    ],
)
def test_an_activity_or_a_common_noun_is_no_organisation(text: str) -> None:
    assert named("organisation", text) == []


def test_a_house_is_found_again_under_its_own_name() -> None:
    found = entities("حذرت شركة نوفارتيكس عملاءها. وقالت نوفارتيكس إن الخلل بسيط.")
    assert [(kind, key) for kind, _, key in found] == [("organisation", "شركه نوفارتيكس")] * 2


def test_a_place_in_quotation_marks_is_a_newspaper() -> None:
    assert named("organisation", "قال الوزير لـ«الشرق الأوسط» إن الحل قريب.") == ["الشرق الأوسط"]
    assert named("place", "زار الوزير الشرق الأوسط.") == ["الشرق الأوسط"]
