"""What our own analysis says of an article, said in CAMeL's features, is read as the same analysis.

So the table of features and the way back to our lexicon are held on every kind of word that news has.
"""

from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quizzes.arabic import data
from quizzes.arabic.analyse import analyse
from quizzes.arabic.disambiguation import camel
from quizzes.arabic.document import Analysis, Document, Token
from quizzes.arabic.source import read_article_file

ARTICLES = sorted((Path(__file__).resolve().parents[2] / "newsquiz/demo/articles").glob("*.txt"))[:4]

ScoredAnalysis = namedtuple("ScoredAnalysis", "score analysis diac pos_lex_logprob lex_logprob")
DisambiguatedWord = namedtuple("DisambiguatedWord", "word analyses")

# The first of CAMeL's values for each of ours.
THEIRS: dict[tuple[str, str], str] = {}
for _feature, _value, _ours in data.rows("camel_features"):
    THEIRS.setdefault((_feature, _ours), _value)
POS = {"AUX": "verb", "SYM": "punc"}
MORPHEMES = {(form, gloss): name for name, form, _, gloss in reversed(data.rows("clitics"))}


def features_of(analysis: Analysis) -> dict[str, Any]:
    values = {
        "cas": analysis.case, "stt": analysis.definite, "gen": analysis.gender, "num": analysis.number,
        "vox": analysis.voice, "asp": analysis.aspect, "mod": analysis.mood,
    }  # fmt: skip
    found = {name: THEIRS.get((name, value or ""), "na") for name, value in values.items()}
    found |= dict.fromkeys(("prc3", "prc2", "prc1", "prc0", "enc0"), "0")
    for clitic in analysis.clitics:
        morpheme = MORPHEMES[clitic.form, clitic.gloss]
        (name,) = [feature for feature, ours in THEIRS if ours == morpheme]
        found[name] = THEIRS[name, morpheme]
    return found | {
        "diac": analysis.vocalised,
        "lex": analysis.lemma,
        "pos": POS.get(analysis.pos) or THEIRS["pos", analysis.pos],
        "per": str(analysis.person or "na"),
        "root": ".".join(analysis.root or "") or "NTWS",
        "stemgloss": ";".join(analysis.gloss).replace(" ", "_"),
        "source": "lex",
    }


class Echo:
    """Says of each sentence of a document what the document has."""

    def __init__(self, document: Document) -> None:
        self.sentences = iter([document.tokens_of(sentence) for sentence in document.sentences])

    def disambiguate(self, words: list[str]) -> list[Any]:
        return [DisambiguatedWord(token.surface, self._scored(token)) for token in next(self.sentences)]

    @staticmethod
    def _scored(token: Token) -> list[Any]:
        known = not token.analysis.guessed
        return [ScoredAnalysis(1.0, features_of(token.analysis), "", 0.0, 0.0)] if known else []


def pairs(path: Path) -> Iterator[tuple[Analysis, Analysis]]:
    text = read_article_file(path).article
    own = analyse(text)
    echoed = analyse(text, disambiguator=camel.Camel("camel", Echo(own)))
    for ours, theirs in zip(own.tokens, echoed.tokens, strict=True):
        if ours.kind == "word" and not ours.analysis.guessed:
            yield ours.analysis, theirs.analysis


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_known_word_comes_back_as_it_was(path: Path) -> None:
    found = list(pairs(path))
    assert len(found) > 100
    changed = [(ours, theirs) for ours, theirs in found if ours != theirs]
    assert len(changed) <= 0.01 * len(found), changed
