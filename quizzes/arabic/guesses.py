"""Honest guesses about words that the lexicon does not have, marked as guesses."""

from __future__ import annotations

from quizzes.arabic.data import clitic_of
from quizzes.arabic.document import Case
from quizzes.arabic.particles import PROCLITICS
from quizzes.arabic.reading import CASES, Ending, Reading, State
from quizzes.arabic.vowels import FREE, M_A, M_I, M_U, NONE

_GUESS_COST = 9.0


def respelled(form: str) -> list[tuple[str, float]]:
    """The same word as it is often mistyped: ه for ة, ى for ي, a missing or added hamza."""
    found = []
    if form.endswith("ه"):
        found.append((form[:-1] + "ة", 2.0))
    if form.endswith("ي"):
        found.append((form[:-1] + "ى", 2.0))
    if form.endswith("ى"):
        found.append((form[:-1] + "ي", 1.0))
    for at in range(min(len(form), 12)):
        if form[at] in "أإآ":
            found.append((form[:at] + "ا" + form[at + 1 :], 2.5))
        elif form[at] == "ا":
            found += [(form[:at] + hamza + form[at + 1 :], 2.5) for hamza in "أإآ"]
    return found


def guesses(form: str, lexical: bool) -> list[Reading]:
    """A name, a noun or a nisba adjective, without and with clitics; marked as guesses."""
    found = []
    extra = 3.0 if lexical else 0.0
    for head, morphemes in PROCLITICS:
        rest = form[len(head) :]
        if not form.startswith(head) or len(rest) < (3 if head else 1):
            continue
        cost = _GUESS_COST + extra + 1.8 * len([m for m in morphemes if m != "Al/DET"])
        found += [_guess(form, rest, morphemes, tag, cost) for tag in ("PN", "N", "A")]
    return found


def _guess(form: str, rest: str, morphemes: tuple[str, ...], tag: str, cost: float) -> Reading:
    article = "Al/DET" in morphemes
    spelled = tuple((letter, NONE) for letter in form)
    nisba, feminine = rest.endswith(("ي", "ية")), rest.endswith("ة")
    plural = rest.endswith(("ون", "ين")) and len(rest) > 4
    if tag == "PN":
        cost += 3.0 if article else 0.0
        cost += 1.5 if rest.endswith("ات") or (article and (nisba or plural)) else 0.0
        cost += 2.0 if not article and not morphemes and form.startswith(("وال", "بال", "لل", "فال")) else 0.0
    elif tag == "A":
        cost += 0.5 if nisba and article else 2.5 if nisba else 3.0 if rest.startswith("م") else 4.5
    else:
        cost += 0.8 if article else 1.6
        cost += 1.5 if nisba else 0.0
        cost -= 0.7 if rest.endswith(("ات", "ة")) or plural else 0.0
    stem = rest
    if tag == "A" and feminine:
        stem = rest[:-1]
    elif plural and tag != "PN":
        stem = rest[:-2]
    pos = {"PN": "PROPN", "N": "NOUN", "A": "ADJ"}[tag]
    state: State = "D" if article else "X"
    cases: tuple[Case, ...] = ("Gen",) if "bi/PREP" in morphemes or "li/PREP" in morphemes else CASES
    return Reading(
        spelled, [FREE] * len(form), tag, pos, None, stem, (), cost,
        end=len(form) - 1 if form[-1] not in "اىويآ" else None,
        endings=tuple(Ending({"Nom": M_U, "Acc": M_A, "Gen": M_I}[case], case, state) for case in cases),
        left="+".join(m.partition("/")[2] for m in morphemes if m != "Al/DET"),
        clitics=tuple(c for c in (clitic_of(m, before=True) for m in morphemes) if c),
        gender="Fem" if feminine or rest.endswith("ات") else "Masc",
        number="Plur" if rest.endswith("ات") and tag != "PN" else "Sing",
        guessed=True,
    )  # fmt: skip


def could_be_name(form: str, found: list[Reading]) -> bool:
    """A rare word of the lexicon without clitics may as well be a foreign name."""
    return len(form) >= 3 and min(reading.cost for reading in found) > 4.5 and not form.startswith("ال")


def name_guess(form: str) -> Reading:
    return _guess(form, form, (), "PN", _GUESS_COST - 2.0)
