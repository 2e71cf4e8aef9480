"""The lexicon compiled to one compact file, made once and kept in a cache folder.

Most of it stays text until a word asks for it, so that it loads in a fraction of a second and stays small.
"""

from __future__ import annotations

import json
import os
import tempfile
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizzes.arabic import buckwalter, data
from quizzes.arabic.buckwalter import Data, Group, Stem, arabic
from quizzes.arabic.closed_class import covers
from quizzes.arabic.families import citation, mended
from quizzes.arabic.frequencies import zipfs
from quizzes.arabic.roots import roots

FORMAT = 13
_PREFERRED = 0.6  # Zipf: what a listed sense is ahead of its homographs


@dataclass(frozen=True, slots=True)
class Index:
    """`stems`: bare key -> lines of "form TAB category TAB tag TAB lemma TAB gloss"; `lemmas`: lines of
    "id TAB form TAB pos TAB root TAB zipf TAB gloss TAB keys of its stems"; `roots`: root -> lemma
    numbers."""

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
    home = os.environ.get("XDG_CACHE_HOME") or Path(os.path.expanduser("~")) / ".cache"
    return Path(home) / "newsquiz"


def load() -> Index:
    """The index from the cache folder; compiled, and kept there if it can be, where it is not there yet."""
    path = cache_folder() / f"lexicon-{FORMAT}-{buckwalter.version()}.json"
    with suppress(OSError, ValueError, KeyError, TypeError):  # not there, or not whole
        return _index(json.loads(path.read_text(encoding="utf-8")))
    compiled = compile_index(buckwalter.read())
    with suppress(OSError):  # a cache that cannot be written only costs the next start some seconds
        _write(path, compiled)
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


def compile_index(lexicon: Data) -> dict[str, Any]:
    """Everything that is ever asked of the lexicon, JSON-able. Takes some seconds."""
    groups = mended(lexicon.groups)
    stems: dict[str, list[str]] = {}
    lemmas: list[list[str]] = []
    by_root: dict[str, list[int]] = {}
    seen: dict[str, int] = {}
    overrides = {row[0]: row[1] for row in data.rows("glosses")}
    for number, (group, root) in enumerate(zip(groups, roots(groups), strict=True)):
        if root:
            by_root.setdefault(root, []).append(number)
        pos = pos_of(group.stems[0])
        keys = " ".join(dict.fromkeys(arabic(stem.key) for stem in group.stems))
        seen[group.id] = seen.get(group.id, 0) + 1
        name = group.id if seen[group.id] == 1 else f"{group.id}.{seen[group.id]}"
        better = overrides.get(lemma_key(name))
        gloss = better or ";".join(_glosses(group, pos))
        lemmas.append([name, citation(group), pos, root or "", "", gloss, keys])
        for stem in group.stems:
            own = better if better and "Pass" not in stem.category else ";".join(stem.gloss)
            line = "\t".join((stem.form, stem.category, stem.tag, str(number), own))
            stems.setdefault(arabic(stem.key), []).append(line)
    raw = {
        "stems": {key: "\n".join(entries) for key, entries in stems.items()},
        "lemmas": lemmas,
        "roots": by_root,
        "prefixes": _affixes(lexicon.prefixes),
        "suffixes": _affixes(lexicon.suffixes),
        "prefix_stem": {" ".join(pair): 1 for pair in sorted(lexicon.prefix_stem)},
        "prefix_suffix": {" ".join(pair): 1 for pair in sorted(lexicon.prefix_suffix)},
        "stem_suffix": {" ".join(pair): 1 for pair in sorted(lexicon.stem_suffix)},
    }
    preferred = data.words("senses")
    for record, zipf in zip(lemmas, zipfs(raw, covers), strict=True):
        record[4] = f"{zipf + (_PREFERRED if lemma_key(record[0]) in preferred else 0.0):.2f}"
    raw["lemmas"] = ["\t".join(record) for record in lemmas]
    return raw


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


def lemma_key(name: str) -> str:
    """The key of a lemma in Arabic letters: "كَتَب-ُ_1"."""
    form, _, number = name.rpartition("_")
    return unicodedata.normalize("NFC", f"{arabic(form)}_{number}")


def _glosses(group: Group, pos: str) -> list[str]:
    chosen = group.stems[0]
    if pos == "VERB":
        chosen = next(
            (s for s in group.stems if s.category.startswith("IV") and "Pass" not in s.category), chosen
        )
    return list(chosen.gloss)
