"""Honest guesses about words that the lexicon does not have, marked as guesses."""

from __future__ import annotations

from functools import cache

from quizzes.arabic.data import clitic_of
from quizzes.arabic.document import Case
from quizzes.arabic.lexical.closed_class import PROCLITICS
from quizzes.arabic.lexical.gazetteer import is_name, spelt_letters
from quizzes.arabic.lexical.spelling import unmarked
from quizzes.arabic.marks import ANY_ENDING, FREE, M_A, M_AN, M_I, M_IN, M_U, M_UN, NONE
from quizzes.arabic.morphology.derived import derivations
from quizzes.arabic.morphology.reading import CASES, Ending, Reading, State

_GUESS_COST = 9.0
_DERIVED_COST = 7.5
_LONGEST_LEMMA = 60


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


def guesses(form: str, *, lexical: bool) -> list[Reading]:
    """A name, a noun, an adjective or a verb, without and with clitics; `lexical` where a respelling was
    found."""
    found = []
    extra = 3.0 if lexical else 0.0
    for head, morphemes in PROCLITICS:
        rest = form[len(head) :]
        if not form.startswith(head) or len(rest) < (3 if head else 1):
            continue
        each = 1.2 if "Al/DET" in morphemes else 1.8
        cost = _GUESS_COST + extra + each * len([m for m in morphemes if m != "Al/DET"])
        tags = ("PN", "N", "A") if len(rest) > 1 else ("N",)
        found += [_nominal_guess(form, rest, morphemes, tag, cost) for tag in tags]
        if "Al/DET" not in morphemes:
            found += _possessed_guess(form, rest, morphemes, cost)
        if not lexical:
            found += _derived_guesses(form, rest, morphemes)
    verb = _verb_guess(form, extra)
    return [*found, verb] if verb else found


_POSSESSIVES = {"ها": "3FS", "هم": "3MP", "نا": "1P", "ه": "3MS"}


def _possessed_guess(form: str, rest: str, morphemes: tuple[str, ...], cost: float) -> list[Reading]:
    """طموحاتها: a noun with a pronoun."""
    pronoun = next((p for p in _POSSESSIVES if rest.endswith(p) and len(rest) - len(p) >= 3), None)
    clitic = clitic_of(f"POSS_PRON_{_POSSESSIVES[pronoun]}", before=False) if pronoun else None
    if pronoun is None or clitic is None:
        return []
    reading = _nominal_guess(form, rest, morphemes, "N", cost)
    stem = rest[: -len(pronoun)]
    reading.cost = cost + 1.6
    reading.form = stem[:-1] + "ة" if stem.endswith("ت") and not stem.endswith("ات") else stem
    reading.clitics = (*reading.clitics, clitic)
    reading.end = None
    reading.endings = tuple(
        Ending(None, ending.case, "P") for ending in reading.endings if ending.state != "I"
    )
    return [reading]


def _derived_guesses(form: str, rest: str, morphemes: tuple[str, ...]) -> list[Reading]:
    """Participles, verbal nouns and imperfects of known roots."""
    article = "Al/DET" in morphemes
    clitic_cost = 0.9 * len([m for m in morphemes if m != "Al/DET"])
    found = []
    for kind, stem, ending, root in derivations(rest):
        if kind == "VI" and (article or not set(morphemes) <= {"wa/CONJ", "fa/CONJ", "li/PREP"}):
            continue
        cost = _DERIVED_COST + clitic_cost
        if kind == "VI":
            found.append(_imperfect(form, rest, morphemes, cost + (0.0 if rest[0] == "ي" else 1.0), root))
            continue
        reading = _nominal_guess(form, rest, morphemes, kind, cost)
        reading.cost, reading.form, reading.root = cost, stem, root
        reading.gender = "Fem" if ending in {"ة", "ات", "تان", "تين"} else "Masc"
        reading.number = {"ون": "Plur", "ين": "Plur", "ات": "Plur", "ان": "Dual"}.get(ending, "Sing")  # type: ignore[assignment]
        found.append(reading)
    return found


@cache
def _endings(tag: str, letter: str, article: bool) -> tuple[Ending, ...]:
    """Of a word that ends in that letter. A foreign name takes no tanween and mostly no i; a noun or
    adjective without ال takes tanween, or is construct."""
    if letter in "اىويآ":
        return tuple(Ending(None, case, "D" if article else "X") for case in CASES)
    state: State = "D" if article else "C" if tag == "N" else "X"
    plain = (Ending(M_U, "Nom", state), Ending(M_A, "Acc", state), Ending(M_I, "Gen", state))
    if article:
        return plain
    if tag == "PN":
        return (*plain, Ending(M_A, "Gen", state))
    tanween: tuple[Ending, ...] = (Ending(M_UN, "Nom", "I"), Ending(M_IN, "Gen", "I"))
    if letter == "ة":
        tanween = (*tanween, Ending(M_AN, "Acc", "I"))
    return (*plain, *tanween) if tag == "N" else tanween


