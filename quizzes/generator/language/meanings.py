"""What words of the news mean, each by one English word; only words that mean one thing.

Written for this project from general knowledge of Modern Standard Arabic: the dictionary form of a verb,
a noun or an adjective, and its meaning. A word of several meanings (صدر، تأمين، هبط) is left out.
"""

from __future__ import annotations

from quizzes.generator.language import listed
from quizzes.generator.language.nouns import NOUNS

_VERBS = (
    "أَبْدَى show، أَبْلَغ inform، أَتَاح make possible، أَثْبَت prove، أَجْبَر force، أَحَاط surround، "
    "أَحْرَز achieve، أَحْضَر bring، أَخْطَأ be wrong، أَخْفَى hide، أَدَار manage، أَدَان condemn، "
    "أَدْرَك realize، أَرْسَل send، أَزَال remove، أَسَّس found، أَسْفَر result in، أَسْهَم contribute، أَشَاد praise، "
    "أَشْرَف supervise، أَشْعَل ignite، أَصْدَر issue، أَصَرّ insist، أَضَاف add، أَطَاح overthrow، "
    "أَظْهَر show، أَعَاق hinder، أَعْرَب express، أَعْفَى exempt، أَعْلَن announce، أَغْلَق close، "
    "أَقْسَم swear، أَقْنَع persuade، أَكَّد confirm، أَكْمَل complete، أَلْغَى cancel، أَنْتَج produce، "
    "أَنْجَز accomplish، أَنْذَر warn، أَنْشَأ establish، أَنْقَذ rescue، أَنْكَر deny، أَنْهَى finish، "
    "أَوْصَى recommend، أَيَّد support، اِبْتَسَم smile، اِبْتَعَد move away، اِتَّبَع follow، "
    "اِتَّسَع widen، اِتَّضَح become clear، اِتَّهَم accuse، اِجْتَمَع meet، اِحْتَاج need، "
    "اِحْتَجّ protest، اِحْتَرَق burn، اِحْتَرَم respect، اِحْتَفَظ keep، اِحْتَفَل celebrate، "
    "اِحْتَلّ occupy، اِحْتَوَى contain، اِخْتَار choose، اِخْتَرَق penetrate، اِخْتَطَف kidnap، "
    "اِخْتَفَى disappear، اِخْتَلَف differ، اِدَّخَر save up، اِرْتَفَع rise، اِرْتَكَب commit، "
    "اِزْدَاد increase، اِسْتَأْنَف resume، اِسْتَثْمَر invest، اِسْتَجَاب respond، اِسْتَخْدَم use، "
    "اِسْتَدْعَى summon، اِسْتَسْلَم surrender، اِسْتَضَاف host، اِسْتَعَاد recover، اِسْتَعَدّ get ready، "
    "اِسْتَعْمَل use، اِسْتَغْرَق last، اِسْتَغَلّ exploit، اِسْتَفَاد benefit، اِسْتَقَال resign، "
    "اِسْتَقْبَل receive، اِسْتَقَرّ settle، اِسْتَقْصَى investigate، اِسْتَقْطَب attract، "
    "اِسْتَكْمَل complete، اِسْتَلَم receive، اِسْتَمْتَع enjoy، اِسْتَمَرّ continue، اِسْتَمَع listen، "
    "اِسْتَنْكَر denounce، اِسْتَهْدَف target، اِسْتَوْرَد import، اِسْتَوْلَى seize، اِسْتَيْقَظ wake up، "
    "اِشْتَرَك take part، اِشْتَكَى complain، اِشْتَمَل include، اِشْتَهَر become famous، "
    "اِصْطَدَم collide، اِضْطَرّ be forced، اِعْتَذَر apologize، اِعْتَقَد believe، اِعْتَقَل arrest، "
    "اِغْتَال assassinate، اِفْتَتَح inaugurate، اِفْتَرَض assume، اِقْتَحَم storm، اِقْتَرَب approach، "
    "اِقْتَرَح propose، اِقْتَصَر be limited، اِكْتَسَب acquire، اِكْتَشَف discover، اِكْتَفَى be content، "
    "اِكْتَمَل be completed، اِلْتَحَق enroll، اِلْتَزَم be committed، اِلْتَقَى meet، اِمْتَدّ extend، "
    "اِمْتَلَك own، اِنْتَخَب elect، اِنْتَشَر spread، اِنْتَصَر be victorious، اِنْتَظَر wait for، "
    "اِنْتَقَد criticize، اِنْتَمَى belong، اِنْتَهَك violate، اِنْخَفَض decrease، اِنْدَلَع break out، "
    "اِنْسَحَب withdraw، اِنْضَمّ join، اِنْفَجَر explode، اِنْكَمَش shrink، اِنْهَار collapse، بَاع sell، "
    "بَثّ broadcast، بَكَى weep، تَأَثَّر be affected، تَأَخَّر be late، تَأَسَّس be founded، "
    "تَأَكَّد make sure، تَبَادَل exchange، تَبَاطَأ slow down، تَبَرَّع donate، تَجَاهَل ignore، "
    "تَجَاوَز exceed، تَجَمَّع gather، تَحَدَّى challenge، تَحَرَّك move، تَحَسَّن improve، تَحَطَّم crash، "
    "تَخَطَّى exceed، تَخَلَّص get rid of، تَخَلَّى abandon، تَخَيَّل imagine، تَدَخَّل intervene، "
    "تَدَرَّب train، تَدَفَّق flow، تَدَهْوَر deteriorate، تَذَكَّر remember، تَرَاجَع decline، "
    "تَرَاكَم accumulate، تَرَاوَح range، تَرْجَم translate، تَرَدَّد hesitate، تَزَايَد increase، "
    "تَزَوَّج get married، تَسَاءَل wonder، تَسَارَع accelerate، تَسَبَّب cause، تَسَرَّب leak، "
    "تَسَلَّل sneak in، تَسَلَّم receive، تَشَكَّل be formed، تَصَوَّر imagine، تَضَمَّن include، "
    "تَطَلَّب require، تَطَوَّر develop، تَظَاهَر demonstrate، تَعَاقَد sign a contract، "
    "تَعَاوَن cooperate، تَعَلَّم learn، تَعَهَّد pledge، تَغَيَّر change، تَفَاعَل interact، "
    "تَفَاقَم worsen، تَقَاعَد retire، تَقَبَّل accept، تَكَبَّد incur، تَكَوَّن consist، تَلَقَّى receive، "
    "تَمَتَّع enjoy، تَوَاصَل communicate، تَوَسَّط mediate، تَوَسَّع expand، تَوَفَّر be available، "
    "تَوَقَّع expect، تَوَقَّف stop، جَذَب attract، جَرَّب try، جَسَّد embody، جَهَّز equip، حَارَب fight، "
    "حَافَظ preserve، حَاوَل try، حَثّ urge، حَدَّد determine، حَذَّر warn، حَسَّن improve، حَظَر ban، "
    "حَلَّل analyse، حَمَى protect، خَالَف violate، خَسِر lose، خَفَّض reduce، دَافَع defend، دَرَّب train، "
    "دَعَم support، دَمَّر destroy، رَافَق accompany، رَاقَب monitor، رَبَط connect، رَحَّب welcome، "
    "رَشَّح nominate، رَفَض reject، رَكَّز focus، رَمَى throw، زَار visit، زَعْزَع destabilize، "
    "زَعَم claim، زَوَّد supply، سَاعَد help، سَافَر travel، سَاهَم contribute، سَبَّب cause، "
    "سَحَب withdraw، سَرَق steal، سَمَح allow، سَهَّل facilitate، سَيْطَر control، شَارَك participate، "
    "شَجَّع encourage، شَرَح explain، شَكَر thank، شَهِد witness، صَادَق ratify، صَرَّح declare، "
    "صَمَّم design، صَنَع make، صَنَّف classify، صَوَّت vote، ضَحِك laugh، ضَمِن guarantee، طَالَب demand، "
    "طَبَّق apply، طَوَّر develop، عَارَض oppose، عَاقَب punish، عَالَج treat، عَانَى suffer، "
    "عَبَّر express، عَرْقَل obstruct، عَزَّز strengthen، عَكَس reflect، عَوَّض compensate، عَيَّن appoint، "
    "غَادَر leave، غَرِق drown، غَضِب become angry، غَطَّى cover، غَفَر forgive، غَيَّر change، "
    "فَاجَأ surprise، فَاز win، فَرَض impose، فَسَّر explain، فَشِل fail، قَاتَل fight، قَارَن compare، "
    "قَاوَم resist، قَرَّر decide، قَصَف bomb، قَفَز jump، قَلَّص reduce، كَثَّف intensify، كَذَب lie، "
    "كَرِه hate، لَاحَظ notice، لَاحَق pursue، لَجَأ resort، مَنَح grant، مَهَّد pave the way، "
    "مَوَّل finance، مَيَّز distinguish، نَاقَش discuss، نَال obtain، نَجَا survive، نَجَح succeed، "
    "نَدَّد denounce، نَصَح advise، نَظَّم organize، نَفَّذ carry out، نَفَى deny، هَاجَر emigrate، "
    "هَاجَم attack، هَدَّد threaten، هَزَم defeat، وَاجَه face، وَاصَل continue، وَزَّع distribute، "
    "وَصَف describe، وَعَد promise"
)
# Before these words the meaning is another: تراجع عن قراره, صراع مع المرض.
TURNED_BY = {
    "تَرَاجَع": listed("عن، إلى، أمام، من"),
    "تَرَاجُع": listed("عن، إلى، أمام"),
    "صِرَاع": listed("مع، من"),
    "اِتَّسَع": listed("ل"),
    "تَقَدَّم": listed("ب، إلى، على"),
    "اِنْتَهَى": listed("ب"),
    "عُمْلَة": listed("ذهبية، فضية، معدنية، نحاسية، برونزية، أثرية، نادرة"),  # coins
    "مُصَاب": listed("بسرطان، بمرض، بالمرض، بفيروس، بالفيروس، بالسرطان"),
}
# What nobody wants to find among the options of a lesson.
_UNFIT = """
    rape torture suicide execution corpse massacre beheading prostitution prostitute adultery sex sexual
    vagina penis womb buttocks breast menstruation semen excrement urine whore bastard racist racism terror
    terrorist
"""
UNFIT = frozenset(_UNFIT.split())

