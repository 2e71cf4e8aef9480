"""True and false statements, and one true statement among four."""

import pytest

from quizzes.generator.figures import keeps_order
from quizzes.generator.generate import draft_set
from quizzes.generator.statements import statements
from quizzes.generator.swaps import swaps, written
from quizzes.generator.whole import complement_left_out
from tests.generator.analysed import PORT, document, material, proposals

OPENING = "بدأ الاحتفال في الثامنة مساء."  # what the first sentence tells is never denied


def false_ones(text: str) -> dict[str, str]:
    return {one.rule: one.stem for one in proposals("true_false", text) if one.key == "false"}


def test_a_number_is_changed() -> None:
    stems = false_ones("حضر الافتتاح الرسمي 40 ضيفا من المدينة.")
    assert "40" not in stems["true_false/number"]
    assert stems["true_false/number"].startswith("حضر الافتتاح الرسمي ")


def test_a_verb_of_direction_is_turned_round_in_its_own_gender() -> None:
    stems = false_ones("ارتفعت أسعار القمح في الأسواق المحلية بنسبة كبيرة.")
    assert stems["true_false/opposite"] == "انخفضت أسعار القمح في الأسواق المحلية بنسبة كبيرة."


def test_two_words_of_direction_are_left_alone() -> None:
    assert "true_false/opposite" not in false_ones("هبطت أسعار القمح في الأسواق إلى أدنى مستوياتها.")


def test_an_opening_verb_with_an_object_is_not_turned_into_one_that_takes_none() -> None:
    assert "true_false/opposite" not in false_ones("بدأت الشركة الوطنية تجربة جديدة في المدينة القديمة.")


def test_by_someone_is_no_before_in_time() -> None:
    assert "true_false/opposite" not in false_ones("تتطلب الخطة الجديدة جهودا كبيرة من قبل الحكومة المصرية.")


OPENED = "افتتح المعرض السنوي للكتاب في الميناء القديم. "


def test_a_nation_keeps_article_and_gender() -> None:
    text = (
        OPENED
        + "أعلنت الحكومة المصرية عن خطة واسعة لتطوير المدارس. ودعمت الشركة الفرنسية مصانع السيارات في الجنوب."
    )
    asked = [one.stem.split()[2] for one in proposals("true_false", text) if one.rule == "true_false/nation"]
    assert asked == ["الفرنسية", "المصرية"]


def test_a_wrong_nation_is_one_that_the_article_has_in_the_same_role() -> None:
    text = OPENED + "أعلنت الحكومة المصرية عن خطة واسعة لتطوير المدارس."
    assert "true_false/nation" not in false_ones(text)
    assert "true_false/nation" not in false_ones(f"{text} وسافر التجار إلى السواحل التونسية في الصيف.")
    assert false_ones(f"{text} ورحبت الحكومة التونسية بالخطة.")["true_false/nation"].split()[2] == "التونسية"


def test_the_nation_that_acts_in_title_or_lead_is_not_swapped() -> None:
    text = "غادرت القوات المصرية الميناء القديم في الصباح. ودخلت القوات التونسية الجزيرة في المساء."
    assert "true_false/nation" not in false_ones(text)


def test_a_family_name_that_looks_like_a_nation_stays() -> None:
    text = "كشف رئيس الوزراء محمد شياع السوداني عن خطة واسعة لتطوير المدارس."
    assert "true_false/nation" not in false_ones(text)


def test_a_statement_that_another_sentence_makes_true_is_refused() -> None:
    text = OPENED + (
        "زار الوفد الفرنسي مصانع السيارات في الجنوب. وزار الوفد الألماني مصانع السيارات في الجنوب."
    )
    prepared = material(text)
    assert [
        swap.wrong for swap in swaps(prepared, statements(prepared)[1].indices) if swap.rule == "nation"
    ] == ["الألماني"]
    assert all("الألماني" not in one.stem or one.key == "true" for one in proposals("true_false", text)[:3])


def test_a_fall_stays_a_fall() -> None:
    for one in proposals("true_false", "تراجع المؤشر الصيني من 49 نقطة إلى 48 نقطة خلال الشهر."):
        if one.rule == "true_false/number":
            numbers = [int(word) for word in one.stem.split() if word.isdigit()]
            assert numbers[0] > numbers[1]


