"""Other words for the same: put one for the other and the sentence stays as true and as grammatical.

Written for this project, without vowel marks but where a shadda tells two words apart.
"""

from __future__ import annotations

from quizzes.generator.language import listed

# perfect and imperfect of each, third person masculine singular, and what must follow or the two differ: one
# for the other in a whole sentence, where a dictionary may call them no synonyms.
VERBS: tuple[tuple[tuple[str, str], tuple[str, str], str], ...] = (
    (("انخفض", "ينخفض"), ("تراجع", "يتراجع"), ""),
    (("افتتح", "يفتتح"), ("دشّن", "يدشّن"), ""),
    (("دشن", "يدشن"), ("افتتح", "يفتتح"), ""),
    (("أدى", "يؤدي"), ("أفضى", "يفضي"), "إلى"),
    (("هدف", "يهدف"), ("رمى", "يرمي"), "إلى"),
    (("أشار", "يشير"), ("لفت", "يلفت"), "إلى"),
    (("ازداد", "يزداد"), ("ارتفع", "يرتفع"), ""),
    (("استمر", "يستمر"), ("تواصل", "يتواصل"), ""),
)

# Verbs of saying before أنّ, in the perfect, and the particle that the other wants. تذكر is to remember, too.
SAYINGS: tuple[tuple[str, str, str], ...] = (
    ("قال", "ذكر", "أن"),
    ("أكد", "شدّد", "على أن"),
    ("ذكر", "أفاد", "بأن"),
)

# Words that nothing else in the sentence has to agree with, before what stands behind them.
PARTICLES: dict[str, str] = {
    "بسبب": "نتيجة",
    "نتيجة": "بسبب",
    "جراء": "بسبب",
    "بهدف": "بغية",
    "بغية": "بهدف",
    "وفق": "بحسب",
    "بحسب": "وفق",
    "حسب": "وفق",
    "عقب": "بعد",
    "إثر": "عقب",
    "رغم": "على الرغم من",
    "عبر": "من خلال",
    "قرب": "بالقرب من",
}

# Before a number alone.
ABOUT = frozenset(listed("نحو، حوالي، قرابة، زهاء"))
