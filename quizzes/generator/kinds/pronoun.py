"""What a pronoun refers to: only where one noun phrase of the sentence agrees with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Phrase, Token
from quizzes.generator.material import Material
from quizzes.generator.phrases import full_last, is_person
from quizzes.generator.proposal import Option, Proposal
from quizzes.generator.refer import agrees, leans, pronoun_of
from quizzes.generator.statements import Statement
from quizzes.generator.wording import bare, quoted, tidy

_SHOWN = {"ه": "ـه", "ها": "ـها", "هم": "ـهم", "هما": "ـهما", "هن": "ـهنّ"}
_WORDS = {
    "ه": "المفرد المذكّر",
    "ها": "المفرد المؤنّث أو جمع غير العاقل",
    "هم": "جماعة الذكور",
    "هما": "المثنّى",
    "هن": "جماعة الإناث",
}


def propose(material: Material, told: Sequence[Statement]) -> Iterator[Proposal]:
    for statement in told:
        if statement.inverted or statement.clause is None or statement.clause.subject is None:
            continue
        for index in statement.indices:
            pronoun = pronoun_of(material.tokens[index].analysis)
            if pronoun in _SHOWN:
                found = _ask(material, statement, material.tokens[index], pronoun)
                if isinstance(found, str):
                    material.refuse(f"pronoun: {found}")
                else:
                    yield found


def _ask(material: Material, statement: Statement, token: Token, pronoun: str) -> Proposal | str:
    clause = statement.clause
    subject = material.document.phrases[clause.subject] if clause and clause.subject is not None else None
    if subject is None or not subject.sure or subject.first > token.index:
        return "no subject before it"
    if not _own(material, subject, token):
        return "may belong to something told before"
    if not _alone(material, statement, subject, token, pronoun):
        return "not one noun alone agrees"
    options = _others(material, statement, subject, token, pronoun)
    if len(options) < 3:
        return "too few other nouns"
    return _proposal(material, statement, subject, token, options)


def _alone(material: Material, statement: Statement, subject: Phrase, token: Token, pronoun: str) -> bool:
    """Whether of the nouns before the pronoun the subject alone agrees with it, and no other verb has one."""
    before = [material.tokens[index] for index in range(statement.sentence.first, token.index)]
    nouns = [
        one.index for one in before if one.analysis.pos in {"NOUN", "PROPN"} and agrees(pronoun, one.analysis)
    ]
    verbs = [index for index in statement.indices[1:] if index <= token.index and _is_verb(material, index)]
    people = pronoun != "هم" or is_person(material, subject)
    return nouns == [subject.head] and not verbs and people


def _is_verb(material: Material, index: int) -> bool:
    return material.tokens[index].analysis.pos == "VERB"


def _own(material: Material, subject: Phrase, token: Token) -> bool:
    """Whether the word with the pronoun stands right behind its subject, nothing was told before in the
    paragraph, and no reading takes the pronoun for letters of the word: أوجه."""
    sentence = material.sentence_of(token.index)
    opens = material.document.blocks[sentence.block].first == sentence.index
    sure = all(pronoun_of(other) is not None for other in token.others)
    return opens and sure and token.index == full_last(material, subject)


def _others(
    material: Material, statement: Statement, subject: Phrase, token: Token, pronoun: str
) -> list[tuple[int, Option]]:
    """Other noun phrases of the statement with where they end, the nearest first."""
    found: list[tuple[int, Option]] = []
    phrases = [
        phrase
        for phrase in material.document.phrases
        if phrase.kind == "noun" and phrase.sure and phrase.first in statement.indices
    ]
    for phrase in sorted(phrases, key=lambda one: abs(one.first - token.index)):
        head = material.tokens[phrase.head]
        last = full_last(material, phrase)
        if phrase.first == subject.first or phrase.first <= token.index < last or head.analysis.pos != "NOUN":
            continue
        if (
            last - 1 not in statement.indices
            or phrase.first != phrase.head
            or leans(material, range(phrase.first, last))
        ):
            continue
        text = _named(material, phrase.first, last)
        if text and text not in [option.text for _, option in found]:
            why = f"الضمير {quoted(_SHOWN[pronoun])} للدلالة على {_WORDS[pronoun]}، وهذا لا يوافقه."
            if agrees(pronoun, head.analysis):
                why = "يعود الضمير إلى ما ذُكر قبله، وهذا ذُكر بعده."
            found.append((last, Option(text, why)))
    return found[:3]


def _named(material: Material, first: int, last: int) -> str:
    """The phrase without a preposition joined to it, "" where the letters would change."""
    before = [clitic for clitic in material.tokens[first].analysis.clitics if clitic.before]
    if any(clitic.kind not in {"article", "conjunction"} for clitic in before):
        return ""
    return tidy(material.render((material.unjoined(first), *range(first + 1, last))))


def _proposal(
    material: Material,
    statement: Statement,
    subject: Phrase,
    token: Token,
    options: list[tuple[int, Option]],
) -> Proposal:
    pronoun = pronoun_of(token.analysis) or ""
    end = max(last for last, _ in options)
    quoted_words = [index for index in statement.indices[1:] if index < max(end, token.index + 1)]
    context = material.render((material.unjoined(statement.indices[0]), *quoted_words))
    named = f"الضمير {quoted(_SHOWN[pronoun])}"
    key = _named(material, subject.first, full_last(material, subject))
    return Proposal(
        kind="pronoun",
        rule="pronoun/subject",
        skill="inference",
        stem=f"إلامَ يعود {named} في {quoted(bare(token.surface))}؟ {quoted(context)}",
        key=key,
        distractors=tuple(option for _, option in options),
        evidence=material.evidence(statement.sentence),
        explanation=f"يعود الضمير إلى {quoted(key)}، فهو ما يوافقه: {named} للدلالة على {_WORDS[pronoun]}.",
        confidence=0.84,
        sentence=statement.sentence.index,
        rests_on=(token.index, subject.head),
        asks=f"pronoun {token.index}",
    )
