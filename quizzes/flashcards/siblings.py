"""The cards of one word: the same lemma, asked from another side.

Two of them on one day would test what was just seen, so the others wait until the next; and the harder faces
come once the meaning has settled.
"""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Q

from .models import Card, CardQuerySet, Review

COPIED = [
    *("kind", "learner_id", "lemma_id", "article_id", "meaning", "note"),
    *("sentence", "word_start", "word_end", "vocalised", "vocalised_start", "vocalised_end"),
]


def siblings_of(card: Card) -> CardQuerySet:
    """The other cards of the word; a question has none."""
    if card.lemma_id is None:
        return Card.objects.none()
    return Card.objects.filter(learner=card.learner_id, lemma=card.lemma_id).exclude(pk=card.pk)


def bury_siblings(card: Card, *, day: date) -> list[int]:
    """Put the siblings off until the day after `day`; back come the pks of those that were not already.

    A sibling that is in its steps of minutes stays.
    """
    if card.lemma_id is None:
        return []
    resting = Q(last_review__isnull=True) | Q(memory=Card.Memory.REVIEW)
    buried = list(siblings_of(card).not_buried(day).filter(resting).values_list("pk", flat=True))
    if buried:
        Card.objects.filter(pk__in=buried).update(buried_on=day)
    return buried


def add_faces(card: Card, *, at: datetime, day: date) -> None:
    """Make the other faces that are wanted, once the meaning is in review; they begin on the next day."""
    if card.face != Card.Face.MEANING or card.memory != Card.Memory.REVIEW or not (wanted := _wanted(card)):
        return
    there = set(siblings_of(card).values_list("face", flat=True))
    same = {name: getattr(card, name) for name in COPIED}
    missing = [
        Card(face=face, due=at, created_at=at, buried_on=day, **same) for face in wanted if face not in there
    ]
    Card.objects.bulk_create(missing, ignore_conflicts=True)


def take_back(given: Review, *, card: Card) -> None:
    """What a review did to the siblings, undone: those it put off wait again, those it made are gone."""
    if given.buried:
        Card.objects.filter(pk__in=given.buried, buried_on=given.day).update(buried_on=None)
    siblings_of(card).unseen().filter(created_at=given.reviewed_at).exclude(face=Card.Face.MEANING).delete()


def _wanted(card: Card) -> list[Card.Face]:
    """A gap needs a place in a sentence, and a word is only asked for by a meaning."""
    wanted = []
    if card.learner.asks_gap and card.word_start is not None:
        wanted.append(Card.Face.GAP)
    if card.learner.asks_form and (card.meaning or (card.lemma and card.lemma.gloss)):
        wanted.append(Card.Face.FORM)
    return wanted
