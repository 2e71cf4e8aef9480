"""A statement turned false by denying its own verb: لا before an imperfect, لن for سـ, لم for the perfect."""

from __future__ import annotations

from quizzes.arabic.document import Analysis
from quizzes.generator.language import listed
from quizzes.generator.language.words import CONDITIONS, NEGATIONS, RELATIVES
from quizzes.generator.material import Material
from quizzes.generator.solvers import stems
from quizzes.generator.statements import Statement
from quizzes.generator.swaps import Swap
from quizzes.generator.wording import bare, folded

_RELATIVES = frozenset(map(folded, RELATIVES))
# What news tells as often not to be so; that a festival has no events or nobody was sent is told by none.
_EITHER_WAY = frozenset(
    map(
        folded,
        listed(
            "سمح، اشترط، أثر، شارك، حضر، اعتمد، استخدم، ساعد، كفى، خضع، استهدف، تأثر، تضرر، "
            "تأهل، اقتصر، اختلف، تعارض، استبعد، منع، ألزم، استثنى، استغنى، اكتفى، تعاون"
        ),
    )
)
_WEAK = frozenset("ويءأإؤئآا")
_UNSURE = frozenset(map(folded, NEGATIONS | CONDITIONS)) | {"اي", "بعض", "فقط", "كل", "جميع", "اكثر", "اقل"}
_UNSURE |= frozenset(map(folded, listed("الأرجح، ربما، المحتمل، نسبة، معظم، غالبية، أغلب، جزء")))


def denied(material: Material, statement: Statement) -> Swap | None:
    """The denial of the statement's verb; None where it would not make the whole plainly false.

    With a number in it a denial could still be half true, and so could that of كلّ or بعض.
    """
    counted = any(
        place is not None and material.document.entities[place].kind in {"number", "money", "percent"}
        for place in (material.tokens[index].entity for index in statement.indices)
    )
    words = (material.fold(index)[material.conjunction(index) :] for index in statement.indices)
    if counted or not _UNSURE.isdisjoint(words) or _of_the_title(material, statement):
        return None
    verb = _predicate(material, statement)
    if verb is None or not _may_be_denied(material, verb):
        return None
    right = bare(material.unjoined(verb))
    if material.tokens[verb].analysis.aspect == "Perf":
        imperfect = _jussive(material.tokens[verb].analysis, right)
        return Swap("denied", verb, verb + 1, right, f"لم {imperfect}") if imperfect else None
    future = any(one.kind == "future" for one in material.tokens[verb].analysis.clitics)
    wrong = f"لن {right.removeprefix('س')}" if future else f"لا {right}"
    return Swap("denied", verb, verb + 1, right, wrong)


def _of_the_title(material: Material, statement: Statement) -> bool:
    """Whether it tells what the article was written to tell: denied, it is false to who read the title."""
    if material.body and statement.sentence.index == material.body[0].index:
        return True
    title = stems(material.title)
    return bool(title) and 2 * len(title & stems(statement.text(material))) >= len(title)


def _predicate(material: Material, statement: Statement) -> int | None:
    """The verb that says something of the subject: the first, and in no relative clause."""
    if statement.verb is not None:
        return statement.verb
    subject = material.tokens[statement.indices[0]].analysis
    if subject.definite not in {"Def", "Com"}:
        return None
    verbs = [index for index in statement.indices if material.tokens[index].analysis.pos == "VERB"]
    return next((verb for verb in verbs if material.fold(verb - 1) not in _RELATIVES), None)


def _may_be_denied(material: Material, verb: int) -> bool:
    """Whether the verb is a third person singular in the active voice, and may as well be denied in news."""
    token = material.tokens[verb]
    analysis = token.analysis
    plain = analysis.aspect in {"Imp", "Perf"} and analysis.number == "Sing" and analysis.person == 3
    if not plain or analysis.voice == "Pass" or analysis.guessed or token.entity is not None:
        return False
    kinds = {one.kind for one in analysis.clitics}
    if analysis.aspect == "Perf" and "pronoun" in kinds:
        return False
    open_to_both = folded(analysis.lemma) in _EITHER_WAY
    return kinds <= {"conjunction", "future", "pronoun"} and open_to_both


def _jussive(analysis: Analysis, perfect: str) -> str | None:
    """What stands behind لم, from the letters of a sound verb: أعلنت - تعلن, ارتفع - يرتفع; كان - يكن."""
    feminine = analysis.gender == "Fem"
    first = "ت" if feminine else "ي"
    stem = perfect.removesuffix("ت") if feminine else perfect
    root = analysis.root or ""
    sound = len(root) == 3 and len(set(root)) == 3 and _WEAK.isdisjoint(root)
    if not sound or stem != bare(analysis.lemma):
        return None
    return first + (stem[1:] if stem[:1] in {"أ", "ا"} else stem)