def _nominal_guess(form: str, rest: str, morphemes: tuple[str, ...], tag: str, cost: float) -> Reading:
    article = "Al/DET" in morphemes
    feminine = rest.endswith("ة")
    plural = rest.endswith(("ون", "ين")) and len(rest) > 4
    cases: tuple[Case, ...] = ("Gen",) if "bi/PREP" in morphemes or "li/PREP" in morphemes else CASES
    reading = Reading(
        unmarked(form),
        [FREE] * len(form),
        tag,
        {"PN": "PROPN", "N": "NOUN", "A": "ADJ"}[tag],
        None,
        _guessed_lemma(rest, tag, feminine, plural),
        (),
        cost + _shape_cost(form, rest, morphemes, tag),
        end=len(form) - 1 if form[-1] not in "اىويآ" else None,
        endings=tuple(e for e in _endings(tag, rest[-1], article) if e.case in cases),
        left="+".join(m.partition("/")[2] for m in morphemes if m != "Al/DET"),
        clitics=tuple(c for c in (clitic_of(m, before=True) for m in morphemes) if c),
        gender="Fem" if feminine or rest.endswith("ات") else "Masc",
        number="Plur" if (rest.endswith("ات") or plural) and tag != "PN" else "Sing",
        guessed=True,
    )
    if form.endswith("ا") and len(rest) > 3:
        _mark_tanween(reading, tag)
    return reading


def _mark_tanween(reading: Reading, tag: str) -> None:
    """خانقاً: what ends in اً is an adjective or a noun and no name."""
    if tag == "PN":
        reading.columns[-2] = ANY_ENDING + M_A
    elif reading.endings and reading.endings[0].state != "D":
        reading.columns[-2] = ANY_ENDING + M_AN
        reading.endings = (Ending(None, "Acc", "I"),)
        reading.form = reading.form[:-1]


def _guessed_lemma(rest: str, tag: str, feminine: bool, plural: bool) -> str:
    if tag == "A" and feminine:
        rest = rest[:-1]
    elif plural and tag != "PN":
        rest = rest[:-2]
    return rest[:_LONGEST_LEMMA]


def _shape_cost(form: str, rest: str, morphemes: tuple[str, ...], tag: str) -> float:
    """How unlike a name, an adjective or a noun the word looks."""
    article, nisba = "Al/DET" in morphemes, rest.endswith(("ي", "ية"))
    plural = rest.endswith(("ون", "ين")) and len(rest) > 4
    if tag == "PN":
        cost = 3.0 if article else 0.0
        if rest.endswith(("ها", "هم")) and len(rest) > 4:
            cost += 3.0 if rest[0] in "يت" else 1.5  # يؤمها, أبهتها
        cost += 1.5 if rest.endswith("ات") or (article and (nisba or plural)) else 0.0
        hidden = ("ال", "وال", "بال", "لل", "فال") if not morphemes else ("ال",)
        hides_article = not article and rest.startswith((*hidden, "ل") if "li/PREP" in morphemes else hidden)
        if not morphemes and form.startswith("و") and len(form) > 4:
            cost += 1.0 if form[1] in "اوي" else 2.5  # واشنطن, but و and كوفتون
        return cost + (3.5 if hides_article else 0.0)
    if tag == "A":
        return 0.5 if nisba and article else 2.5 if nisba else 3.0 if rest.startswith("م") else 4.5
    cost = (0.8 if article else 1.6) + (1.5 if nisba else 0.0)
    return cost - (0.7 if rest.endswith(("ات", "ة")) or plural else 0.0)


_MOODS = (Ending(M_U, mood="Ind"), Ending(M_A, mood="Sub"), Ending(NONE, mood="Jus"))


