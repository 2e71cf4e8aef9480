"""Phrases, clauses, quotations and connectives."""

from quizzes.arabic.analyse import analyse
from tests.arabic.sentences import phrase_text, token


def phrases(text: str, kind: str) -> list[str]:
    document = analyse(text)
    return [document.slice(one.start, one.end) for one in document.phrases if one.kind == kind]


def test_an_idafa_takes_its_terms_and_the_adjectives_of_each() -> None:
    assert "وزارة الدفاع العراقية" in phrases("أعلنت وزارة الدفاع العراقية الانسحاب.", "noun")
    assert "قاعدة عين الأسد الجوية" in phrases("زار الوفد قاعدة عين الأسد الجوية.", "noun")


def test_a_preposition_governs_its_whole_noun_phrase() -> None:
    assert "في المناطق الجبلية" in phrases("سقطت الثلوج في المناطق الجبلية.", "preposition")
    assert "بقيادة الولايات المتحدة" in phrases("تقدمت القوات بقيادة الولايات المتحدة.", "preposition")


def test_a_verb_has_its_subject_and_object_behind_it() -> None:
    document = analyse("افتتح الرئيس المصري المصنع الجديد في القاهرة.")
    (clause,) = document.clauses
    assert phrase_text(document, clause.subject) == "الرئيس المصري"
    assert phrase_text(document, clause.object) == "المصنع الجديد"
    assert phrase_text(document, clause.complement) == "في القاهرة"
    assert clause.main
    assert token(document, "الرئيس").role == "subject"
    assert token(document, "المصنع").role == "object"


def test_a_topic_in_front_of_its_verb_is_its_subject() -> None:
    document = analyse("الحكومة أعلنت خطة جديدة.")
    assert phrase_text(document, document.clauses[0].subject) == "الحكومة"


def test_a_verb_in_a_relative_clause_is_not_the_main_one() -> None:
    document = analyse("غادر الوفد الذي وصل أمس العاصمة.")
    main = {
        token.surface: clause.main for clause in document.clauses for token in [document.tokens[clause.verb]]
    }
    assert main == {"غادر": True, "وصل": False}


def test_a_negated_verb_is_marked() -> None:
    document = analyse("لم تعلن الشركة أرباحها.")
    (clause,) = document.clauses
    assert clause.negated
    assert document.tokens[clause.verb].analysis.mood == "Jus"


def test_the_predicate_of_kana_is_no_object() -> None:
    document = analyse("كان الوزير مريضا.")
    assert [clause.object for clause in document.clauses] == [None]


def test_reported_speech_has_its_speaker_and_its_words_without_inna() -> None:
    document = analyse("قال وزير النفط إن الإنتاج سيرتفع في العام المقبل.")
    (quotation,) = document.quotations
    assert phrase_text(document, quotation.speaker) == "وزير النفط"
    words = [one.surface for one in document.tokens_of(quotation)]
    assert words == ["الإنتاج", "سيرتفع", "في", "العام", "المقبل"]
    assert not quotation.direct


def test_direct_speech_is_what_stands_between_its_marks() -> None:
    document = analyse("وقال المدير للصحفيين: «سنفتح المدرسة غدا».")
    (quotation,) = document.quotations
    assert quotation.direct
    assert [one.surface for one in document.tokens_of(quotation)] == ["سنفتح", "المدرسة", "غدا"]


def test_connectives_say_what_they_join_by() -> None:
    text = "ألغيت المباراة بسبب المطر، ورغم ذلك بقي الجمهور من أجل اللاعبين."
    document = analyse(text)
    found = [(one.kind, " ".join(t.surface for t in document.tokens_of(one))) for one in document.connectives]
    assert ("cause", "بسبب") in found
    assert ("concession", "ورغم ذلك") in found
    assert ("purpose", "من أجل") in found


def test_long_sentences_of_rare_words_are_estimated_harder() -> None:
    easy = analyse("ذهب الولد إلى المدرسة. البيت كبير. هذا كتاب جديد. قرأ الولد الكتاب في البيت.")
    hard = analyse(
        "أفضى تضافر العوامل الجيوسياسية واستفحال التضخم وانكماش الائتمان إلى تقويض الثقة في "
        "المنظومة المصرفية، مما حدا بالسلطات النقدية إلى انتهاج سياسة تقشفية صارمة تكبح جماح "
        "الاستهلاك وتستعيد التوازن المالي المنشود."
    )
    assert easy.level.score < hard.level.score
    assert set(easy.level.reasons) == set(hard.level.reasons)


def test_the_name_of_a_speaker_belongs_to_the_phrase_with_the_office() -> None:
    document = analyse("قال وزير الخارجية الروسي سيرغي لافروف إن بلاده مستعدة.")
    (quotation,) = document.quotations
    assert phrase_text(document, quotation.speaker) == "وزير الخارجية الروسي سيرغي لافروف"


def test_an_adjective_keeps_the_noun_that_narrows_it() -> None:
    assert "ضابط رفيع المستوى" in phrases("أكد ضابط رفيع المستوى في الجيش أن القوات انسحبت.", "noun")


def test_an_adjective_of_the_head_is_found_behind_the_second_term_of_an_idafa() -> None:
    assert "منظمة خدمات الدم الكندية" in phrases("أعلنت منظمة خدمات الدم الكندية الخطة.", "noun")
