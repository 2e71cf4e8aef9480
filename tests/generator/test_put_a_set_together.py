"""The set: its size, its mix, its order, and what may not stand side by side."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.generator.assemble import choose, key_positions, wanted
from quizzes.generator.draft import Draft, DraftChoice, Evidence
from quizzes.generator.gates import refusal
from quizzes.generator.generate import BANDS, draft_set, propose
from quizzes.generator.proposal import COMPREHENSION, Option, Proposal
from quizzes.generator.solvers import echo, longest, score
from quizzes.generator.wording import balanced, folded, words
from tests.generator.analysed import PORT, document, key_of, material, seeded


@pytest.fixture(scope="module")
def port() -> tuple[Draft, ...]:
    return draft_set(document(PORT)).drafts


def test_the_same_seed_gives_the_same_set() -> None:
    assert draft_set(document(PORT), seed=7) == draft_set(document(PORT), seed=7)


def test_another_seed_gives_other_options() -> None:
    assert draft_set(document(PORT), seed=1).drafts != draft_set(document(PORT), seed=2).drafts


def test_the_limit_holds() -> None:
    assert len(draft_set(document(PORT), limit=3).drafts) == 3


def test_a_set_mixes_kinds_and_half_of_it_is_comprehension(port: tuple[Draft, ...]) -> None:
    assert len({draft.kind for draft in port}) >= min(6, len(port))
    assert 2 * sum(draft.skill in COMPREHENSION for draft in port) >= len(port)


def test_the_main_idea_comes_first_and_the_others_follow_the_text(port: tuple[Draft, ...]) -> None:
    starts = [draft.evidence.start for draft in port if draft.skill != "main_idea"]
    assert starts == sorted(starts)
    assert all(draft.skill != "main_idea" for draft in port[1:])


def test_no_fact_is_asked_twice(port: tuple[Draft, ...]) -> None:
    assert max(Counter(draft.fact for draft in port).values()) == 1
    assert max(Counter(folded(draft.stem) for draft in port if draft.kind != "statement").values()) == 1


def test_every_draft_is_whole(port: tuple[Draft, ...]) -> None:
    for draft in port:
        assert PORT[draft.evidence.start : draft.evidence.end] == draft.evidence.text
        assert draft.level in BANDS
        assert 0 < draft.confidence <= 1
        assert draft.explanation
        assert draft.rests_on
        assert draft.rule.startswith(("where/", "how_many/", draft.kind))
        assert balanced(draft.stem)
        if draft.format != "typed":
            assert sum(choice.correct for choice in draft.choices) == 1


def test_true_and_false_come_equally_often(port: tuple[Draft, ...]) -> None:
    truths = Counter(key_of(draft) for draft in port if draft.format == "true_false")
    assert abs(truths["صواب"] - truths["خطأ"]) <= 1


def test_no_stem_of_content_holds_its_own_key(port: tuple[Draft, ...]) -> None:
    for draft in port:
        if draft.format == "choice" and draft.skill in COMPREHENSION:
            assert f" {folded(key_of(draft))} " not in f" {folded(draft.stem)} "


def test_a_title_that_only_repeats_the_first_words_is_none() -> None:
    text = "افتتحت الوزارة مدرسة جديدة في القرية. وحضر الافتتاح سكان القرية كلهم."
    assert material(text, title="افتتحت الوزارة مدرسة…").title == ""
    assert material(text, title="مدرسة في القرية").title == "مدرسة في القرية"


def test_a_short_article_gets_few_questions() -> None:
    assert wanted(material("افتتحت الوزارة مدرسة جديدة في القرية.")) == 3


def test_an_article_that_says_nothing_whole_gets_no_questions_and_reasons() -> None:
    made = draft_set(document("هذا رأيه في ذلك."))
    assert made.drafts == ()
    assert made.refused


@given(sizes=st.lists(st.integers(3, 4), max_size=24), seed=st.integers(0, 999))
def test_keys_are_spread_evenly_and_never_three_times_running(sizes: list[int], seed: int) -> None:
    places = key_positions(sizes, seeded(seed))
    assert all(place < size for place, size in zip(places, sizes, strict=True))
    assert all(len(set(places[at : at + 3])) > 1 for at in range(len(places) - 2))
    first = Counter(places)
    if set(sizes) == {4} and len(sizes) >= 8:
        assert max(first.values()) - min(first[place] for place in range(4)) <= 2


def test_a_question_whose_key_another_shows_is_left_out() -> None:
    prepared = material(PORT)
    found = propose(prepared)
    one = next(proposal for proposal in found if proposal.kind == "how_many")
    teller = replace(one, kind="when", stem=f"متى حدث هذا؟ {one.key}", key="أمس", asks="another")
    assert len(choose([one, teller], prepared)) == 1


def test_where_little_else_is_asked_two_sentences_far_apart_are_to_be_found() -> None:
    prepared = material(PORT)
    stems = {1: "افتتاح ميناء جديد", 2: "حضور ضيوف كثيرين", 5: "كلام المهندس", 9: "تراجع حركة السفن"}
    found = [
        proposal(kind="evidence", format="evidence", stem=f"أيّ جملة تتحدّث عن {stem}؟", key=stem, sentence=at)
        for at, stem in stems.items()
    ]
    chosen = [one.sentence for one in choose(found, prepared)]
    assert len(chosen) == 2
    assert chosen[1] - chosen[0] > 1


def test_blind_solvers_see_length_and_echo() -> None:
    assert longest("", ["قصير", "خيار أطول من غيره", "آخر"]) == 1
    assert longest("", ["واحد", "اثنان"]) == 1
    assert echo("أين تقع مدينة صور؟", ["في مدينة صور القديمة", "في الشمال", "على النهر"]) == 0
    assert echo("أين تقع؟", ["هنا", "هناك"]) is None


def test_a_solver_that_sees_nothing_gets_its_chance() -> None:
    choices = tuple(DraftChoice(text, text == "أحمر", "") for text in ("أحمر", "أزرق", "أخضر"))
    draft = Draft(
        "when", "choice", "detail", "ما اللون؟", choices, Evidence(0, 1, "ا"), "شرح", 0.9, "2", "when/test"
    )
    echoes = next(one for one in score([draft] * 3) if one.solver == "most overlap with the stem")
    assert echoes.beyond == pytest.approx(0)


def proposal(**changes: object) -> Proposal:
    whole = Proposal(
        kind="when",
        rule="when/test",
        skill="detail",
        stem="متى افتتحت الوزارة المدرسة؟",
        key="عام 2019",
        distractors=(Option("عام 2018"), Option("عام 2017"), Option("عام 2016")),
        evidence=Evidence(0, 8, PORT[:8]),
        explanation="شرح",
        confidence=0.9,
        sentence=0,
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, None),
        ({"stem": "متى؟"}, "stem too short or too long"),
        ({"stem": "متى (افتتحت الوزارة المدرسة؟"}, "half bracket in the stem"),
        ({"distractors": (Option("عام 2018"),)}, "too few options"),
        ({"distractors": (Option("عام 2018"), Option("عام ٢٠١٩"), Option("عام 2016"))}, "an option twice"),
        (
            {"distractors": (Option("عام 2018"), Option("«عام 2017"), Option("2016"))},
            "half bracket in an option",
        ),
        ({"stem": "متى افتتحت المدرسة عام 2019 الجديدة؟"}, "the stem gives the key away"),
        ({"evidence": Evidence(0, 8, "غير ذلك")}, "evidence is not in the article"),
        ({"format": "typed", "distractors": ()}, "no accepted answer"),
    ],
)
def test_the_gates_give_their_reason(changes: dict[str, object], reason: str | None) -> None:
    assert refusal(proposal(**changes), document(PORT)) == reason


def test_options_of_unlike_length_are_refused() -> None:
    long = Option("في صباح يوم من أيام الربيع الجميلة من عام 2018 بعد الظهر بقليل")
    assert refusal(proposal(distractors=(long, Option("عام 2017"), Option("عام 2016"))), document(PORT)) == (
        "options of unlike length"
    )


def test_stems_have_no_more_words_than_a_learner_holds(port: tuple[Draft, ...]) -> None:
    assert all(3 <= len(words(draft.stem)) <= 25 for draft in port)


@pytest.mark.parametrize(
    ("stem", "refused"),
    [
        ("غادر الوفد المدينة أمس بعد زيارة طويلة.", True),
        ("يفتح المتحف أبوابه _____ اليوم الأحد.", True),
        ("تسري الأسعار الجديدة منذ اليوم في الأسواق.", True),
        ("لم تعلن الشركة موعدها حتى الآن.", True),
        ("يحتفل الطلاب في اليوم العالمي للكتاب.", False),
        ("افتتح المعرض يوم الأحد في المدينة.", False),
        ("تعمل الحافلة طوال اليوم في القرى.", False),
    ],
)
def test_a_day_counted_from_the_day_of_the_news_is_refused(stem: str, refused: bool) -> None:
    asked = next(one for one in propose(material(PORT)) if one.format == "true_false")
    reason = refusal(replace(asked, stem=stem), document(PORT))
    assert (reason == "a day counted from the day of the news") is refused


@pytest.mark.parametrize(
    ("stem", "refused"),
    [
        ("لم يكن الزوار ينتظرون من المعرض أكثر.", True),
        ("صارت الرحلة بين المدينتين أقصر.", True),
        ("زار المعرض أكثر من ألف طالب.", False),
    ],
)
def test_a_comparison_without_its_other_half_is_refused(stem: str, refused: bool) -> None:
    asked = next(one for one in propose(material(PORT)) if one.format == "true_false")
    assert (refusal(replace(asked, stem=stem), document(PORT)) == "a comparison cut in two") is refused


def test_questions_of_three_options_leave_those_of_four_their_share_of_each_place() -> None:
    sizes = [3, 4, 3, 4, 4, 3, 4, 4, 4, 4]
    for seed in range(200):
        placed = key_positions(sizes, seeded(seed))
        used = Counter(place for place, size in zip(placed, sizes, strict=True) if size == 4)
        assert max(used.values()) - min(used[place] for place in range(4)) <= 2
