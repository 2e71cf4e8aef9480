"""An analysis is stored, indexed by lemma, and made again without harm."""

from __future__ import annotations

import pytest

from quizzes.articles.analyse import analyse, stored_document
from quizzes.articles.models import Analysis, Article, ArticleLemma, Lemma
from quizzes.articles.source import digest_of
from tests.articles.factories import TEXT, analysed, ingested
from tests.concurrency import at_once

pytestmark = pytest.mark.django_db


def test_an_article_is_analysed_with_its_level_and_length() -> None:
    article = analysed()
    article.refresh_from_db()
    assert article.state == Article.State.ANALYSED
    assert article.level == stored_document(article).level.band
    assert article.level_reasons
    assert article.word_count == len(TEXT.split())


def test_the_stored_document_speaks_of_the_text_as_it_is() -> None:
    article = analysed()
    document = stored_document(Article.objects.get(pk=article.pk))
    assert document.text == TEXT
    assert all(TEXT[token.start : token.end] == token.surface for token in document.tokens)


def test_each_lemma_is_counted_with_its_first_place() -> None:
    article = analysed()
    bridge = ArticleLemma.objects.get(article=article, lemma__skeleton="جسر")
    assert bridge.count == 3
    assert TEXT[bridge.first_offset :].startswith("جسرًا")


def test_two_articles_share_their_lemmas() -> None:
    analysed()
    before = Lemma.objects.count()
    analysed(TEXT + "\nوالجسر جميل.")
    assert Lemma.objects.count() <= before + 2
    assert Lemma.objects.get(skeleton="جسر").articles.count() == 2


def test_analysing_again_changes_nothing() -> None:
    article = analysed()
    before = list(
        ArticleLemma.objects.order_by("lemma__key").values_list("lemma__key", "count", "first_offset")
    )
    data = Analysis.objects.get().data
    analyse(article)
    after = list(
        ArticleLemma.objects.order_by("lemma__key").values_list("lemma__key", "count", "first_offset")
    )
    assert after == before
    assert Analysis.objects.get().data == data


def test_a_published_article_stays_published() -> None:
    article = analysed()
    Article.objects.update(state=Article.State.PUBLISHED)
    analyse(article)
    article.refresh_from_db()
    assert article.state == Article.State.PUBLISHED


def test_a_level_that_a_person_has_set_is_kept() -> None:
    article = analysed()
    other = "1" if article.level != "1" else "3"
    Article.objects.update(level=other)
    analyse(Article.objects.get())
    assert Article.objects.get().level == other


def test_a_level_that_an_older_version_had_estimated_is_estimated_again() -> None:
    article = analysed()
    band = article.level
    other = "1" if band != "1" else "3"
    data = article.analysis.data | {"version": 1, "level": [other, 1.0, {}]}
    Analysis.objects.update(version=1, data=data)
    Article.objects.update(level=other)
    analyse(Article.objects.get())
    assert Article.objects.get().level == band


def test_a_corrected_text_is_analysed_when_it_is_next_asked_for() -> None:
    analysed()
    text = TEXT.replace("240", "250")
    Article.objects.update(text=text, digest=digest_of(text))
    assert stored_document(Article.objects.get()).text == text


def test_an_analysis_of_another_version_is_made_again() -> None:
    article = analysed()
    Analysis.objects.update(data={"version": -1})
    assert stored_document(Article.objects.get(pk=article.pk)).text == TEXT


def test_a_word_of_any_length_is_stored() -> None:
    analysed("كتب " + "ا" * 300 + " في الكتاب.")
    assert max(map(len, Lemma.objects.values_list("key", flat=True))) <= 100


@pytest.mark.django_db(transaction=True)
def test_two_articles_with_the_same_words_are_analysed_at_one_moment() -> None:
    articles = [ingested(f"{TEXT}\nوهذا الخبر رقم {number}.") for number in range(3)]
    at_once(*[lambda article=article: analyse(article) for article in articles])
    assert Lemma.objects.get(skeleton="جسر").articles.count() == 3
