"""Mends the lexicon's lemmas: one lemma for each dictionary word, by the form that a dictionary lists it
under.

Buckwalter groups موجة under موج, lists ضرائب apart from ضريبة and the passive of باع as a verb of its own,
and names some
lemmas by a form that none of their stems has. All this is put right by rule; what no rule can see is in
data/lemma_aliases.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quizzes.arabic import data
from quizzes.arabic.lexical.buckwalter import Group, Stem, arabic
from quizzes.arabic.lexical.spelling import vocalised
from quizzes.arabic.text import skeleton

_NUMBERED = re.compile(r"(?:-[auiAUI]+)*_\d+$")
_ALWAYS_FEMININE = ("Nap",)


def name_of(lemma_id: str) -> str:
    """The transliterated form in a lemma's name: ">abad" of ">abad-ui_1"."""
    return _NUMBERED.sub("", lemma_id)


def is_verb(stem: Stem) -> bool:
    return stem.category.startswith(("PV", "IV", "CV"))


def mended(groups: Sequence[Group]) -> list[Group]:
    """The same stems in better groups; the order of sections stays."""
    result: list[Group] = []
    at = 0
    while at < len(groups):
        end = at
        while end < len(groups) and groups[end].section == groups[at].section:
            end += 1
        result += _mended_family(list(groups[at:end]))
        at = end
    return _aliased(result)


def _mended_family(groups: list[Group]) -> list[Group]:
    groups = [part for group in groups for part in _tens_apart(group)]
    groups = [part for group in groups for part in _feminine_apart(group)]
    groups = _same_name_together(groups)
    groups = _adverbs_doubled(groups)
    groups = _plurals_home(groups)
    return _passives_home(groups)


_ADVERB = "apF"


def _adverbs_doubled(groups: list[Group]) -> list[Group]:
    """خاصّةً for the lexicon's خاصَةً: an adverb has the shadda that its letters have in the family (خاصّ)."""
    doubled = {stem.form.replace("~", ""): stem.form for group in groups for stem in group.stems}
    return [_spelled_as(doubled, group) if name_of(group.id).endswith(_ADVERB) else group for group in groups]


def _spelled_as(doubled: dict[str, str], group: Group) -> Group:
    name = name_of(group.id)
    plain = name.removesuffix(_ADVERB)
    right = doubled.get(plain, plain) + _ADVERB
    stems = [replace(stem, form=right) if stem.form == name else stem for stem in group.stems]
    return Group(right + group.id[len(name) :], group.root, group.section, stems)


def _tens_apart(group: Group) -> list[Group]:
    """ثلاثون out of ثلاث: a number of its own, with a meaning of its own."""
    tens = [stem for stem in group.stems if stem.category == "Numb"]
    rest = [stem for stem in group.stems if stem.category != "Numb"]
    if not tens or not rest:
        return [group]
    found = [Group(group.id, group.root, group.section, rest)]
    for form in dict.fromkeys(stem.form for stem in tens):
        stems = [stem for stem in tens if stem.form == form]
        found.append(Group(f"{form}uwn_1", group.root, group.section, stems))
    return found


def _feminine_apart(group: Group) -> list[Group]:
    """موجة out of موج: nouns that always have ة get a lemma of their own."""
    name = name_of(group.id)
    if name.endswith("ap") or is_verb(group.stems[0]):
        return [group]
    weak = name.endswith("iy")  # قاسية is the feminine of قاسي
    apart = [s for s in group.stems if _is_feminine_noun(s) and not (weak and s.form == name)]
    if not apart or len(apart) == len(group.stems):
        if apart and skeleton(arabic(apart[0].form)) == skeleton(arabic(name)):
            group.id = f"{name}ap{group.id[len(name) :]}"
        return [group]
    rest = [s for s in group.stems if s not in apart]
    found = [Group(group.id, group.root, group.section, rest)]
    for form in dict.fromkeys(stem.form for stem in apart):
        stems = [stem for stem in apart if stem.form == form]
        found.append(Group(f"{form}ap_1", group.root, group.section, stems))
    return found


def _is_feminine_noun(stem: Stem) -> bool:
    return stem.category.startswith(_ALWAYS_FEMININE) and stem.tag == "NOUN" and not _plural_gloss(stem.gloss)


def feminines(groups: Sequence[Group]) -> list[tuple[int, int]]:
    """Pairs of a feminine noun and an adjective whose feminine is written and vowelled as it, as places in
    `groups`: وَاقِعَة, incident, of وَاقِع. A nisba is left out, whose feminine is mostly the adjective."""
    adjectives = {
        (group.section, stem.form): place
        for place, group in enumerate(groups)
        for stem in group.stems
        if stem.category in _TWO_GENDERS and not stem.form.endswith("iy~")
    }
    return [
        (place, adjectives[group.section, group.stems[0].form])
        for place, group in enumerate(groups)
        if _is_feminine_noun(group.stems[0]) and (group.section, group.stems[0].form) in adjectives
    ]


_TWO_GENDERS = frozenset({"Nall", "N-ap", "N/ap"})


def _plural_gloss(gloss: Sequence[str]) -> bool:
    if not gloss:
        return False
    first = gloss[0].split(" ")[0].split("/")[0]
    return (first.endswith("s") and not first.endswith(("ss", "us", "is", "ics"))) or first in {
        "men",
        "people",
    }


