"""Whether a personal name begins at a word: a given name, عبد or أبو, a foreign name, a known surname."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quizzes.arabic import data
from quizzes.arabic.document import Token
from quizzes.arabic.entities.lone_names import is_family_word, is_surname_alone
from quizzes.arabic.entities.name_words import (
    bears_pronoun,
    is_closed,
    is_family,
    is_given,
    is_object,
    is_propn,
    is_rare,
)
from quizzes.arabic.entities.names import RARE_WORD, joined, lemma_in
from quizzes.arabic.entities.offices import is_title, title_before
from quizzes.arabic.lexical.gazetteer import any_given_names, given_names, names_or_words
from quizzes.arabic.syntax.phrases import before
from quizzes.arabic.text import bare, skeleton
from quizzes.arabic.values.calendar_words import months, weekdays

UNUSUAL = 4.8  # Zipf: a word that may be a surname behind a given name
_KUNYA = frozenset({"ابو", "ابي", "ابا", "ام"})
_OPENERS = _KUNYA | {"عبد", "ابن"}
_OF_FAITH = frozenset(
    "عز نور شمس صلاح جمال محيي محي علاء سيف ضياء فخر نجم تاج زين بدر شرف حسام عماد كمال خير ناصر نصر صفي"  # noqa: SIM905
    " برهان بهاء سعد شهاب قطب ركن مجد سراج معز غياث ظهير تقي جلال علم اسد صدر".split()
)


def begins(tokens: Sequence[Token], at: int, last: int, taken: set[int], *, joint: bool = False) -> bool:
    """Whether a personal name can begin at `at`; `joint`: another one ends there, and و joins them."""
    token = tokens[at]
    if token.kind != "word" or (bears_pronoun(token.analysis) and not is_known(token)):
        return False
    follows = tokens[at + 1] if at + 1 < last and at + 1 not in taken else None
    if is_opener(token):
        return follows is not None and follows.kind == "word" and _may_be_kunya(tokens, at)
    if token.analysis.pos == "PROPN" or _is_initial(tokens, at, last):
        office = before(token.analysis, "article") and is_title(token)
        return not (office or _is_clause(token) or skeleton(token.surface) == "الله" or is_calendar(token))
    if is_surname_alone(token) or token.analysis.pos not in {"NOUN", "ADJ"}:
        return is_surname_alone(token)
    if has_article(token):
        return _article_begins(tokens, at, follows, joint=joint)
    return is_of_faith(tokens, at) or _word_begins(tokens, at, follows, joint=joint)


def _is_clause(token: Token) -> bool:
    """وسيخلفه: guessed, but a verb in the future with its object."""
    word = bare(token.surface)
    future = word.startswith(("وسي", "وست", "فسي", "فست")) and word.endswith(("ه", "ها", "هم"))
    return token.analysis.guessed and future and len(word) > 5


def is_known(token: Token) -> bool:
    """Whether a word of a run is a listed given name, with or without a clitic; of those that are also
    common words only what was read as a name."""
    named = token.analysis.pos == "PROPN"
    if skeleton(token.surface) == "لصالح":
        return False
    if not named and skeleton(token.surface) in names_or_words():
        return False
    return _has_given(token, ("", "و", "ل", "ب"), both=named)


def is_of_faith(tokens: Sequence[Token], at: int) -> bool:
    """عز الدين, وصلاح الدين; not رجال الدين."""
    word = skeleton(tokens[at].surface)
    known = word in _OF_FAITH or (joined(tokens[at]) and word[1:] in _OF_FAITH)
    return known and at + 1 < len(tokens) and tokens[at + 1].surface == "الدين"


def has_article(token: Token) -> bool:
    """Whether ال stands on the word; not أل of ألفريد."""
    return before(token.analysis, "article") and token.surface[0] not in "أإآ"


def _has_given(token: Token, heads: tuple[str, ...], *, both: bool) -> bool:
    word = skeleton(token.surface)
    names = any_given_names() if both else given_names()
    return any(word.startswith(head) and word[len(head) :] in names for head in heads)


@cache
def _with_article() -> frozenset[str]:
    return frozenset(skeleton(word) for word in data.words("given_with_article"))


def is_given_with_article(token: Token) -> bool:
    """الطيب, والحبيب: whether the word is a listed given name with ال."""
    word = skeleton(token.surface)
    return word in _with_article() or (joined(token) and word[1:] in _with_article())


@cache
def _ordinals() -> frozenset[str]:
    return frozenset(skeleton(word) for word in data.words("ordinals"))


def is_ordinal(token: Token) -> bool:
    return skeleton(token.surface) in _ordinals()


def _article_begins(tokens: Sequence[Token], at: int, follows: Token | None, *, joint: bool) -> bool:
    """الطيب زيتوني, والعياشي زمال: a given name with ال, where no adjective or genitive can follow."""
    if (
        not is_given_with_article(tokens[at])
        or is_title(tokens[at])
        or follows is None
        or follows.kind != "word"
        or joined(follows)
    ):
        return False
    if skeleton(follows.surface) == "بن" or is_ordinal(follows):
        return True  # الحسن الثاني
    if has_article(follows) or is_given(tokens[at - 1]) or tokens[at - 1].analysis.pos == "PROPN":
        return False
    named = is_propn(tokens, at + 1) or is_family_word(follows)
    acts = at > 0 and tokens[at - 1].analysis.pos == "VERB"
    placed = joint or acts or title_before(tokens, at) is not None
    return named or (placed and is_surname(follows, certain=True))


def _word_begins(tokens: Sequence[Token], at: int, follows: Token | None, *, joint: bool) -> bool:
    """A noun or adjective that is a given name here: طارق بن زياد, حسن نصر الله."""
    token = tokens[at]
    if follows is not None and skeleton(follows.surface) in {"بن", "بنت"}:
        return True
    heads = ("", "و", "ل", "ب") if joined(token) else ("",)
    if skeleton(token.surface) == "لصالح":
        return False
    if not _has_given(token, heads, both=True):
        return follows is not None and _is_rare_before_family(token, follows)
    if is_title(token):
        return _is_name_and_title(tokens, at, follows)
    titled = title_before(tokens, at) is not None
    certain = titled or joint or _has_given(token, heads, both=False)
    if follows is None or follows.kind != "word" or (joint and (is_closed(follows) or joined(follows))):
        return titled or joint
    return _goes_with(token, follows, certain=certain, sure=titled or joint or token.analysis.guessed)


def _is_rare_before_family(token: Token, follows: Token) -> bool:
    """صليبا الدويهي: no adjective of a noun without ال."""
    return is_rare(token) and is_family(follows) and not (joined(token) or is_title(token))


def _goes_with(token: Token, follows: Token, *, certain: bool, sure: bool) -> bool:
    """Whether what follows a given name that is a word is the rest of a name; `certain`: the word is hardly
    anything but a name, `sure`: it is one here."""
    if is_family(follows) or is_family_word(follows) or skeleton(follows.surface) in {"عبد", "ابو"}:
        return True
    named = follows.analysis.pos == "PROPN" or is_opener(follows)
    named = named or (is_given(follows) and not is_title(follows) and not joined(follows))
    return certain and (named or is_surname(follows, certain=sure))


def _is_name_and_title(tokens: Sequence[Token], at: int, follows: Token | None) -> bool:
    """إمام عاشور, رائد الصالح: a title without ال is none before a name that is no place."""
    if follows is None or follows.kind != "word" or joined(follows) or is_title(follows):
        return False
    if has_article(follows):
        placed = tokens[at - 1].analysis.pos == "VERB" if at else False
        placed = placed or title_before(tokens, at) is not None
        return is_family(follows) or (is_family_word(follows) and placed)
    return is_given(follows) or is_family_word(follows) or is_surname_alone(follows)


def is_opener(token: Token) -> bool:
    return opener(skeleton(token.surface)) in _OPENERS and "آ" not in token.surface  # شينزو آبي


def opener(word: str) -> str:
    """عبد of وعبد, أبو of لأبو."""
    return word[1:] if word[:1] in {"و", "ل", "ب"} and word[1:] in _OPENERS else word


def _may_be_kunya(tokens: Sequence[Token], at: int) -> bool:
    """أبو مازن, أم كلثوم, عبد الله; not أم الطفل."""
    follows, first = tokens[at + 1], opener(skeleton(tokens[at].surface))
    if joined(follows) or bears_pronoun(follows.analysis):
        return False
    article, named = has_article(follows), follows.analysis.pos == "PROPN"
    if first == "عبد":
        return article or named
    if first == "ابن":
        return named and not article
    if first == "ام":
        return not article and (named or is_given(follows))
    return not article or named or is_family(follows) or tokens[at].analysis.zipf < RARE_WORD


def _is_initial(tokens: Sequence[Token], at: int, last: int) -> bool:
    """The letter of ج. ك. رولينغ."""
    if len(bare(tokens[at].surface)) != 1 or at + 2 >= last or tokens[at + 1].surface != ".":
        return False
    if tokens[at].surface == "د":
        return False  # الدكتور
    return tokens[at + 2].analysis.pos == "PROPN" or _is_initial(tokens, at + 2, last)


def is_initial(tokens: Sequence[Token], at: int) -> bool:
    return _is_initial(tokens, at, len(tokens))


def names_a_thing(tokens: Sequence[Token], at: int, first: int) -> bool:
    """جائزة نوبل, كأس الملك فهد, السفينة مادلين: the name of a thing, also behind a title."""
    for place in range(at - 1, max(first, at - 3) - 1, -1):
        token = tokens[place]
        if token.kind != "word":
            return False
        if lemma_in(token, "named_things"):
            return True
        if not is_title(token) and skeleton(token.surface) not in _with_article():
            return False
    return False


def is_surname(token: Token, *, certain: bool) -> bool:
    """A word that may end a name after a given name: المنصوري, العلي, درويش; no office (محمد الوزير).

    `certain`: what stands before it is surely a given name.
    """
    analysis = token.analysis
    if token.kind != "word" or joined(token) or analysis.pos not in {"NOUN", "ADJ"}:
        return False
    if bears_pronoun(analysis) or is_title(token) or lemma_in(token, "organisation_heads"):
        return False
    if bare(analysis.lemma) in data.bare_words("time_nouns") or is_calendar(token):
        return False
    if has_article(token):
        return certain or is_family(token)  # حسن الإدارة is no name
    return analysis.zipf < (UNUSUAL if certain else RARE_WORD) and not is_object(token)


@cache
def _calendar() -> frozenset[str]:
    names = {"".join(words) for some in months().values() for words, _, _ in some if len(words) == 1}
    return frozenset(names | set(weekdays()))


def is_calendar(token: Token) -> bool:
    """Whether the word is a month or a day of the week, and no given name."""
    return skeleton(token.surface) in _calendar() and skeleton(token.surface) not in given_names()
