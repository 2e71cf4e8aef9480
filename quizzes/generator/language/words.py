"""Small closed lists of function words that decide where a clause ends and what points outside it.

Written for this project; without vowel marks, alef with its hamza as a careful writer puts it.
"""

from __future__ import annotations

from quizzes.generator.language import listed

# A clause may be cut before these: what follows only adds to it.
CUTS = frozenset(
    listed(
        "حيث، فيما، بينما، إذ، لأن، مما، كما، وهو، وهي، وهم، وهما، وذلك، لكن، ولكن، بعدما، عندما، "
        "حينما، رغم، علما، بحيث، خصوصا، وخصوصا، خاصة، وخاصة، لاسيما، إضافة، بالإضافة، وإن، لتصبح، "
        "ليصبح، ليصل، لتصل، مقارنة، باعتبار، باعتباره، باعتبارها، ما، أما، وأما، "
        "والذي، والتي، والذين، كونه، كونها، كونهم، لكونه، لكونها، لأنه، لأنها، لأنهم، ولأنه، ولأنها، "
        "لكنه، لكنها، ولكنه، ولكنها، منها، منهم، هما، بل، بينهم، بينها"
    )
)
CUT_PAIRS = frozenset(
    (first, second)
    for first, second in map(
        str.split,
        listed(
            "في حين، في الوقت، بعد أن، قبل أن، على الرغم، إلى جانب، من بينها، من بينهم، بما فيها، بما في، "
            "غير أن، إلا أن، على أن، من أجل، إلا أنه، إلا أنها، ومن ثم، بما فيهم، من ضمنها"
        ),
    )
)

# These open a circumstance that a long clause can do without.
ADJUNCTS = frozenset(
    listed(
        "خلال، منذ، عقب، إثر، وسط، بعد، قبل، بسبب، نتيجة، بفعل، بهدف، بغية، بفضل، جراء، وفق، وفقا، "
        "بحسب، حسب، طبقا، لدى، أثناء، بحضور، بمناسبة، برئاسة، ضمن"
    )
)

# Accusative participles that open a second thing said: مشيرا إلى ...
PARTICIPLES = frozenset(
    listed(
        "مشيرا، مؤكدا، موضحا، مبينا، داعيا، معبرا، مضيفا، لافتا، مشددا، محذرا، معتبرا، مطالبا، "
        "معربا، نافيا، متهما، قائلا، واصفا، منوها، كاشفا، مسجلا، مستشهدا، متوقعا، مرجعا، معلنا، "
        "مشيرة، مؤكدة، موضحة، مبينة، داعية، معبرة، مضيفة، لافتة، مشددة، محذرة، معتبرة، مطالبة، "
        "معربة، نافية، متهمة، قائلة، واصفة، منوهة، كاشفة، مسجلة، متوقعة، معلنة، مرجحا، مرجحة، "
        "تنفيذا، نظرا، بحثا، ردا، استعدادا، تمهيدا، حفاظا"
    )
)

# What makes a statement depend on something: it is never cut or asked about.
# What is said after these holds only under a condition.
IFS = frozenset(listed("إذا، فإذا، لو، لولا، لئن، مهما، كلما، حيثما، أينما، سواء"))
CONDITIONS = frozenset(
    listed(
        "إذا، لو، لولا، لئن، سواء، إلا، سوى، ربما، لعل، قد، يبدو، فإن، ليت، هل، كيف، مهما، "
        "أينما، كلما، فقط، اذا، الا"
    )
)

DEMONSTRATIVES = frozenset(
    listed(
        "هذا، هذه، ذلك، تلك، هؤلاء، أولئك، هذان، هذين، هاتان، هاتين، ذاك، كذلك، لذلك، بذلك، هنا، "
        "هناك، هنالك، هكذا، كهذا، كهذه، بهذا، بهذه، لهذا، لهذه، وهذا، وهذه، فهذا"
    )
)
PRONOUNS = frozenset(listed("هو، هي، هم، هن، هما، أنا، نحن، أنت، أنتم، إياه، إياها، وإياه"))

# Words that lean on a sentence before them and may be left out.
LEAN = frozenset(listed("أيضا، ايضا، كذلك، بدوره، بدورها، قائلا، قائلة"))
# Words that lean on a sentence before them and may not.
POINTING = frozenset(
    listed(
        "المذكور، المذكورة، الأخير، الأخيرة، الآنف، السالف، كلاهما، كليهما، كلتاهما، نفسه، نفسها، "
        "ذاته، ذاتها، أنفسهم، آخر، أخرى، الآخر، الأخرى، الآخرون، الآخرين، بعضها، بعضهم، منهما، "
        "المقابل، نظيره، نظيرتها، مثيلتها، سابقه، سابقتها، التالي، التالية"
    )
)

