"""The second stage: an article's analysis is made, stored, and indexed by lemma."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from quizzes.arabic import store
from quizzes.arabic.analyse import analyse as analyse_text
from quizzes.arabic.document import Analysis as Reading
from quizzes.arabic.document import Document
from quizzes.arabic.text import NotArabic, skeleton

from .disambiguator import disambiguator
from .models import Analysis, Article, ArticleLemma, Lemma
from .words import can_be_new, vowelled

_LONGEST_KEY = 100  # characters; what is longer is no word
_FOUND = (
    "state",
    "level",
    "level_reasons",
    "word_count",
    "running_words",
    "learnable_words",
    "search",
)


def analyse(article: Article) -> Analysis:
    """Analyse the article's text, store the analysis, its lemmas and its level; the article is ANALYSED then.

    Doing it again gives the same: what is published stays so, and a level that a person has set is kept.
    """
    text = article.text
    document = analyse_text(text, disambiguator=disambiguator())
    with transaction.atomic():
        standing = Article.objects.select_for_update().get(pk=article.pk)
        if standing.text == text:
            analysis = _keep(standing, document)
            article.refresh_from_db(fields=_FOUND)
            article.analysis = analysis
            return analysis
    article.refresh_from_db()  # corrected meanwhile: the newer text is the one to analyse
    return analyse(article)


def stored_document(article: Article) -> Document:
    """The analysis of the article's text, made now if the stored one is of another version or text."""
    document = _standing(article)
    return document if document and document.text == article.text else store.load(analyse(article).data)


def headline_of(title: str) -> dict[str, str]:
    """The headline, and again with its vowels. It stands outside the text, so no document holds it."""
    try:
        document = analyse_text(title, disambiguator=disambiguator())
    except NotArabic:
        return {"plain": title, "vowelled": title}
    pieces, at = [], 0
    for token in document.tokens:
        pieces += [title[at : token.start], vowelled(token)]
        at = token.end
    return {"plain": title, "vowelled": "".join(pieces) + title[at:]}


def _keep(article: Article, document: Document) -> Analysis:
    if article.level in {"", _estimated(article)}:
        article.level = document.level.band
    article.level_reasons = document.level.reasons
    article.word_count = sum(token.kind != "punctuation" for token in document.tokens)
    uses = _uses(document)
    article.running_words = sum(use.count for use in uses.values())
    article.learnable_words = sum(use.learnable for use in uses.values())
    if article.state == Article.State.FETCHED:
        article.state = Article.State.ANALYSED
    article.save(update_fields=[*_FOUND, "changed_at"])
    _index(article, uses)
    data = store.dump(document) | {"headline": headline_of(article.title)}
    values = {"version": store.VERSION, "data": data}
    return Analysis.objects.update_or_create(article=article, defaults=values)[0]


def _estimated(article: Article) -> str:
    """The band that the stored analysis found, whichever version made it; "" where there is none."""
    try:
        return str(article.analysis.data["level"][0])
    except (Analysis.DoesNotExist, KeyError, IndexError):
        return ""


def _standing(article: Article) -> Document | None:
    """What is stored, if this version can read it."""
    try:
        return store.load(article.analysis.data)
    except (Analysis.DoesNotExist, store.WrongVersion):
        return None


@dataclass(slots=True)
class _Use:
    """A lemma in one article."""

    reading: Reading
    first_offset: int
    count: int = 0
    learnable: int = 0


def _uses(document: Document) -> dict[str, _Use]:
    """The lemmas of the running words by their keys; a lemma's first place is one where it can be learnt."""
    uses: dict[str, _Use] = {}
    for token in document.tokens:
        key = token.analysis.lemma_id
        if token.kind != "word" or not 0 < len(key) <= _LONGEST_KEY:
            continue
        use = uses.setdefault(key, _Use(token.analysis, token.start))
        use.count += 1
        if can_be_new(token, document):
            if not use.learnable:
                use.first_offset = token.start
            use.learnable += 1
    return uses


def _index(article: Article, uses: dict[str, _Use]) -> None:
    """Write which lemmas stand in the article, and the lemmas that no article had yet."""
    # In the order of their keys: two articles stored at one moment never wait for each other in a circle.
    new = [_lemma(key, uses[key].reading) for key in sorted(uses)]
    Lemma.objects.bulk_create(new, ignore_conflicts=True)
    lemmas = Lemma.objects.only("pk", "key").in_bulk(list(uses), field_name="key")
    article.lemmas.all().delete()
    ArticleLemma.objects.bulk_create(
        ArticleLemma(
            article=article,
            lemma=lemmas[key],
            count=use.count,
            learnable=use.learnable,
            first_offset=use.first_offset,
        )
        for key, use in uses.items()
    )


def lemma_of(reading: Reading) -> Lemma:
    """The lemma of a reading, kept if no article had it yet."""
    lemma = _lemma(reading.lemma_id, reading)
    Lemma.objects.bulk_create([lemma], ignore_conflicts=True)
    return Lemma.objects.get(key=lemma.key)


def _lemma(key: str, reading: Reading) -> Lemma:
    return Lemma(
        key=key,
        lemma=reading.lemma[:100],
        skeleton=skeleton(reading.lemma)[:100],
        pos=reading.pos,
        root=(reading.root or "")[:10],
        gloss="; ".join(reading.gloss)[:300],
        zipf=reading.zipf,
    )
