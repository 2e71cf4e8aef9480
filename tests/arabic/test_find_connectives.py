"""What joins clauses, and where words of the same letters join nothing."""

from quizzes.arabic.analyse import analyse


def found(text: str) -> list[tuple[str, str]]:
    """(kind, words) of every connective."""
    document = analyse(text)
    return [
        (one.kind, " ".join(token.surface for token in document.tokens_of(one)))
        for one in document.connectives
    ]


def test_and_that_is_no_although() -> None:
    assert found("أكد المدير أن الخطة جاهزة، وأن العمل سيبدأ غدا.") == []
    assert ("concession", "وإن") in found("سيسافر الوفد، وإن تأخرت الطائرة.")


def test_a_trace_is_no_cause() -> None:
    assert found("لم تجد الشرطة أي أثر للسيارة.") == []
    assert ("cause", "إثر") in found("سقط جسر إثر انهيار جبل.")


def test_whether_is_no_condition() -> None:
    assert found("لا يعرف المدير ما إذا كانت الشركة ستعود.") == []
    assert ("condition", "إذا") in found("سنسافر إذا فتحت الطرق.")


def test_among_themselves_is_no_contrast() -> None:
    assert found("تعاونت الشركات فيما بينها.") == []
    assert ("contrast", "فيما") in found("ارتفعت الأسعار، فيما انخفضت الأجور.")


def test_more_than_what_is_no_result() -> None:
    assert found("دفعت الشركة أكثر مما توقع المدير.") == []
    assert ("result", "مما") in found("انقطعت الكهرباء، مما أوقف العمل.")


def test_of_that_is_no_therefore() -> None:
    assert found("لم تكن لذلك المشروع فائدة.") == []
    assert ("result", "لذلك") in found("أغلقت الطرق، لذلك ألغيت الرحلة.")


def test_the_result_of_a_match_is_no_cause() -> None:
    assert found("كانت نتيجة المباراة عادلة.") == []
    assert ("cause", "نتيجة") in found("ارتفعت الأسعار نتيجة زيادة الطلب.")


def test_what_comes_next_is_a_sequence() -> None:
    assert ("sequence", "ثم") in found("زار الوفد المصنع، ثم عاد إلى العاصمة.")
