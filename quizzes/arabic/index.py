"""The lexicon compiled to one compact file, made once and kept in a cache folder.

Most of it stays text until a word asks for it, so that it loads in a fraction of a second and stays small.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizzes.arabic import buckwalter
from quizzes.arabic.buckwalter import Data, Group, Stem, arabic
from quizzes.arabic.text import bare

FORMAT = 1

SUFFIX_OF_LEMMA_ID = re.compile(r"(?:-[auiAUI]+)*_\d+$")


@dataclass(frozen=True, slots=True)
class Index:
    """`stems`: bare key -> lines of "form TAB category TAB tag TAB lemma TAB gloss"; `lemmas`: lines of
    "id TAB form TAB pos TAB root TAB zipf TAB gloss TAB keys of its stems"; `roots`: root -> lemma numbers."""

    stems: dict[str, str]
    lemmas: list[str]
    roots: dict[str, list[int]]
    prefixes: dict[str, list[list[Any]]]
    suffixes: dict[str, list[list[Any]]]
    prefix_stem: frozenset[tuple[str, str]]
    prefix_suffix: frozenset[tuple[str, str]]
    stem_suffix: frozenset[tuple[str, str]]


def cache_folder() -> Path:
    """NEWSQUIZ_CACHE, or a folder of our own under the user's cache folder."""
    named = os.environ.get("NEWSQUIZ_CACHE")
    if named:
        return Path(named)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "newsquiz"


def load() -> Index:
    """The index from the cache folder; compiled, and kept there if it can be, where it is not there yet."""
    try:
        path = cache_folder() / f"lexicon-{FORMAT}-{buckwalter.version()}.json"
        return _index(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, RuntimeError, ValueError, KeyError, TypeError):
        pass
    compiled = compile_index(buckwalter.read())
    try:
        _write(path, compiled)
    except (OSError, UnboundLocalError):
        pass  # a cache that cannot be written only costs the next start a few seconds
    return _index(compiled)


def _write(path: Path, compiled: dict[str, Any]) -> None:
    """Written beside its place and renamed, so that another process never reads half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        json.dump(compiled, out, ensure_ascii=False, separators=(",", ":"))
    Path(name).replace(path)


def _index(raw: dict[str, Any]) -> Index:
    return Index(
        stems=raw["stems"],
        lemmas=raw["lemmas"],
        roots=raw["roots"],
        prefixes=raw["prefixes"],
        suffixes=raw["suffixes"],
        prefix_stem=_pairs(raw["prefix_stem"]),
        prefix_suffix=_pairs(raw["prefix_suffix"]),
        stem_suffix=_pairs(raw["stem_suffix"]),
    )


def _pairs(raw: Iterable[str]) -> frozenset[tuple[str, str]]:
    return frozenset((first, second) for first, _, second in (pair.partition(" ") for pair in raw))


def compile_index(data: Data) -> dict[str, Any]:
    frequency = _frequencies()
    stems: dict[str, list[str]] = {}
    lemmas: list[str] = []
    roots: dict[str, list[int]] = {}
    for group in data.groups:
        if not group.stems:
            continue
        number = len(lemmas)
        root = _root(group)
        pos = _pos(group)
        if root:
            roots.setdefault(root, []).append(number)
        form = _citation(group, pos)
        zipf = _zipf(group, frequency)
        gloss = ";".join(_glosses(group, pos))
        keys = " ".join(dict.fromkeys(arabic(stem.key) for stem in group.stems))
        lemmas.append("\t".join((group.id, form, pos, root or "", f"{zipf:.2f}", gloss, keys)))
        for stem in group.stems:
            line = "\t".join((stem.form, stem.category, stem.tag, str(number), ";".join(stem.gloss)))
            stems.setdefault(arabic(stem.key), []).append(line)
    return {
        "stems": {key: "\n".join(entries) for key, entries in stems.items()},
        "lemmas": lemmas,
        "roots": roots,
        "prefixes": _affixes(data.prefixes),
        "suffixes": _affixes(data.suffixes),
        "prefix_stem": [" ".join(pair) for pair in sorted(data.prefix_stem)],
        "prefix_suffix": [" ".join(pair) for pair in sorted(data.prefix_suffix)],
        "stem_suffix": [" ".join(pair) for pair in sorted(data.stem_suffix)],
    }


def _affixes(affixes: dict[str, list[buckwalter.Affix]]) -> dict[str, list[list[Any]]]:
    return {
        arabic(key): [[a.form, a.category, list(a.morphemes)] for a in entries if not _has_case(a)]
        for key, entries in affixes.items()
    }


def _has_case(affix: buckwalter.Affix) -> bool:
    """The vowels of case are ours to add; the entries that name them would double every noun."""
    return any("/CASE_" in morpheme for morpheme in affix.morphemes)


_TAGS = {
    "ADJ": "ADJ",
    "NOUN_PROP": "PROPN",
    "ADV": "ADV",
    "INTERJ": "INTJ",
    "PREP": "ADP",
    "CONJ": "CCONJ",
    "VERB_PERFECT": "VERB",
    "VERB_IMPERFECT": "VERB",
    "VERB_IMPERATIVE": "VERB",
}


def pos_of(stem: Stem) -> str:
    if stem.category.startswith(("PV", "IV", "CV")):
        return "VERB"
    return _TAGS.get(stem.tag.partition("+")[0], "NOUN")


def _pos(group: Group) -> str:
    return pos_of(group.stems[0])


def _citation(group: Group, pos: str) -> str:
    """The dictionary form in transliteration: the lemma's name without its number and vowel class."""
    return SUFFIX_OF_LEMMA_ID.sub("", group.id) or group.stems[0].form


