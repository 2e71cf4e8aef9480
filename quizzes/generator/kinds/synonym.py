"""Which word may be put for one of the article: its synonym among words of the same form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from quizzes.arabic.document import Analysis, Token
from quizzes.arabic.lexical import lexicon
from quizzes.arabic.lexical.lexicon import Lemma
from quizzes.generator import candidates, lexis
from quizzes.generator.each_word import about, ask_each
from quizzes.generator.inflect import like
from quizzes.generator.kinds.meaning import one_meaning, sure_meaning, used_otherwise
from quizzes.generator.language.companions import COMPANIONS
from quizzes.generator.language.synonyms import SYNONYMS, Synonym
from quizzes.generator.material import Material
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.quotation import around
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, folded, quoted

_NEARBY = 3  # words behind a verb in which its preposition stands


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    return ask_each(
        material,
        key=lambda material, token: token.analysis.lemma_id if _sure(material, token) else None,
        ask=_ask,
        otherwise="synonym: no words of the same form",
    )


def _listed(token: Token) -> Synonym | None:
    return SYNONYMS.get(token.analysis.pos, {}).get(token.analysis.lemma)


def _sure(material: Material, token: Token) -> bool:
    """Whether the word is surely the listed one with its preposition, and the lexicon has the synonym too."""
    row, analysis = _listed(token), token.analysis
    named = token.entity is not None and material.document.entities[token.entity].kind != "date"
    if row is None or named or not lexis.told_apart(material, token) or used_otherwise(token):
        return False
    if row.preposition and not _governs(material, token, row.preposition):
        return False
    return _lemma(row, analysis) is not None


def synonym_of(material: Material, token: Token) -> str | None:
    """What may be put for the word, in its form and without a leading و or ف; None where that is not sure."""
    row = _listed(token) if token.kind == "word" and _sure(material, token) else None
    other = _lemma(row, token.analysis) if row else None
    return like(token, other) if other else None


def _lemma(row: Synonym, analysis: Analysis) -> Lemma | None:
    """The synonym in the lexicon: the word of that form that shares one of the first meanings."""
    found = _lemmas().get((analysis.pos, row.form), ())
    return next((one for one in found if lexis.share_a_sense(one.gloss[:2], analysis.gloss[:2])), None)


@lru_cache(maxsize=1)
def _lemmas() -> dict[tuple[str, str], tuple[Lemma, ...]]:
    """The words that may be put for others, by part of speech and dictionary form."""
    wanted = {(pos, row.form) for pos, rows in SYNONYMS.items() for row in rows.values()}
    found: dict[tuple[str, str], tuple[Lemma, ...]] = {}
    for number, line in enumerate(lexicon.data().lemmas):
        _, form, pos, _ = line.split("\t", 3)
        if (pos, form) in wanted:
            found[pos, form] = (*found.get((pos, form), ()), lexicon.lemma(number))
    return found


def _governs(material: Material, token: Token, preposition: str) -> bool:
    behind = range(token.index + 1, min(token.index + 1 + _NEARBY, material.sentence_of(token.index).last))
    for index in behind:
        clitics = [bare(one.form) for one in material.tokens[index].analysis.clitics if one.before]
        if material.fold(index) == folded(preposition) or preposition in clitics:
            return True
    return False


def _ask(material: Material, token: Token) -> Proposal | None:
    row = _listed(token)
    other = _lemma(row, token.analysis) if row else None
    key = like(token, other) if other else None
    word = quoted(bare(material.unjoined(token.index)))
    stem = around(material, token, f"أيّ كلمة هي الأقرب معنى إلى {word} في")
    if row is None or other is None or key is None or stem is None:
        return None
    if other.root == token.analysis.root:
        return None  # يساهم, يسهم: the letters alone give it away
    options = _options(material, token, other)
    if len(options) < 3:
        return None
    meaning = sure_meaning(token)
    told = f"{word} و{quoted(key)} هنا متقاربتان في المعنى"
    return about(
        material,
        token,
        rule=f"synonym/{token.analysis.pos.lower()}",
        skill="vocabulary",
        stem=stem,
        key=key,
        distractors=options,
        explanation=f"{told}: {meaning}." if meaning else f"{told}.",
        confidence=0.83,
    )


def _options(material: Material, token: Token, other: Lemma) -> list[Option]:
    """Words of one meaning, in the form of the token, that go where it goes and share no sense with it."""
    taken = set(lexis.kindred(lexis.senses(token) | lexis.sense_words(other.gloss)))
    word = quoted(bare(material.unjoined(token.index)))
    chosen: list[Option] = []
    for lemma in _pool(material, token):
        meanings, meaning = lexis.sense_words(lemma.gloss), one_meaning(lemma)
        text = like(token, lemma)
        if (
            meaning is None
            or text is None
            or meanings & taken
            or lemma.root in {token.analysis.root, other.root}
        ):
            continue
        taken |= lexis.kindred(meanings)
        chosen.append(Option(text, f"معنى {quoted(text)}: {meaning}، وهو غير معنى {word}."))
        if len(chosen) == 3:
            break
    return chosen


def _pool(material: Material, token: Token) -> list[Lemma]:
    """What the article says of the same noun, then what goes where the word goes (`companions.py`)."""
    pos, asked = token.analysis.pos, bare(token.analysis.lemma)
    fitting = list(COMPANIONS[pos].get(asked, ()))
    if not fitting:
        return []
    material.rng("synonym", token.index).shuffle(fitting)
    listed = (lemma for form in fitting for lemma in candidates.written(pos, form))
    return [*_said_of_it(material, token), *listed]


def _said_of_it(material: Material, token: Token) -> Iterator[Lemma]:
    """The adjectives that stand elsewhere in the article behind the noun that this one stands behind."""
    if token.analysis.pos != "ADJ" or not token.index:
        return
    noun = material.tokens[token.index - 1].analysis
    for other in material.words_of("ADJ"):
        before = material.tokens[other.index - 1].analysis if other.index else None
        lemma = lexicon.by_id(other.analysis.lemma_id)
        if before and before.pos == "NOUN" and before.lemma_id == noun.lemma_id and lexis.unambiguous(other):
            yield from (lemma,) if lemma and candidates.has_one_meaning(lemma) else ()
