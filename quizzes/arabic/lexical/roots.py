"""The root of each lemma, where it can be known: from the dictionary's headings, from its verbs, from
plain patterns.

The lexicon heads only some of its word families with their root. For the others it is read off the verbs,
whose
patterns are few, and off nouns of plain patterns; a lemma gets its family's root only if its letters show it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from quizzes.arabic.lexical.buckwalter import Group, Stem, arabic
from quizzes.arabic.lexical.word_classes import common_pos
from quizzes.arabic.text import SHADDA, bare

_C = "([^aiuoFNKAY~`{wy])"
_W = "([^aiuoFNKAY~`{])"  # any consonant, w and y too
_SOUND: tuple[str, ...] = (
    f"{_W}a{_W}[aiu]{_W}",  # I
    f"{_W}a{_W}~a{_W}",  # II
    f"{_W}A{_W}a{_W}",  # III
    f">a{_W}o{_W}a{_W}",  # IV
    f"ta{_W}a{_W}~a{_W}",  # V
    f"ta{_W}A{_W}a{_W}",  # VI
    f"{{i{_W}ota{_W}a{_W}",  # VIII, before VII: اِنْتَقَل is of نقل
    f"{{ino{_W}a{_W}a{_W}",  # VII
    f"{{isota{_W}o{_W}a{_W}",  # X
    f"{_C}a{_C}o{_C}a{_C}",  # QI
    f"ta{_C}a{_C}o{_C}a{_C}",  # QII
)
_DOUBLED: tuple[str, ...] = (
    f"{_W}a{_W}~",
    f">a{_W}a{_W}~",
    f"{{i{_W}ota{_W}~",
    f"{{ino{_W}a{_W}~",
    f"{{isota{_W}a{_W}~",
    f"{_W}A{_W}~",
)
_DEFECTIVE: tuple[str, ...] = (
    f"{_W}a{_W}(?:A|aY|iy)",
    f"{_W}a{_W}~aY",
    f"{_W}A{_W}aY",
    f">a{_W}o{_W}aY",
    f"ta{_W}a{_W}~aY",
    f"ta{_W}A{_W}aY",
    f"{{i{_W}ota{_W}aY",
    f"{{ino{_W}a{_W}aY",
    f"{{isota{_W}o{_W}aY",
)
_HOLLOW: tuple[str, ...] = (
    f"{_W}A{_W}",
    f">a{_W}A{_W}",
    f"{{i{_W}otA{_W}",
    f"{{ino{_W}A{_W}",
    f"{{isota{_W}A{_W}",
)
_NOUNS: tuple[str, ...] = (
    f"{_C}[aiu]{_C}o{_C}(?:ap)?",
    f"{_C}[aiu]{_C}a{_C}(?:ap)?",
    f"{_C}a{_C}iy{_C}(?:ap)?",
    f"{_C}[ui]{_C}uw{_C}(?:ap)?",
    f"{_C}[aiu]{_C}A{_C}(?:ap)?",
    f"ma{_C}o{_C}[aiu]{_C}(?:ap)?",
    f"{_C}A{_C}i{_C}(?:ap)?",
    f"ma{_C}o{_C}uw{_C}(?:ap)?",
)
_HAMZA = str.maketrans("|><&}", "'''''")
_HAMZAS = frozenset("'|><&}")
_WEAK = frozenset("وي")
_ADDED = frozenset("اتمونيسأإآءئؤةىهل")


def roots(groups: Sequence[Group]) -> list[str | None]:
    """The root of each group in bare Arabic letters, or None; families are runs of groups with one
    `section`."""
    found: list[str | None] = [None] * len(groups)
    at = 0
    while at < len(groups):
        end = at
        while end < len(groups) and groups[end].section == groups[at].section:
            end += 1
        for place, root in zip(range(at, end), _family(groups[at:end]), strict=True):
            found[place] = root
        at = end
    return found


def _family(groups: Sequence[Group]) -> list[str | None]:
    votes: Counter[str] = Counter()
    own = [_of_verb(group.stems) for group in groups]
    for root in own:
        if root and _HIDDEN not in root:
            votes[root] += 3
    headed = [_heading(group.root, groups) for group in groups]
    for root in headed[:1]:
        if root:
            votes[root] += 4
    for group in groups:
        root = _of_noun(group)
        if root:
            votes[root] += 1
    own = [root and _unhidden(root, votes) for root in own]
    for root in own:
        if root:
            votes[root] += 1
    likely = [root for root, count in votes.most_common(4) if count >= 2]
    result: list[str | None] = []
    for group, verb, heading in zip(groups, own, headed, strict=True):
        candidates = ([verb] if verb else []) + likely + ([heading] if heading else [])
        result.append(next((root for root in candidates if _shows(group, root)), None))
    return result


_HIDDEN = "؟"  # stands for the و or ي that a hollow verb does not show


def _unhidden(root: str, votes: Counter[str]) -> str:
    """A root whose middle is hidden, as the rest of its family has it: أضاف is of ضيف, أجاب of جوب."""
    return max((root.replace(_HIDDEN, weak) for weak in "وي"), key=lambda one: votes[one])


def _heading(name: str | None, groups: Sequence[Group]) -> str | None:
    if not name or not re.fullmatch(r"[A-Za-z$*']{2,4}(?:/[wy])?", name):
        return None
    root = name.partition("/")[0]
    if "A" in root[1:] and not any(_HAMZAS & set(stem.form[1:]) for group in groups for stem in group.stems):
        return None  # a loan word: the A of xAm or SwyA is no hamza
    if len(root) == 2 and "A" not in root:
        root += root[1]
    return arabic(root.replace("A", ">")) if len(root) in {3, 4} else None


def _of_verb(stems: Sequence[Stem]) -> str | None:
    """The root behind the perfect of a verb."""
    perfect = next((s for s in stems if s.category.startswith("PV") and "Pass" not in s.category), None)
    if perfect is None:
        return None
    form = perfect.form.replace("|", ">A").translate(_HAMZA).replace("'", ">")
    for pattern in _SOUND:
        match = re.fullmatch(pattern, form)
        if match:
            return arabic("".join(match.groups()))
    for pattern in _DOUBLED:
        match = re.fullmatch(pattern, form)
        if match:
            return arabic("".join(match.groups()) + match.groups()[-1])
    for pattern in _DEFECTIVE:
        match = re.fullmatch(pattern, form)
        if match:
            return arabic("".join(match.groups()) + ("w" if form.endswith("A") else "y"))
    for pattern in _HOLLOW:
        match = re.fullmatch(pattern, form)
        if match:
            middle = _middle(stems) if pattern == _HOLLOW[0] else _HIDDEN
            return arabic(match.group(1) + middle + match.group(2))
    return None


def _middle(stems: Iterable[Stem]) -> str:
    """و or ي, as the imperfect of a hollow verb of form I shows it; hidden where it has a long a."""
    for stem in stems:
        if stem.category.startswith("IV") and "Pass" not in stem.category:
            if "uw" in stem.form:
                return "w"
            if "iy" in stem.form:
                return "y"
    return _HIDDEN


def _of_noun(group: Group) -> str | None:
    stem = group.stems[0]
    if stem.tag not in {"NOUN", "ADJ"}:
        return None
    form = stem.form.translate(_HAMZA).replace("'", ">")
    for pattern in _NOUNS:
        match = re.fullmatch(pattern, form)
        if match:
            return arabic("".join(match.groups()))
    return None


_LEVEL = str.maketrans("أإآؤئ", "ءءءءء")


def _shows(group: Group, root: str) -> bool:
    """Whether the first form of a lemma has the root's strong letters in order, and besides them only
    added ones. A letter with a shadda may be both of a doubled root's: شطّ shows شطط, شاطئ does not."""
    form = arabic(group.stems[0].form)
    written = bare(form.replace("ٱ", "ا"))
    proper = group.stems[0].tag == "NOUN_PROP" or (group.stems[0].gloss or ("",))[0][:1].isupper()
    if proper and common_pos(written) is None:
        return False  # a name, or an adjective made from one
    word, letters = written.translate(_LEVEL), root.translate(_LEVEL)
    return _spells(word, letters) or (
        letters[-1] == letters[-2] and root[-1] + SHADDA in form and _spells(word, letters[:-1])
    )


def _spells(word: str, letters: str) -> bool:
    at, missing = 0, 0
    for letter in letters:
        place = word.find(letter, at)
        if place < 0 and letter in _WEAK | {"ء"}:
            missing += 1
            continue
        if place < 0 or any(other not in _ADDED_LEVEL for other in word[at:place]):
            return False
        at = place + 1
    return missing <= 1 and all(other in _ADDED_LEVEL for other in word[at:])


_ADDED_LEVEL = frozenset(letter.translate(_LEVEL) for letter in _ADDED) - {"ه", "ل"}
