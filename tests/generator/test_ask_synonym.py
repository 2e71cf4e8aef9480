"""Which word may be put for one of the article."""

import pytest

from quizzes.arabic.lexical import lexicon
from quizzes.generator import lexis
from quizzes.generator.language.synonyms import SYNONYMS
from tests.generator.analysed import proposals


@pytest.mark.parametrize(
    ("text", "word", "key"),
    [
        ("تستخدم المزارع الجديدة مياه الآبار في الصيف.", "تستخدم", "تستعمل"),
        ("أكملت البلدية أعمال الطريق الساحلي.", "أكملت", "أتمت"),
        ("سيساهم المصنع في خفض أسعار الورق.", "سيساهم", "سيسهم"),
        ("شهدت المدينة انخفاضا في أسعار الشقق.", "انخفاضا", "تراجعا"),
        ("تعقد اللجنة اجتماعها الثاني في الأسبوع القادم.", "القادم", "المقبل"),
        ("تواجه القرية عواصف متواصلة في الشتاء.", "متواصلة", "مستمرة"),
    ],
)
def test_a_synonym_stands_in_the_form_of_its_word(text: str, word: str, key: str) -> None:
    asked = {one.stem.partition("«")[2].partition("»")[0]: one for one in proposals("synonym", text)}
    assert asked[word].key == key


def test_wrong_options_have_the_form_of_the_word_and_another_sense() -> None:
    (one,) = proposals("synonym", "تعقد اللجنة اجتماعها الثاني في الأسبوع القادم.")
    assert len(one.distractors) == 3
    assert all(option.text.startswith("ال") for option in one.distractors)
    assert not {"التالي", "اللاحق", "الآتي"} & {option.text for option in one.distractors}


def test_a_wrong_option_that_might_fit_the_sentence_is_only_said_to_mean_something_else() -> None:
    (one,) = proposals("synonym", "شهدت المدينة انخفاضا في أسعار الشقق.")
    assert all(option.feedback.endswith("، وهو غير معنى «انخفاضا».") for option in one.distractors)


def test_a_verb_is_replaced_only_with_the_preposition_that_both_govern() -> None:
    with_it = proposals("synonym", "أعربت الوزيرة عن قلقها من نقص الأدوية.")
    assert [one.key for one in with_it] == ["عبرت"]
    for option in with_it[0].distractors:
        assert option.text not in {"أفصحت", "أعلنت"}
    assert not proposals("synonym", "أعرب الطلاب كلمات الجملة الأخيرة.")


def test_no_word_is_replaced_that_is_used_in_another_way() -> None:
    assert not proposals("synonym", "زادت معاصر البلدة في هذا الموسم.")


def test_the_lexicon_bears_every_row_out() -> None:
    lemmas = [lexicon.lemma(number) for number in range(len(lexicon.data().lemmas))]
    glosses: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for lemma in lemmas:
        glosses.setdefault((lemma.pos, lemma.form), []).append(lemma.gloss[:2])
    for pos, rows in SYNONYMS.items():
        for form, row in rows.items():
            pairs = [(one, two) for one in glosses[pos, form] for two in glosses[pos, row.form]]
            assert any(lexis.share_a_sense(*pair) for pair in pairs), (form, row.form)
