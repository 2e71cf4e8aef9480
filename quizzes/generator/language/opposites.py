"""Pairs of opposites that turn a statement round. Written for this project.

Every form is as the article may write it, without vowel marks. A pair is here only if one put for the other
keeps the sentence grammatical (the same preposition, gender and number) and reverses its meaning.
"""

from __future__ import annotations

from quizzes.generator.language import listed

# perfect, imperfect (3rd person masculine singular), masdar
VERBS: tuple[tuple[tuple[str, str, str], tuple[str, str, str]], ...] = (
    (("ارتفع", "يرتفع", "ارتفاع"), ("انخفض", "ينخفض", "انخفاض")),
    (("صعد", "يصعد", "صعود"), ("هبط", "يهبط", "هبوط")),
    (("ازداد", "يزداد", "ازدياد"), ("تناقص", "يتناقص", "تناقص")),
    (("تحسن", "يتحسن", "تحسن"), ("تدهور", "يتدهور", "تدهور")),
    (("وافق", "يوافق", "موافقة"), ("اعترض", "يعترض", "اعتراض")),
    (("رحب", "يرحب", "ترحيب"), ("ندد", "يندد", "تنديد")),
    (("أيد", "يؤيد", "تأييد"), ("عارض", "يعارض", "معارضة")),
    (("نجح", "ينجح", "نجاح"), ("فشل", "يفشل", "فشل")),
    (("فاز", "يفوز", "فوز"), ("خسر", "يخسر", "خسارة")),
    (("أكد", "يؤكد", "تأكيد"), ("نفى", "ينفي", "نفي")),
    (("دعم", "يدعم", "دعم"), ("أضعف", "يضعف", "إضعاف")),
    (("عزز", "يعزز", "تعزيز"), ("أضعف", "يضعف", "إضعاف")),
    (("تسارع", "يتسارع", "تسارع"), ("تباطأ", "يتباطأ", "تباطؤ")),
    (("اتسع", "يتسع", "اتساع"), ("ضاق", "يضيق", "ضيق")),
)

# Verbs of the pairs above that a dictionary gives as the opposite of one another, whatever the sentence.
# Not هبط، whose opposite is أقلع where an aeroplane lands.
SURE = frozenset(
    {
        "ارتفع", "انخفض", "ازداد", "تناقص", "تحسن", "تدهور", "وافق", "اعترض", "أيد", "عارض",
        "نجح", "فشل", "فاز", "خسر", "بدأ", "انتهى", "تسارع", "تباطأ", "اتسع", "ضاق",
    }
)  # fmt: skip

# What a speaker does with his own words: turned round he says what nobody in his place would.
SPEECH = frozenset({"أكد", "نفى"})

# Words that say well or ill, more or less, and stand against a verb of the other side in one sentence.
WORTH: tuple[str, ...] = listed(
    "قوة، قوي، قوية، ضعف، ضعيف، ضعيفة، نمو، انكماش، ازدهار، ركود، كساد، انتعاش، تعافي، تعاف، طفرة، مكاسب، "
    "خسائر، أزمة، أزمات، إيجابي، إيجابية، سلبي، سلبية، متانة، هشاشة، إنجاز، إنجازات، إخفاق، تدني، تدن، ذروة"
)

# As VERBS, but the first alone is turned into the second: the second has a better opposite.
ONE_WAY: tuple[tuple[tuple[str, str, str], tuple[str, str, str]], ...] = (
    (("تراجع", "يتراجع", "تراجع"), ("ارتفع", "يرتفع", "ارتفاع")),
    (("زاد", "يزيد", "زيادة"), ("تراجع", "يتراجع", "تراجع")),
    (("تفاقم", "يتفاقم", "تفاقم"), ("انحسر", "ينحسر", "انحسار")),
    (("قفز", "يقفز", "قفز"), ("هبط", "يهبط", "هبوط")),
)

# Words that stand by themselves; both sides have the same gender and number.
WORDS: tuple[tuple[str, str], ...] = (
    ("أدنى", "أعلى"),
    ("أكبر", "أصغر"),
    ("أكثر", "أقل"),
    ("أطول", "أقصر"),
    ("أسرع", "أبطأ"),
    ("أقوى", "أضعف"),
    ("شمال", "جنوب"),
    ("شرق", "غرب"),
    ("شرقي", "غربي"),
    ("شمالي", "جنوبي"),
    ("الشمالي", "الجنوبي"),
    ("الشرقي", "الغربي"),
    ("الشمالية", "الجنوبية"),
    ("الشرقية", "الغربية"),
    ("داخل", "خارج"),
    ("قبل", "بعد"),
    ("مطلع", "نهاية"),
    ("بداية", "نهاية"),
)
