"""Meanings, roots, singulars, gaps for words and prepositions, pronouns, headings."""

import pytest

from quizzes.arabic.lexical import lexicon
from quizzes.generator.candidates import sort_of
from quizzes.generator.language.meanings import UNFIT
from quizzes.generator.lexis import nouns_written
from tests.generator.analysed import PORT, proposals


def test_a_meaning_is_asked_for_in_context_with_one_english_meaning_for_each_option() -> None:
    for one in proposals("meaning", PORT):
        glosses = [one.key, *(option.text for option in one.distractors)]
        assert len({gloss.startswith("to ") for gloss in glosses}) == 1
        assert all(gloss.isascii() and gloss.islower() and "," not in gloss for gloss in glosses)


def test_no_wrong_meaning_shares_a_word_with_the_right_one() -> None:
    for one in proposals("meaning", PORT):
        own = set(one.key.removeprefix("to ").split())
        assert all(not own & set(option.text.removeprefix("to ").split()) for option in one.distractors)


def test_a_meaning_is_that_of_the_word_with_its_preposition() -> None:
    text = "أسفرت حرائق المدينة عن أضرار واسعة في السوق القديم. واستضافت المدينة الساحلية معرض الكتاب الدولي."
    keys = {one.stem.partition("»")[0]: one.key for one in proposals("meaning", text)}
    assert keys["ما معنى «أسفرت"] == "to result in"
    assert keys["ما معنى «استضافت"] == "to host"


def test_a_word_of_several_meanings_is_not_asked_for() -> None:
    text = "ثار الجدل الطويل بين سكان المدينة القديمة. وهبطت طائرة صغيرة في مطار المدينة القديمة."
    asked = proposals("meaning", text)
    assert asked
    assert not any(one.stem.startswith(("ما معنى «ثار»", "ما معنى «هبطت»")) for one in asked)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("هذا اللقاح آمن ويستعمل في دول كثيرة من المنطقة.", "يستعمل"),
        ("انتشرت في القرية بعض الأخبار، ونفت الوزارة هذه الشائعات أمس.", "الشائعات"),
        ("عثر الباحثون على عملات ذهبية قرب السور القديم.", "عملات"),
        ("تراجعت اللجنة عن قرارها السابق بعد الاجتماع.", "تراجعت"),
        ("أنقذ حارس المرمى فريقه في مباراة القمة.", "حارس"),
        ("تقام الندوة في قاعة جديدة تتسع لألف ضيف من المدينة.", "تتسع"),
    ],
)
def test_a_word_that_means_something_else_where_it_stands_is_not_asked_for(text: str, word: str) -> None:
    assert not any(one.stem.startswith(f"ما معنى «{word}»") for one in proposals("meaning", text))


def test_a_word_is_asked_for_beside_a_far_rarer_one_of_its_letters() -> None:
    text = "بحث المجتمعون أسعار السلع في المدينة القديمة. وزادت الشركات الأجنبية إنتاجها من الأدوية."
    asked = {
        one.stem.partition("»")[0].removeprefix("ما معنى «"): one.key for one in proposals("meaning", text)
    }
    assert asked["السلع"] == "commodities"
    assert asked["الأجنبية"] == "foreign"


def test_persons_stand_beside_persons_and_doings_beside_doings() -> None:
    text = "حضر الباحثون والمهندسون افتتاح المتحف في المدينة. وناقش الخبراء تنظيف الشاطئ وحماية الأسماك."
    asked = {one.stem.partition("»")[0].removeprefix("ما معنى «"): one for one in proposals("meaning", text)}
    things = {"museum", "beach", "garden", "port", "fish", "city"}
    assert not things & {option.text for option in asked["افتتاح"].distractors}
    assert all(option.text.endswith("s") for option in asked["الباحثون"].distractors)
    assert not {"motives", "prisons"} & {option.text for option in asked["الباحثون"].distractors}


@pytest.mark.parametrize(
    ("gloss", "root", "sort"),
    [("researcher", "بحث", "person"), ("motive", "دفع", "thing"), ("prison", "سجن", "thing")],
)
def test_a_sound_plural_names_persons_if_the_word_is_no_tool(gloss: str, root: str, sort: str) -> None:
    meant = [one for one in lexicon.by_root(root) if one.pos == "NOUN" and one.gloss[:1] == (gloss,)]
    assert meant
    assert {sort_of(one) for one in meant} == {sort}


def test_a_plural_whose_english_has_none_is_not_asked_for_among_plurals() -> None:
    text = "رفض الوزير الانتقادات الكثيرة التي نشرتها الصحف."
    assert not any("«الانتقادات»" in one.stem.partition("؟")[0] for one in proposals("meaning", text))


@pytest.mark.parametrize("kind", ["meaning", "synonym", "family"])
def test_no_option_is_unfit_for_a_lesson(kind: str) -> None:
    for seed in range(5):
        for one in proposals(kind, PORT, seed=seed):
            options = " ".join((one.key, *(option.text + option.feedback for option in one.distractors)))
            assert not UNFIT & set(options.replace(":", " ").replace("،", " ").split())


