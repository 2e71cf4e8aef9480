"""A chosen reading as the `Analysis` that the rest of the application sees."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from quizzes.arabic.choice.choose import Choice
from quizzes.arabic.document import Analysis, Clitic, Definite
from quizzes.arabic.lexical import lexicon
from quizzes.arabic.lexical.patterns import pattern
from quizzes.arabic.lexical.spelling import Letter, spell_arabic, vocalised, write
from quizzes.arabic.marks import M_I, M_U, NONE, SHADDED
from quizzes.arabic.morphology.meanings import meanings
from quizzes.arabic.morphology.reading import Ending, Reading, Sense
from quizzes.arabic.text import bare
from quizzes.arabic.tokens import Piece

_OTHERS = 4
_NEAR = 9.0  # how much dearer than the cheapest a reading may be and still be offered


def analysis(reading: Reading, ending: Ending) -> Analysis:
    """The public form of one reading; the same object each time."""
    if reading.analyses is None:
        reading.analyses = {}
    made = reading.analyses.get(ending)
    if made is None:
        made = reading.analyses[ending] = _analysis(reading, ending)
    return made


def _analysis(reading: Reading, ending: Ending) -> Analysis:
    if reading.lemma is None:
        form, root, zipf, gloss = reading.form, reading.root, 0.0, reading.gloss
        lemma_id = f"{form}#{reading.pos}"
    else:
        lemma = lexicon.lemma(reading.lemma)
        form, root, zipf, lemma_id = _as_spelt(lemma.form, reading), lemma.root, lemma.zipf, lemma.id
        gloss = meanings(reading, lemma)
    return Analysis(
        vocalised=_vocalised(reading, ending),
        lemma=form,
        lemma_id=lemma_id,
        pos=reading.pos,
        root=root,
        pattern=pattern(form, root) if root else None,
        gloss=gloss,
        clitics=reading.clitics,
        gender=reading.gender,
        number=reading.number,
        person=reading.person,  # type: ignore[arg-type]
        voice=reading.voice,
        aspect=reading.aspect,
        mood=ending.mood,
        case=ending.case,
        definite=_definite(reading, ending),
        zipf=zipf,
        guessed=reading.guessed,
    )


def _as_spelt(form: str, reading: Reading) -> str:
    """أوروبي and أوربي are one lemma; the article's own spelling is shown."""
    own = vocalised(reading.stem) if reading.stem.endswith("iy~") else form
    return own if form.endswith(own[-2:]) and bare(own) != bare(form) else form


def _definite(reading: Reading, ending: Ending) -> Definite | None:
    if reading.tag == "PN":
        return "Def"
    return {"D": "Def", "P": "Def", "I": "Ind", "C": "Com"}.get(ending.state)  # type: ignore[return-value]


def _vocalised(reading: Reading, ending: Ending) -> str:
    spelled = list(reading.spelled)
    if reading.guessed:
        return "".join(letter for letter, _ in spelled)
    if reading.end is not None and ending.mark is not None:
        letter, mark = spelled[reading.end]
        spelled[reading.end] = (letter, ending.mark + (SHADDED if mark >= SHADDED else 0))
    pronoun = next((clitic for clitic in reading.clitics if not clitic.before), None)
    if pronoun is not None:
        _vowel_pronoun(spelled, pronoun)
    particle = reading.lemma is None and reading.end is None
    return write(spelled, last_open=not particle, plain=lam_of_article(spelled, reading.clitics))


def lam_of_article(spelled: Sequence[Letter], clitics: Iterable[Clitic]) -> int | None:
    """The place of the ل of ال, which print leaves without its sukun: المَدِينَة."""
    at = 0
    for clitic in clitics:
        if clitic.kind == "article":
            return at if spelled[at][0] == "ل" else at + 1
        at += len(spell_arabic(clitic.form))
    return None


def _vowel_pronoun(spelled: list[Letter], pronoun: Clitic) -> None:
    """كتابُهُ, and after i or ي كتابِهِ, عليهِم."""
    letters_of = spell_arabic(pronoun.form)
    first = len(spelled) - len(letters_of)
    if first < 1 or [letter for letter, _ in spelled[first:]] != [letter for letter, _ in letters_of]:
        return
    spelled[first:] = letters_of
    before, mark = spelled[first - 1]
    after_i = mark % SHADDED == M_I or (before == "ي" and mark == NONE)
    if spelled[first] == ("ه", M_U) and after_i:
        spelled[first] = ("ه", M_I)


def chosen(choice: Choice, piece: Piece) -> tuple[Analysis, tuple[Analysis, ...]]:
    """The analysis of a token and the other ones that a learner may choose."""
    if choice.reading is None or choice.ending is None:
        return plain(piece), ()
    first = analysis(choice.reading, choice.ending)
    others: list[Analysis] = []
    seen = {(first.lemma_id, first.pos, first.voice)}
    for reading, ending in choice.ranked(_NEAR):
        if len(others) == _OTHERS:
            break
        if reading.guessed:
            continue
        sense = _sense(reading)
        if sense not in seen:
            seen.add(sense)
            others.append(analysis(reading, ending))
    return first, tuple(others)


def _sense(reading: Reading) -> Sense:
    """What makes a reading another one to a learner; the same object each time."""
    if reading.sense is None:
        number = reading.lemma
        lemma_id = f"{reading.form}#{reading.pos}" if number is None else lexicon.lemma(number).id
        reading.sense = (lemma_id, reading.pos, reading.voice)
    return reading.sense


_POS = {"number": "NUM", "punctuation": "PUNCT", "latin": "X"}


def plain(piece: Piece) -> Analysis:
    """The analysis of what is no Arabic word: a number, a mark, Latin letters."""
    pos = _POS.get(piece.kind, "X")
    if piece.kind == "punctuation" and not _is_punctuation(piece.surface):
        pos = "SYM"
    return Analysis(vocalised=piece.surface, lemma=piece.surface, lemma_id=f"{piece.surface}#{pos}", pos=pos)


def _is_punctuation(surface: str) -> bool:
    return unicodedata.category(surface[0]).startswith("P")
