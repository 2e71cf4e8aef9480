"""What a word's card says of it."""

import pytest
from django.utils import translation

from quizzes.arabic.analyse import analyse
from quizzes.arabic.document import Analysis, Clitic, Token
from quizzes.articles.models import Article
from quizzes.reading import terms
from quizzes.reading.card import parts_of, word_card
from quizzes.reading.own_copy import OwnCopy

WA = Clitic("وَ", "conjunction", "and", before=True)
LI = Clitic("لِ", "preposition", "to, for", before=True)
AL = Clitic("ال", "article", "the", before=True)
HA = Clitic("هَا", "pronoun", "her, it", before=False)


def token(vocalised: str, *clitics: Clitic, gloss: str = "x") -> Token:
    analysis = Analysis(vocalised, vocalised, vocalised, "NOUN", gloss=(gloss,), clitics=clitics)
    return Token(0, 0, len(vocalised), vocalised, "word", analysis)


@pytest.mark.parametrize(
    ("word", "clitics", "forms"),
    [
        ("لِتَفَاهُمٍ", [LI], ["لِ", "تَفَاهُمٍ"]),
        ("وَالجَيْشُ", [WA, AL], ["وَ", "ال", "جَيْشُ"]),
        ("لِلجَيْشِ", [LI, AL], ["لِ", "ال", "جَيْشِ"]),
        ("غَادَرَتْهَا", [HA], ["غَادَرَتْ", "هَا"]),
        ("وَغَادَرَتْهَا", [WA, HA], ["وَ", "غَادَرَتْ", "هَا"]),
    ],
)
def test_a_word_is_taken_apart_into_its_clitics_and_its_stem(word, clitics, forms):
    parts = parts_of(token(word, *clitics))
    assert [part.form for part in parts] == forms
    assert sum(part.is_stem for part in parts) == 1


def test_a_word_without_clitics_has_no_parts():
    assert parts_of(token("تَفَاهُمٌ")) == ()


@pytest.mark.parametrize(("word", "clitic"), [("بِ", LI), ("لِ", LI), ("كَتَبَ", HA)])
def test_a_word_that_does_not_fit_its_clitics_is_left_whole(word, clitic):
    assert parts_of(token(word, clitic)) == ()


def test_a_number_and_a_mark_have_no_card():
    document = analyse("قال 17 ضابطًا ذلك.")
    copy = OwnCopy(Article(), None, document, document, {}, {}, {})
    kinds = [one.kind for one in document.tokens]
    assert [copy.card(index) is None for index in range(len(kinds))] == [kind != "word" for kind in kinds]
    assert copy.card(len(kinds)) is None


def test_the_card_knows_what_the_word_is_to_the_learner():
    document = analyse("وصل الوزير إلى المدينة أمس.")
    key = document.tokens[1].analysis.lemma_id
    word = document.tokens[1]
    assert word_card(document, 1, {}, original=word).status == "new"
    assert word_card(document, 1, {key: "due"}, original=word).status == "due"


@pytest.mark.parametrize(
    ("analysis", "said"),
    [
        (Analysis("تَفَاهُمٍ", "تَفَاهُم", "1", "NOUN", pattern="تَفَاعُل"), ["اسم", "مصدر"]),
        (Analysis("مُعَلِّمُونَ", "مُعَلِّم", "2", "NOUN", pattern="مُفَعِّل", number="Plur"), ["اسم", "جمع", "اسم فاعل"]),
        (
            Analysis("يُقْتَلَ", "قَتَل", "3", "VERB", voice="Pass", aspect="Imp", mood="Sub"),
            ["فعل مضارع", "مبنيّ للمجهول", "منصوب"],
        ),
        (Analysis("قَالَ", "قَال", "4", "VERB", aspect="Perf"), ["فعل ماضٍ"]),
        (Analysis("هٰذِهِ", "هٰذِهِ", "5", "PRON"), ["اسم إشارة"]),
        (Analysis("الَّتِي", "الَّتِي", "6", "PRON"), ["اسم موصول"]),
        (Analysis("بَغْدَادَ", "بَغْدَاد", "7", "PROPN"), ["اسم علم"]),
    ],
)
def test_a_word_is_named_in_the_terms_of_arabic_grammar(analysis, said):
    with translation.override("ar"):
        assert terms.kind_of(analysis) == said


def test_a_verb_is_cited_with_its_last_vowel():
    verb = Analysis("يُفْصِحُ", "أَفْصَح", "1", "VERB", pattern="أَفْعَل")
    assert (terms.lemma_of(verb), terms.pattern_of(verb)) == ("أَفْصَحَ", "أَفْعَلَ")
    assert terms.lemma_of(Analysis("يَقْضِي", "قَضَى", "2", "VERB")) == "قَضَى"
    assert terms.lemma_of(Analysis("جُنُودٌ", "جُنْدِيّ", "3", "NOUN")) == "جُنْدِيّ"
