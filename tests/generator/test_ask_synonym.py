"""Which word may be put for one of the article."""

import pytest

from quizzes.arabic.lexical import lexicon
from quizzes.generator import candidates, lexis
from quizzes.generator.language.companions import COMPANIONS
from quizzes.generator.language.synonyms import SYNONYMS
from quizzes.generator.wording import bare
from tests.generator.analysed import proposals


@pytest.mark.parametrize(
    ("text", "word", "key"),
    [
        ("تستخدم المزارع الجديدة مياه الآبار في الصيف.", "تستخدم", "تستعمل"),
        ("أكملت البلدية أعمال الطريق الساحلي.", "أكملت", "أتمت"),
        ("شهدت المدينة انخفاضا في أسعار الشقق.", "انخفاضا", "تراجعا"),
        ("تعقد اللجنة اجتماعها الثاني في الأسبوع القادم.", "القادم", "المقبل"),
        ("تواجه القرية عواصف متواصلة في الشتاء.", "متواصلة", "مستمرة"),
    ],
)
def test_a_synonym_stands_in_the_form_of_its_word(text: str, word: str, key: str) -> None:
    asked = {one.stem.partition("«")[2].partition("»")[0]: one for one in proposals("synonym", text)}
    assert asked[word].key == key


@pytest.mark.parametrize(
    "text", ["سيساهم المصنع في خفض أسعار الورق.", "حقق المنتخب نصرا كبيرا في المباراة الأخيرة."]
)
def test_a_synonym_of_the_same_root_gives_itself_away_and_is_not_asked_for(text: str) -> None:
    assert not proposals("synonym", text)


@pytest.mark.parametrize(
    ("text", "absurd"),
    [
        ("تعقد اللجنة اجتماعها الثاني في الأسبوع القادم. ويقود الفريق ضابط شجاع.", "الشجاع"),
        ("شهدت المدينة انخفاضا في أسعار الشقق. وأقامت البلدية احتفالا كبيرا.", "احتفالا"),
    ],
)
def test_no_word_is_offered_that_never_stands_in_such_a_place(text: str, absurd: str) -> None:
    (one,) = proposals("synonym", text)
    assert absurd not in {option.text for option in one.distractors}


def test_what_the_article_says_of_the_same_noun_is_offered_first() -> None:
    text = "تعقد اللجنة اجتماعها في الأسبوع القادم. وكان الأسبوع الساخن قد شهد عواصف."
    (one,) = proposals("synonym", text)
    assert "الساخن" in {option.text for option in one.distractors}


def test_a_word_that_nothing_else_can_stand_for_is_not_asked_for() -> None:
    assert not proposals("synonym", "عاد الصيادون إلى القرية في المساء.")


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


def test_of_each_row_of_companions_three_words_are_known_by_one_meaning() -> None:
    for pos, rows in COMPANIONS.items():
        asked = {bare(form) for form in SYNONYMS[pos]}
        for word, fitting in rows.items():
            known = [
                form
                for form in fitting
                if any(map(candidates.has_one_meaning, candidates.written(pos, form)))
            ]
            assert word in asked, word
            assert len(known) >= 3, (word, known)
