"""The masdar of a derived verb, or the verb of a masdar: the others are of the same root and another form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizzes.arabic.document import Token
from quizzes.arabic.lexical.lexicon import Lemma
from quizzes.generator import lexis
from quizzes.generator.each_word import about, ask_each
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, quoted

COMMON = 2.6  # Zipf below which nobody knows a wrong option
SHADDA = "\u0651"
_STRONG = frozenset("بجحخسشعغفقكلمنهرثتدذزصضطظ")
_MERGING = frozenset("تثدذزصضطظ")  # form VIII is written otherwise after these


class Form(NamedTuple):
    """A form of the verb: 1, 2 and 3 stand for the letters of the root."""

    verb: str
    masdar: str
    participle: str  # the active one, with its vowels: without them it may be read as a masdar with mim
    doubled: bool  # the second letter has a shadda


FORMS = (
    Form("123", "ت12ي3", "مُ1َ2ِّ3", doubled=True),
    Form("1ا23", "م1ا23ة", "مُ1َا2ِ3", doubled=False),
    Form("أ123", "إ12ا3", "مُ1ْ2ِ3", doubled=False),
    Form("ان123", "ان12ا3", "مُنْ1َ2ِ3", doubled=False),
    Form("ا1ت23", "ا1ت2ا3", "مُ1ْتَ2ِ3", doubled=False),
    Form("است123", "است12ا3", "مُسْتَ1ْ2ِ3", doubled=False),
)
# Of V and VI verb and masdar are written alike: they stand among the wrong options alone.
_ALIKE = (
    Form("ت123", "ت123", "", doubled=True),
    Form("ت1ا23", "ت1ا23", "", doubled=False),
)


class Derived(NamedTuple):
    form: Form
    verb: Lemma
    masdar: Lemma

    @property
    def cited(self) -> str:
        return lexis.cited(self.verb.form, "VERB")


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    return ask_each(
        material,
        key=lambda material, token: token.analysis.root if _fit(material, token) and _pair(token) else None,
        ask=_ask,
        otherwise="masdar: too few words of the root",
    )


def _ask(material: Material, token: Token) -> Proposal | None:
    pair = _pair(token)
    if pair is None:
        return None
    make = _masdar_of if token.analysis.pos == "VERB" else _verb_of
    return make(material, token, pair)


def _fit(material: Material, token: Token) -> bool:
    """A verb or a noun in the singular that every reading gives one lemma, of three strong letters."""
    analysis, root = token.analysis, token.analysis.root or ""
    if analysis.guessed or token.entity is not None or not token.vowels_sure:
        return False
    if analysis.pos not in {"VERB", "NOUN"} or (analysis.pos == "NOUN" and analysis.number != "Sing"):
        return False
    loose = {clitic.kind for clitic in analysis.clitics} <= {"article", "conjunction"}
    strong = len(root) == len(set(root)) == 3 and set(root) <= _STRONG
    return loose and strong and analysis.voice != "Pass" and lexis.told_apart(material, token)


def _written(shape: str, root: str) -> str:
    for place, letter in enumerate(root, 1):
        shape = shape.replace(str(place), letter)
    return shape


def _verbs(root: str, form: Form) -> list[Lemma]:
    """The verbs of a root in one form; a shadda tells the second from the first and fifth."""
    if form.verb.startswith("ا1") and root[0] in _MERGING:
        return []
    return [
        lemma
        for lemma in lexis.family(root)
        if lemma.pos == "VERB"
        and bare(lemma.form) == _written(form.verb, root)
        and (SHADDA in lemma.form) == form.doubled
    ]


def _masdars(root: str, form: Form) -> list[Lemma]:
    written = _written(form.masdar, root)
    found = [lemma for lemma in lexis.family(root) if lemma.pos == "NOUN" and bare(lemma.form) == written]
    return [lemma for lemma in found if (SHADDA in lemma.form) == (form in _ALIKE and form.doubled)]


def _pair(token: Token) -> Derived | None:
    """Verb and masdar of one form; only where their meanings touch: تقرير is a report and no decision."""
    root = token.analysis.root or ""
    for form in FORMS:
        verbs, masdars = _verbs(root, form), _masdars(root, form)
        if len(verbs) != 1 or len(masdars) != 1:
            continue
        own = verbs[0] if token.analysis.pos == "VERB" else masdars[0]
        meanings = lexis.kindred(lexis.sense_words(verbs[0].gloss))
        if own.id == token.analysis.lemma_id and meanings & lexis.sense_words(masdars[0].gloss):
            return Derived(form, verbs[0], masdars[0])
    return None


def _masdar_of(material: Material, token: Token, pair: Derived) -> Proposal | None:
    root = token.analysis.root or ""
    participle = _written(pair.form.participle, root)
    others = [Option(participle, f"{quoted(participle)} اسم الفاعل من {quoted(pair.cited)}، لا مصدره.")]
    for form in (*FORMS, *_ALIKE):
        verbs, masdars = _verbs(root, form), _masdars(root, form)
        if form == pair.form or not verbs or not masdars or masdars[0].zipf < COMMON:
            continue
        text = masdars[0].form
        others.append(Option(text, f"{quoted(text)} مصدر {quoted(lexis.cited(verbs[0].form, 'VERB'))}."))
    word = bare(material.unjoined(token.index))
    stem = f"ما مصدر الفعل {quoted(word)} الوارد في المقال؟"
    told = f"{quoted(word)} من {quoted(pair.cited)}، ومصدره {quoted(pair.masdar.form)}."
    return _proposal(material, token, stem, pair.masdar.form, others, told)


def _verb_of(material: Material, token: Token, pair: Derived) -> Proposal | None:
    root = token.analysis.root or ""
    others: dict[str, Option] = {}
    for verb in lexis.family(root):
        written = bare(verb.form)
        if verb.pos == "VERB" and verb.zipf >= COMMON and written != bare(pair.verb.form):
            cited = lexis.cited(verb.form, "VERB")
            others.setdefault(written, Option(cited, _own_masdar(root, verb, cited)))
    article = any(clitic.kind == "article" for clitic in token.analysis.clitics)
    word = ("ال" if article else "") + bare(pair.masdar.form)
    stem = f"ما الفعل الذي مصدره {quoted(word)} في المقال؟"
    told = f"{quoted(pair.masdar.form)} مصدر {quoted(pair.cited)}."
    return _proposal(material, token, stem, pair.cited, [*others.values()], told)


def _own_masdar(root: str, verb: Lemma, cited: str) -> str:
    for form in (*FORMS, *_ALIKE):
        masdars = _masdars(root, form)
        if verb in _verbs(root, form) and masdars:
            return f"مصدر {quoted(cited)} هو {quoted(masdars[0].form)}."
    return f"{quoted(cited)} من الجذر نفسه، وله مصدر آخر."


def _proposal(  # noqa: PLR0917
    material: Material,
    token: Token,
    stem: str,
    key: str,
    others: list[Option],
    explanation: str,
) -> Proposal | None:
    if len(others) < 3:
        return None
    return about(
        material,
        token,
        rule=f"masdar/of-{token.analysis.pos.lower()}",
        skill="grammar",
        stem=stem,
        key=key,
        distractors=tuple(others[:3]),
        explanation=f"{explanation} والجذر: {quoted(lexis.letters(token.analysis.root or ''))}.",
        confidence=0.83,
        asks=f"root {token.analysis.root}",
    )
