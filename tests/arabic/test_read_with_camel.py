"""CAMeL Tools' disambiguator in the place of ours.

The package is played by a double with its interface and with feature dictionaries as it yields them; where it
is installed, the last test runs the package itself.
"""

import json
import subprocess
import sys
from collections import namedtuple
from importlib.util import find_spec
from typing import Any

import pytest
from django.conf import settings

from quizzes.arabic import data
from quizzes.arabic.analyse import analyse
from quizzes.arabic.disambiguation import camel
from quizzes.arabic.document import Analysis, Document
from tests.arabic.camel_data import SENTENCE, install

# As in camel_tools.disambig.common.
ScoredAnalysis = namedtuple("ScoredAnalysis", "score analysis diac pos_lex_logprob lex_logprob")
DisambiguatedWord = namedtuple("DisambiguatedWord", "word analyses")

NO_CLITICS = {"prc3": "0", "prc2": "0", "prc1": "0", "prc0": "0", "enc0": "0", "source": "lex"}
NOT_VERBAL = {"per": "na", "asp": "na", "vox": "na", "mod": "na"}
NOT_INFLECTED = NOT_VERBAL | {"stt": "na", "cas": "na", "gen": "na", "num": "na"}
NOUN = NO_CLITICS | NOT_VERBAL | {"pos": "noun", "stt": "i", "cas": "u", "gen": "m", "num": "s", "rat": "i"}
VERB = NO_CLITICS | {
    "pos": "verb",
    "per": "3",
    "vox": "a",
    "mod": "i",
    "stt": "na",
    "cas": "na",
    "gen": "m",
    "num": "s",
}

TEACHER = NOUN | {
    "diac": "المُعَلِّمُ", "lex": "مُعَلِّم", "root": "ع.ل.م", "gloss": "the+teacher+[def.nom.]",
    "stemgloss": "teacher",
    "prc0": "Al_det", "stt": "d", "cas": "n",
}  # fmt: skip
SIGN = TEACHER | {"diac": "المَعْلَمُ", "lex": "مَعْلَم", "stemgloss": "sign;mark"}
HIS_NOTEBOOK = NOUN | {
    "diac": "دَفْتَرِهِ", "lex": "دَفْتَر", "root": "د.ف.ت.ر",
    "stemgloss": "notebook", "enc0": "3ms_poss", "stt": "c", "cas": "g",
}  # fmt: skip
AND_SAID = VERB | {
    "diac": "وَقالَ",
    "lex": "قال",
    "root": "ق.#.ل",
    "stemgloss": "say",
    "asp": "p",
    "prc2": "wa_conj",
}
THEY_WILL_ARRIVE = VERB | {
    "diac": "سَيَصِلُونَ", "lex": "وَصَل", "root": "و.ص.ل",
    "stemgloss": "arrive", "asp": "i", "num": "p", "prc1": "sa_fut",
}  # fmt: skip
THAT = (
    NO_CLITICS
    | NOT_INFLECTED
    | {"diac": "إِنَّ", "lex": "إِنَّ", "root": "DIAC", "stemgloss": "indeed", "pos": "verb_pseudo"}
)
AFTER = NOUN | {
    "diac": "بَعْدَ", "lex": "بَعْد", "root": "ب.ع.د", "stemgloss": "after", "stt": "c", "cas": "a",
}  # fmt: skip
NOT_BE = VERB | {"diac": "لَيْسَ", "lex": "لَيْس", "root": "ل.ي.س", "stemgloss": "not_be", "asp": "p"}
BACKED_OFF = NOUN | {
    "diac": "شنقيطاس",
    "lex": "شنقيطاس",
    "pos": "noun_prop",
    "stemgloss": "NO_ANALYSIS",
    "source": "backoff",
}
TAGGED_ONLY = {
    "pos": "noun_prop",
    "gen": "m",
    "num": "s",
    "cas": "u",
}  # of BERT, where the analyzer knows no word
BLOGGING = NOUN | {
    "diac": "رَقْمَنَةُ", "lex": "رَقْمَنَة", "root": "ر.ق.م.ن",
    "stemgloss": "digitization;digital_transformation", "gen": "f",
    "stt": "c", "cas": "n",
}  # fmt: skip


class Engine:
    """A disambiguator of the package: for each word of a sentence what it was told, the best first."""

    def __init__(self, **known: list[dict[str, Any]]) -> None:
        self.known = known
        self.asked: list[list[str]] = []

    def disambiguate(self, sentence: list[str]) -> list[Any]:
        self.asked.append(sentence)
        return [DisambiguatedWord(word, self._scored(self.known.get(word, []))) for word in sentence]

    @staticmethod
    def _scored(found: list[dict[str, Any]]) -> list[Any]:
        return [ScoredAnalysis(1.0, one, one.get("diac", ""), -3.0, -3.0) for one in found]


