"""Numbers in words, as a counted noun wants them. Written for this project."""

from __future__ import annotations

from quizzes.generator.language import listed

# With a masculine counted noun, with a feminine one (construct form): ثلاثة كتب، ثلاث سنوات.
THREE_TO_TEN: tuple[tuple[int, str, str], ...] = (
    (3, "ثلاثة", "ثلاث"),
    (4, "أربعة", "أربع"),
    (5, "خمسة", "خمس"),
    (6, "ستة", "ست"),
    (7, "سبعة", "سبع"),
    (8, "ثمانية", "ثماني"),
    (9, "تسعة", "تسع"),
    (10, "عشرة", "عشر"),
)

# The ten of 13 to 19: ثلاثة عشر رجلا، ثلاث عشرة امرأة.
TEN = ("عشر", "عشرة")

# Ordinal adjectives: masculine, feminine.
ORDINALS: tuple[tuple[int, str, str], ...] = (
    (1, "الأول", "الأولى"),
    (2, "الثاني", "الثانية"),
    (3, "الثالث", "الثالثة"),
    (4, "الرابع", "الرابعة"),
    (5, "الخامس", "الخامسة"),
    (6, "السادس", "السادسة"),
    (7, "السابع", "السابعة"),
    (8, "الثامن", "الثامنة"),
    (9, "التاسع", "التاسعة"),
    (10, "العاشر", "العاشرة"),
)

SCALES = listed("ألف، ألفا، آلاف، مليون، مليونا، ملايين، مليار، مليارا، مليارات، تريليون")