def test_a_plural_has_plurals_for_meanings() -> None:
    text = "ناقشت الحكومة الجديدة التهديدات الكبيرة في المدينة مع الخبراء المحليين والجنود."
    asked = {one.stem.partition("»")[0]: one for one in proposals("meaning", text)}
    question = asked["ما معنى «التهديدات"]
    assert question.key == "threats"
    assert all(option.text.endswith("s") for option in question.distractors)


def test_a_wrong_meaning_says_whose_meaning_it_is() -> None:
    for one in proposals("meaning", PORT):
        for option in one.distractors:
            assert option.feedback.startswith("هذا معنى «")
            assert "، لا معنى «" in option.feedback


def test_a_quotation_is_whole_or_says_that_it_is_cut() -> None:
    for one in proposals("meaning", PORT):
        quotation = one.stem.rsplit("«", 1)[1].rsplit("»", 1)[0].removeprefix("… ")
        if not quotation.endswith(" …"):
            after = PORT[PORT.index(quotation) + len(quotation) :]
            assert after[0] in ".،»"
        assert quotation.removesuffix(" …").split()[-1] not in {"إلى", "من", "في", "على", "15", "بنسبة"}


def test_a_quotation_opens_with_a_clause_and_keeps_its_exception() -> None:
    text = "زار الوفد مدينة صور، المدينة الساحلية القديمة، وناقش المشاركون مشكلة الصيد البحري."
    opened = [one.stem.rsplit("«", 1)[1] for one in proposals("meaning", text)]
    assert opened
    assert all(quotation.startswith(("زار الوفد", "… ناقش المشاركون")) for quotation in opened)
    without = "لا يحصل المسافرون الجدد على التذاكر، إلا من مكتب المدينة القديمة."
    assert not any(one.stem.endswith(("التذاكر»", "التذاكر …»")) for one in proposals("meaning", without))
    assert proposals("meaning", without.partition("،")[0] + ".")


def test_a_foreign_name_that_reads_as_a_future_verb_has_no_meaning() -> None:
    stems = [
        one.stem for one in proposals("meaning", "وارتفع المؤشر يورو ستوكس 50 للأسهم الرئيسة في المنطقة.")
    ]
    assert not any("«ستوكس»" in stem.partition("؟")[0] for stem in stems)


def test_a_root_is_asked_for_beside_letters_of_the_word() -> None:
    asked = {one.stem: one for one in proposals("root", PORT)}
    question = asked["ما جذر كلمة «منافسة» الواردة في المقال؟"]
    assert question.key == "ن ف س"
    assert {letter for option in question.distractors for letter in option.text.split()} <= set("منافسة")


def test_a_loanword_and_a_nation_have_no_root_to_ask_for() -> None:
    stems = " ".join(one.stem for one in proposals("root", "زادت الجهود الدبلوماسية العراقية في المنطقة."))
    assert "الدبلوماسية" not in stems
    assert "العراقية" not in stems


@pytest.mark.parametrize("word", ["أساليب", "تكاليف", "مقارنة", "استخدام", "تشجيع"])
def test_wrong_roots_are_made_of_letters_that_the_word_has(word: str) -> None:
    for one in proposals("root", f"ناقش الوزير {word} العمل الجديدة في المصنع."):
        for option in one.distractors:
            assert set(option.text.replace(" ", "")) <= set(word)


def test_a_letter_that_a_pattern_adds_is_named() -> None:
    (one,) = proposals("root", "حضر الطلاب حفل استقبال الضيوف.")
    assert one.key == "ق ب ل"
    told = [option.feedback for option in one.distractors]
    assert all(text.startswith(("التاء في «", "السين في «", "هذه حروف الجذر بترتيب آخر")) for text in told)


def test_a_word_with_a_preposition_or_no_added_letters_has_no_root_to_ask_for() -> None:
    stems = [one.stem for one in proposals("root", "اجتمع الوزراء لاستقبال الوفد في قاعة صحيفة معروفة.")]
    assert stems == ["ما جذر كلمة «اجتمع» الواردة في المقال؟"]


def test_the_singular_of_a_broken_plural_is_asked_for() -> None:
    asked = {
        one.stem: one for one in proposals("plural", "زار الوزير مدارس المدينة وتحدث مع العمال والطلاب.")
    }
    assert asked["ما مفرد كلمة «مدارس» الواردة في المقال؟"].key == "مدرسة"


def test_a_wrong_singular_is_one_common_noun_with_another_meaning() -> None:
    text = "رسم الطلاب خرائط كبيرة للمدينة. زار الوزير البيوت القديمة والمدارس والمصانع والكتب."
    asked = proposals("plural", text)
    assert {"مدرسة", "مصنع"} <= {one.key for one in asked}
    for one in asked:
        for option in one.distractors:
            assert len(nouns_written(option.text)) == 1
            assert option.text not in {f"{one.key}ا", "خارطة", "دراسة"}


