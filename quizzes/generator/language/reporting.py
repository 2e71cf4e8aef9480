"""Verbs of saying, with their feminine and what they take. Written for this project."""

from __future__ import annotations

from typing import NamedTuple

from quizzes.generator.language import listed


class Saying(NamedTuple):
    masculine: str
    feminine: str
    preposition: str  # before أنّ: "" or إلى، عن، على، ب
    particle: str  # "أن" or, after قال, "إن"


SAYINGS: tuple[Saying, ...] = (
    Saying("قال", "قالت", "", "إن"),
    Saying("أكد", "أكدت", "", "أن"),
    Saying("أعلن", "أعلنت", "", "أن"),
    Saying("أوضح", "أوضحت", "", "أن"),
    Saying("أضاف", "أضافت", "", "أن"),
    Saying("ذكر", "ذكرت", "", "أن"),
    Saying("بين", "بينت", "", "أن"),
    Saying("كشف", "كشفت", "عن", "أن"),
    Saying("أشار", "أشارت", "إلى", "أن"),
    Saying("لفت", "لفتت", "إلى", "أن"),
    Saying("شدد", "شددت", "على", "أن"),
    Saying("أفاد", "أفادت", "ب", "أن"),
    Saying("صرح", "صرحت", "ب", "أن"),
    Saying("أبلغ", "أبلغت", "", "أن"),
    Saying("أبان", "أبانت", "", "أن"),
    Saying("اعتبر", "اعتبرت", "", "أن"),
    Saying("رأى", "رأت", "", "أن"),
    Saying("توقع", "توقعت", "", "أن"),
    Saying("زعم", "زعمت", "", "أن"),
    Saying("أظهر", "أظهرت", "", "أن"),
    Saying("يقول", "تقول", "", "إن"),
    Saying("يؤكد", "تؤكد", "", "أن"),
    Saying("يوضح", "توضح", "", "أن"),
    Saying("يضيف", "تضيف", "", "أن"),
    Saying("يرى", "ترى", "", "أن"),
    Saying("يعتقد", "تعتقد", "", "أن"),
    Saying("يتوقع", "تتوقع", "", "أن"),
    Saying("يشير", "تشير", "إلى", "أن"),
)

# What follows these is no fact for who says it: it is thought, feared, denied or laid at someone's door.
OPINIONS = frozenset(
    listed(
        "رأى، اعتبر، اعتقد، زعم، ادعى، نفى، أنكر، اتهم، ظن، حسب، توقع، رجح، خشي، شك، شكك، تمنى، أمل، افترض، "
        "احتمل، استبعد، حذر، تنبأ، قدر، وعد، تعهد، هدد، أوصى، اقترح، طالب، دعا، رأي، اعتقاد، احتمال، "
        "اتهام، خشية"
    )
)

BY_FORM: dict[str, Saying] = {
    form: saying for saying in SAYINGS for form in (saying.masculine, saying.feminine)
}