def test_of_four_versions_of_a_statement_each_part_of_the_key_stands_in_two() -> None:
    asked = [one for one in proposals("statement", PORT) if not one.rule.endswith("of-four")]
    assert asked
    for one in asked:
        options = [one.key, *(option.text for option in one.distractors)]
        assert len(set(options)) == 4
        different = [
            {word for word in option.split() if sum(word in other.split() for other in options) < 4}
            for option in options
        ]
        assert all(sum(bool(own & other) for other in different) >= 2 for own in different if own)


def test_a_swap_that_is_made_and_one_that_is_not_differ_in_their_own_words_only() -> None:
    prepared = material("حضر الافتتاح الرسمي 40 ضيفا من المدينة.")
    (told,) = statements(prepared)
    for swap in swaps(prepared, told.indices):
        changed = written(prepared, told.indices, (swap,)).split()
        same = written(prepared, told.indices, ()).split()
        assert sum(one != other for one, other in zip(changed, same, strict=True)) == 1


@pytest.mark.parametrize("kind", ["true_false", "statement"])
def test_evidence_is_the_sentence_itself(kind: str) -> None:
    for one in proposals(kind, PORT):
        assert PORT[one.evidence.start : one.evidence.end] == one.evidence.text


@pytest.mark.parametrize("some", ["بعض الأهالي", "عدد من الأهالي", "العديد من الأهالي"])
def test_what_only_some_do_is_not_turned_into_its_opposite(some: str) -> None:
    asked = proposals("true_false", f"يعترض {some} على الفكرة لأسباب عملية كثيرة.")
    assert not any(one.stem.startswith("يوافق") for one in asked)
    whole = proposals("true_false", "يعترض الأهالي على الفكرة لأسباب عملية كثيرة.")
    assert any(one.stem.startswith("يوافق") for one in whole)


def test_a_date_beside_its_day_of_the_week_is_not_changed() -> None:
    rules = false_ones("افتتحت الوزارة المتحف الوطني يوم الخميس 8 نوفمبر في مدينة أسوان.")
    assert "true_false/date" not in rules
    rules = false_ones("افتتحت الوزارة المتحف الوطني في 8 نوفمبر في مدينة أسوان.")
    assert "true_false/date" in rules


def test_feedback_on_a_changed_word_sets_both_side_by_side() -> None:
    (asked,) = [
        one
        for one in proposals("true_false", "ارتفعت أسعار القمح في الأسواق المحلية بنسبة كبيرة.")
        if one.key == "false"
    ]
    said = "قالت العبارة «انخفضت»، وفي المقال «ارتفعت»."
    assert asked.key_feedback == said
    assert [option.feedback for option in asked.distractors] == [said]


def test_feedback_on_a_true_statement_points_at_the_sentence() -> None:
    (asked,) = [
        one
        for one in proposals("true_false", "افتتحت وزارة النقل متحفا كبيرا للسفن القديمة في مدينة صور.")
        if one.key == "true"
    ]
    assert asked.key_feedback == "صحيح؛ هذا ما جاء في المقال."
    assert asked.distractors[0].feedback == "بل العبارة صحيحة؛ انظر الجملة المظلّلة."


def test_what_someone_said_is_asked_about_as_what_the_article_tells() -> None:
    text = "وأضاف أن المصنع الجديد سيوفر مئات الوظائف للسكان خلال عامين."
    stems = [one.stem for one in proposals("true_false", text)]
    assert any(stem.startswith("جاء في المقال أن المصنع الجديد سيوفر") for stem in stems)
    assert not any(stem.startswith("المصنع الجديد") for stem in stems)


def test_what_someone_denied_or_thought_is_told_by_nobody_as_a_fact() -> None:
    for verb in ("نفى", "اعتبر", "رأى", "توقع"):
        text = f"{verb} المهندس سامي حداد أن المصنع الجديد سيوفر مئات الوظائف للسكان في الشمال."
        assert not any("أن المصنع" in one.stem[:24] for one in proposals("true_false", text))


def test_more_alone_has_no_opposite_but_more_of_something_has() -> None:
    assert "true_false/opposite" not in false_ones("تعد فرصة النجاح أكثر لدى الطلاب في المدن الكبيرة.")
    stems = false_ones("حصل المتحف الوطني على أكثر من ألف لوحة قديمة.")
    assert "أقل من ألف" in stems["true_false/opposite"]


