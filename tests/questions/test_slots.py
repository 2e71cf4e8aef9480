"""Questions with several places to fill, as they are kept, judged and typed by a teacher."""

import pytest
from django.core.exceptions import ValidationError

from quizzes.questions.models import Format
from quizzes.questions.slots import Slot, in_words, right_places, slots_of, solution_of
from quizzes.questions.solution_text import read, written

SHARED = ("ميناء", "سوق", "مطار")
PAIRS = (Slot("port", "ميناء", SHARED), Slot("market", "سوق", SHARED))
TABLE = (Slot("أين", "بغداد", ("البصرة", "بغداد")), Slot("متى", "الأحد", ("الأحد", "الاثنين")))


@pytest.mark.parametrize("slots", [PAIRS, TABLE, ()])
def test_what_is_kept_is_read_again_as_it_was(slots):
    assert slots_of(solution_of(slots)) == slots


def test_options_that_all_places_share_are_kept_once():
    assert solution_of(PAIRS)["options"] == list(SHARED)
    assert all("options" in row for row in solution_of(TABLE)["slots"])


def test_what_is_no_solution_has_no_places():
    assert slots_of(None) == slots_of("سوق") == ()


def test_each_place_is_judged_by_itself_and_one_left_out_is_wrong():
    assert right_places(PAIRS, ["ميناء", "مطار"]) == [True, False]
    assert right_places(PAIRS, ["ميناء"]) == [True, False]


def test_an_answer_in_words_says_what_was_put_where():
    assert in_words(TABLE, ["بغداد", "الأحد"]) == "أين: بغداد؛ متى: الأحد"
    assert in_words(TABLE, []) == ""


def test_a_teacher_types_pairs_and_an_option_too_many():
    slots = read("port = ميناء\nmarket = سوق\n= مطار", Format.MATCHING)
    assert [(slot.prompt, slot.key) for slot in slots] == [("port", "ميناء"), ("market", "سوق")]
    assert all(sorted(slot.options) == sorted(SHARED) for slot in slots)


def test_a_teacher_types_an_order_as_it_happened_and_the_learner_sees_it_mixed():
    events = ["وقّع الوزيران الاتفاق", "بدأ العمل في الجسر", "افتُتح الجسر", "عبرته أول سيارة"]
    slots = read("\n".join(events), Format.ORDERING)
    assert [slot.key for slot in slots] == events
    assert slots[0].prompt == "الأول"
    assert sorted(slots[0].options) == sorted(events)
    assert list(slots[0].options) != events


def test_a_teacher_types_a_table_with_the_right_answer_first():
    (where,) = read("أين = بغداد | البصرة | الموصل", Format.TABLE)
    assert (where.prompt, where.key, sorted(where.options)) == (
        "أين",
        "بغداد",
        sorted(["بغداد", "البصرة", "الموصل"]),
    )


@pytest.mark.parametrize("format_", [Format.MATCHING, Format.ORDERING, Format.TABLE])
def test_what_is_typed_comes_back_as_it_was_typed(format_):
    text = {
        Format.MATCHING: "port = ميناء\nmarket = سوق\n= مطار",
        Format.ORDERING: "وقّع الوزيران الاتفاق\nافتُتح الجسر",
        Format.TABLE: "أين = بغداد | البصرة\nمتى = الأحد | الاثنين",
    }[format_]
    assert written(read(text, format_), format_) == text


@pytest.mark.parametrize("line", ["ميناء", "port ="])
def test_a_line_without_an_answer_is_named(line):
    with pytest.raises(ValidationError) as raised:
        read(f"market = سوق\n{line}", Format.MATCHING)
    assert "2" in raised.value.messages[0]


def test_an_order_of_more_than_ten_events_is_refused():
    with pytest.raises(ValidationError):
        read("\n".join(f"الحدث {number}" for number in range(11)), Format.ORDERING)
