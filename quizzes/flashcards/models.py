"""What a learner knows of each lemma, the cards that keep it, and every review of them."""

from __future__ import annotations

from datetime import UTC, date
from math import inf
from uuid import NAMESPACE_OID, UUID, uuid5

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from quizzes.articles.models import Article, Lemma, heavy_fields
from quizzes.questions.models import Question

from .in_sentence import InSentence


class WordStatus(models.Model):
    """What a learner says of a lemma. No row: the word is new to them."""

    class Status(models.TextChoices):
        LEARNING = "learning", _("learning")
        KNOWN = "known", _("known")
        IGNORED = "ignored", _("ignored")

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="words")
    lemma = models.ForeignKey(Lemma, models.CASCADE, related_name="statuses")
    status = models.CharField(_("status"), max_length=8, choices=Status.choices)
    changed_at = models.DateTimeField(_("changed"))

    class Meta:
        verbose_name = _("word status")
        verbose_name_plural = _("word statuses")
        constraints = [models.UniqueConstraint(fields=["learner", "lemma"], name="one_status_a_lemma")]
        indexes = [models.Index(fields=["learner", "status"], name="words_by_status")]

    def __str__(self) -> str:
        return f"{self.lemma_id}: {self.status}"


class Fit(models.Model):
    """The weights of FSRS that describe one learner's memory, and how well they foretell it.

    The log losses are of the last fifth of the reviews, foretold from the others: by the weights that a fit
    found, and by those in use before. `weights` is empty where those of the package were never beaten.
    """

    learner = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="fit")
    weights = models.JSONField(null=True, blank=True)
    reviews = models.PositiveIntegerField(default=0)
    log_loss = models.FloatField(null=True, blank=True)
    log_loss_before = models.FloatField(null=True, blank=True)
    fitted_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.reviews}"

    @property
    def is_better(self) -> bool:
        return (self.log_loss or inf) < (self.log_loss_before or inf)


class MetSentence(InSentence):
    """The first sentence of an article in which a lemma stands: another one to show a card's word in.

    Written when a learner who has a card of the lemma has read the article; the same for all of them.
    """

    lemma = models.ForeignKey(Lemma, models.CASCADE, related_name="sentences")
    article = models.ForeignKey(Article, models.CASCADE, related_name="met_sentences")

    class Meta:
        verbose_name = _("sentence of a lemma")
        verbose_name_plural = _("sentences of lemmas")
        constraints = [
            models.UniqueConstraint(fields=["lemma", "article"], name="one_sentence_a_lemma_and_article")
        ]

    def __str__(self) -> str:
        return self.sentence


class CardQuerySet(models.QuerySet["Card"]):
    def active(self) -> CardQuerySet:
        return self.filter(status=Card.Status.ACTIVE)

    def askable(self) -> CardQuerySet:
        """Active, and not about a question that its teacher has withdrawn since."""
        return self.active().filter(Q(question__isnull=True) | Q(question__state=Question.State.APPROVED))

    def not_buried(self, day: date) -> CardQuerySet:
        """Without those that were put off on that day of the learner, and come again on the next."""
        return self.filter(Q(buried_on__isnull=True) | Q(buried_on__lt=day))

    def seen(self) -> CardQuerySet:
        return self.filter(last_review__isnull=False)

    def unseen(self) -> CardQuerySet:
        return self.filter(last_review__isnull=True)

    def whole(self) -> CardQuerySet:
        """With what both sides of a card show, and without the texts that they do not."""
        related = self.select_related("learner__fit", "lemma", "question", "article")
        return related.defer(*heavy_fields("article__"))

    def of_learner(self, learner: object) -> CardQuerySet:
        """Nobody sees the card of another, whatever their role."""
        pk = getattr(learner, "pk", None)
        return self.none() if pk is None else self.filter(learner_id=pk)