def _verb_guess(form: str, extra: float) -> Reading | None:
    """يترفعوا, سيؤشكل, استطونت: the prefixes and endings of verbs on an unknown stem."""
    head = next((h for h in ("و", "ف") if form.startswith((h + "ي", h + "سي"))), "")
    rest = form[len(head) :]
    future = rest.startswith("س") and rest[1:2] in set("يتنأ") and len(rest) > 4
    rest = rest[1:] if future else rest
    imperfect = rest[:1] in set("يتنأ") and len(rest) > 3
    perfect = rest.startswith(("است", "انت")) and rest.endswith("ت")
    if not (imperfect or perfect):
        return None
    plural = rest.endswith(("ون", "وا"))
    if imperfect and (pronoun := next((p for p in ("هما", "ها", "هم", "هن") if rest.endswith(p)), "")):
        return _with_object(form, rest, head, pronoun, extra) if len(rest) > len(pronoun) + 2 else None
    cost = _GUESS_COST + extra + (0.0 if plural or future else 0.7 if rest[0] == "ي" else 2.2)
    morphemes = [
        m for m, yes in (("wa/CONJ", head == "و"), ("fa/CONJ", head == "ف"), ("sa/FUT", future)) if yes
    ]
    if imperfect:
        return _imperfect(form, rest, tuple(morphemes), cost, None)
    reading = _verb(form, rest, tuple(morphemes), cost, None)
    reading.tag, reading.aspect, reading.gender = "VP", "Perf", "Fem"
    return reading


_OBJECTS = {"هما": "3D", "ها": "3FS", "هم": "3MP", "هن": "3FP"}


def _with_object(form: str, rest: str, head: str, pronoun: str, extra: float) -> Reading:
    """يؤمها: an imperfect with its object."""
    morphemes = ("wa/CONJ",) if head == "و" else ("fa/CONJ",) if head == "ف" else ()
    cost = _GUESS_COST + extra + (0.0 if rest[0] == "ي" else 1.5)
    reading = _imperfect(form, rest[: -len(pronoun)], morphemes, cost, None)
    clitic = clitic_of(f"PRON_{_OBJECTS[pronoun]}", before=False)
    reading.clitics = (*reading.clitics, clitic) if clitic else reading.clitics
    reading.end, reading.endings = None, (Ending(None, mood="Ind"),)
    return reading


def _imperfect(form: str, rest: str, morphemes: tuple[str, ...], cost: float, root: str | None) -> Reading:
    reading = _verb(form, rest, morphemes, cost, root)
    if rest.endswith(("ون", "وا")):
        reading.number = "Plur"
        reading.endings = (Ending(None, mood="Ind" if rest.endswith("ن") else "Sub"),)
    elif form[-1] not in "اىوية":
        reading.end, reading.endings = len(form) - 1, _MOODS
    else:
        reading.endings = (Ending(None, mood="Ind"),)
    return reading


def _verb(form: str, rest: str, morphemes: tuple[str, ...], cost: float, root: str | None) -> Reading:
    return Reading(
        unmarked(form),
        [FREE] * len(form),
        "VI",
        "VERB",
        None,
        rest[:_LONGEST_LEMMA],
        (),
        cost,
        left="+".join(
            "SUBJUNC" if m == "li/PREP" else m.partition("/")[2] for m in morphemes if "FUT" not in m
        ),
        clitics=tuple(c for c in (clitic_of(m, before=True) for m in morphemes) if c),
        gender="Fem" if rest[0] == "ت" else "Masc",
        number="Sing",
        person=1 if rest[0] in "أن" else 3,
        voice="Act",
        aspect="Imp",
        guessed=True,
        root=root,
    )


# ---------------------------------------------------------------- names beside the lexicon's readings

_LISTED_COST, _LETTER_COST = 3.2, 3.4
_PER_LETTER = 0.15  # what the vowels of a known word cost on average


def named(form: str) -> list[Reading]:
    """Readings as a name: of listed names with their proclitics, of letters that are spelt out."""
    found = []
    for head, morphemes in PROCLITICS:
        rest = form[len(head) :]
        if not form.startswith(head) or len(rest) < 2 or head.endswith(("ال", "لل")):
            continue
        if is_name(rest):
            found.append(_name(form, rest, morphemes, _LISTED_COST + 0.8 * len(morphemes)))
        elif rest in spelt_letters() and not head:
            found.append(_name(form, rest, morphemes, _LETTER_COST))
    return found


def _name(form: str, rest: str, morphemes: tuple[str, ...], cost: float) -> Reading:
    reading = _nominal_guess(form, rest, morphemes, "PN", cost + _PER_LETTER * len(form))
    reading.cost = cost + _PER_LETTER * len(form)
    return reading


def could_be_name(form: str, found: list[Reading]) -> bool:
    """A rare word of the lexicon without clitics may as well be a foreign name."""
    return len(form) >= 3 and min(reading.cost for reading in found) > 4.0 and not form.startswith("ال")


def unlisted_name(form: str, head: str = "", morphemes: tuple[str, ...] = ()) -> Reading:
    """`form` as a name behind the proclitics `head`."""
    return _name(form, form[len(head) :], morphemes, _GUESS_COST - 3.0)
