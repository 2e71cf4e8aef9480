"""Which clauses may stand alone, and where they are cut."""

from dataclasses import replace

import pytest

from quizzes.generator.excerpts import excerpts
from quizzes.generator.statements import statements
from tests.generator.analysed import material


def told(text: str) -> list[str]:
    prepared = material(text)
    return [one.text(prepared) for one in statements(prepared) if not one.inverted]


def test_a_leading_conjunction_is_left_out() -> None:
    assert told("وافتتحت الوزارة مدرسة جديدة في القرية.") == ["افتتحت الوزارة مدرسة جديدة في القرية"]


def test_a_fronted_participle_clause_is_left_out() -> None:
    text = "في تطور هام يعكس تحسن العلاقات، أعلنت الحكومة المصرية عن فتح الحدود أمام المسافرين."
    assert told(text) == ["أعلنت الحكومة المصرية عن فتح الحدود أمام المسافرين"]


def test_brackets_are_left_out_and_short_names_lose_their_quotation_marks() -> None:
    text = "أطلقت شركة «النور» (ومقرها بيروت) خدمة جديدة في المدينة."
    assert told(text) == ["أطلقت شركة النور خدمة جديدة في المدينة"]


@pytest.mark.parametrize(
    "added",
    ["، مشيرا إلى أهمية المشروع", " حيث يقيم السكان", "، في حين رفض النواب الخطة", " وهو ما يسعد السكان"],
)
def test_what_only_adds_is_cut_off(added: str) -> None:
    assert told(f"افتتحت الوزارة المصرية مدرسة جديدة في القرية{added}.")[0] == (
        "افتتحت الوزارة المصرية مدرسة جديدة في القرية"
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("رفضت هذه الخطة الحكومة الجديدة في المدينة.", "demonstrative"),
        ("وافقت الحكومة على الخطة إذا تحسنت الأوضاع في المدينة.", "conditional"),
        ("يشمل القرار الأخير سكان المدينة القديمة.", "points at something before"),
        ("افتتح وزيرها المدرسة الجديدة في القرية البعيدة.", "dangling pronoun"),
    ],
)
def test_what_points_outside_is_refused(text: str, why: str) -> None:
    prepared = material(text)
    assert statements(prepared) == []
    assert any(why in reason or "no subject" in reason for reason in prepared.refused)


def test_a_demonstrative_before_what_the_article_is_about_goes() -> None:
    text = (
        "وقعت الحكومتان اتفاق السلام الشامل. ورحبت الدول المجاورة بالاتفاق الجديد. وينهي الاتفاق حربا طويلة. "
        "يفتح هذا الاتفاق الطريق أمام التجارة."
    )
    assert told(text)[-1] == "يفتح الاتفاق الطريق أمام التجارة"


def test_a_pronoun_with_its_noun_before_it_may_stay() -> None:
    assert told("أكملت القوات الفرنسية انسحابها من القاعدة الجوية.") == [
        "أكملت القوات الفرنسية انسحابها من القاعدة الجوية"
    ]


def test_a_verb_of_saying_without_what_was_said_is_no_statement() -> None:
    assert told("قال الوزير الفرنسي في كلمة أمام البرلمان: «سننجح».") == []


def test_what_was_said_is_a_statement_where_the_speaker_is_not_named() -> None:
    assert told("وأضاف أن المشروع سيوفر وظائف كثيرة للشباب.") == ["المشروع سيوفر وظائف كثيرة للشباب"]


def test_a_topic_and_its_verb_are_turned_round_for_asking_only() -> None:
    prepared = material("الاتفاق الجديد ينص على تبادل الأسرى بين الطرفين.")
    turned = [one for one in statements(prepared) if one.inverted]
    assert [one.text(prepared) for one in turned] == ["ينص الاتفاق الجديد على تبادل الأسرى بين الطرفين"]


def test_no_excerpt_overlaps_a_statement() -> None:
    prepared = material(
        "بعد أن رفضت الحكومة المصرية الخطة أمس، أعلنت الشركة الوطنية عن تأجيل المشروع الكبير."
    )
    found = statements(prepared)
    covered = {index for one in found for index in one.indices}
    assert all(not covered & set(one.indices) for one in excerpts(prepared, found))


