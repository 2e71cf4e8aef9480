"""A card shows its word now in one, now in another sentence that its learner has read."""

from datetime import timedelta

import pytest

from quizzes.accounts.models import User
from quizzes.articles.analyse import analyse
from quizzes.articles.models import Article
from quizzes.flashcards.models import Card, MetSentence, Review
from quizzes.flashcards.sentences import keep_sentences_of, sentence_for
from quizzes.reading.track import finish_article, open_article
from tests.accounts.factories import UserFactory
from tests.flashcards.factories import AT, ArticleFactory, analysed_article, card_of, look

pytestmark = pytest.mark.django_db
ARRIVAL = "وصل الجنود إلى المدينة مساء أمس."
DAY = timedelta(days=1)


def other_article(then: str = "وقال مسؤول إن الطريق مفتوح.") -> Article:
    article = ArticleFactory(text=f"{ARRIVAL}\n{then}", title="وصول الجنود")
    analyse(article)
    return article


def shown_over_time(card: Card) -> set[str]:
    """The sentences that the card shows at its next looks."""
    seen = set()
    for n in range(1, 13):
        card = look(card, Review.Rating.GOOD, at=AT + n * DAY)
        seen.add(sentence_for(card).context.sentence)
    return seen


@pytest.fixture
def learner() -> User:
    return UserFactory()


@pytest.fixture
def card(learner: User) -> Card:
    return card_of(learner, "الجنود", article=analysed_article())


def test_after_another_article_was_read_its_sentence_is_shown_too(learner: User, card: Card) -> None:
    assert shown_over_time(card) == {card.sentence}
    finish_article(learner, article=other_article(), at=AT)
    assert shown_over_time(card) == {card.sentence, ARRIVAL}


def test_the_other_sentence_has_the_words_place_its_vowels_and_its_article(learner: User, card: Card) -> None:
    other = other_article()
    finish_article(learner, article=other, at=AT)
    kept = MetSentence.objects.get()
    assert (kept.article, kept.lemma) == (other, card.lemma)
    assert kept.sentence[kept.word_start : kept.word_end] == "الجنود"
    assert kept.vocalised[kept.vocalised_start : kept.vocalised_end].startswith("الجُنُود")


def test_front_and_answer_show_the_same_sentence(learner: User, card: Card) -> None:
    look(card)
    finish_article(learner, article=other_article(), at=AT)
    assert len({sentence_for(Card.objects.get()).context for _ in range(10)}) == 1


def test_a_new_card_is_shown_where_its_word_was_met(learner: User, card: Card) -> None:
    for then in ("وانتهى اليوم.", "وبدأ العمل.", "وعاد الهدوء.", "وفتحت المدارس."):
        finish_article(learner, article=other_article(then), at=AT)
    assert MetSentence.objects.count() == 4
    assert sentence_for(card).context.sentence == card.sentence


def test_what_was_only_opened_or_read_by_another_is_not_shown(learner: User, card: Card) -> None:
    open_article(learner, article=other_article(), at=AT)
    reader, third = UserFactory(), other_article("وانتهى اليوم.")
    card_of(reader, "الجنود", article=third)
    finish_article(reader, article=third, at=AT)
    assert MetSentence.objects.count() == 1
    assert shown_over_time(card) == {card.sentence}


def test_an_article_that_was_taken_back_is_not_shown(learner: User, card: Card) -> None:
    other = other_article()
    finish_article(learner, article=other, at=AT)
    Article.objects.filter(pk=other.pk).update(state=Article.State.ANALYSED)
    assert shown_over_time(card) == {card.sentence}


def test_finishing_twice_keeps_one_sentence_and_none_of_words_without_a_card(
    learner: User, card: Card
) -> None:
    other = other_article()
    for _ in range(2):
        finish_article(learner, article=other, at=AT)
    assert [kept.lemma for kept in MetSentence.objects.all()] == [card.lemma]


def test_a_word_finds_its_sentences_in_what_was_read_before(learner: User) -> None:
    other = other_article()
    finish_article(learner, article=other, at=AT)
    made = card_of(learner, "الجنود", article=analysed_article())
    assert made.lemma is not None
    for _ in range(2):
        keep_sentences_of(made.lemma, learner=learner)
    assert MetSentence.objects.get().article == other


@pytest.mark.django_db(transaction=True)
def test_a_word_that_becomes_a_card_looks_for_them_by_itself() -> None:
    learner, other = UserFactory(), other_article()
    finish_article(learner, article=other, at=AT)
    card_of(learner, "الجنود", article=analysed_article())
    assert MetSentence.objects.get().article == other
