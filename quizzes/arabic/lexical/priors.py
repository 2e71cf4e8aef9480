"""How unlikely clitics, persons and voices are by themselves: natural logarithms, 0 for what is most
usual."""

from __future__ import annotations

from functools import lru_cache

_PROCLITICS = {
    "wa/CONJ": 0.7,
    "fa/CONJ": 1.2,
    "bi/PREP": 1.2,
    "li/PREP": 1.2,
    "ka/PREP": 4.0,
    "la/EMPHATIC_PARTICLE": 3.5,
    "la/RESULT_CLAUSE_PARTICLE": 3.5,
    "Al/DET": 0.2,
    "sa/FUT": 0.8,
    "li/SUBJUNC": 0.8,
}
_SUBJECTS = {
    "2FS": 4.5,
    "2FP": 5.0,
    "2D": 4.5,
    "2MS": 2.7,
    "2MD": 4.5,
    "2FD": 5.0,
    "2MP": 2.7,
    "3FP": 1.5,
    "1S": 1.0,
    "3FD": 1.0,
    "3MD": 0.7,
    "1P": 0.5,
}
# Adjectives rarely take ات: that plural, and with it ة, speaks for a feminine noun of its own (شخصية
# beside شخصي).
_TWO_GENDERS = ("Nall", "N-ap", "N/ap", "N/At")
_OF_TWO_GENDERS = {"At/NSUFF_FEM_PL": 2.5, "ap/NSUFF_FEM_SG": 0.4}
_RARE_PRONOUNS = ("1S", "2MS", "2FS", "2FP", "2D")  # news addresses nobody
_OBJECT = 0.9
_PASSIVE, _IMPERATIVE = 0.5, 4.0


@lru_cache(maxsize=4096)
def subject(prefix: tuple[str, ...], suffix: tuple[str, ...]) -> str:
    """Person, gender and number of a verb by its affixes: "3MS"."""
    for morpheme in suffix:
        tag = morpheme.partition("/")[2]
        if tag.startswith(("PVSUFF_SUBJ:", "CVSUFF_SUBJ:")):
            return tag.partition(":")[2]
    for morpheme in prefix:
        tag = morpheme.partition("/")[2]
        if tag.startswith("IV"):
            return tag[2:]
    return "3MS"


@lru_cache(maxsize=16_384)
def affix_cost(category: str, prefix: tuple[str, ...], suffix: tuple[str, ...]) -> float:
    """The cost of a stem of that category standing with these morphemes."""
    cost = 0.0
    for morpheme in prefix:
        cost += _PROCLITICS.get(morpheme, 0.0)
    for morpheme in suffix:
        if "_DO:" in morpheme or "PRON_" in morpheme:
            cost += _OBJECT + (1.5 if morpheme.endswith(_RARE_PRONOUNS) else 0.0)
    if category.startswith(_TWO_GENDERS):
        cost += sum(_OF_TWO_GENDERS.get(morpheme, 0.0) for morpheme in suffix)
    if category.startswith(("PV", "IV", "CV")):
        cost += _SUBJECTS.get(subject(prefix, suffix), 0.0)
        cost += _PASSIVE if "Pass" in category else 0.0
        cost += _IMPERATIVE if category.startswith("CV") else 0.0
    return cost
