"""How a word is read where it stands: its stem with all vowels, among other words of the same letters.

The vowel of the case ending is left off. A wrong vowelling is a reading that the place rules out (a verb
after a preposition, a noun after الذي) or one that is far rarer; with any other the word is not asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Analysis, Token
from quizzes.generator import lexis
from quizzes.generator.each_word import about, ask_each
from quizzes.generator.kinds.meaning import sure_meaning
from quizzes.generator.language import listed, words
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.quotation import around
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, folded, quoted

KNOWN = 2.8  # Zipf below which nobody takes a word for this one
FEWEST, MOST = 2, 3  # wrong options
_ENDING = re.compile("[\u064b-\u0650](\u0651?)$")  # tanween or a short vowel; a shadda stands behind it
_BEFORE_NOUNS = frozenset(
    map(folded, listed("في، إلى، على، مع، خلال، بين، بعد، قبل، تحت، فوق، ضد، حول، عبر، عند"))
)
_LIGHT = frozenset(map(folded, words.LIGHT_VERBS))
_BEFORE_VERBS = frozenset(map(folded, listed("الذي، التي، الذين، لم، ولم، لن، سوف، قد، وقد، لقد")))
_CLASSES = {"NOUN": "اسم", "ADJ": "صفة", "VERB": "فعل"}
_RARE = {"NOUN": "اسم آخر لا يناسب", "ADJ": "صفة أخرى لا تناسب", "VERB": "فعل آخر لا يناسب"}


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    return ask_each(
        material,
        key=lambda material, token: bare(token.surface) if _fit(material, token) else None,
        ask=_ask,
        otherwise="vowels: too few words of the same letters",
    )


def stem(analysis: Analysis) -> str:
    """The vowelled word without the vowel that its place in the sentence gives it."""
    return _ENDING.sub(r"\1", analysis.vocalised)


def _fit(material: Material, token: Token) -> bool:
    """A bare word of the open classes without clitics, of which the place rules all other readings out."""
    others = [other for other in token.others if stem(other) != stem(token.analysis)]
    if len(others) < FEWEST or not _plain(token):
        return False
    quoted_speech = any(
        one.direct and one.first <= token.index < one.last for one in material.document.quotations
    )
    others = [other for other in others if quoted_speech or not _addressed(other)]
    if any(_why_not(material, token, other) is None for other in others):
        material.refuse("vowels: another reading may be meant")
        return False
    return True


def _plain(token: Token) -> bool:
    """Whether the article writes no more than the stem's letters, and vowels and lexicon agree on it."""
    analysis = token.analysis
    if analysis.pos not in _CLASSES or analysis.guessed or token.entity is not None or analysis.clitics:
        return False
    sure = token.vowels_sure and not lexis.is_set(token) and analysis.voice != "Pass"
    letters = bare(stem(analysis)) == token.surface and not stem(analysis).endswith("\u064bا")
    return sure and letters and len(token.surface) >= 3 and folded(analysis.lemma) not in _LIGHT


def _addressed(other: Analysis) -> bool:
    """I, you and commands: news speaks so in quotations alone."""
    return other.aspect == "Imperative" or other.person in {1, 2}


def _after_verb(material: Material, token: Token) -> bool:
    """Whether it is subject or object right behind a verb: no second verb can stand there."""
    before = material.tokens[token.index - 1] if token.index else None
    if token.role is None or before is None or before.analysis.pos != "VERB" or not before.vowels_sure:
        return False
    return folded(before.analysis.lemma) not in _LIGHT


def _why_not(material: Material, token: Token, other: Analysis) -> str | None:
    """Why another reading is wrong, in Arabic; None if it may be right."""
    analysis, before = token.analysis, material.fold(token.index - 1)
    shown = quoted(stem(other))
    for_noun = (before in _BEFORE_NOUNS or _after_verb(material, token)) and analysis.pos != "VERB"
    if for_noun and other.pos == "VERB":
        return f"{shown} فعل، ولا يأتي هنا فعل بعد {quoted(material.word(token.index - 1))} مباشرة."
    if for_noun and any(clitic.kind == "preposition" for clitic in other.clitics):
        return f"لا يدخل حرف جرّ على حرف جرّ: {shown}."
    if before in _BEFORE_VERBS and analysis.pos == "VERB" and other.pos in {"NOUN", "ADJ"}:
        return f"{shown} {_CLASSES[other.pos]}، وما بعد {quoted(material.word(token.index - 1))} هنا فعل."
    if other.pos in _CLASSES and other.zipf + lexis.RARER <= analysis.zipf:
        return f"{shown} {_RARE[other.pos]} معنى الجملة."
    return None


def _offered(token: Token, other: Analysis) -> bool:
    """Whether a wrong reading is a word that a learner may think of, and no other vowelling of the same."""
    analysis = token.analysis
    alike = other.pos == analysis.pos and (
        other.root == analysis.root or lexis.share_a_sense(other.gloss, analysis.gloss)
    )
    same_letters = not other.clitics and bare(stem(other)) == token.surface
    return same_letters and not alike and not _addressed(other) and other.zipf >= KNOWN


def _ask(material: Material, token: Token) -> Proposal | None:
    options: dict[str, Option] = {}
    for other in sorted(token.others, key=lambda one: -one.zipf):
        text, why = stem(other), _why_not(material, token, other)
        if why is not None and text != stem(token.analysis) and _offered(token, other):
            options.setdefault(text, Option(text, why))
    key, word = stem(token.analysis), quoted(token.surface)
    asked = around(material, token, f"كيف تُضبط كلمة {word} (من غير حركة آخرها) في")
    if len(options) < FEWEST or asked is None:
        return None
    meaning = sure_meaning(token)
    told = f"{word} هنا {_CLASSES[token.analysis.pos]}: {quoted(key)}"
    return about(
        material,
        token,
        rule=f"vowels/{token.analysis.pos.lower()}",
        skill="grammar",
        stem=asked,
        key=key,
        distractors=tuple(options.values())[:MOST],
        explanation=f"{told}، ومعناها: {meaning}." if meaning else f"{told}.",
        confidence=0.82,
    )