def read(text: str, **known: list[dict[str, Any]]) -> Document:
    return analyse(text, disambiguator=camel.Camel("camel", Engine(**known)))


def first(text: str, **known: list[dict[str, Any]]) -> Analysis:
    return read(text, **known).tokens[0].analysis


def test_its_noun_has_our_lemma_meaning_and_pattern_and_its_own_case() -> None:
    teacher = first("المعلم", المعلم=[TEACHER])
    ours = analyse("المعلم").tokens[0].analysis
    assert (teacher.vocalised, teacher.pos, teacher.case, teacher.definite) == (
        "المُعَلِّمُ",
        "NOUN",
        "Nom",
        "Def",
    )
    assert (teacher.lemma_id, teacher.root, teacher.pattern) == (ours.lemma_id, "علم", ours.pattern)
    assert (teacher.gloss, teacher.zipf) == (ours.gloss, ours.zipf)
    assert teacher.clitics == ours.clitics


def test_a_pronoun_at_the_end_is_a_clitic_and_makes_its_noun_definite() -> None:
    notebook = first("دفتره", دفتره=[HIS_NOTEBOOK])
    assert [(clitic.form, clitic.kind, clitic.before) for clitic in notebook.clitics] == [
        ("هُ", "pronoun", False)
    ]
    assert (notebook.vocalised, notebook.case, notebook.definite) == ("دَفْتَرِهِ", "Gen", "Def")


def test_a_verb_has_its_person_number_aspect_and_mood() -> None:
    arrive = first("سيصلون", سيصلون=[THEY_WILL_ARRIVE])
    assert (arrive.pos, arrive.person, arrive.number, arrive.aspect, arrive.mood) == (
        "VERB",
        3,
        "Plur",
        "Imp",
        "Ind",
    )
    assert [clitic.form for clitic in arrive.clitics] == ["سَ"]


@pytest.mark.parametrize(
    ("word", "theirs", "ours"),
    [
        ("كتابا", "كِتاباً", "كِتَابًا"),
        ("طلبوا", "طَلَبُوا", "طَلَبُوا"),
        ("هذا", "هٰذا", "هَذَا"),
        ("مستوى", "مُسْتَوىً", "مُسْتَوًى"),
        ("الاسم", "الاِسْمُ", "الِاسْمُ"),
    ],
)
def test_vowels_are_written_as_ours_are(word: str, theirs: str, ours: str) -> None:
    assert first(word, **{word: [NOUN | {"diac": theirs, "lex": theirs, "stemgloss": ""}]}).vocalised == ours


def test_a_perfect_has_no_mood_and_a_weak_root_is_ours() -> None:
    said = first("وقال", وقال=[AND_SAID])
    assert (said.vocalised, said.aspect, said.mood, said.root) == ("وَقَالَ", "Perf", None, "قول")


@pytest.mark.parametrize(
    ("word", "features", "pos"),
    [("إن", THAT, "PART"), ("بعد", AFTER, "ADP"), ("ليس", NOT_BE, "AUX")],
)
def test_a_word_of_the_closed_classes_is_ours(word: str, features: dict[str, Any], pos: str) -> None:
    found = first(word, **{word: [features]})
    assert found.pos == pos
    assert found.lemma_id.endswith(f"#{pos}")


def test_a_lemma_that_our_lexicon_does_not_have_keeps_what_camel_says_of_it() -> None:
    found = first("رقمنة", رقمنة=[BLOGGING])
    assert (found.lemma, found.lemma_id, found.root) == ("رَقْمَنَة", "رَقْمَنَة#NOUN", "رقمن")
    assert found.gloss == ("digitization", "digital transformation")
    assert not found.guessed


@pytest.mark.parametrize("known", [[], [BACKED_OFF], [TAGGED_ONLY]])
def test_a_word_that_camel_does_not_know_is_our_guess_without_a_case(known: list[dict[str, Any]]) -> None:
    found = first("شنقيطاس", شنقيطاس=known)
    assert (found.guessed, found.case, found.lemma) == (True, None, "شنقيطاس")


def test_its_other_analyses_are_offered_once_for_each_lemma() -> None:
    token = read("المعلم", المعلم=[TEACHER, TEACHER | {"diac": "المُعَلِّمَ", "cas": "a"}, SIGN]).tokens[0]
    assert token.analysis.lemma == "مُعَلِّم"
    assert [other.lemma for other in token.others] == ["مَعْلَم"]