def test_a_kind_of_place_is_no_other_kind() -> None:
    text = "وصلت سفينة كبيرة إلى ميناء طرطوس. وتقع القلعة في مدينة حلب. وزار الوزير محافظة إدلب ومدينة حمص."
    assert not any(
        one.rule == "true_false/name" and "ميناء" in one.stem for one in proposals("true_false", text)
    )


def test_two_statements_that_say_the_like_do_not_stand_in_one_set() -> None:
    text = (
        "تتجه شركات القطن المصرية إلى تسجيل سادس شهر متتال من الخسائر.\n"
        "وتتجه شركات الحرير المصرية إلى تسجيل سادس شهر متتال من الخسائر."
    )
    asked = [one for one in draft_set(document(text)).drafts if one.kind == "true_false"]
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("يعتمد المصنع الجديد على الطاقة الشمسية في الإنتاج.", "لا يعتمد المصنع الجديد على"),
        ("سيشارك الوزير الجديد في مؤتمر أسوان.", "لن يشارك الوزير الجديد في"),
    ],
)
def test_an_imperfect_is_denied(text: str, false: str) -> None:
    assert false in false_ones(f"{OPENING}\n{text}")["true_false/denied"]


@pytest.mark.parametrize(
    "text",
    [
        "تبعد القرية الجديدة عن العاصمة مسافة 40 كيلومترا تقريبا.",
        "لا يعتمد المصنع الجديد على الطاقة الشمسية في الإنتاج.",
        "يحب بعض الزوار المتاحف القديمة في مدينة أسوان.",
        "يعتمد معظم المصانع على الطاقة الشمسية في الإنتاج.",
        "سيشارك الوزير الجديد على الأرجح في مؤتمر أسوان.",
        "يقول المدير الجديد إن المصنع القديم توقف عن الإنتاج.",
    ],
)
def test_what_a_denial_leaves_half_true_is_not_denied(text: str) -> None:
    assert "true_false/denied" not in false_ones(f"{OPENING}\n{text}")


@pytest.mark.parametrize("bound", ["أكثر من 200 ضيف", "أقل من 200 ضيف", "200 ضيف على الأقل"])
def test_a_bound_that_another_number_may_keep_too_is_not_changed(bound: str) -> None:
    assert "true_false/number" not in false_ones(f"حضر الافتتاح الرسمي {bound}.")
    assert "true_false/number" in false_ones("حضر الافتتاح الرسمي 200 ضيف من المدينة.")


def test_a_number_with_its_millions_keeps_the_order_of_those_beside_it() -> None:
    prepared = material("تراجع عدد زوار المتاحف من 1.5 مليون زائر إلى 900000 زائر.")
    (number,) = [one for one in prepared.document.entities if one.value == 1_500_000]
    indices = range(len(prepared.tokens))
    assert keeps_order(prepared, indices, number, "1.1 مليون")
    assert not keeps_order(prepared, indices, number, "0.7 مليون")


def test_a_bound_and_its_number_are_not_both_changed() -> None:
    assert not proposals("statement", "حضر الافتتاح الرسمي أكثر من 200 ضيف من المدينة.")


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("اعتمدت الجمعية على المتطوعين في القرى البعيدة.", "لم تعتمد الجمعية على"),
        ("استخدم المزارعون الجدد آلات حديثة في الحقول.", "لم يستخدم المزارعون الجدد"),
    ],
)
def test_a_perfect_is_denied_with_lam(text: str, false: str) -> None:
    assert false in false_ones(f"{OPENING}\n{text}")["true_false/denied"]


@pytest.mark.parametrize(
    "text", ["زار السفير المصري مصنع القماش في الضاحية.", "وصل الضيوف الجدد إلى قاعة الاحتفال."]
)
def test_a_weak_verb_whose_spelling_would_change_is_not_denied(text: str) -> None:
    assert "true_false/denied" not in false_ones(f"{OPENING}\n{text}")


SHORT_CLAIMS = (
    "افتتحت الوزارة 4 مدارس في الريف. ويعتمد المصنع على الطاقة الشمسية. وارتفعت أسعار القمح في الأسواق. "
    "وتمتلك الشركة 15 سفينة حديثة. وأرسلت الجمعية الطعام إلى القرى. وزرع الطلاب 300 شجرة في الحديقة. "
    "وانخفض عدد الزوار في الشتاء. واستقبل المتحف 900 زائر في يوم."
)


