"""Verbs of saying, with their feminine and what they take. Written for this project."""

from __future__ import annotations

from typing import NamedTuple


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

BY_FORM: dict[str, Saying] = {
    form: saying for saying in SAYINGS for form in (saying.masculine, saying.feminine)
}
