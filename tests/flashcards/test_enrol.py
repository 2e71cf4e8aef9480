"""A word that was met and a question that was missed become cards, once."""

import pytest

from quizzes.flashcards.enrol import enrol_question, enrol_word
from quizzes.flashcards.models import Card, WordStatus
from quizzes.flashcards.schedule import memory_of
from quizzes.flashcards.words import set_status
from tests.accounts.factories import UserFactory
from tests.flashcards.factories import (
    AT,
    ArticleFactory,
    LemmaFactory,
    QuestionFactory,
    analysed_article,
    card_of,
    look,
    question_card,
    word_card,
)

pytestmark = pytest.mark.django_db


def test_a_word_keeps_its_sentence_and_its_place_in_it() -> None:
    card = card_of(UserFactory(), "يفصح", article=analysed_article())
    assert card.sentence.startswith("وذكر ضابط")
    assert card.sentence.endswith("في الموقع.")
    assert card.sentence[card.word_start : card.word_end] == "يفصح"


def test_the_sentence_is_kept_with_vowels_and_the_place_moves_along() -> None:
    card = card_of(UserFactory(), "الجنود", article=analysed_article())
    assert card.vocalised.startswith("وَذَكَرَ ضَابِطٌ")
    assert card.vocalised[card.vocalised_start : card.vocalised_end] == "الجُنُودِ"


def test_without_an_analysis_the_line_is_kept() -> None:
    card = word_card(UserFactory())
    assert card.sentence.startswith("وذكر ضابط")
    assert card.sentence[card.word_start : card.word_end] == "يفصح"
    assert card.vocalised == ""


def test_a_new_card_is_due_at_once_and_its_word_is_being_learnt() -> None:
    learner = UserFactory()
    card = word_card(learner)
    assert (card.kind, card.due, card.is_new) == (Card.Kind.WORD, AT, True)
    assert learner.words.get().status == WordStatus.Status.LEARNING


def test_a_word_met_again_keeps_its_card_its_memory_and_its_first_sentence() -> None:
    learner, lemma = UserFactory(), LemmaFactory()
    card = look(word_card(learner, lemma=lemma))
    other = ArticleFactory(text="لم يفصح أحد عن شيء.")
    again = word_card(learner, lemma=lemma, article=other)
    assert again == card
    assert memory_of(again) == memory_of(card)
    assert Card.objects.get().sentence == card.sentence


def test_a_word_met_again_wakes_its_card() -> None:
    learner, lemma = UserFactory(), LemmaFactory()
    word_card(learner, lemma=lemma)
    set_status(learner, lemma=lemma, status="known", at=AT)
    assert not word_card(learner, lemma=lemma).is_suspended
    assert not Card.objects.get().is_suspended
    assert learner.words.get().status == WordStatus.Status.LEARNING


@pytest.mark.parametrize(("start", "end"), [(5, 5), (-1, 3), (0, 10_000), (7, 3)])
def test_a_place_outside_the_text_is_refused(start: int, end: int) -> None:
    learner, article = UserFactory(), ArticleFactory()
    with pytest.raises(ValueError, match="No word stands"):
        enrol_word(learner, lemma=LemmaFactory(), article=article, start=start, end=end, at=AT)
    assert not Card.objects.exists()


def test_a_missed_question_becomes_a_card_once() -> None:
    learner, question = UserFactory(), QuestionFactory()
    first = enrol_question(learner, question=question, at=AT)
    assert enrol_question(learner, question=question, at=AT) == first
    assert first.article == question.question_set.article
    assert Card.objects.count() == 1


def test_a_question_missed_again_is_due_and_keeps_its_memory() -> None:
    learner = UserFactory()
    card = look(question_card(learner), 4)
    assert card.due > AT
    assert card.question is not None
    again = enrol_question(learner, question=card.question, at=AT)
    kept = Card.objects.get()
    assert again.due == kept.due == AT
    assert (kept.stability, kept.difficulty, kept.last_review) == (
        card.stability,
        card.difficulty,
        card.last_review,
    )


def test_a_question_that_is_due_already_does_not_move() -> None:
    learner = UserFactory()
    card = question_card(learner)
    assert card.question is not None
    later = AT.replace(hour=20)
    assert enrol_question(learner, question=card.question, at=later).due == AT


def test_a_suspended_question_stays_asleep() -> None:
    learner = UserFactory()
    card = question_card(learner)
    Card.objects.update(status=Card.Status.SUSPENDED)
    assert card.question is not None
    assert enrol_question(learner, question=card.question, at=AT).is_suspended


def test_the_card_outlives_its_article() -> None:
    card = word_card(UserFactory())
    assert card.article is not None
    card.article.delete()
    card.refresh_from_db()
    assert card.article is None
    assert card.sentence.startswith("وذكر ضابط")