# Words that mean something else on a playing field: the goalkeeper, the substitute, the first goal.
PLAY = listed("مباراة، لاعب، ملعب، كرة القدم")
OF_PLAY = frozenset(listed("حَارِس، بَدِيل، مُهَاجِم، اِفْتَتَح، هُجُوم، تَسَلَّل، اِسْتَضَاف، هَزَم، دَافَع، هَاجَم، تَعَادُل"))
_ADJECTIVES = (
    "أَثَرِيّ archaeological، أَجْنَبِيّ foreign، أَخْلَاقِيّ moral، أَدَبِيّ literary، أُسْبُوعِيّ weekly، "
    "أَعْزَل unarmed، أَمَامِيّ front، أَمْنِيّ security، إِجْمَالِيّ total، إِحْصَائِيّ statistical، "
    "إِدَارِيّ administrative، إِرْهَابِيّ terrorist، إِسْتْرَاتِيجِيّ strategic، إِضَافِيّ additional، "
    "إِعْلَامِيّ media، إِقْلِيمِيّ regional، إِيجَابِيّ positive، اِحْتِيَاطِيّ reserve، "
    "اِسْتِثْنَائِيّ exceptional، اِفْتِرَاضِيّ virtual، اِقْتِصَادِيّ economic، اِنْتِخَابِيّ electoral، "
    "اِنْتِقَالِيّ transitional، بَارِز prominent، بَاهِظ very expensive، بَدَنِيّ physical، "
    "بَرِّيّ land-based، بَرِيء innocent، بَشَرِيّ human، بَنَّاء constructive، بِيئِيّ environmental، "
    "تِجَارِيّ commercial، تَجْرِيبِيّ experimental، تَدْرِيجِيّ gradual، تَرْبَوِيّ educational، "
    "تَشْرِيعِيّ legislative، تَعْلِيمِيّ educational، تَقْلِيدِيّ traditional، تِلْقَائِيّ automatic، "
    "تَنْفِيذِيّ executive، ثَابِت fixed، ثَانَوِيّ secondary، ثَرِيّ wealthy، ثَقَافِيّ cultural، "
    "ثُلَاثِيّ three-way، ثُنَائِيّ bilateral، جَادّ serious، جَانِبِيّ side، جَاهِز ready، "
    "جَاهِل ignorant، جِرَاحِيّ surgical، جُزْئِيّ partial، جَمَاعِيّ collective، جِنَائِيّ criminal، "
    "جَوِّيّ air، حَاسِم decisive، حُدُودِيّ border، حَصْرِيّ exclusive، حَضَرِيّ urban، حَكِيم wise، "
    "حَيَوِيّ vital، خَاطِئ wrong، خَشَبِيّ wooden، خَطِير dangerous، خَلْفِيّ rear، خَيَالِيّ imaginary، "
    "خَيْرِيّ charitable، دَافِئ warm، دِبْلُومَاسِيّ diplomatic، دُسْتُورِيّ constitutional، "
    "دِفَاعِيّ defensive، دَقِيق precise، دَمَوِيّ bloody، دَوْلِيّ international، ذَهَبِيّ golden، "
    "رِئَاسِيّ presidential، رَخِيص cheap، رَسْمِيّ official، رَقَمِيّ digital، رَهِيب terrible، "
    "رِيفِيّ rural، زِرَاعِيّ agricultural، سَائِد prevailing، سَاحِلِيّ coastal، سَاخِن hot، "
    "سَامّ poisonous، سَكَنِيّ residential، سَلْبِيّ negative، سِلْمِيّ peaceful، سَنَوِيّ annual، "
    "سِيَاحِيّ tourist، سِيَاسِيّ political، شَائِع widespread، شَامِل comprehensive، شَبِيه similar، "
    "شُجَاع brave، شَهْرِيّ monthly، شَهِير famous، صَارِم strict، صَامِت silent، صَحْرَاوِيّ desert، "
    "صِحِّيّ health، صَرِيح frank، ضَئِيل tiny، ضَارّ harmful، ضَخْم huge، "
    "ضَرُورِيّ necessary، ضَيِّق narrow، طَائِفِيّ sectarian، طَارِئ urgent، طِبِّيّ medical، "
    "طَمُوح ambitious، عَائِلِيّ family، عَاجِز unable، عَاجِل urgent، عَادِل just، عَاطِفِيّ emotional، "
    "عِرْقِيّ ethnic، عَسْكَرِيّ military، عَشْوَائِيّ random، عَقْلِيّ mental، عِلْمَانِيّ secular، "
    "عِلْمِيّ scientific، عِمْلَاق giant، عَمَلِيّ practical، عَمِيق deep، عُنْصُرِيّ racist، "
    "عَنِيف violent، غَائِب absent، غَاضِب angry، غَامِض mysterious، غَبِيّ stupid، غِذَائِيّ food، "
    "غَرِيب strange، غَنِيّ rich، فَادِح heavy، فَارِغ empty، فَاسِد corrupt، فَاشِل failed، فَرِيد unique، "
    "فَعَّال effective، فِعْلِيّ actual، فَقِير poor، فَوْرِيّ immediate، قَادِم coming، قَاسِي harsh، "
    "قَانُونِيّ legal، قَذِر dirty، قَضَائِيّ judicial، قَوْمِيّ national، كَافِي sufficient، كَثِيف dense، "
    "كِيمِيَائِيّ chemical، لَاحِق subsequent، لَذِيذ delicious، لَطِيف kind، لُغَوِيّ linguistic، "
    "مُؤَثِّر influential، مُؤَقَّت temporary، مَالِيّ financial، مَاهِر skilful، مُبَكِّر early، "
    "مُتَبَادَل mutual، مُتَخَصِّص specialized، مُتَزَايِد growing، مُتَزَوِّج married، مُتَصَاعِد rising، "
    "مُتَضَرِّر damaged، مُتَعَدِّد multiple، مُتَفَجِّر explosive، مُتَقَدِّم advanced، "
    "مُتَكَامِل integrated، مُتَكَرِّر repeated، مُتَمَرِّد rebel، مُتَمَيِّز outstanding، "
    "مُتَنَوِّع varied، مُتَوَاصِل uninterrupted، مُتَوَاضِع modest، مِثَالِيّ ideal، "
    "مَجَّانِيّ free of charge، مُجَاوِر neighbouring، مَجْهُول unknown، مُحَاصَر besieged، "
    "مُحْتَمَل possible، مُحَدَّد specific، مَحْدُود limited، مَحَلِّيّ local، مُخَصَّص allocated، "
    "مُخِيف frightening، مَدْرَسِيّ school، مَدْعُوم supported، مُدْهِش astonishing، مُذْهِل amazing، "
    "مَرْئِيّ visible، مُرْتَبِط connected، مَرْكَزِيّ central، مُزْدَوِج double، مُزْعِج annoying، "
    "مُزْمِن chronic، مَسْؤُول responsible، مُسْتَحِيل impossible، مُسْتَعِدّ prepared، "
    "مُسْتَقْبَلِيّ future، مُسْتَقِلّ independent، مُسْتَمِرّ continuous، مُسَلَّح armed، مُشْتَرَك joint، "
    "مُشِعّ radioactive، مَشْغُول busy، مَشْهُور famous، مُصَاب injured، مُضْحِك funny، مُطْلَق absolute، "
    "مُظْلِم dark، مُعَاصِر contemporary، مُعْتَاد usual، مُعْتَدِل moderate، مُعَقَّد complicated، "
    "مَعْقُول reasonable، مُعَيَّن certain، مُغْلَق closed، مُفَاجِئ sudden، مُفْتَرَض supposed، "
    "مُفَضَّل preferred، مُفِيد useful، مُقْبِل coming، مَقْبُول acceptable، مُقْتَرَح proposed، "
    "مُقَدَّس sacred، مَكْتُوب written، مُكَثَّف intensive، مُلَائِم suitable، مُلِحّ pressing، "
    "مَلْحُوظ noticeable، مَلَكِيّ royal، مُمَاثِل similar، مَمْنُوع forbidden، مُنْخَفِض low، "
    "مَنْزِلِيّ domestic، مَنْطِقِيّ logical، مُنْفَصِل separate، مِهْنِيّ professional، مَوْثُوق trusted، "
    "مُوَحَّد unified، نَادِر rare، نَاعِم soft، نِسَائِيّ women's، نِسْبِيّ relative، نَشِيط active، "
    "نَظَرِيّ theoretical، نَظِيف clean، نَقِيّ pure، نَوَوِيّ nuclear، هَائِل enormous، هَادِئ calm، "
    "هَامّ important، هَشّ fragile، وَاثِق confident، وَاقِعِيّ realistic، وُدِّيّ friendly، "
    "وَشِيك imminent، يَدَوِيّ manual"
)

