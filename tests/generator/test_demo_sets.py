"""The sets of the demo's articles: what holds for all of them, and some questions that must not be lost."""

from collections import Counter

import pytest

from quizzes.generator.assemble import wanted
from quizzes.generator.draft import Draft
from quizzes.generator.proposal import COMPREHENSION
from quizzes.generator.rules import RULES, lacks
from quizzes.generator.solvers import score, score_places
from quizzes.generator.wording import balanced, folded, words
from tests.generator.analysed import key_of
from tests.generator.demo import NAMES, made

POINTING = {"هذا", "هذه", "ذلك", "تلك", "هؤلاء"}


def drafts(name: str) -> tuple[Draft, ...]:
    return made(name)[2].drafts


def test_there_is_a_demo_to_ask_about() -> None:
    assert len(NAMES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_a_set_is_as_large_as_its_article_carries_at_most(name: str) -> None:
    _, material, drafted = made(name)
    assert 3 <= len(drafted.drafts) <= wanted(material)
    assert drafted.refused


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("name", NAMES)
def test_a_set_keeps_the_rule(name: str, rule: str) -> None:
    _, material, drafted = made(name)
    assert RULES[rule](drafted.drafts, material.document)


@pytest.mark.parametrize("name", NAMES)
def test_no_kind_is_asked_more_than_one_time_in_three(name: str) -> None:
    kinds = Counter(draft.kind for draft in drafts(name))
    assert max(kinds.values()) <= max(2, len(drafts(name)) // 3)


@pytest.mark.parametrize("name", NAMES)
def test_no_question_lacks_what_its_teacher_and_learner_are_owed(name: str) -> None:
    document = made(name)[1].document
    assert {draft.kind: lacking for draft in drafts(name) if (lacking := lacks(draft, document))} == {}


@pytest.mark.parametrize("name", NAMES)
def test_every_question_has_one_key_and_its_evidence_in_place(name: str) -> None:
    text = made(name)[0]
    for draft in drafts(name):
        assert text[draft.evidence.start : draft.evidence.end] == draft.evidence.text
        if draft.format == "choice":
            of_vowels = draft.kind == "vowels"
            options = [choice.text if of_vowels else folded(choice.text) for choice in draft.choices]
            assert sum(choice.correct for choice in draft.choices) == 1
            assert len(set(options)) == len(options) >= 2


@pytest.mark.parametrize("name", NAMES)
def test_stems_are_whole_and_point_at_nothing_outside(name: str) -> None:
    for draft in drafts(name):
        assert balanced(draft.stem)
        assert draft.stem[-1] in "؟.»"
        assert "  " not in draft.stem
        assert 3 <= len(words(draft.stem)) <= 25
        if (
            draft.skill in COMPREHENSION and draft.kind != "who_said"
        ):  # a word is asked for in its whole sentence
            assert not POINTING & set(draft.stem.split())


@pytest.mark.parametrize("name", NAMES)
def test_wrong_options_of_content_say_why_they_are_wrong(name: str) -> None:
    for draft in drafts(name):
        if draft.skill in COMPREHENSION and draft.format == "choice":
            assert all(choice.feedback for choice in draft.choices if not choice.correct)


def test_blind_solvers_gain_little_over_all_sets() -> None:
    everything = [draft for name in NAMES for draft in drafts(name)]
    assert all(one.beyond <= 5 for one in score(everything))


def test_blind_solvers_gain_little_over_all_places_to_fill() -> None:
    everything = [draft for name in NAMES for draft in drafts(name)]
    assert all(one.beyond <= 10 for one in score_places(everything))  # of some thirty places


def test_key_positions_are_spread_over_all_sets() -> None:
    places = Counter(
        next(place for place, choice in enumerate(draft.choices) if choice.correct)
        for name in NAMES
        for draft in drafts(name)
        if draft.format == "choice" and len(draft.choices) == 4
    )
    assert min(places[place] for place in range(4)) * 2 >= max(places.values())


@pytest.mark.parametrize(
    ("name", "stem", "key"),
    [
        ("04-sputnik", "متى أطلق الاتحاد السوفيتي أول قمر صناعي في التاريخ؟", "4 أكتوبر 1957"),
        ("14-mangroves", "كم بيتًا تضرر في قرية الرملة المكشوفة على البحر؟", "40 بيتًا"),
        ("11-ain-al-asad", "متى أعلنت الحكومة النصر على التنظيم؟", "9 ديسمبر 2017"),
    ],
)
def test_a_plain_fact_is_asked_for_plainly(name: str, stem: str, key: str) -> None:
    asked = {draft.stem: key_of(draft) for draft in drafts(name) if draft.format == "choice"}
    assert asked[stem] == key
