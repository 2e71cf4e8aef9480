"""Noun phrases that can be an option: cut out whole, and alike in form."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from quizzes.arabic.document import Analysis, Phrase, Sentence, Token
from quizzes.generator.language.frames import BY_MASDAR
from quizzes.generator.language.people import BODIES, PEOPLE
from quizzes.generator.language.words import CUT_PAIRS, CUTS, NEGATIONS, PLACE_HEADS, RELATIVES
from quizzes.generator.material import QUOTE_MARKS, Material
from quizzes.generator.refer import leans, pronoun_of
from quizzes.generator.wording import bare, folded

_CUTS = frozenset(map(folded, CUTS))
_PAIRS = frozenset((folded(first), folded(second)) for first, second in CUT_PAIRS)
_STOPS = frozenset(map(folded, RELATIVES | NEGATIONS)) | {"ان", "انه", "انها", "كي", "لكي", "حتي"}
_RELATIVES = frozenset(map(folded, RELATIVES))
_PEOPLE = frozenset(map(folded, PEOPLE))
_BODIES = frozenset(map(folded, BODIES))

_GOVERNED = frozenset((folded(masdar), folded(preposition)) for masdar, preposition in BY_MASDAR)

# Patterns of the verbal noun of derived verbs: they name what is done.
EVENT_PATTERNS = frozenset(
    (
        "تفعيل",
        "تفعلة",
        "انفعال",
        "إفعال",
        "إفالة",
        "تفاعل",
        "تفعل",
        "افتعال",
        "استفعال",
        "مفاعلة",
        "استفالة",
        "فعللة",
    )
)

_NO_DOING = _BODIES | frozenset(map(folded, (*PLACE_HEADS, "تنظيم", "امتداد", "مدار", "صدد", "ضوء", "قيد")))
# Those that can be rebuilt letter by letter without confusion.
_SAFE_PATTERNS = ("تفعيل", "انفعال", "إفعال", "تفاعل", "تفعل", "افتعال", "استفعال", "مفاعلة")
# Patterns of the verbal noun of simple verbs, which other nouns have too: the meaning must speak of doing.
_SIMPLE_PATTERNS = frozenset(("فعل", "فعال", "فعالة", "فعول", "فعولة", "فعالية"))


@dataclass(frozen=True, slots=True)
class Matter:
    """A noun phrase with the prepositional phrases after it, as an answer would give it."""

    indices: tuple[int, ...]
    head: int
    sentence: int

    def text(self, material: Material) -> str:
        return material.render((material.unjoined(self.indices[0]), *self.indices[1:]))

    def words(self) -> int:
        return len(self.indices)


def ending(token: Token) -> str:
    """What the letters show of a noun's case: ون and ين of the plural, "dual ..." of the dual, "a" for the
    alef of tanween, "" where they show nothing."""
    word, analysis = bare(token.surface), token.analysis
    if analysis.number == "Plur" and word.endswith(("ون", "ين")) and analysis.gender != "Fem":
        return word[-2:]
    if analysis.number == "Dual":
        return "dual " + (word[-2:] if word.endswith(("ان", "ين")) else word[-1:])
    if word.endswith(("ا", "ًا")) and analysis.case == "Acc" and analysis.definite == "Ind":
        return "a"
    return ""


def is_person(material: Material, phrase: Phrase) -> bool:
    head = material.tokens[phrase.head]
    if head.entity is not None and material.document.entities[head.entity].kind == "person":
        return True
    return folded(head.analysis.lemma) in _PEOPLE or ending(head) in {"ون", "ين"}


def is_body(material: Material, phrase: Phrase) -> bool:
    head = material.tokens[phrase.head]
    if folded(head.analysis.lemma) == "تنظيم":
        return False
    if head.entity is not None and material.document.entities[head.entity].kind == "organisation":
        return True
    return folded(head.analysis.lemma) in _BODIES and phrase.last - phrase.first > 1


def is_event(token: Token) -> bool:
    """Whether a noun names something done: the verbal noun of a derived verb."""
    analysis = token.analysis
    if analysis.pos != "NOUN" or analysis.number == "Plur" or folded(analysis.lemma) in _NO_DOING:
        return False
    pattern = bare(analysis.pattern or "")
    if pattern in EVENT_PATTERNS or (not pattern and _by_root(analysis)):
        return True
    return (
        pattern in _SIMPLE_PATTERNS
        and bool(analysis.gloss)
        and analysis.gloss[0].endswith(("ing", "tion", "sion"))
    )


def _by_root(analysis: Analysis) -> bool:
    """Whether the lemma is its root put into one of the patterns."""
    if analysis.root is None or len(analysis.root) != 3:
        return False
    letters = str.maketrans("فعل", analysis.root)
    return folded(analysis.lemma) in {folded(pattern.translate(letters)) for pattern in _SAFE_PATTERNS}


def stretch(material: Material, first: int, last: int) -> tuple[int, ...]:
    """From a noun on to where its phrase must end, at most to `last`: no verb, no new clause."""
    kept: list[int] = []
    for index in range(first, last):
        token = material.tokens[index]
        word = material.fold(index)
        if token.surface in QUOTE_MARKS:
            continue
        pair = (word, material.fold(index + 1))
        if token.kind == "punctuation" or word in _STOPS or token.analysis.pos in {"VERB", "SCONJ", "PRON"}:
            break
        if kept and (word in _CUTS or pair in _PAIRS):
            break
        if kept and (_counts(material, index) or _begins_another(material, index)):
            break
        if kept and material.conjunction(index) and not _needs_second(material, kept):
            break
        kept.append(index)
    while kept and material.tokens[kept[-1]].analysis.pos in {"ADP", "CCONJ", "PART", "DET"}:
        kept.pop()
    return tuple(kept)


def _begins_another(material: Material, index: int) -> bool:
    """Whether a noun phrase begins here that no preposition ties to what stands before: an object."""
    token, before = material.tokens[index], material.tokens[index - 1]
    if material.noun_phrase_at(index) is None or token.analysis.pos == "PROPN" or token.kind == "number":
        return False
    tied = _prepositional(material, index) or before.analysis.pos == "ADP" or material.conjunction(index) > 0
    return not tied


def _counts(material: Material, index: int) -> bool:
    """Whether a number begins here that is no date: it belongs to the verb, not to the noun before it."""
    place = material.tokens[index].entity
    entity = material.document.entities[place] if place is not None else None
    counts = entity is not None and entity.first == index and entity.kind in {"number", "money", "percent"}
    return counts and material.tokens[index - 1].analysis.definite == "Def"


def _needs_second(material: Material, kept: list[int]) -> bool:
    """Whether a coordination is still open: بين ... و."""
    return any(material.fold(index) in {"بين", "كل", "كلا"} for index in kept[-4:]) or any(
        material.fold(index) == "بين" for index in kept
    )


def full_last(material: Material, phrase: Phrase) -> int:
    """Where a noun phrase ends when adjectives that the analysis took for nouns are counted in."""
    last = phrase.last
    entity = material.tokens[last - 1].entity
    if entity is not None:
        last = max(last, material.document.entities[entity].last)
    following = material.tokens[last].entity if last < len(material.tokens) else None
    if following is not None and material.document.entities[following].kind == "person":
        last = material.document.entities[following].last
    while last < len(material.tokens):
        token = material.tokens[last]
        clitics = [clitic.kind for clitic in token.analysis.clitics if clitic.before]
        if token.kind != "word" or clitics != ["article"] or token.analysis.pos not in {"ADJ", "NOUN"}:
            break
        if token.analysis.case == "Acc" and material.tokens[phrase.head].analysis.case != "Acc":
            break
        last += 1
    return last


def _without_open_end(material: Material, indices: tuple[int, ...]) -> tuple[int, ...]:
    """Less the last prepositional phrase, where a relative clause that defines its noun has been left out."""
    after = material.tokens[indices[-1] + 1] if indices[-1] + 1 < len(material.tokens) else None
    relative = after is not None and (
        after.analysis.pos == "VERB" or material.fold(after.index) in _RELATIVES
    )
    if not relative or (after is not None and material.conjunction(after.index)):
        return indices
    places = [place for place, index in enumerate(indices) if place and _prepositional(material, index)]
    return indices[: places[-1]] if places else ()


def _prepositional(material: Material, index: int) -> bool:
    analysis = material.tokens[index].analysis
    return analysis.pos == "ADP" or any(
        clitic.kind == "preposition" and clitic.before for clitic in analysis.clitics
    )


def closed(material: Material, indices: tuple[int, ...]) -> tuple[int, ...]:
    """Less what ends on a doing whose own preposition is missing: مع الحفاظ (على ...)."""
    while len(indices) > 1:
        last = material.tokens[indices[-1]]
        after = indices[-1] + 1
        opens = (folded(last.analysis.lemma), material.fold(after)) in _GOVERNED or (
            is_event(last) and after < len(material.tokens) and material.tokens[after].analysis.pos == "ADP"
        )
        if not opens:
            break
        places = [place for place, index in enumerate(indices) if place and _prepositional(material, index)]
        if not places:
            return ()
        indices = indices[: places[-1]]
    return indices


def within_length(material: Material, indices: tuple[int, ...], longest: int) -> tuple[int, ...]:
    """Without the last prepositional phrases of a phrase of more than `longest` tokens."""
    while len(indices) > longest:
        places = [
            place
            for place, index in enumerate(indices)
            if place > 2 and material.tokens[index].analysis.pos == "ADP"
        ]
        if not places:
            break
        indices = closed(material, indices[: places[-1]])
    return indices


def broken_off(material: Material, sentence: Sentence) -> bool:
    """Whether a letter stands right after the sentence or right before it: سي.آر.بي was taken for its end."""
    text = material.document.text
    return (
        text[sentence.end : sentence.end + 1].isalnum()
        or text[max(0, sentence.start - 1) : sentence.start] == "."
    )


@lru_cache(maxsize=4)
def matters(material: Material) -> tuple[Matter, ...]:
    """Every noun phrase of the paragraphs that stands alone, widened by what depends on it."""
    found: list[Matter] = []
    for sentence in material.body:
        if broken_off(material, sentence):
            continue  # its names may be cut in two
        for first in range(sentence.first, sentence.last):
            token = material.tokens[first]
            phrase = material.noun_phrase_at(first)
            if (
                phrase is None
                or not phrase.sure
                or token.analysis.pos not in {"NOUN"}
                or token.analysis.guessed
            ):
                continue
            # What stands after a subject may be the verb's.
            last = phrase.last if token.role == "subject" else sentence.last
            indices = stretch(material, first, last)
            indices = _without_open_end(material, indices) if indices else ()
            if len(indices) < 2 or indices[-1] < phrase.last - 1 or leans(material, indices):
                continue
            if any(pronoun_of(material.tokens[index].analysis) for index in indices):
                continue
            if material.tokens[indices[-1]].analysis.definite == "Com":
                continue  # an idafa without its end
            if "بين" in [material.fold(i) for i in indices] and not any(
                material.conjunction(i) for i in indices[1:]
            ):
                continue
            found.append(Matter(indices, phrase.head, sentence.index))
    return tuple(found)