# Their English has no plural; a plural of theirs is given by the same word.
_UNCOUNTED = """
    admiration advice aid anger awareness behaviour calm care chaos clarity competence consumption
    corruption countryside coverage creativity criticism culture damage debt democracy destruction
    dignity dust education electricity emigration empowerment encouragement ending energy engineering
    entertainment enthusiasm equality equipment escalation espionage exploitation extremism fame fish
    focus food frustration funding furniture gold growth guilt happiness harm hatred health heat
    heritage honesty housing hunger immunity independence inflammation inflation influence injustice
    innocence intelligence iron joy juice legislation madness magic maintenance marketing meat memory
    mercy movement news nutrition obedience oil opposition patience peace petroleum planning pollution
    popularity poverty pride propaganda property prosperity protection receiving relief rent repetition
    resistance respect rice sadness safety sand security shame shopping silence smoke smuggling snow
    soil solidarity sovereignty stability start stopping storage struggle stupidity suffering sugar
    supervision support technology tension terror timing tolerance tourism training trust unemployment
    waste wealth weather welfare wood
"""
UNCOUNTED = frozenset(_UNCOUNTED.split())
UNEVEN = {
    "crisis": "crises",
    "phenomenon": "phenomena",
    "analysis": "analyses",
    "axis": "axes",
    "sum of money": "sums of money",
    "meeting": "meetings",
    "opening": "openings",
    "gathering": "gatherings",
    "witness": "witnesses",
    "virus": "viruses",
}


def _by_lemma(text: str) -> dict[str, str]:
    return dict(item.split(" ", 1) for item in listed(text))


MEANINGS: dict[str, dict[str, str]] = {
    "VERB": _by_lemma(_VERBS),
    "NOUN": _by_lemma(NOUNS),
    "ADJ": _by_lemma(_ADJECTIVES),
}


def plural_of(meaning: str) -> str | None:
    """The English plural of a noun's meaning; None where it has none."""
    if meaning in UNEVEN:
        return UNEVEN[meaning]
    if meaning in UNCOUNTED or meaning.endswith(("ing", "s")):
        return None
    if meaning.endswith("y") and meaning[-2] not in "aeou":
        return meaning[:-1] + "ies"
    if meaning.endswith(("x", "ch", "sh")):
        return meaning + "es"
    return meaning + "s"