def test_four_sentences_are_offered_in_one_question_each_with_one_thing_changed() -> None:
    asked = {one.rule: one for one in proposals("statement", SHORT_CLAIMS)}["statement/true-of-four"]
    assert asked.stem == "أيّ العبارات الآتية توافق ما جاء في المقال؟"
    assert asked.key in SHORT_CLAIMS
    assert len(asked.distractors) == 3
    assert all(option.text not in SHORT_CLAIMS and option.feedback for option in asked.distractors)


def test_a_short_article_keeps_its_sentences_for_questions_of_their_own() -> None:
    few = SHORT_CLAIMS.split(". وزرع", maxsplit=1)[0] + "."
    assert not any(one.rule.endswith("of-four") for one in proposals("statement", few))


def test_what_makes_better_is_not_turned_into_what_grows_worse() -> None:
    assert "true_false/opposite" not in false_ones("القيلولة القصيرة تحسن الذاكرة لدى كبار السن.")


def test_a_year_is_not_put_after_the_last_one_that_the_article_names() -> None:
    text = "تأسس المتحف الوطني في مدينة أسوان عام 1998. وافتتحت الوزارة قاعة جديدة في المتحف عام 2001."
    for seed in range(8):
        prepared = material(text, seed=seed)
        years = [
            int(swap.wrong.split()[-1])
            for told in statements(prepared)
            for swap in swaps(prepared, told.indices)
            if swap.rule == "date"
        ]
        assert years
        assert max(years) < 2001


@pytest.mark.parametrize(
    "text",
    [
        "يتضمن المهرجان السنوي عروضا موسيقية كثيرة في الساحة القديمة.",
        "أرسلت الجمعية طعاما كثيرا إلى القرى البعيدة.",
        "كانت القاعة القديمة واسعة ومضيئة في الصباح.",
    ],
)
def test_what_nobody_would_tell_as_not_so_is_not_denied(text: str) -> None:
    assert "true_false/denied" not in false_ones(f"{OPENING}\n{text}")


def test_what_the_article_was_written_to_tell_is_not_denied() -> None:
    text = "يعتمد المصنع الجديد على الطاقة الشمسية في الإنتاج."
    assert "true_false/denied" not in false_ones(f"{text} {OPENING}")
    asked = proposals("true_false", f"{OPENING}\n{text}", title="مصنع جديد يعتمد على الطاقة الشمسية")
    assert "true_false/denied" not in {one.rule for one in asked}


def test_a_speaker_is_not_made_to_deny_his_own_cause() -> None:
    text = "أكد أمين عام الجائزة سعي اللجنة إلى تشجيع الباحثين الشباب في الجامعات."
    assert "true_false/opposite" not in false_ones(text)


@pytest.mark.parametrize(
    "text",
    [
        "يدل سوق العمل المصري الذي يتحسن في كل شهر على نجاح الخطة.",
        "تراجعت أسعار القمح في الأسواق المحلية بعد ركود التجارة.",
        "ارتفعت أسعار القمح في الأسواق المحلية بسبب طول موسم الجفاف.",
    ],
)
def test_a_verb_whose_opposite_the_sentence_rules_out_stays(text: str) -> None:
    assert "true_false/opposite" not in false_ones(text)


def test_losses_may_as_well_grow_as_shrink() -> None:
    stems = false_ones("ارتفعت خسائر الشركات الصغيرة في المدن الساحلية.")
    assert stems["true_false/opposite"].startswith("انخفضت خسائر")


def test_the_nation_that_the_title_names_is_not_changed() -> None:
    text = "تنسحب القوات الفرنسية من القاعدة القديمة في الصحراء. وزار الوفد الألماني السوق القديمة. "
    text += "وغادر الوزير الفرنسي العاصمة في المساء."
    asked = proposals("true_false", text, title="القوات الفرنسية تغادر القاعدة")
    assert {one.stem.split()[2] for one in asked if one.rule == "true_false/nation"} == {"الفرنسي"}


def test_a_sentence_whose_receiver_was_cut_off_is_not_turned_false() -> None:
    prepared = material("نقل السفير تعازي الحكومة، لأسر الضحايا في القرية البعيدة.")
    tokens = [token.surface for token in prepared.tokens]
    sentence = prepared.document.sentences[0]
    assert complement_left_out(prepared, sentence, range(tokens.index("،")))
    assert not complement_left_out(prepared, sentence, range(tokens.index("في")))
