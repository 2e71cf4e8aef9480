"""Questions made of others: words to match with meanings, a sentence to find."""

from quizzes.generator.draft import Evidence
from quizzes.generator.gates import refusal
from quizzes.generator.generate import draft_set, propose
from quizzes.generator.proposal import Proposal, Slot
from tests.generator.analysed import PORT, document, material


def asked(kind: str, text: str = PORT) -> list[Proposal]:
    return [proposal for proposal in propose(material(text)) if proposal.kind == kind]


def places(*slots: Slot) -> Proposal:
    text = document(PORT).text
    return Proposal(
        "matching", "matching/meanings", "vocabulary", "ما معنى كلّ كلمة من هذه الكلمات؟", "", (),
        Evidence(0, 7, text[:7]), "", 1.0, 0, format="matching", slots=slots,
    )  # fmt: skip


def test_words_to_match_come_with_one_meaning_too_many_and_share_no_sense() -> None:
    for one in asked("matching"):
        (options,) = {slot.options for slot in one.slots}
        assert len(options) == len(one.slots) + 1
        assert {slot.key for slot in one.slots} < set(options)
        meanings = [set(option.replace(",", "").split()) for option in options]
        assert all(not one & other for place, one in enumerate(meanings) for other in meanings[:place])


def test_there_are_words_to_match_in_an_article_with_words_enough() -> None:
    more = "وتخشى الحكومة انتشار التلوث والبطالة في ضاحية المدينة، ووعدت سكان المنطقة بإنشاء مطار وجامعة.\n"
    (one,) = asked("matching", PORT + more)
    assert len(one.slots) == 4


def test_a_sentence_is_looked_for_by_a_question_that_it_alone_answers() -> None:
    found = [one for one in asked("evidence") if one.stem.endswith("؟»")]
    assert found
    for one in found:
        sentence = document(PORT).sentences[one.sentence]
        assert (one.evidence.start, one.evidence.end) == (sentence.start, sentence.end)
        assert one.sought not in one.stem


def test_no_sentence_is_looked_for_when_another_one_tells_the_same() -> None:
    twice = PORT + "وكلّف المشروع كله 48 مليون دولار بحسب تقرير سابق.\n"
    assert "كم" not in " ".join(one.stem for one in asked("evidence", twice) if "48" in one.sought)


def test_no_sentence_is_looked_for_in_a_text_of_a_few() -> None:
    assert not asked("evidence", "\n".join(PORT.splitlines()[:4]))


def test_a_word_stands_in_one_question_of_a_set() -> None:
    drafts = draft_set(document(PORT)).drafts
    matched = {slot["prompt"] for one in drafts if one.format == "matching" for slot in one.solution["slots"]}
    alone = {one.stem.split("«")[1].split("»")[0] for one in drafts if one.kind in {"meaning", "root"}}
    assert not matched & alone


def test_a_place_whose_options_lack_its_answer_is_refused() -> None:
    good = [Slot(word, word, ("بحر", "نهر", "جبل")) for word in ("بحر", "نهر", "جبل")]
    assert refusal(places(*good), document(PORT)) is None
    assert refusal(places(*good[:2]), document(PORT)) == "too few places"
    assert refusal(places(*good[:2], good[0]), document(PORT)) == "a place twice"
    assert refusal(places(*good[:2], Slot("سهل", "سهل", ("بحر", "نهر", "جبل"))), document(PORT))


DATED = """في 4 مايو 2011، افتتحت وزارة النقل ميناء جديدا في مدينة صور. وحضر الافتتاح 350 ضيفا من سبع دول.
وفي 12 مارس 2015، أعلنت وزارة النقل إنشاء شركة وطنية في العاصمة.
وفي 3 يناير 2009، وقعت الحكومة اتفاقا مع البنك الدولي.
"""


def test_events_that_the_article_dates_are_put_in_their_order() -> None:
    (one,) = asked("ordering", DATED)
    assert [slot.key.split()[0] for slot in one.slots] == ["وقعت", "افتتحت", "أعلنت"]
    assert [slot.prompt for slot in one.slots] == ["الأول", "الثاني", "الثالث"]
    assert list(one.slots[0].options) != [slot.key for slot in one.slots]


def test_a_year_that_leaves_the_order_open_dates_no_event() -> None:
    assert not asked("ordering", DATED.replace("في 12 مارس 2015", "في عام 2011"))


def test_two_dated_events_are_no_order() -> None:
    assert not asked("ordering", "\n".join(DATED.splitlines()[:2]))


def test_a_sentence_that_opens_with_its_date_is_an_event_up_to_its_comma() -> None:
    opened = "وفي 7 يونيو 2018، وسعت الحكومة ساحة الميناء، وبنت في العام نفسه مخزنا كبيرا له.\n"
    two = "\n".join(DATED.splitlines()[:2]) + "\n"
    (one,) = asked("ordering", two + opened)
    assert [slot.key for slot in one.slots][-1] == "وسعت الحكومة ساحة الميناء"