# With ال and nothing after it such a noun is one that was named before: it says which only to who saw that.
KNOWN_BEFORE = frozenset(
    listed(
        "لقاء، اجتماع، جلسة، منطقة، مدينة، بلدة، قرية، ولاية، شركة، لجنة، جهة، وزارة، هيئة، مؤسسة، منظمة، "
        "وكالة، صحيفة، جريدة، دراسة، بحث، قرار، حادث، حادثة، عملية، مكان، مبنى، موقع، مشروع، برنامج، اتفاق، "
        "اتفاقية، بيان، تقرير، طبقة، مرحلة، فريق، نادي، ناد، مهرجان، معرض، جائزة، مؤتمر، مباراة، رجل، وزير، "
        "متحدث، مصدر، ضابط، قاض، قاضي، مدير، باحث، مسؤول، مؤلف، كتاب، فيلم، جامعة، مركز، مجلس، صندوق، بنك، "
        "جزيرة، سفينة، طائرة، خبر، نبأ، خطوة"
    )
)
# These have names: which of them acts is to be told by the name, though the whole article is about it.
ACTORS = frozenset(
    listed(
        "وكالة، شركة، متحدث، مصدر، منطقة، مدينة، بلدة، طبقة، صحيفة، جريدة، هيئة، لجنة، وزارة، منظمة، "
        "مؤسسة، جهة، لقاء، دراسة، سلعة، مرض"
    )
)
# With ال and nothing behind it to say whose: الهدف المعلن is whose aim?
OWNED = frozenset(listed("هدف، غاية، غرض، سبب، مهمة، نتيجة"))
# What stands behind these is an aim, a result or a part: of these a matter has several.
AIMS = frozenset(
    listed(
        "هدف، استهدف، سعى، غاية، غرض، أجل، نتيجة، أدى، أفضى، أسفر، تضمن، شمل، نص، خطة، بند، اشتمل، رمى، "
        "أتاح، ساهم، أسهم، ساعد"
    )
)
# These go on with what someone said before.
CONTINUING = frozenset(listed("أضاف، تابع، استطرد، أردف، استدرك، زاد، مضى"))
# Two that were named before: always somewhere else.
PAIRS_BEFORE = frozenset(
    listed("الجانبان، الجانبين، البلدان، البلدين، الدولتان، الدولتين، الفريقان، الفريقين")
)

# Times that only the day of the news tells; اليوم is judged by the words beside it.
DEICTIC_TIME = listed("أمس، الأمس، بالأمس، غدا، الغد، غد، الآن، البارحة")
# After اليوم: a day with a name or a number, no today.
DAY_QUALIFIERS = listed(
    "العالمي، الدولي، الوطني، الأول، الثاني، الثالث، الرابع، الخامس، السادس، السابع، الثامن، التاسع، العاشر، "
    "التالي، السابق، الواحد، الأخير، نفسه، ذاته، الدراسي، الكامل، المفتوح، المقبل، الموعود، الذي"
)
# Before اليوم: any day and no today, or the name of a newspaper.
WHOLE_DAY = listed("في، طوال، طيلة، طول، نهاية، بداية، منتصف، خلال، ذلك، صحيفة، جريدة، قناة، المصري")

# A sentence that ends on one of these has lost what it compares with.
COMPARATIVES = listed("أكثر، أقل، أكبر، أصغر، أطول، أقصر، أعلى، أدنى، أسرع، أبطأ، أقوى، أضعف، أفضل، أسوأ")

# Relative time: the reader of the article knows it, but it is no answer to متى.
RELATIVE_TIME = frozenset(
    listed(
        "اليوم، أمس، غدا، الحالي، الحالية، الجاري، الجارية، الماضي، الماضية، المقبل، المقبلة، "
        "القادم، القادمة، الآن، حاليا، مؤخرا، قريبا، المنصرم، المنصرمة، البارحة، لاحقا"
    )
)

# Verbs that are no statement of their own, or whose passive the letters do not show.
LIGHT_VERBS = frozenset(
    listed(
        "كان، تم، قام، جرى، ظل، بات، أصبح، صار، أخذ، عاد، كاد، أوشك، مازال، زال، ليس، يوجد، يذكر، "
        "ذكر، يشار، أشير، ينبغي، يجب، يمكن، أمكن، وجب، انبغى، سبق، جاء، حدث، وجد"
    )
)

RELATIVES = frozenset(listed("الذي، التي، الذين، اللذان، اللذين، اللتان، اللتين، اللواتي، اللاتي"))
NEGATIONS = frozenset(listed("لا، لم، لن، ليس، ليست، ما، غير، عدم، دون، بلا، ولا، ولم، ولن"))

# Kinds of places, as a proper name follows them: محافظة الأنبار. What follows them is no person.
PLACE_HEADS = frozenset(
    listed(
        "محافظة، مدينة، منطقة، ولاية، بلدة، قرية، جزيرة، عاصمة، دولة، مقاطعة، إقليم، بحر، نهر، مطار، ميناء، "
        "حي، شارع، ساحة، ملعب، جامعة، مجمع، جائزة"
    )
)

# Words about deaths and attacks: such a question waits for a teacher.
GRAVE_WORDS = frozenset(
    listed(
        "قتل، مقتل، قتلى، وفاة، اغتيال، انفجار، تفجير، هجوم، هجمات، جثة، ضحايا، جثمان، إعدام، خطف، "
        "اختطاف، شهداء"
    )
)
