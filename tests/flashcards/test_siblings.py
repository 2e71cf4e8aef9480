"""Other faces of one word come later, and never two on one day."""

from datetime import timedelta

import pytest

from quizzes.accounts.models import User
from quizzes.flashcards.keep import remove, write_on
from quizzes.flashcards.models import Card, Review
from quizzes.flashcards.queue import counts, next_card
from quizzes.flashcards.schedule import undo
from quizzes.flashcards.words import set_status
from tests.accounts.factories import UserFactory
from tests.flashcards.factories import AT, LemmaFactory, due_card, look, question_card, word_card

pytestmark = pytest.mark.django_db
EASY, GOOD, AGAIN = Review.Rating.EASY, Review.Rating.GOOD, Review.Rating.AGAIN
DAY = timedelta(days=1)
Face = Card.Face


def faces_of(learner: User) -> list[str]:
    return sorted(learner.cards.values_list("face", flat=True))


@pytest.fixture
def learner() -> User:
    return UserFactory(asks_gap=True, asks_form=True)


def settled(learner: User) -> dict[str, Card]:
    """The cards of one word whose meaning has been looked at with ease, by face."""
    look(word_card(learner), EASY)
    return {card.face: card for card in learner.cards.select_related("learner")}


def test_the_other_faces_come_when_the_meaning_is_in_review_and_not_before(learner: User) -> None:
    card = look(word_card(learner), GOOD)
    assert faces_of(learner) == ["meaning"]
    look(card, GOOD, at=AT + timedelta(minutes=10))
    assert faces_of(learner) == ["form", "gap", "meaning"]


@pytest.mark.parametrize(
    ("wanted", "faces"), [({}, []), ({"asks_gap": True}, ["gap"]), ({"asks_form": True}, ["form"])]
)
def test_only_the_faces_that_are_wanted_come(wanted: dict[str, bool], faces: list[str]) -> None:
    learner = UserFactory(**wanted)
    settled(learner)
    assert faces_of(learner) == [*faces, "meaning"]


def test_a_word_without_a_meaning_is_not_asked_for_by_it(learner: User) -> None:
    look(word_card(learner, lemma=LemmaFactory(gloss="")), EASY)
    assert faces_of(learner) == ["gap", "meaning"]


def test_a_face_has_the_sentence_of_the_first_and_begins_on_the_next_day(learner: User) -> None:
    cards = settled(learner)
    first, gap = cards[Face.MEANING], cards[Face.GAP]
    assert (gap.sentence, gap.word_start, gap.is_new) == (first.sentence, first.word_start, True)
    assert next_card(learner, at=AT) is None
    assert counts(learner, at=AT + DAY).new == 2


def test_when_one_face_was_looked_at_the_others_wait_until_the_next_day(learner: User) -> None:
    cards = settled(learner)
    look(cards[Face.GAP], EASY, at=AT + DAY)
    assert next_card(learner, at=AT + DAY) is None
    assert next_card(learner, at=AT + 2 * DAY) == cards[Face.FORM]


def test_a_face_in_its_steps_is_not_put_off_by_another(learner: User) -> None:
    cards = settled(learner)
    look(cards[Face.GAP], AGAIN, at=AT + DAY)
    look(cards[Face.FORM], EASY, at=AT + DAY)
    assert next_card(learner, at=AT + DAY + timedelta(minutes=1)) == cards[Face.GAP]


def test_the_cards_of_other_words_and_learners_are_not_put_off(learner: User) -> None:
    lemma = LemmaFactory()
    others = [due_card(learner), word_card(UserFactory(), lemma=lemma), question_card(learner)]
    look(word_card(learner, lemma=lemma), EASY)
    put_off = Card.objects.filter(buried_on__isnull=False)
    assert not put_off.filter(pk__in=[card.pk for card in others]).exists()


def test_an_undo_takes_the_new_faces_back(learner: User) -> None:
    settled(learner)
    undo(learner, at=AT)
    assert faces_of(learner) == ["meaning"]


def test_an_undo_lets_the_siblings_wait_again(learner: User) -> None:
    cards = settled(learner)
    look(cards[Face.GAP], EASY, at=AT + DAY)
    undo(learner, at=AT + DAY)
    assert counts(learner, at=AT + DAY).new == 2
    assert faces_of(learner) == ["form", "gap", "meaning"]


def test_an_undo_leaves_what_the_learner_put_off(learner: User) -> None:
    cards = settled(learner)
    Card.objects.filter(pk=cards[Face.FORM].pk).update(buried_on=(AT + DAY).date())
    look(cards[Face.GAP], EASY, at=AT + DAY)
    undo(learner, at=AT + DAY)
    assert next_card(learner, at=AT + DAY) == cards[Face.GAP]
    assert counts(learner, at=AT + DAY).new == 1


def test_what_is_said_of_a_word_is_said_of_all_its_faces(learner: User) -> None:
    cards = settled(learner)
    write_on(cards[Face.GAP], meaning="speak out", note="n")
    assert set(learner.cards.values_list("meaning", "note")) == {("speak out", "n")}
    lemma = cards[Face.GAP].lemma
    assert lemma is not None
    set_status(learner, lemma=lemma, status="known", at=AT)
    assert not learner.cards.filter(status="active").exists()
    remove(cards[Face.GAP], at=AT)
    assert faces_of(learner) == []
