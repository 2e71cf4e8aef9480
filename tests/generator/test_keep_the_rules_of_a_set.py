"""The rules of a set see what breaks them."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from quizzes.generator.draft import Draft, DraftChoice, Evidence
from quizzes.generator.generate import draft_set
from quizzes.generator.rules import RULES, broken, lacks
from tests.generator.analysed import PORT, document


@pytest.fixture(scope="module")
def port() -> list[Draft]:
    return list(draft_set(document(PORT)).drafts)


def choice(draft: Draft, **changes: object) -> Draft:
    """A question of our own about the port, in the place of one of the set."""
    options = tuple(
        DraftChoice(text, text == "سامي حداد", "شرح") for text in ("ليلى منصور", "سامي حداد", "كريم يوسف")
    )
    plain = replace(
        draft, kind="who", format="choice", skill="detail", stem="مَن قال إن المشروع سيوفر 1200 وظيفة؟",
        choices=options, solution=None, fact="who", rests_on=(1,),
    )  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]


def breaks(drafts: Sequence[Draft]) -> list[str]:
    return broken(drafts, document(PORT))


def test_the_set_that_is_drafted_breaks_none(port: list[Draft]) -> None:
    assert breaks(port) == []


def test_an_article_of_middling_length_wants_eight_questions(port: list[Draft]) -> None:
    long = document("\n".join([PORT] * 3))
    assert RULES["size"](port[:3], document(PORT))
    assert not RULES["size"](port[:3], long)


def test_eight_questions_of_two_kinds_are_too_much_alike(port: list[Draft]) -> None:
    alike = [replace(port[0], kind=kind) for kind in ("when", "who") * 4]
    assert "kinds" in breaks(alike)


def test_a_set_on_words_alone_is_no_comprehension(port: list[Draft]) -> None:
    assert "comprehension" in breaks([replace(draft, skill="grammar") for draft in port])


def test_a_section_without_a_question_is_seen() -> None:
    text = "افتتاح الميناء\n\nافتتحت الوزارة ميناء في صور.\nآراء الناس\nقال الصيادون إن الميناء جميل.\n"
    headed = document(text)
    start = text.index("افتتحت")
    draft = choice(draft_set(document(PORT)).drafts[0], evidence=Evidence(start, start + 6, "افتتحت"))
    later = text.index("قال")
    other = replace(draft, evidence=Evidence(later, later + 3, "قال"))
    assert not RULES["sections"]([draft], headed)
    assert RULES["sections"]([draft, other], headed)


def test_a_fact_asked_twice_is_seen(port: list[Draft]) -> None:
    assert "no fact twice" in breaks([port[0], replace(port[1], fact=port[0].fact)])


def test_a_stem_that_gives_away_another_key_is_seen(port: list[Draft]) -> None:
    asked = choice(port[0])
    teller = choice(port[0], stem="كم وظيفة قال سامي حداد إن المشروع سيوفر؟", fact="number")
    assert "none answers another" in breaks([asked, teller])
    harmless = choice(port[0], stem="أين يعمل سامي حداد؟", fact="where", choices=())
    assert RULES["none answers another"]([asked, harmless], document(PORT))


def test_a_stem_that_tells_one_of_the_statements_to_judge_is_seen(port: list[Draft]) -> None:
    told = "بلغت تكلفة المشروع 48 مليون دولار", "حضر الافتتاح 420 ضيفا", "ارتفعت الأسعار في صور"
    options = tuple(DraftChoice(text, text == told[0], "شرح") for text in told)
    asked = choice(port[0], kind="statement", stem="أيّ العبارات الآتية صحيحة؟", choices=options)
    teller = choice(port[0], stem="كم ضيفا حضر الافتتاح؟", fact="guests")
    assert "none answers another" not in breaks([asked, choice(port[0])])
    assert "none answers another" in breaks([asked, teller])


def test_a_key_three_times_in_one_place_is_seen(port: list[Draft]) -> None:
    assert "key positions" in breaks([choice(port[0], fact=str(number)) for number in range(3)])


def test_questions_out_of_the_order_of_the_text_are_seen(port: list[Draft]) -> None:
    assert "order of the text" in breaks(port[::-1])


def test_two_of_one_composed_kind_are_seen(port: list[Draft]) -> None:
    twice = [replace(port[0], kind="matching", fact=fact) for fact in ("one", "two")]
    assert "one of each composed kind" in breaks(twice)


def test_two_sentences_may_be_looked_for_and_no_sentence_twice(port: list[Draft]) -> None:
    places = [sentence.start for sentence in document(PORT).sentences[1:4]]
    found = [
        replace(port[0], kind="evidence", fact=str(place), evidence=Evidence(place, place + 4, ""))
        for place in places
    ]
    assert "one of each composed kind" not in breaks(found[:2])
    assert "one of each composed kind" in breaks(found)
    assert "one of each composed kind" in breaks([found[0], found[0]])


@pytest.mark.parametrize(
    ("changes", "lacking"),
    [
        ({"explanation": ""}, "explanation"),
        ({"rests_on": ()}, "analyses"),
        ({"evidence": Evidence(0, 4, "غيره")}, "evidence"),
        ({"confidence": 0.0}, "confidence"),
        ({"rule": ""}, "rule"),
        ({"choices": (DraftChoice("صور", True, ""), DraftChoice("صيدا", False, ""))}, "feedback"),
    ],
)
def test_what_a_question_lacks_is_named(port: list[Draft], changes: dict[str, object], lacking: str) -> None:
    assert lacks(choice(port[0], **changes), document(PORT)) == [lacking]