def test_a_vowel_that_the_author_typed_decides_among_its_analyses() -> None:
    assert first("المعلم", المعلم=[SIGN, TEACHER]).lemma == "مَعْلَم"
    assert first("المُعلّم", المعلم=[SIGN, TEACHER]).lemma == "مُعَلِّم"


def test_it_is_asked_for_bare_words_and_not_for_what_numbers_and_marks_are() -> None:
    engine = Engine()
    document = analyse("قالَ الشـــعب: 15 NATO.", disambiguator=camel.Camel("camel", engine))
    assert engine.asked == [["قال", "الشعب", ":", "15", "NATO", "."]]
    assert [token.analysis.pos for token in document.tokens[2:]] == ["PUNCT", "NUM", "X", "PUNCT"]


def test_clauses_and_quotations_are_found_in_its_readings() -> None:
    document = read(
        "وقال المعلم إن دفتره جديد.", وقال=[AND_SAID], المعلم=[TEACHER], إن=[THAT], دفتره=[HIS_NOTEBOOK]
    )
    assert document.disambiguator == "camel"
    assert document.tokens[1].role == "subject"
    assert [
        document.slice(document.tokens[q.first].start, document.tokens[q.last - 1].end)
        for q in document.quotations
    ] == ["دفتره جديد"]


def test_every_value_of_a_clitic_is_one_of_our_clitics() -> None:
    for feature, value, morpheme in data.rows("camel_features"):
        if feature[:3] in {"prc", "enc"}:
            assert data.clitic_of(morpheme, before=feature != "enc0"), value


def test_without_the_package_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(camel, "find_spec", lambda name: None)
    with pytest.raises(camel.CamelMissing, match="pip install"):
        camel.load("camel")


def test_without_its_data_the_message_says_where_they_were_looked_for(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(camel, "find_spec", lambda name: object())
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    with pytest.raises(camel.CamelMissing, match=f"{tmp_path}: camel_data -i light"):
        camel.check("camel")


def test_a_site_that_is_to_use_it_does_not_start_without_it(tmp_path) -> None:
    environment = {
        "DEBUG": "0",
        "SECRET_KEY": "s" * 50,
        "ALLOWED_HOSTS": "news.example",
        "ARABIC_DISAMBIGUATOR": "camel",
        "CAMELTOOLS_DATA": str(tmp_path),
    }
    started = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert started.returncode != 0
    assert "ARABIC_DISAMBIGUATOR is camel, but" in started.stderr.splitlines()[-1]


_RUN = """
import json
from quizzes.arabic.disambiguation import camel
from quizzes.arabic.analyse import analyse
from tests.arabic.camel_data import SENTENCE
document = analyse(SENTENCE, disambiguator=camel.load("camel"))
words = [(t.surface, t.analysis.pos, t.analysis.lemma, t.analysis.clitics) for t in document.tokens]
print(json.dumps([[s, pos, lemma, [c.form for c in clitics]] for s, pos, lemma, clitics in words]))
"""


@pytest.mark.skipif(find_spec("camel_tools") is None, reason="camel-tools is not installed")
def test_the_package_without_its_database_stops_the_start(tmp_path, monkeypatch) -> None:
    install(tmp_path)
    next(tmp_path.rglob("morphology.db")).unlink()
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    run = subprocess.run(
        [sys.executable, "-c", "from quizzes.arabic.disambiguation import camel; camel.check('camel')"],
        cwd=settings.BASE_DIR, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert f"{tmp_path}: camel_data -i light" in run.stderr.splitlines()[-1]


@pytest.mark.skipif(find_spec("camel_tools") is None, reason="camel-tools is not installed")
def test_the_package_itself_reads_a_sentence(tmp_path, monkeypatch) -> None:
    install(tmp_path)
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    run = subprocess.run(
        [sys.executable, "-c", _RUN], cwd=settings.BASE_DIR, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    read_words = {surface: (pos, lemma, clitics) for surface, pos, lemma, clitics in json.loads(run.stdout)}
    assert len(read_words) == len(SENTENCE.replace("،", " ،").split())
    assert read_words["كتب"] == ("VERB", "كَتَب", [])
    assert read_words["المعلم"] == ("NOUN", "مُعَلِّم", ["ال"])
    assert read_words["إن"] == ("PART", "إِنَّ", [])
    assert read_words["زملاءه"] == ("NOUN", "زَمِيل", ["هُ"])
    assert read_words["سيصلون"] == ("VERB", "وَصَل", ["سَ"])
    assert read_words["شنقيطاس"] == ("PROPN", "شنقيطاس", [])