class Card(InSentence):
    """One thing a learner wants to remember, with the memory state of FSRS (https://github.com/open-spaced-repetition).

    Stability is in days, difficulty from 1 to 10; both are empty until the first review.
    """

    class Kind(models.TextChoices):
        WORD = "word", _("word")
        QUESTION = "question", _("question")

    class Face(models.TextChoices):
        """What is asked. The cards of one word with other faces are its siblings."""

        MEANING = "meaning", _("word to meaning")
        GAP = "gap", _("sentence with a gap")
        FORM = "form", _("meaning to word, typed")
        QUESTION = "question", _("question again")

    class Status(models.TextChoices):
        ACTIVE = "active", _("active")
        SUSPENDED = "suspended", _("suspended")
        LEECH = "leech", _("pulled out")  # forgotten too often to be asked again without help

    class Memory(models.IntegerChoices):
        """The values are those of ``fsrs.State``."""

        LEARNING = 1, _("learning")
        REVIEW = 2, _("in review")
        RELEARNING = 3, _("relearning")

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="cards")
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    face = models.CharField(_("asked"), max_length=8, choices=Face.choices, default=Face.MEANING)
    status = models.CharField(_("status"), max_length=9, choices=Status.choices, default=Status.ACTIVE)
    lemma = models.ForeignKey(Lemma, models.CASCADE, null=True, blank=True, related_name="cards")
    question = models.ForeignKey(Question, models.CASCADE, null=True, blank=True, related_name="cards")

    # Where it was met. The sentence is a copy, because the card outlives the article.
    article = models.ForeignKey(Article, models.SET_NULL, null=True, blank=True, related_name="cards")

    # What the learner wrote: a meaning that takes the place of the lexicon's, and whatever helps to remember.
    meaning = models.CharField(_("own meaning"), max_length=300, blank=True)
    note = models.TextField(_("note"), max_length=2000, blank=True)

    memory = models.PositiveSmallIntegerField(_("memory"), choices=Memory.choices, default=Memory.LEARNING)
    step = models.PositiveSmallIntegerField(null=True, blank=True, default=0)
    stability = models.FloatField(_("stability (days)"), null=True, blank=True)
    difficulty = models.FloatField(_("difficulty"), null=True, blank=True)
    due = models.DateTimeField(_("due"))
    last_review = models.DateTimeField(_("last review"), null=True, blank=True)
    created_at = models.DateTimeField(_("made"))
    lapses = models.PositiveSmallIntegerField(_("times forgotten"), default=0)  # after it was in review
    buried_on = models.DateField(_("put off on"), null=True, blank=True)  # the learner's day: not asked on it

    objects = CardQuerySet.as_manager()

    class Meta:
        verbose_name = _("card")
        verbose_name_plural = _("cards")
        constraints = [
            models.CheckConstraint(
                name="a_card_is_about_one_thing",
                condition=Q(kind="word", lemma__isnull=False, question__isnull=True)
                | Q(kind="question", question__isnull=False, lemma__isnull=True),
            ),
            models.CheckConstraint(
                name="a_word_has_two_ends",
                condition=Q(word_start__isnull=True, word_end__isnull=True) | Q(word_end__gt=F("word_start")),
            ),
            models.CheckConstraint(
                name="a_vocalised_word_has_two_ends",
                condition=Q(vocalised_start__isnull=True, vocalised_end__isnull=True)
                | Q(vocalised_end__gt=F("vocalised_start")),
            ),
            models.CheckConstraint(
                name="a_reviewed_card_has_a_memory",
                condition=Q(last_review__isnull=True, stability__isnull=True, difficulty__isnull=True)
                | Q(last_review__isnull=False, stability__isnull=False, difficulty__isnull=False),
            ),
            models.CheckConstraint(
                name="a_face_fits_its_kind",
                condition=Q(kind="question", face="question") | Q(~Q(face="question"), kind="word"),
            ),
            models.UniqueConstraint(
                fields=["learner", "lemma", "face"],
                condition=Q(lemma__isnull=False),
                name="one_card_a_face_of_a_lemma",
            ),
            models.UniqueConstraint(
                fields=["learner", "question"],
                condition=Q(question__isnull=False),
                name="one_card_a_question",
            ),
        ]
        indexes = [
            # Holds all that the queue asks of a card, so that a backlog is read from the index alone.
            models.Index(
                fields=[
                    *("learner", "status", "due", "memory", "last_review"),
                    *("stability", "buried_on", "question", "id"),
                ],
                name="cards_waiting",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.lemma_id or self.question_id}"

    @property
    def is_new(self) -> bool:
        return self.last_review is None

    @property
    def is_suspended(self) -> bool:
        return self.status == self.Status.SUSPENDED

    @property
    def is_active(self) -> bool:
        return self.status == self.Status.ACTIVE

    @property
    def is_leech(self) -> bool:
        return self.status == self.Status.LEECH

    @property
    def is_withdrawn(self) -> bool:
        """About a question that is not approved any more: it is kept and not asked."""
        return self.question is not None and not self.question.is_approved

    @property
    def next_request(self) -> UUID:
        """The request id of the next review of this card as it stands now.

        Every page that shows the card in this state sends the same one, so that a double click, a page from
        the browser's history and a second tab are all the same review.
        """
        seen = self.last_review and self.last_review.astimezone(UTC).isoformat()
        return uuid5(NAMESPACE_OID, f"{self.pk}:{seen}")


class Review(models.Model):
    """One look at a card, with the memory before it, so that it can be undone and replayed."""

    class Rating(models.IntegerChoices):
        """The values are those of ``fsrs.Rating``."""

        AGAIN = 1, _("Forgot")
        HARD = 2, _("Hard")
        GOOD = 3, _("Remembered")
        EASY = 4, _("Easy")

    class Stage(models.IntegerChoices):
        """Where the card stood when it was answered: new, or one of `Card.Memory`."""

        NEW = 0, _("new")
        LEARNING = 1, _("learning")
        REVIEW = 2, _("in review")
        RELEARNING = 3, _("relearning")

    # A card that is removed leaves its reviews behind: the day on which they were done stays a day of work.
    card = models.ForeignKey(Card, models.SET_NULL, null=True, related_name="reviews")
    # The card's learner, so that a day, a month or a year of a learner is read from one index.
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="reviews")
    request = models.UUIDField()  # from the page: the same answer sent twice counts once
    rating = models.PositiveSmallIntegerField(_("rating"), choices=Rating.choices)
    stage = models.PositiveSmallIntegerField(_("stage"), choices=Stage.choices)
    reviewed_at = models.DateTimeField(_("reviewed"))
    day = models.DateField(_("day"))  # the learner's own day, as their clock had it then
    before = models.JSONField()  # quizzes.flashcards.memory.Memory.as_json
    buried = models.JSONField(default=list)  # pks of the sibling cards that it put off until the next day

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["card", "request"], name="a_request_reviews_a_card_once")
        ]
        # Covers the counts by day: years of reviews are then read from the index alone.
        indexes = [models.Index(fields=["learner", "day", "stage", "rating"], name="reviews_by_day")]

    def __str__(self) -> str:
        return f"{self.card_id}: {self.rating}"
