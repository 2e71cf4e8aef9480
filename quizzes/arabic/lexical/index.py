"""The lexicon compiled to one compact file, made once and kept in a cache folder.

The file is mapped into memory: opening it takes no time, a page of it is read when a word asks for it, and
the processes of a server share what was read.
"""

from __future__ import annotations

import json
import mmap
import os
import tempfile
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from quizzes.arabic import data
from quizzes.arabic.lexical import buckwalter
from quizzes.arabic.lexical.buckwalter import Data, Group, Stem, arabic
from quizzes.arabic.lexical.closed_class import covers
from quizzes.arabic.lexical.families import citation, feminines, mended
from quizzes.arabic.lexical.frequencies import written_words, zipfs
from quizzes.arabic.lexical.packed import Strings, Table, pack_strings, pack_table
from quizzes.arabic.lexical.regular_plurals import with_plurals
from quizzes.arabic.lexical.roots import roots
from quizzes.arabic.lexical.spelling import vocalised
from quizzes.arabic.lexical.verbals import kin, with_verbals

FORMAT = 19
_PREFERRED = 0.6  # Zipf: what a listed sense is ahead of its homographs


class Affix(NamedTuple):
    form: str  # transliterated, with vowels
    category: str
    morphemes: tuple[str, ...]  # "wa/CONJ"


@dataclass(frozen=True, slots=True)
class Index:
    """`stems`: bare key -> lines of "form TAB category TAB tag TAB lemma TAB gloss"; `lemmas`: lines of
    "id TAB form TAB pos TAB root TAB zipf TAB gloss TAB keys of its stems TAB gloss in the lexicon's own
    order TAB gloss of the plural", `ids`: their ids in the same order; `roots`: root -> lemma numbers with
    spaces between them."""

    stems: Table
    lemmas: Strings
    ids: Table
    roots: Table
    prefixes: dict[str, tuple[Affix, ...]]
    suffixes: dict[str, tuple[Affix, ...]]
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
    path = cache_folder() / f"lexicon-{FORMAT}-{buckwalter.version()}.bin"
    with suppress(OSError, ValueError, KeyError, TypeError):  # not there, or not whole
        return _opened(path)
    packed = _pack(compile_index(buckwalter.read()))
    with suppress(OSError):  # a cache that cannot be written only costs the next start some seconds
        _write(path, packed)
        return _opened(path)
    return _index(memoryview(packed))


def _opened(path: Path) -> Index:
    with path.open("rb") as file:
        return _index(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))


def _write(path: Path, packed: bytes) -> None:
    """Written beside its place and renamed, so that another process never reads half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
    with os.fdopen(handle, "wb") as out:
        out.write(packed)
    Path(name).replace(path)


_SMALL = ("prefixes", "suffixes", "prefix_stem", "prefix_suffix", "stem_suffix")


def _pack(raw: dict[str, Any]) -> bytes:
    """A line of JSON with the small tables and the ends of the big ones, and then those."""
    numbers = {root: " ".join(map(str, found)) for root, found in raw["roots"].items()}
    ids = {line.partition("\t")[0]: "" for line in raw["lemmas"]}
    parts = [pack_table(raw["stems"]), pack_strings(raw["lemmas"]), pack_table(ids), pack_table(numbers)]
    ends = [sum(map(len, parts[: at + 1])) for at in range(len(parts))]
    head = json.dumps({name: raw[name] for name in _SMALL} | {"ends": ends})
    return b"".join((head.encode(), b"\n", *parts))


def _index(packed: memoryview) -> Index:
    size = bytes(packed[: 1 << 20]).find(b"\n") + 1
    head = json.loads(bytes(packed[:size]))
    ends = [size + end for end in head["ends"]]
    stems, lemmas, ids, by_root = (
        packed[first:last] for first, last in zip([size, *ends], ends, strict=False)
    )
    return Index(
        stems=Table(stems),
        lemmas=Strings(lemmas),
        ids=Table(ids),
        roots=Table(by_root),
        prefixes=_affixes(head["prefixes"]),
        suffixes=_affixes(head["suffixes"]),
        prefix_stem=_pairs(head["prefix_stem"]),
        prefix_suffix=_pairs(head["prefix_suffix"]),
        stem_suffix=_pairs(head["stem_suffix"]),
    )


def _affixes(raw: dict[str, list[Any]]) -> dict[str, tuple[Affix, ...]]:
    return {
        key: tuple(Affix(form, category, tuple(morphemes)) for form, category, morphemes in entries)
        for key, entries in raw.items()
    }


def _pairs(raw: Iterable[str]) -> frozenset[tuple[str, str]]:
    return frozenset((first, second) for first, _, second in (pair.partition(" ") for pair in raw))


def compile_index(lexicon: Data) -> dict[str, Any]:
    """Everything that is ever asked of the lexicon, JSON-able. Takes some seconds."""
    written = written_words()
    groups = with_plurals(with_verbals(mended(lexicon.groups), written), written)
    stems: dict[str, list[str]] = {}
    lemmas: list[list[str]] = []
    by_root: dict[str, list[int]] = {}
    seen: dict[str, int] = {}
    overrides = {row[0]: row[1:] for row in data.rows("glosses")}
    for number, (group, root) in enumerate(zip(groups, roots(groups), strict=True)):
        if root:
            by_root.setdefault(root, []).append(number)
        pos = pos_of(group.stems[0])
        keys = " ".join(dict.fromkeys(arabic(stem.key) for stem in group.stems))
        seen[group.id] = seen.get(group.id, 0) + 1
        name = lemma_key(group.id if seen[group.id] == 1 else f"{group.id}.{seen[group.id]}")
        listed = ";".join(_glosses(group, pos))
        better, plural = (*overrides.get(name, ()), "", "")[:2]
        form = vocalised(citation(group))
        lemmas.append([name, form, pos, root or "", "", better or listed, keys, listed, plural])
        for stem in group.stems:
            line = "\t".join((stem.form, stem.category, stem.tag, str(number), ";".join(stem.gloss)))
            stems.setdefault(arabic(stem.key), []).append(line)
    raw = {
        "stems": {key: "\n".join(entries) for key, entries in stems.items()},
        "lemmas": lemmas,
        "roots": by_root,
        "prefixes": _without_case(lexicon.prefixes),
        "suffixes": _without_case(lexicon.suffixes),
        "prefix_stem": {" ".join(pair): 1 for pair in sorted(lexicon.prefix_stem)},
        "prefix_suffix": {" ".join(pair): 1 for pair in sorted(lexicon.prefix_suffix)},
        "stem_suffix": {" ".join(pair): 1 for pair in sorted(lexicon.stem_suffix)},
    }
    preferred, rare = data.words("senses"), data.words("rare_lemmas")
    unlikely = {number for number, record in enumerate(lemmas) if record[0] in rare}
    for record, zipf in zip(
        lemmas, zipfs(raw, covers, unlikely, kin(groups), feminines(groups)), strict=True
    ):
        record[4] = f"{zipf + (_PREFERRED if record[0] in preferred else 0.0):.2f}"
    raw["lemmas"] = ["\t".join(record) for record in lemmas]
    return raw


def _without_case(affixes: dict[str, list[buckwalter.Affix]]) -> dict[str, list[list[Any]]]:
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