def _glosses(group: Group, pos: str) -> list[str]:
    chosen = group.stems[0]
    if pos == "VERB":
        chosen = next(
            (s for s in group.stems if s.category.startswith("IV") and "Pass" not in s.category), chosen
        )
    return list(chosen.gloss)


_WEAK = frozenset("اويأءآؤئى")


def _root(group: Group) -> str | None:
    """The root in bare letters, where the dictionary's heading is one and the lemma shows its strong letters."""
    if not group.root or not re.fullmatch(r"[A-Za-z$*]{2,4}(?:/[wy])?", group.root):
        return None
    root = arabic(group.root.partition("/")[0])
    if len(root) == 2 and "ا" not in root:
        root += root[1]
    if len(root) not in {3, 4} or pos_of(group.stems[0]) == "PROPN":
        return None
    root = root.replace("ا", "أ")
    lemma = bare(arabic(SUFFIX_OF_LEMMA_ID.sub("", group.id)))
    at = 0
    for letter in dict.fromkeys(root) if root[-1] == root[-2] else root:
        if letter in _WEAK:
            continue
        place = lemma.find(letter, at)
        if place < 0:
            return None
        at = place + 1
    return root


def _frequencies() -> dict[str, float]:
    from wordfreq import get_frequency_dict

    return dict(get_frequency_dict("ar", wordlist="best"))


_TAILS = {"Nap": ("ة",), "N-ap": ("", "ة"), "N/ap": ("", "ة"), "Nall": ("", "ة")}


def _zipf(group: Group, frequency: dict[str, float]) -> float:
    """Zipf frequency of the lemma: of the commonest written forms of its stems together."""
    from math import log10

    forms: set[str] = set()
    for stem in group.stems:
        key = arabic(stem.key)
        if stem.category.startswith("PV"):
            forms |= {key, key + "ت", "و" + key}
        elif stem.category.startswith("IV"):
            forms |= {"ي" + key, "ت" + key}
        else:
            tails = _TAILS.get(stem.category.partition("_")[0], ("ة",) if "Nap" in stem.category else ("",))
            forms |= {head + key + tail for tail in tails for head in ("", "ال")}
    total = sum(frequency.get(form, 0.0) for form in forms)
    return max(0.0, log10(total * 1e9)) if total else 0.0