def test_a_masdar_of_the_letters_of_a_plural_has_no_singular_to_ask_for() -> None:
    assert not proposals("plural", "تنتهي الأعمال في الطريق قبل حلول الشتاء.")


def test_no_plural_is_offered_for_a_singular() -> None:
    for one in proposals("plural", "زار الوزير مطاعم المدينة ومدارسها القديمة وتحدث مع الطلاب."):
        assert not {"أطعمة", "طلبة", "دروس"} & {option.text for option in one.distractors}


def test_a_plural_of_two_singulars_is_refused() -> None:
    stems = " ".join(one.stem for one in proposals("plural", "أطلقت الشركة ألعابا جديدة للأطفال في المدينة."))
    assert "ألعاب" not in stems


def test_a_gap_for_a_word_offers_words_of_its_own_form() -> None:
    for one in proposals("cloze", PORT):
        options = [one.key, *(option.text for option in one.distractors)]
        assert len({option.startswith("ال") for option in options}) == 1
        assert len({option.endswith("ة") for option in options}) == 1


def test_half_of_a_set_expression_fills_no_gap() -> None:
    text = (
        "ناقش المجلس التضخم الكبير في المدينة. وتراجع التداول للشهر السادس على التوالي. "
        "ورفض الوزير الاحتكار في الأسواق. وأعلن المصرف القرار الجديد بعد التفاوض الطويل."
    )
    assert not any(option.text == "التوالي" for one in proposals("cloze", text) for option in one.distractors)


def test_a_governed_preposition_is_left_out_beside_impossible_ones() -> None:
    (asked,) = [one for one in proposals("preposition", PORT) if "الاعتماد" in one.stem]
    assert asked.key == "على"
    assert "في" not in {option.text for option in asked.distractors}
    for option in asked.distractors:
        assert option.feedback == f"لا يتعدّى المصدر «اعتماد» بـ«{option.text}» في هذا المعنى."


def test_a_pronoun_is_asked_for_where_the_subject_alone_can_be_meant() -> None:
    text = "واصلت أسعار النفط تراجعها في السوق العالمي أمام المستثمرين في المركز المالي."
    (one,) = proposals("pronoun", text)
    assert one.key == "أسعار النفط"
    assert "«ـها» في «تراجعها»؟" in one.stem
    told = {option.text: option.feedback for option in one.distractors}
    assert told["السوق العالمي"] == "يعود الضمير إلى ما ذُكر قبله، وهذا ذُكر بعده."
    assert all(text in one.stem for text in told)


def test_a_pronoun_that_may_belong_to_the_sentence_before_is_not_asked_for() -> None:
    text = "نقلت القطع إلى مختبر في العاصمة. وأكملت الهيئة ترميمها في المعمل الكبير بالمتحف البحري القديم."
    assert not proposals("pronoun", text)


def test_headings_are_the_options_for_where_a_matter_is_told() -> None:
    text = (
        "أقر المجلس خطة واسعة.\nتطوير المدارس\nتشمل الخطة تدريب المعلمين الجدد في الريف.\n"
        "الطرق والجسور\nتشمل الخطة توسيع الطرق الساحلية القديمة.\n"
        "الصحة العامة\nتشمل الخطة إنشاء المستشفيات الكبيرة.\n"
        "البيئة والمياه\nتشمل الخطة تنظيف الأنهار الملوثة.\n"
    )
    asked = {one.stem: one.key for one in proposals("section", text)}
    assert asked["تحت أيّ عنوان فرعي تحدّث المقال عن توسيع الطرق الساحلية القديمة؟"] == "الطرق والجسور"


def test_a_second_paragraph_is_not_what_the_article_is_about() -> None:
    text = (
        "حريق في سوق صور القديم\n\nيزور آلاف السياح المدينة في الصيف.\n"
        "اندلع حريق كبير في سوق صور القديم. وأرسلت الجمعية الطعام إلى القرى. "
        "وزرع الطلاب 300 شجرة في الحديقة. واستقبل المتحف عددا كبيرا من الزوار."
    )
    assert not proposals("headline", text)
    assert proposals("headline", text.replace("الصيف.\n", "الصيف. "))


def test_the_lead_is_the_main_idea_beside_details() -> None:
    (asked,) = proposals("headline", PORT)
    assert asked.skill == "main_idea"
    assert asked.key == "افتتحت وزارة النقل اللبنانية ميناء جديدا في مدينة صور"


def test_no_headline_tells_the_superlative_of_another() -> None:
    text = (
        "تراجعت أسعار القمح في الأسواق المصرية إلى أدنى مستوياتها في ست سنوات.\n"
        "تعد قراءة المؤشر الوطني في مدينة أسوان الأدنى منذ بداية الحرب.\n"
        "وتستورد وزارة الزراعة بذورا حديثة من المزارع الكبيرة في الشمال.\n"
        "وتدرس لجنة الميزانية خطة واسعة لدعم المخابز في الريف."
    )
    (asked,) = proposals("headline", text, title="أسعار القمح تتراجع إلى أدنى مستوياتها")
    assert asked.distractors
    assert not any("الأدنى" in option.text for option in asked.distractors)
