"""Who does what: subjects and objects of verbs, and subjects of clauses without one."""

from quizzes.arabic.analyse import analyse
from quizzes.arabic.document import Clause, Document
from tests.arabic.sentences import phrase_text, token


def clause_of(document: Document, verb: str) -> Clause:
    return next(one for one in document.clauses if document.tokens[one.verb].surface == verb)


def subject(text: str, verb: str) -> str | None:
    document = analyse(text)
    return phrase_text(document, clause_of(document, verb).subject)


def object_(text: str, verb: str) -> str | None:
    document = analyse(text)
    return phrase_text(document, clause_of(document, verb).object)


def test_a_noun_whose_case_does_not_show_is_no_subject_where_the_verb_may_speak_of_an_earlier_one() -> None:
    assert subject("وصل الوزير إلى المدينة وزار ليبيا.", "وزار") is None


def test_a_name_whose_attribute_is_feminine_is_no_subject_of_a_masculine_verb() -> None:
    assert subject("زاروا ما يعرف حاليا بمورستان السفلى في الجنوب.", "يعرف") is None
    assert subject("وافقت كوريا الجنوبية على العرض.", "وافقت") == "كوريا الجنوبية"


def test_the_first_noun_behind_a_verb_that_opens_the_sentence_is_its_subject() -> None:
    assert subject("تغيرت الأسعار كثيرا.", "تغيرت") == "الأسعار"


def test_an_adverb_and_a_day_between_verb_and_object_are_passed_over() -> None:
    text = "تشن القوات يوميا هجمات على المدينة."
    assert object_(text, "تشن") == "هجمات"


def test_a_predicate_of_kana_alone_behind_it_is_no_subject() -> None:
    assert subject("تريد المدينة أن تكون نقطة اتصال مهمة.", "تكون") is None


def test_the_subject_of_a_verb_in_a_relative_clause_stands_outside() -> None:
    text = "حضر المدير الذي يمثل وكلاء الشركة."
    assert subject(text, "يمثل") is None
    assert object_(text, "يمثل") == "وكلاء الشركة"


def test_a_verb_that_describes_a_noun_has_no_other_topic_and_is_not_main() -> None:
    document = analyse("أكد المدير أن إقامة البطولة في الخارج لها سلبيات تتعلق بالحضور.")
    clause = clause_of(document, "تتعلق")
    assert clause.subject is None
    assert not clause.main


def test_a_topic_is_found_over_what_commas_insert() -> None:
    assert subject("هذا القرار، الذي صدر أمس، يعكس رغبة الحكومة.", "يعكس") == "هذا القرار"


def test_a_topic_in_quotation_marks_is_a_subject() -> None:
    assert subject("«مايكروسوفت» تطلق نظاما جديدا.", "تطلق") == "مايكروسوفت"


def test_a_demonstrative_in_front_leaves_the_noun_behind_the_verb_to_be_the_object() -> None:
    text = "هذا يتطلب بناء علاقات قوية."
    assert subject(text, "يتطلب") is None
    assert object_(text, "يتطلب") == "بناء علاقات قوية"


def test_what_is_joined_to_a_subject_is_no_subject_of_its_own() -> None:
    assert subject("المشتركون وأصحاب الشركات قد أعربوا عن غضبهم.", "أعربوا") != "وأصحاب الشركات"


def test_a_verbal_noun_of_the_verb_itself_is_no_object() -> None:
    assert object_("ارتفعت الأسعار ارتفاعا كبيرا.", "ارتفعت") is None
    assert object_("ضرب الزلزال المدينة ضربا عنيفا.", "ضرب") == "المدينة"


def test_a_circumstance_is_no_object() -> None:
    assert object_("غادر الوزير مبتسما.", "غادر") is None


def test_a_figure_behind_a_verb_of_amount_is_its_object() -> None:
    document = analyse("لم يتجاوز عدد الزوار 30 ألف زائر.")
    clause = clause_of(document, "يتجاوز")
    assert phrase_text(document, clause.subject) == "عدد الزوار"
    assert phrase_text(document, clause.object) == "30 ألف زائر"


def test_the_role_of_what_is_counted_stands_on_the_noun() -> None:
    document = analyse("كل الطلاب نجحوا. شارك في السباق ثلاثة لاعبين.")
    assert token(document, "الطلاب").role == "subject"
    assert token(document, "لاعبين").role == "subject"
    assert token(document, "كل").role is None


def test_the_subject_of_a_clause_without_a_verb_is_found_by_its_predicate() -> None:
    assert token(analyse("الوضع الأمني في المدينة هو السبب الرئيسي."), "الوضع").role == "subject"
    assert token(analyse("قال المدير إن المشروع مهم جدا."), "المشروع").role == "subject"


def test_what_there_is_and_what_one_has_are_subjects() -> None:
    assert token(analyse("هناك أسباب كثيرة لهذا القرار."), "أسباب").role == "subject"
    assert token(analyse("لديه مشروع جديد."), "مشروع").role == "subject"


def test_a_negated_kana_negates_the_verb_behind_it_and_ma_zala_negates_nothing() -> None:
    assert clause_of(analyse("لم يكن يعرف المدير الخبر."), "يعرف").negated
    assert not clause_of(analyse("لا يزال المدير في مكتبه."), "يزال").negated
    assert not clause_of(analyse("ارتفع العدد، وهو ما يعزز الاقتصاد."), "يعزز").negated


def test_a_phrase_that_belongs_to_a_noun_is_not_what_the_verb_governs() -> None:
    document = analyse("كشف الرئيس العام لرعاية الشباب عن مبادرة جديدة.")
    assert phrase_text(document, clause_of(document, "كشف").complement) == "عن مبادرة جديدة"


def test_what_something_is_considered_to_be_is_no_object() -> None:
    assert object_("يعتبر المهرجان حدثا مهما.", "يعتبر") is None
    assert subject("انتقل السكان إليها، مما جعلها أكبر مدينة في البلاد.", "جعلها") is None


def test_what_is_possible_is_no_object() -> None:
    assert object_("أكد المدير أنه يمكن نقل البضائع بحرا.", "يمكن") is None


def test_with_something_is_no_object() -> None:
    assert object_("زار الوزير المدينة ذات المباني القديمة.", "زار") == "المدينة"


def test_a_thing_named_after_its_verb_is_an_object_and_a_verbal_noun_is_none() -> None:
    assert object_("كتب الأستاذ كتابا جديدا.", "كتب") == "كتابا جديدا"
    assert object_("انتشر المرض انتشارا سريعا.", "انتشر") is None


def test_much_of_something_is_an_object_behind_a_day() -> None:
    assert object_("تعرض الشركة هذا الأسبوع العديد من السيارات.", "تعرض") == "العديد"


def test_the_end_of_a_week_is_when_and_not_what() -> None:
    assert object_("ستصدر الشركة نهاية الأسبوع تقريرا جديدا.", "ستصدر") == "تقريرا جديدا"
