"""What a pronoun refers to: only where one noun phrase of the sentence agrees with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.arabic.document import Phrase, Sentence, Token
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
    if any(material.tokens[i].analysis.pos == "VERB" for i in statement.indices[1:] if i <= token.index):
        return "another verb before it"
    nouns = [
        index
        for index in range(statement.sentence.first, token.index)
        if material.tokens[index].analysis.pos in {"NOUN", "PROPN"}
        and agrees(pronoun, material.tokens[index].analysis)
    ]
    if nouns != [subject.head]:
        return "not one noun alone agrees"
    if pronoun == "هم" and not is_person(material, subject):
        return "no people to refer to"
    options = _others(material, statement.sentence, subject, token, pronoun)
    if len(options) < 3:
        return "too few other nouns"
    return _proposal(material, statement, subject, token, options)


def _others(
    material: Material, sentence: Sentence, subject: Phrase, token: Token, pronoun: str
) -> list[Option]:
    """Other noun phrases of this sentence, the nearest first."""
    found: list[Option] = []
    phrases = [
        phrase
        for phrase in material.document.phrases
        if phrase.kind == "noun" and phrase.sure and sentence.first <= phrase.first < sentence.last
    ]
    for phrase in sorted(phrases, key=lambda one: abs(one.first - token.index)):
        head = material.tokens[phrase.head]
        last = full_last(material, phrase)
        if phrase.first == subject.first or phrase.first <= token.index < last or head.analysis.pos != "NOUN":
            continue
        if (
            phrase.first != phrase.head
            or leans(material, range(phrase.first, last))
            or agrees(pronoun, head.analysis)
        ):
            continue
        text = _named(material, phrase.first, last)
        if text and text not in [option.text for option in found]:
            why = f"الضمير {quoted(_SHOWN[pronoun])} للدلالة على {_WORDS[pronoun]}، وهذا لا يوافقه."
            found.append(Option(text, why))
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
    options: list[Option],
) -> Proposal:
    pronoun = pronoun_of(token.analysis) or ""
    context = material.render(index for index in statement.indices if index <= token.index + 4)
    named = f"الضمير {quoted(_SHOWN[pronoun])}"
    key = _named(material, subject.first, full_last(material, subject))
    return Proposal(
        kind="pronoun",
        rule="pronoun/subject",
        skill="inference",
        stem=f"إلامَ يعود {named} في كلمة {quoted(bare(token.surface))} في قول المقال: {quoted(context)}؟",
        key=key,
        distractors=tuple(options),
        evidence=material.evidence(statement.sentence),
        explanation=f"يعود الضمير إلى {quoted(key)}، فهو ما يوافقه: {named} للدلالة على {_WORDS[pronoun]}.",
        confidence=0.84,
        sentence=statement.sentence.index,
        rests_on=(token.index, subject.head),
        asks=f"pronoun {token.index}",
    )
