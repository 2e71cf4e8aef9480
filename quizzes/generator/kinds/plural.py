"""The singular of a broken plural: the options are nouns of the same root, or moulds of the same word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Token
from quizzes.arabic.lexical import lexicon
from quizzes.arabic.lexical.lexicon import Lemma
from quizzes.generator import lexis
from quizzes.generator.each_word import about, ask_each
from quizzes.generator.material import Material
from quizzes.generator.numerals import word_value
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, folded, quoted

COMMON = 3.0  # Zipf below which nobody knows a wrong option
KNOWN = 3.7  # Zipf above which most learners have met it


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    return ask_each(
        material,
        key=lambda _, token: token.analysis.lemma_id if _broken(token) else None,
        ask=_ask,
        otherwise="plural: too few nouns of the root",
    )


def _broken(token: Token) -> bool:
    """Whether the token is surely the broken plural of its lemma."""
    analysis = token.analysis
    if analysis.pos != "NOUN" or analysis.number != "Plur" or analysis.guessed:
        return False
    if (
        token.entity is not None
        or analysis.root is None
        or not 3.2 <= analysis.zipf <= 6
        or not lexis.outweighs(token)
    ):
        return False
    if any(not clitic.before for clitic in analysis.clitics) or word_value(bare(analysis.lemma)):
        return False
    plural, singular = _stem(token), bare(analysis.lemma)
    sound = plural.endswith(("ات", "ون", "ين", "و", "ي"))
    return not sound and plural != singular and folded(plural) != folded(singular)


def _stem(token: Token, written: str = "") -> str:
    """The written plural without its proclitics."""
    word = bare(written or token.surface)
    for clitic in token.analysis.clitics:
        form = bare(clitic.form)
        if clitic.kind == "article" and word.startswith("ل") and not word.startswith("ال"):
            form = "ل"
        word = word.removeprefix(form)
    tanween = token.analysis.case == "Acc" and token.analysis.definite == "Ind" and word.endswith("ا")
    return word.removesuffix("ا") if tanween and len(word) > 3 else word


def _ask(material: Material, token: Token) -> Proposal | None:
    root, key = token.analysis.root or "", bare(token.analysis.lemma)
    kin = [lemma for lemma in lexis.family(root) if lemma.pos == "NOUN" and lemma.zipf >= COMMON]
    plural = _stem(token, material.spelled(token.index))
    names = {folded(lemma.form) for lemma in kin}
    twin = key.removesuffix("ة") if key.endswith("ة") else key + "ة"
    if len(key.removesuffix("ة")) == 3 and folded(twin) in names:
        return None  # ألعاب is the plural of لعبة and of لعب
    others = _others(token, kin, plural)
    if len(others) < 3:
        return None
    return about(
        material,
        token,
        rule="plural/broken",
        skill="grammar",
        stem=f"ما مفرد كلمة {quoted(plural)} الواردة في المقال؟",
        key=key,
        distractors=others,
        explanation=f"{quoted(plural)} جمع تكسير، مفرده {quoted(token.analysis.lemma)}.",
        confidence=0.85,
        harder=-1,
    )


def _others(token: Token, kin: Sequence[Lemma], plural: str) -> list[Option]:
    """Up to three other nouns of the root: known ones first, then those most like the key."""
    key = bare(token.analysis.lemma)
    found: dict[str, tuple[bool, int, Lemma]] = {}
    for lemma in kin:
        text = bare(lemma.form)
        if _may_stand(token, lemma, plural) and folded(text) not in map(folded, (key, plural, *found)):
            found[text] = lemma.zipf < KNOWN, abs(len(text) - len(key)), lemma
    ranked = sorted(found, key=lambda text: found[text][:2])[:3]
    return [Option(text, _feedback(found[text][2], plural)) for text in ranked]


def _may_stand(token: Token, lemma: Lemma, plural: str) -> bool:
    """Whether a noun of the root is surely no singular of this plural, and a singular itself."""
    text, key, root = bare(lemma.form), bare(token.analysis.lemma), token.analysis.root or ""
    if lexis.nouns_written(text) != {lemma.number} or text == key + "ا":
        return False  # درس beside دروس may be read as another word than is meant
    if lexis.sense_words(lemma.gloss) & lexis.senses(token):
        return False  # خارطة beside خريطة
    if text == root and key.startswith("م"):
        return False  # مخاوف may be said of خوف too
    if folded(plural) in {folded(form) for form in lemma.keys} or abs(len(text) - len(key)) > 2:
        return False
    many = bool(lemma.gloss) and lemma.gloss[0].endswith("s") and not lemma.gloss[0].endswith("ss")
    if many or (text.startswith("أ") and text.endswith("ة")):
        return False  # أطعمة: a plural itself
    return not (text.startswith("أ") and len(text) < 5)  # أرد: nobody takes a comparative for a singular


def _feedback(lemma: Lemma, plural: str) -> str:
    """The plural that a wrong option has, where the lexicon gives it one broken plural."""
    plurals = lexicon.plurals(lemma.id)
    if len(plurals) == 1 and not bare(plurals[0]).endswith(("ات", "ون")):
        return f"{quoted(lemma.form)} من الجذر نفسه، وجمعه {quoted(plurals[0])}."
    return f"{quoted(lemma.form)} من الجذر نفسه، وليس مفرد {quoted(plural)}."