def test_an_article_that_leaves_its_hamzas_out_is_spelled_with_them() -> None:
    text = (
        "ارتفعت اسعار النفط في الاسواق الاسيوية. وزادت ارباح الشركات الامريكية الاخرى. "
        "وانخفضت اسهم البنوك الاوروبية الاولى."
    )
    assert told(text)[0] == "ارتفعت أسعار النفط في الأسواق الآسيوية"


@pytest.mark.parametrize(
    "text",
    [
        "الأشجار التي يتحدث عنها هي أشجار تنمو في المياه المالحة.",
        "قالت البلدية إن التاجر الذي باعها سيمثل أمام القضاء قبل نهاية الشهر.",
    ],
)
def test_a_relative_clause_that_hides_its_doer_points_outside(text: str) -> None:
    assert told(text) == []


def test_a_relative_clause_that_names_its_doer_stands_alone() -> None:
    text = "افتتحت الوزارة المدرسة التي يتحدث عنها السكان في القرية."
    assert told(text) == [text.rstrip(".")]


def test_what_holds_only_under_a_condition_is_not_told_as_a_fact() -> None:
    assert told("وإذا لمس الراكب الشاشة مرتين، وصل تنبيه إلى السائق ليتوقف أمام مدخل المحطة.") == []


def test_a_bracket_that_a_preposition_governs_is_not_lost() -> None:
    text = "قال رامي حداد كبير المحللين في (بيت الخبرة) في بيروت إن أسعار القمح ارتفعت في الأسواق."
    assert not any("في في" in one for one in told(text))


def test_a_full_stop_inside_a_name_ends_no_clause() -> None:
    assert not any(one.endswith("إس") for one in told("هبط مؤشر إس.إم.آر للمعادن الثمينة في السوق المحلية."))


def test_the_time_of_a_superlative_is_not_cut_off() -> None:
    text = (
        "سجلت أسعار الحبوب المستوردة من الدول المجاورة في الأسواق المحلية الكبيرة والصغيرة "
        "في العاصمة والمدن الساحلية الجديدة أدنى مستوى منذ عام 2009."
    )
    assert not any(one.endswith("أدنى مستوى") for one in told(text))


def test_a_noun_that_only_the_sentence_before_names_is_refused() -> None:
    text = (
        "تراجعت أسعار القمح في العالم كله. وعقد الخبراء لقاء طويلا. وبحث اللقاء أسباب تراجع الأسعار في آسيا."
    )
    assert not any("اللقاء" in one for one in told(text))
    more = "تراجعت أسعار القمح في العالم كله. وبحث اللقاء السنوي أسباب تراجع الأسعار في آسيا."
    assert any("اللقاء السنوي" in one for one in told(more))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("تعني السيطرة على الجسر تأمين القرية والمزارع المحيطة بها.", "بها"),
        ("التعاون التجاري بين مصر والأردن سيستمر.", "سيستمر"),
    ],
)
def test_a_clause_may_end_on_what_is_whole_though_no_noun(text: str, last: str) -> None:
    assert [one.split()[-1] for one in told(text)] == [last]


def test_of_several_things_told_in_a_long_clause_the_first_are_enough() -> None:
    text = (
        "تهدف الخطة الوطنية الجديدة إلى تدريب آلاف المعلمين في المدارس الريفية البعيدة عن العاصمة "
        "وبناء قاعات واسعة للرياضة والموسيقى وتوزيع كتب حديثة على جميع الطلاب."
    )
    (whole,) = told(text)
    assert whole.startswith("تهدف الخطة الوطنية الجديدة إلى تدريب آلاف المعلمين")
    assert "كتب حديثة" not in whole


def test_no_excerpt_has_two_words_written_as_one() -> None:
    text = "وعلى الرغم من تقدم بطيء في الطريق سار العمال باتجاهإنهاء بناء الجسر الكبير على النهر قبل الشتاء."
    prepared = material(text)
    assert not any("باتجاهإنهاء" in one.text(prepared) for one in excerpts(prepared, []))


