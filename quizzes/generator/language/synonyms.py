"""Words of the news that one may put for another, in the same form and with the same preposition or object.

Written for this project from general knowledge of Modern Standard Arabic. A word stands here only with a
synonym that fits wherever news uses it: كَافَح beside حَارَب, but not دَعَم beside أَيَّد (of opinions alone).
"""

from __future__ import annotations

from typing import NamedTuple

from quizzes.generator.language import listed


class Synonym(NamedTuple):
    form: str  # the dictionary form that may be put for the word
    preposition: str  # which both govern, "" for none


# One for the other, whichever of the two stands there.
_VERBS = (
    "اِسْتَخْدَم اِسْتَعْمَل، اِحْتَوَى اِشْتَمَل على، تَجَاوَز تَخَطَّى، شَارَك اِشْتَرَك في، سَاهَم أَسْهَم في، "
    "اِسْتَلَم تَسَلَّم، أَخْفَق فَشِل في، عَبَّر أَعْرَب عن، اِنْدَلَع نَشِب، عَزَّز قَوَّى، أَعَاق عَرْقَل، "
    "أَجْبَر أَرْغَم على، اِخْتَار اِنْتَقَى، أَكْمَل أَتَمّ، عَاد رَجَع، اِنْكَمَش تَقَلَّص"
)
_NOUNS = (
    "مُعَلِّم مُدَرِّس، مُزَارِع فَلَّاح، مُسْتَشْفَى مَشْفَى، حَاسُوب كَمْبْيُوتِر، مَصْرِف بَنْك، مَرَض دَاء، "
    "تَكْلِفَة كُلْفَة، زَوْرَق قَارِب، شَجَاعَة بَسَالَة، نَصْر اِنْتِصَار، سَاحِل شَاطِئ، خَبَر نَبَأ، لِصّ سَارِق"
)
_ADJECTIVES = (
    "قَادِم مُقْبِل، مُسْتَمِرّ مُتَوَاصِل، مُمَاثِل مُشَابِه، غَنِيّ ثَرِيّ، مُلَائِم مُنَاسِب، نَفْطِيّ بِتْرُولِيّ، "
    "مَصْرِفِيّ بَنْكِيّ، مُتَوَقَّع مُرْتَقَب، وَاضِح جَلِيّ، مُهِمّ هَامّ، ذِهْنِيّ عَقْلِيّ، إِجْبَارِيّ إِلْزَامِيّ"
)
# The second for the first, and not the other way: تَابَع is to watch over, too.
_VERBS_ONE_WAY = (
    "وَاصَل تَابَع، غَادَر تَرَك، أَسَّس أَنْشَأ، شَاهَد رَأَى، حَظَر مَنَع، اِنْتَهَك خَرَق، مَنَح أَعْطَى، أَوْضَح بَيَّن، "
    "زَوَّد أَمَدّ ب، كَافَح حَارَب، شَيَّد بَنَى، اِكْتَسَب كَسَب، اِحْتَشَد تَجَمَّع، أَبْدَى أَظْهَر، تَضَمَّن شَمِل، "
    "أَبْلَغ أَخْبَر، خَشِي خَاف، نَفَى أَنْكَر، اِبْتَكَر اِخْتَرَع، حَدَث وَقَع"
)
_NOUNS_ONE_WAY = "مَنْزِل بَيْت، مُعَاهَدَة اِتِّفَاقِيَّة، عُطْلَة إِجَازَة، اِنْخِفَاض تَرَاجُع، بُرْهَان دَلِيل، زَعِيم قَائِد"
_ADJECTIVES_ONE_WAY = "شَاسِع وَاسِع، رَاهِن حَالِيّ، عَصْرِيّ حَدِيث، مُعَاصِر حَدِيث، شَهِير مَعْرُوف، حَرْبِيّ عَسْكَرِيّ، جَوْهَرِيّ أَسَاسِيّ"


def _pairs(both: str, one_way: str) -> dict[str, Synonym]:
    """Word -> what may be put for it; the one way rows first, since they were chosen for that word."""
    found: dict[str, Synonym] = {}
    for text, turned in ((one_way, False), (both, False), (both, True)):
        for row in listed(text):
            first, second, *governed = row.split()
            word, other = (second, first) if turned else (first, second)
            found.setdefault(word, Synonym(other, "".join(governed)))
    return found


SYNONYMS: dict[str, dict[str, Synonym]] = {
    "VERB": _pairs(_VERBS, _VERBS_ONE_WAY),
    "NOUN": _pairs(_NOUNS, _NOUNS_ONE_WAY),
    "ADJ": _pairs(_ADJECTIVES, _ADJECTIVES_ONE_WAY),
}
