"""Nouns for an office or a calling, as they follow a person's name. Written for this project."""

from __future__ import annotations

from quizzes.generator.language import listed

# In an idafa (مدير الفريق) any of these may take the place of another; masculine singular.
OFFICES = listed("مدير، رئيس، نائب رئيس، مستشار، عضو، مؤسس، سكرتير، مراقب")
TEAM_OFFICES = listed("مدير، مدرب، قائد، رئيس، طبيب، حارس مرمى")

ROLES = frozenset(
    listed(
        "نقيب، نقيبة، "
        "مدير، رئيس، وزير، أمين، متحدث، ناطق، محلل، باحث، محام، محامي، خبير، نائب، عضو، مدرب، لاعب، "
        "سفير، كبير، قائد، مستشار، مؤسس، كاتب، عالم، أستاذ، مهندس، محافظ، عميد، حاكم، مسؤول، مراسل، "
        "ممثل، مبعوث، مشرف، طبيب، مخرج، مندوب، سكرتير، أمينة، مديرة، رئيسة، باحثة، متحدثة، وزيرة، "
        "محللة، خبيرة، نائبة، عضوة، مدربة، لاعبة، أستاذة، مهندسة، كاتبة، طبيبة، "
        "عالمة، معلم، معلمة، مهاجم، حارس، خطاط، تاجر، مزارع، مزارعة، زميل، صياد، عقيد، لواء، نجار، بديل"
    )
)

# Of these a body or a country has one at a time.
ONE_HOLDER = listed(
    "مدير، رئيس، وزير، أمين، محافظ، عميد، حاكم، قائد، سفير، مدرب، مؤسس، رئيسة، وزيرة، مديرة، أمينة، سفيرة"
)
