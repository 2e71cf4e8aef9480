"""CAMeL Tools' disambiguators in place of our own, where the package and its data are installed.

Two of them: `MLEDisambiguator`, which takes each word by itself, and `BERTUnfactoredDisambiguator`, which
reads the sentence (https://camel-tools.readthedocs.io/en/latest/api/disambig.html). Nothing is downloaded.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from quizzes.arabic.choice.analyses import plain
from quizzes.arabic.disambiguation.camel_features import as_analysis, guess
from quizzes.arabic.disambiguation.disambiguate import Read
from quizzes.arabic.document import Analysis
from quizzes.arabic.text import SUKUN, bare, letters
from quizzes.arabic.tokens import Piece

NAMES = ("camel", "camel-bert")
_TOP = 5  # readings of a word: the one chosen, and four that a learner may choose instead
_DATABASE = "calima-msa-r13"
_CACHED = 100_000  # words


class CamelMissing(RuntimeError):  # noqa: N818
    """The package camel-tools or its data are not installed; says what to do."""


class Engine(Protocol):
    """What both of CAMeL's disambiguators are: words in, their scored analyses out, the best first."""

    def disambiguate(self, sentence: list[str]) -> Sequence[Any]: ...


class Camel:
    """Reads sentences with one of CAMeL's disambiguators; `engine` is asked for a sentence at a time."""

    def __init__(self, name: str, engine: Engine) -> None:
        self.name = name
        self._engine = engine

    def read(self, sentences: Sequence[Sequence[Piece]]) -> Iterator[list[Read]]:
        for sentence in sentences:
            # Our pieces are theirs too: words with their clitics, punctuation by itself. They know no
            # tatweel and no zero-width signs, and take the vowels of the author away.
            words = [bare(piece.surface) or piece.surface for piece in sentence]
            found = self._engine.disambiguate(words) if words else []
            yield [_read(piece, one.analyses) for piece, one in zip(sentence, found, strict=True)]


@lru_cache(maxsize=2)
def load(name: str) -> Camel:
    """One of `NAMES`, with its data in memory. Raises `CamelMissing`."""
    check(name)
    return Camel(name, _bert() if name == "camel-bert" else _mle())


def check(name: str) -> None:
    """Raise `CamelMissing` unless `load` will find the package and its data; nothing large is loaded."""
    if find_spec("camel_tools") is None:
        raise CamelMissing("the package camel-tools is not installed: pip install 'camel-tools>=1.6'")
    folder = Path(os.environ.get("CAMELTOOLS_DATA") or Path.home() / ".camel_tools").expanduser()
    package = "defaults" if name == "camel-bert" else "light"
    advice = f"camel-tools has no data in {folder}: camel_data -i {package}"
    has_catalogue = any(folder.glob("catalogue*.json"))  # without one the package's import would download it
    if not has_catalogue or not all(path.exists() for path in _needed(name)):
        raise CamelMissing(advice)


def _needed(name: str) -> Iterator[Path]:
    """The files and folders that the disambiguator reads, as the package's catalogue has them."""
    from camel_tools.data import CATALOGUE  # noqa: PLC0415 - an optional package

    yield Path(CATALOGUE.get_dataset("MorphologyDB", _DATABASE).path, "morphology.db")
    if name == "camel-bert":
        yield Path(CATALOGUE.get_dataset("DisambigBertUnfactored", "msa").path, "default_config.json")
    else:
        yield Path(CATALOGUE.get_dataset("DisambigMLE", _DATABASE).path, "model.json")


def _mle() -> Engine:
    from camel_tools.disambig.mle import MLEDisambiguator  # noqa: PLC0415 - an optional package
    from camel_tools.morphology.analyzer import Analyzer  # noqa: PLC0415
    from camel_tools.morphology.database import MorphologyDB  # noqa: PLC0415

    # Its own analyzer remembers no word, and an article repeats most of its words.
    analyzer = Analyzer(MorphologyDB.builtin_db(_DATABASE, "a"), "NOAN_PROP", cache_size=_CACHED)
    return MLEDisambiguator.pretrained(_DATABASE, analyzer=analyzer, top=_TOP)


def _bert() -> Engine:
    from camel_tools.disambig.bert import BERTUnfactoredDisambiguator  # noqa: PLC0415 - an optional package

    return BERTUnfactoredDisambiguator.pretrained("msa", top=_TOP, use_gpu=False)


def _contradicted(analysis: Analysis, surface: str) -> bool:
    """Whether a mark that the author typed, which CAMeL does not see, is another one in the analysis."""
    typed, theirs = letters(surface), letters(analysis.vocalised)
    if len(typed) != len(theirs):
        return False
    return any({*own} - {SUKUN} - {*marks} for (_, own), (_, marks) in zip(typed, theirs, strict=True))


def _read(piece: Piece, scored: Sequence[Any]) -> Read:
    """What CAMeL chose, and what else it found possible; our guess where it knows nothing."""
    if piece.kind != "word":
        return Read(plain(piece), ())
    known = [as_analysis(one.analysis, piece.surface) for one in scored]
    analyses = [analysis for analysis in known if analysis is not None]
    analyses.sort(key=lambda analysis: _contradicted(analysis, piece.surface))
    found: dict[tuple[Any, ...], Analysis] = {}
    for analysis in analyses:
        found.setdefault((analysis.lemma_id, analysis.pos, analysis.voice), analysis)
    first, *others = found.values() or [guess(piece.surface)]
    return Read(first, tuple(others))
