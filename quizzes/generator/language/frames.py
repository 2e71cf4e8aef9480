"""Verbs with the preposition they govern. Written for this project.

A row says: with this verb (or its masdar), in the meaning that takes this preposition, none of the others of
`SEPARATE` can stand in its place, but those in `also`. `asks` marks the verbs whose prepositional object can
be asked for with عمّ، إلامَ، علامَ: it is a matter, and never a person or a place.
"""

from __future__ import annotations

from typing import NamedTuple

SEPARATE = ("إلى", "على", "عن", "من", "في")

INTERROGATIVES = {"عن": "عمَّ", "إلى": "إلامَ", "على": "علامَ", "من": "ممَّ", "في": "فيمَ", "ب": "بمَ"}


class Frame(NamedTuple):
    verb: str  # perfect, 3rd person masculine singular, without marks
    masdar: str  # "" where it is not used with the preposition
    preposition: str
    asks: bool = False
    also: tuple[str, ...] = ()


FRAMES: tuple[Frame, ...] = (
    Frame("أعلن", "إعلان", "عن", asks=True, also=("في",)),
    Frame("كشف", "كشف", "عن", asks=True, also=("في", "على")),
    Frame("أسفر", "", "عن", asks=True, also=("في",)),
    Frame("نتج", "", "عن", asks=True, also=("من", "في")),
    Frame("نجم", "", "عن", asks=True, also=("من", "في")),
    Frame("أعرب", "إعراب", "عن", asks=True, also=("في",)),
    Frame("عبر", "تعبير", "عن", asks=True, also=("في", "من")),
    Frame("تحدث", "حديث", "عن", asks=True, also=("في", "من", "إلى")),
    Frame("تخلى", "تخل", "عن", asks=True, also=("في",)),
    Frame("عجز", "عجز", "عن", also=("في",)),
    Frame("دافع", "دفاع", "عن", also=("في",)),
    Frame("اعتذر", "اعتذار", "عن", also=("إلى", "من", "في")),
    Frame("أفرج", "إفراج", "عن", also=("في",)),
    Frame("استغنى", "استغناء", "عن", also=("في",)),
    Frame("امتنع", "امتناع", "عن", also=("في", "على")),
    Frame("توصل", "توصل", "إلى", asks=True, also=("في",)),
    Frame("أدى", "", "إلى", asks=True, also=("في",)),
    Frame("هدف", "", "إلى", asks=True, also=("من", "في")),
    Frame("سعى", "سعي", "إلى", asks=True, also=("في", "من")),
    Frame("دعا", "دعوة", "إلى", asks=True, also=("في", "على")),
    Frame("أشار", "إشارة", "إلى", asks=True, also=("في", "على")),
    Frame("افتقر", "افتقار", "إلى", asks=True, also=("في",)),
    Frame("احتاج", "احتياج", "إلى", asks=True, also=("في", "من")),
    Frame("استند", "استناد", "إلى", asks=True, also=("في", "على")),
    Frame("تطلع", "تطلع", "إلى", asks=True, also=("في",)),
    Frame("لجأ", "لجوء", "إلى", also=("في",)),
    Frame("انضم", "انضمام", "إلى", also=("في",)),
    Frame("انتمى", "انتماء", "إلى", also=("في",)),
    Frame("اضطر", "اضطرار", "إلى", also=("في",)),
    Frame("وصل", "وصول", "إلى", also=("من", "في", "على")),
    Frame("تحول", "تحول", "إلى", also=("في", "من", "عن")),
    Frame("انقسم", "انقسام", "إلى", also=("في", "على")),
    Frame("استمع", "استماع", "إلى", also=("في", "على", "من")),
    Frame("نص", "", "على", asks=True, also=("في",)),
    Frame("ركز", "تركيز", "على", asks=True, also=("في",)),
    Frame("اعتمد", "اعتماد", "على", asks=True, also=("في", "من")),
    Frame("شدد", "تشديد", "على", asks=True, also=("في", "من")),
    Frame("وافق", "موافقة", "على", asks=True, also=("في",)),
    Frame("اتفق", "اتفاق", "على", asks=True, also=("في",)),
    Frame("حصل", "حصول", "على", asks=True, also=("في", "من")),
    Frame("اشتمل", "اشتمال", "على", asks=True, also=("في",)),
    Frame("احتوى", "احتواء", "على", asks=True, also=("في",)),
    Frame("اطلع", "اطلاع", "على", asks=True, also=("في", "من")),
    Frame("سيطر", "سيطرة", "على", also=("في", "من")),
    Frame("حافظ", "حفاظ", "على", also=("في",)),
    Frame("أشرف", "إشراف", "على", also=("في", "من")),
    Frame("أثر", "تأثير", "على", also=("في",)),
    Frame("حرص", "حرص", "على", also=("في", "من")),
    Frame("تغلب", "تغلب", "على", also=("في",)),
    Frame("استولى", "استيلاء", "على", also=("في",)),
    Frame("عثر", "عثور", "على", also=("في",)),
    Frame("أصر", "إصرار", "على", also=("في", "من")),
    Frame("اقتصر", "اقتصار", "على", also=("في",)),
    Frame("هيمن", "هيمنة", "على", also=("في", "من")),
    Frame("تعرف", "تعرف", "على", also=("في", "من", "إلى")),
    Frame("عانى", "معاناة", "من", asks=True, also=("في",)),
    Frame("حذر", "تحذير", "من", asks=True, also=("في",)),
    Frame("تألف", "", "من", asks=True, also=("في",)),
    Frame("تكون", "", "من", asks=True, also=("في", "على")),
    Frame("استفاد", "استفادة", "من", asks=True, also=("في",)),
    Frame("تمكن", "تمكن", "من", also=("في", "على")),
    Frame("تخلص", "تخلص", "من", also=("في",)),
    Frame("اقترب", "اقتراب", "من", also=("في", "إلى")),
    Frame("انسحب", "انسحاب", "من", also=("في", "إلى")),
    Frame("نجا", "نجاة", "من", also=("في",)),
    Frame("قلل", "تقليل", "من", also=("في", "على")),
    Frame("شارك", "مشاركة", "في", asks=True, also=("من", "على")),
    Frame("أسهم", "إسهام", "في", asks=True, also=("من", "على")),
    Frame("ساهم", "مساهمة", "في", asks=True, also=("من", "على")),
    Frame("تسبب", "تسبب", "في", asks=True, also=("من",)),
    Frame("نجح", "نجاح", "في", asks=True, also=("من", "على")),
    Frame("فشل", "فشل", "في", asks=True, also=("من", "على")),
    Frame("أخفق", "إخفاق", "في", asks=True, also=("من",)),
    Frame("رغب", "رغبة", "في", also=("عن", "من", "إلى")),
    Frame("شكك", "تشكيك", "في", also=("من",)),
    Frame("تورط", "تورط", "في", also=("من",)),
    Frame("استثمر", "استثمار", "في", also=("من",)),
    Frame("رحب", "ترحيب", "ب", asks=True),
    Frame("طالب", "مطالبة", "ب", asks=True),
    Frame("تعهد", "تعهد", "ب", asks=True),
)

BY_VERB = {(frame.verb, frame.preposition): frame for frame in FRAMES}
BY_MASDAR = {(frame.masdar, frame.preposition): frame for frame in FRAMES if frame.masdar}