def test_a_subject_without_its_predicate_is_no_statement() -> None:
    text = (
        "قال علماء في مؤتمر طويل إن صورة جديدة للكوكب الصغير التقطها المسبار المصري (أمس) تظهر جبالا عالية."
    )
    assert not any(one.endswith("المسبار المصري") for one in told(text))


def test_what_follows_kawn_only_adds() -> None:
    assert told("تدعم الوزارة المهرجانات الشعبية كونها تجذب الزوار.") == ["تدعم الوزارة المهرجانات الشعبية"]


@pytest.mark.parametrize(
    "text",
    [
        "عثر المحققون على آثار كثيرة في بيوت قديمة زارها الرجلان.",
        "بحث الوزير مع السفير تطوير التجارة بين البلدين الصديقين.",
        "تصل الوثائق الرسمية إلى مقر إقامته خلال يوم واحد.",
    ],
)
def test_what_only_the_lines_before_name_is_left_alone(text: str) -> None:
    assert not told(text)


def test_an_excerpt_shows_no_case_that_its_lost_particle_gave() -> None:
    text = (
        "وقال مصدر في الشرطة (لم يذكر اسمه) وهو يؤكد "
        "أن المهندسين المصريين وصلوا إلى مدينة طنجة القديمة في أول مايو."
    )
    prepared = material(text)
    assert not any(one.text(prepared).startswith("المهندسين") for one in excerpts(prepared, []))


def test_what_is_added_to_counted_things_is_not_cut_off() -> None:
    text = "سيخوض الفريق أربع مباريات أمام فريق الكويت وفريق صور إضافة إلى فريقي الجامعة والميناء."
    assert told(text) == [text.removesuffix(".")]


def test_the_receiver_is_kept_where_a_long_clause_is_cut() -> None:
    text = (
        "نقل وزير الداخلية في الحكومة الجديدة تعازي ومواساة رئيس الجمهورية الدكتور سامي حداد، لأسر ضحايا "
        "الواجب في حادث الطريق الجبلي القديم قرب المدينة الساحلية الكبيرة."
    )
    assert all("لأسر ضحايا الواجب" in one for one in told(text))


def test_a_gap_in_an_excerpt_is_no_gap_in_a_sentence() -> None:
    prepared = material("أعلنت الوزارة المصرية عن فتح مدرسة جديدة في القرية.")
    (statement,) = statements(prepared)
    assert statement.called == "الجملة"
    assert replace(statement, excerpt=True).called == "العبارة"


@pytest.mark.parametrize(
    "borrowed",
    [
        "أغلقت الشركة مصنعين قديمين في الضاحية الشرقية.",
        "تغطي الطبقة سطح البحيرة الكبيرة في الشتاء.",
        "أضافت الوكالة أن العمال عادوا إلى مصانعهم القديمة.",
    ],
)
def test_an_actor_that_the_article_names_is_not_borrowed_without_its_name(borrowed: str) -> None:
    named = "وقعت شركة النور عقدا مع وكالة الأنباء التونسية لدراسة الطبقة الجليدية. "
    assert borrowed.removesuffix(".") not in told(named + borrowed)


def test_an_actor_that_the_article_never_names_is_known_by_its_noun() -> None:
    text = "فازت الشركة بجائزة كبيرة في الصيف. وأغلقت الشركة مصنعين قديمين في الضاحية الشرقية."
    assert "أغلقت الشركة مصنعين قديمين في الضاحية الشرقية" in told(text)


def test_what_goes_on_with_the_words_of_someone_unnamed_is_no_statement() -> None:
    unnamed = "أضاف الرجل العجوز أن الجسر القديم سيغلق في الشتاء."
    assert not any(one.startswith("أضاف") for one in told(unnamed))
    assert told(unnamed.replace("الرجل العجوز", "سامي حداد"))[0].startswith("أضاف")


def test_an_aim_whose_owner_is_not_told_is_no_statement() -> None:
    assert not told("الهدف المعلن هو تقليل الاعتماد على السدود القديمة.")
    assert told("الهدف المعلن من المشروع هو تقليل الاعتماد على السدود القديمة.")