def _same_name_together(groups: list[Group]) -> list[Group]:
    by_name: dict[str, Group] = {}
    for group in groups:
        held = by_name.get(group.id)
        if held is None:
            by_name[group.id] = group
        else:
            held.stems += group.stems
    return list(by_name.values())


def _singular(word: str) -> set[str]:
    found = {word[:-1]} if word.endswith("s") else set()
    if word.endswith("es"):
        found.add(word[:-2])
    if word.endswith("ies"):
        found.add(word[:-3] + "y")
    if word.endswith("ves"):
        found.add(word[:-3] + "f")
    return found


def _plurals_home(groups: list[Group]) -> list[Group]:
    """ضرائب to ضريبة: a lemma of one stem whose English is the plural of another's in its family."""
    singulars: dict[str, Group] = {}
    for group in groups:
        stem = group.stems[0]
        if stem.tag == "NOUN" and not _plural_gloss(stem.gloss):
            for meaning in stem.gloss:
                singulars.setdefault(meaning, group)
    kept = []
    for group in groups:
        home = _home_of(group, singulars)
        home = home or _of_alef(group, groups) or _of_few(group, groups)
        if home is None:
            kept.append(group)
        else:
            home.stems += group.stems
    return kept


def _of_alef(group: Group, groups: list[Group]) -> Group | None:
    """فتيات to فتاة, أدوات to أداة."""
    form = group.stems[0].form
    if any(not stem.category.startswith("NAt") for stem in group.stems) or not form.endswith(("ay", "aw")):
        return None
    wanted = {form[:-2] + "Ap", form[:-2] + "Aap"}
    return next((other for other in groups if name_of(other.id) in wanted and other is not group), None)


_FEW = re.compile(r">a([^aiuoAY~])o([^aiuoAY~])i([^aiuoAY~])")


def _of_few(group: Group, groups: list[Group]) -> Group | None:
    """أقنعة to قناع: أفعلة is the plural of nouns with a long third letter (Wright I §304)."""
    stem = group.stems[0]
    match = _FEW.fullmatch(stem.form)
    if not match or not stem.category.startswith("Nap") or not _plural_gloss(stem.gloss):
        return None
    singular = re.compile(_long_last(match.groups()))
    found = (one for one in groups if singular.fullmatch(one.stems[0].form) and one.stems[0].tag == "NOUN")
    return next((one for one in found if not one.stems[0].category.startswith(_ALWAYS_FEMININE)), None)


def _long_last(letters: tuple[str, ...]) -> str:
    first, second, third = map(re.escape, letters)
    return f"{first}[aiu]{second}(?:A|iy|uw){third}"


def _home_of(group: Group, singulars: dict[str, Group]) -> Group | None:
    stem = group.stems[0]
    if stem.tag != "NOUN" or not _plural_gloss(stem.gloss) or len({s.form for s in group.stems}) > 1:
        return None
    if stem.category.startswith(("Nap", "NAt")) or stem.form.endswith("iy~"):
        return None
    for meaning in stem.gloss:
        for singular in _singular(meaning):
            home = singulars.get(singular)
            if home is not None and home is not group:
                return home
    return None


def _passives_home(groups: list[Group]) -> list[Group]:
    """بيع "be sold" to باع: a verb that only has passives belongs to the first verb of its family."""
    active = [g for g in groups if is_verb(g.stems[0]) and any("Pass" not in s.category for s in g.stems)]
    if not active:
        return groups
    kept = []
    for group in groups:
        if is_verb(group.stems[0]) and all("Pass" in stem.category for stem in group.stems):
            active[0].stems += group.stems
        else:
            kept.append(group)
    return kept


def _aliased(groups: list[Group]) -> list[Group]:
    aliases = {row[0]: row[1] for row in data.rows("lemma_aliases")}
    tags = {row[0]: row[2] for row in data.rows("lemma_aliases")}
    by_form: dict[str, Group] = {}
    for group in groups:
        if not is_verb(group.stems[0]) and group.stems[0].tag != "NOUN_PROP":
            by_form.setdefault(vocalised(name_of(group.id)), group)
    gone: set[int] = set()
    for form, target in aliases.items():
        source, home = by_form.get(form), by_form.get(target)
        if source is not None and home is not None and source is not home:
            home.stems += [replace(stem, tag=tags[form]) for stem in source.stems]
            gone.add(id(source))
    return [group for group in groups if id(group) not in gone]


def citation(group: Group) -> str:
    """The dictionary form in transliteration."""
    name = name_of(group.id)
    if name.endswith("AF"):
        name = name[:-2]
    first = group.stems[0]
    forms = {skeleton(arabic(form)) for form in _written(group.stems)}
    if skeleton(arabic(name)) in forms or is_verb(first):
        return name or first.form
    return first.form + ("ap" if first.category.startswith("Nap") and first.tag == "NOUN" else "")


def _written(stems: Iterable[Stem]) -> Iterable[str]:
    for stem in stems:
        form = stem.form.replace("{", "A")
        yield form
        yield form + "ap"
        yield form + "At"
        yield form + "An"
        yield form + "uwn"
        yield form + "iy"
        yield form[:-1]
