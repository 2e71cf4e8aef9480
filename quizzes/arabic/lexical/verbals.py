"""Verbal nouns and participles that the lexicon leaves out, though it has their verb.

One is added where its pattern is regular (`derivatives`), where nothing else that the lexicon has is written
so, and where texts have it with ال: الاستحواذ. What may be a verb is not made a noun on its letters alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from quizzes.arabic.lexical.buckwalter import Group, Stem, arabic
from quizzes.arabic.lexical.derivatives import Kind, derivatives
from quizzes.arabic.lexical.families import is_verb

_MEANINGS = 2


def with_verbals(groups: Sequence[Group], written: Collection[str]) -> list[Group]:
    """The same groups and behind each verb what it lacks; `written` holds words that texts have."""
    taken = {key for group in groups for stem in group.stems if not is_verb(stem) for key in _written(stem)}
    found: list[Group] = []
    for group in groups:
        found.append(group)
        if is_verb(group.stems[0]):
            found += _lacking(group, taken, written)
    return found


def _written(stem: Stem) -> tuple[str, str]:
    return stem.key, stem.key + "p"


def kin(groups: Sequence[Group]) -> list[tuple[int, int]]:
    """Pairs of a verb and a verbal noun or participle of it, as places in `groups`. Who reads منكر and إنكار
    knows that ينكر is rather of أنكر."""
    families: dict[int, list[int]] = {}
    for place, group in enumerate(groups):
        families.setdefault(group.section, []).append(place)
    return [pair for family in families.values() for pair in _kin_in(groups, family)]


def _kin_in(groups: Sequence[Group], family: Sequence[int]) -> Iterator[tuple[int, int]]:
    nouns = [(place, _cited(groups[place])) for place in family if not is_verb(groups[place].stems[0])]
    for verb in family:
        if is_verb(groups[verb].stems[0]):
            perfect = groups[verb].stems[0].form
            simple = derivatives(perfect, simple=True)
            forms = {*derivatives(perfect).values(), *simple.values()}
            for place, cited in nouns:
                if forms & cited or (simple and _is_masdar(groups[place], groups[verb])):
                    yield verb, place


_MASDARS = re.compile(r"C(?:[aiu]CoC(?:ap)?|uCuwC|[aiu]CAC(?:ap)?|aC~|aCaC)".replace("C", "[^aiuoAYFNK~|]"))
_SAME = 4  # letters that begin an English verb and its noun: arrive, arrival


def _is_masdar(noun: Group, verb: Group) -> bool:
    """Whether a noun may be the verbal noun of a verb of form I: by its pattern and its English."""
    if noun.stems[0].tag != "NOUN" or not any(_MASDARS.fullmatch(form) for form in _cited(noun)):
        return False
    starts = {meaning.removeprefix("be ")[:_SAME] for meaning in _of_imperfect(verb)}
    return any(meaning[:_SAME] in starts for meaning in noun.stems[0].gloss)


def _cited(group: Group) -> set[str]:
    if is_verb(group.stems[0]):
        return set()
    return {stem.form + ("ap" if stem.category.startswith("Nap") else "") for stem in group.stems}


def _lacking(verb: Group, taken: Collection[str], written: Collection[str]) -> list[Group]:
    found = []
    transitive = any("Pass" in stem.category for stem in verb.stems)
    for kind, form in derivatives(verb.stems[0].form).items():
        keys = [key for key in _keys(form) if key not in taken]
        if not keys or "ال" + arabic(keys[0]) not in written or (kind == "passive" and not transitive):
            continue
        gloss = tuple(dict.fromkeys(_meaning(kind, one) for one in _of_imperfect(verb)[:_MEANINGS]))
        found.append(Group(f"{form}_1", verb.root, verb.section, _stems(kind, form, gloss, keys)))
    return found


def _of_imperfect(verb: Group) -> tuple[str, ...]:
    active = (s for s in verb.stems if s.category.startswith("IV") and "Pass" not in s.category)
    return next(active, verb.stems[0]).gloss


def _stems(kind: Kind, form: str, gloss: tuple[str, ...], keys: Sequence[str]) -> list[Stem]:
    """The stems as the lexicon enters words of that shape."""
    tag = "NOUN" if kind == "masdar" else "ADJ"
    if kind == "masdar" and form.endswith("~iy"):  # تَرَدٍّ
        return [
            Stem(keys[0], form, "N0_Nh", gloss, tag),
            Stem(keys[0], form, "NAt", gloss, tag),
            Stem(keys[0][:-1], form[:-2], "NK", gloss, tag),
        ]
    if form.endswith("ap"):
        return [Stem(key.removesuffix("p"), form[:-2], "NapAt", gloss, tag) for key in keys]
    return [Stem(key, form, "N/At" if kind == "masdar" else "Nall", gloss, tag) for key in keys]


def _keys(form: str) -> list[str]:
    """As it is written without vowels, with the hamza below and without."""
    key = re.sub(r"[aiuo~]", "", form)
    return ["<" + key[1:], "A" + key[1:]] if key[0] in "<{" else [key]


# ---------------------------------------------------------------- English

_IRREGULAR = {
    "be": "been", "bear": "borne", "bind": "bound", "break": "broken", "bring": "brought", "build": "built",
    "buy": "bought", "catch": "caught", "choose": "chosen", "cut": "cut", "do": "done", "draw": "drawn",
    "drive": "driven", "feed": "fed", "find": "found", "get": "got", "give": "given", "grow": "grown",
    "have": "had", "hide": "hidden", "hit": "hit", "hold": "held", "keep": "kept", "know": "known",
    "lead": "led", "leave": "left", "lend": "lent", "let": "let", "lose": "lost", "make": "made",
    "pay": "paid", "put": "put", "read": "read", "see": "seen", "seek": "sought", "sell": "sold",
    "send": "sent", "set": "set", "show": "shown", "shut": "shut", "speak": "spoken", "spend": "spent",
    "split": "split", "spread": "spread", "steal": "stolen", "swear": "sworn", "take": "taken",
    "teach": "taught", "tear": "torn", "tell": "told", "think": "thought", "throw": "thrown",
    "undertake": "undertaken", "wear": "worn", "win": "won", "write": "written",
}  # fmt: skip
_DOUBLES = re.compile(r"[^aeiou]*[aeiou][bdgmnprt]|(?:ad|com|con|e|oc|per|pre|re|sub)(?:mit|fer|cur|pel)")


def _meaning(kind: Kind, verb: str) -> str:
    """ "be arrogant" as "being arrogant", "insure" as "insured"."""
    word, space, rest = verb.partition(" ")
    return (_past(word) if kind == "passive" else _ending(word, "ing")) + space + rest


def _past(verb: str) -> str:
    return _IRREGULAR.get(verb) or _ending(verb, "ed")


def _ending(verb: str, ending: str) -> str:
    if verb.endswith("ie") and ending == "ing":
        return verb[:-2] + "ying"
    if verb.endswith("e") and not (ending == "ing" and verb.endswith(("ee", "oe", "ye"))) and verb != "be":
        return verb[:-1] + ending
    if ending == "ed" and re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    return verb + (verb[-1] if _DOUBLES.fullmatch(verb) else "") + ending
