"""What a word is, in the words of Arabic grammar: "اسم، جمع، مصدر، مجرور"."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from quizzes.arabic.document import Analysis
from quizzes.arabic.text import bare
from quizzes.articles.parts_of_speech import part_of_speech

DEMONSTRATIVES = frozenset({"هذا", "هذه", "هذان", "هاتان", "هؤلاء", "ذلك", "تلك", "أولئك", "ذاك"})
RELATIVES = frozenset({"الذي", "التي", "اللذان", "اللتان", "الذين", "اللاتي", "اللواتي"})

ASPECTS: dict[str, str | Promise] = {
    "Perf": _("past verb"),
    "Imp": _("present verb"),
    "Imperative": _("imperative verb"),
}
MOODS: dict[str, str | Promise] = {
    "Ind": pgettext_lazy("mood", "indicative"),
    "Sub": pgettext_lazy("mood", "subjunctive"),
    "Jus": pgettext_lazy("mood", "jussive"),
}
CASES: dict[str, str | Promise] = {
    "Nom": pgettext_lazy("case", "nominative"),
    "Acc": pgettext_lazy("case", "accusative"),
    "Gen": pgettext_lazy("case", "genitive"),
}
NUMBERS: dict[str, str | Promise] = {"Dual": _("dual"), "Plur": _("plural")}
ENTITIES: dict[str, str | Promise] = {
    "person": _("name of a person"),
    "place": _("name of a place"),
    "organisation": _("name of an organisation"),
}

# Only patterns that make one kind of word and no other.
VERBAL_NOUNS = frozenset({
    "تَفْعِيل", "مُفَاعَلَة", "إِفْعَال", "تَفَعُّل", "تَفَاعُل", "اِنْفِعَال", "اِفْتِعَال", "اِسْتِفْعَال", "اِفْعِلَال",
})  # fmt: skip
ACTIVE_PARTICIPLES = frozenset({
    "مُفَعِّل", "مُفَاعِل", "مُفْعِل", "مُتَفَعِّل", "مُتَفَاعِل", "مُنْفَعِل", "مُفْتَعِل", "مُسْتَفْعِل",
})  # fmt: skip
PASSIVE_PARTICIPLES = frozenset({"مَفْعُول", "مُفَعَّل", "مُفْعَل", "مُتَفَعَّل", "مُفْتَعَل", "مُسْتَفْعَل"})


def kind_of(analysis: Analysis) -> list[str]:
    """What the word is, from the general to the particular: ["noun", "plural", "verbal noun"]."""
    if analysis.pos == "VERB":
        return _verb(analysis)
    terms: list[str | Promise] = [_part_of_speech(analysis)]
    if analysis.pos in {"NOUN", "ADJ"}:
        number, case = NUMBERS.get(analysis.number or ""), CASES.get(analysis.case or "")
        terms += [term for term in (number, _derived(analysis), case) if term]
    return [str(term) for term in terms]


def pattern_of(analysis: Analysis) -> str:
    """The pattern as it is written: a verb's with its last vowel."""
    return _as_verb(analysis.pattern, analysis) if analysis.pattern else ""


def lemma_of(analysis: Analysis) -> str:
    """The dictionary form as it is written: a verb's with its last vowel."""
    return _as_verb(analysis.lemma, analysis)


def _verb(analysis: Analysis) -> list[str]:
    terms: list[str | Promise] = [ASPECTS.get(analysis.aspect or "", part_of_speech("VERB"))]
    if analysis.voice == "Pass":
        terms.append(_("passive"))
    if analysis.aspect == "Imp" and analysis.mood:
        terms.append(MOODS[analysis.mood])
    return [str(term) for term in terms]


def _part_of_speech(analysis: Analysis) -> str | Promise:
    if analysis.pos == "PRON" and bare(analysis.lemma) in DEMONSTRATIVES:
        return _("demonstrative")
    if analysis.pos == "PRON" and bare(analysis.lemma) in RELATIVES:
        return _("relative pronoun")
    return part_of_speech(analysis.pos)


def _derived(analysis: Analysis) -> str | Promise | None:
    if analysis.pos == "NOUN" and analysis.pattern in VERBAL_NOUNS:
        return _("verbal noun")
    if analysis.pattern in ACTIVE_PARTICIPLES:
        return _("active participle")
    if analysis.pattern in PASSIVE_PARTICIPLES:
        return _("passive participle")
    return None


def _as_verb(form: str, analysis: Analysis) -> str:
    """A stem that ends in a consonant takes the fatha of the third person: أَفْصَح -> أَفْصَحَ."""
    ends_open = not form or form[-1] in "اىيو\u064e\u064f\u0650"
    return form if analysis.pos != "VERB" or ends_open else form + "\u064e"
