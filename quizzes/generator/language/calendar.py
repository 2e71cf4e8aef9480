"""Days of the week and months, as newspapers write them. Written for this project."""

from __future__ import annotations

from quizzes.generator.language import listed

WEEKDAYS = listed("السبت، الأحد، الاثنين، الثلاثاء، الأربعاء، الخميس، الجمعة")

# Each set by itself: a distractor comes from the set of its key.
MONTHS = (
    listed("يناير، فبراير، مارس، أبريل، مايو، يونيو، يوليو، أغسطس، سبتمبر، أكتوبر، نوفمبر، ديسمبر"),
    listed(
        "كانون الثاني، شباط، آذار، نيسان، أيار، حزيران، تموز، آب، أيلول، تشرين الأول، تشرين الثاني، "
        "كانون الأول"
    ),
    listed("محرم، صفر، ربيع الأول، رجب، شعبان، رمضان، شوال، ذو القعدة، ذو الحجة"),
)
