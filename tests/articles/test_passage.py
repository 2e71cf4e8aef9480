"""An article as it is shown in the reader and beside a question."""

import re
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizzes.arabic.text import bare
from quizzes.articles.models import Analysis, Article
from quizzes.articles.passage import Passage, document_of, passage
from tests.reading.factories import TEXT, index_of, lemma_of, published, published_without_analysis

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    return published()


def text_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


def shown(shown_passage: Passage) -> str:
    return "\n".join(text_of(block.html) for block in shown_passage.blocks)


def evidence_of(shown_passage: Passage) -> list[str]:
    found = re.findall(
        r'<mark class="evidence"[^>]*>(.*?)</mark>', "".join(b.html for b in shown_passage.blocks)
    )
    return [text_of(run) for run in found]


def span_of(part: str) -> tuple[int, int]:
    return TEXT.index(part), TEXT.index(part) + len(part)


def word_in(shown_passage: Passage, word: str) -> str:
    """The element of a written word."""
    html = "".join(block.html for block in shown_passage.blocks)
    found = re.search(rf"<a [^>]*>{word}</a>", html)
    assert found, html
    return found.group()


def test_the_letters_of_the_article_are_shown_as_they_are(article):
    assert shown(passage(article)) == re.sub(r"\n+", "\n", TEXT)


def test_headings_and_numbered_paragraphs_are_told_apart(article):
    blocks = passage(article).blocks
    assert [(block.kind, block.number) for block in blocks] == [
        ("paragraph", 1),
        ("heading", 0),
        ("paragraph", 2),
    ]


def test_every_word_is_one_link_with_nothing_inside(article):
    html = "".join(block.html for block in passage(article).blocks)
    links = re.findall(r"<a [^>]*>(.*?)</a>", html)
    words = [token for token in document_of(article).tokens if token.kind == "word"]
    assert links == [token.surface for token in words]


def test_a_word_links_to_its_card(article):
    address = f'href="/articles/{article.pk}/words/{index_of(article, "لتفاهم")}/#marked"'
    assert address in word_in(passage(article), "لتفاهم")


def test_without_links_and_statuses_a_word_is_text_alone(article):
    assert "<a " not in "".join(block.html for block in passage(article, links=False).blocks)


def test_a_latin_name_is_isolated(article):
    assert '<bdi lang="en" dir="ltr" class="short">Blue River</bdi>' in passage(article).blocks[2].html


def test_all_vowels_change_no_letter_and_no_digit(article):
    vowelled = passage(article, vowels="all")
    assert bare(shown(vowelled)) == bare(shown(passage(article)))
    assert shown(vowelled) != shown(passage(article))
    assert "٢٠٢٦" in shown(vowelled)
    assert "17" in shown(vowelled)


def test_the_headline_has_vowels_with_the_whole_text_and_not_before(article):
    assert text_of(passage(article, vowels="new").title) == article.title
    title = text_of(passage(article, vowels="all").title)
    assert title != article.title
    assert bare(title) == bare(article.title)


def test_a_headline_that_was_changed_after_the_analysis_has_no_old_vowels(article):
    article.title = "عنوان آخر"
    assert passage(article, vowels="all").title == "عنوان آخر"


def test_vowels_of_new_words_leave_known_words_bare(article):
    statuses = {lemma_of(article, "قاعدة").key: "known", lemma_of(article, "لتفاهم").key: "learning"}
    html = "".join(block.html for block in passage(article, vowels="new", statuses=statuses).blocks)
    assert ">قاعدة</a>" in html
    assert ">لتفاهم</a>" not in html


def test_marks_show_what_each_word_is_to_the_learner(article):
    statuses = {lemma_of(article, "قاعدة").key: "due", lemma_of(article, "الجيش").key: "known"}
    learnt = passage(article, statuses=statuses)
    assert 'class="w due" aria-describedby="status-due"' in word_in(learnt, "قاعدة")
    assert 'class="w"' in word_in(learnt, "الجيش")
    assert 'class="w new"' in word_in(learnt, "لتفاهم")


def test_prepositions_and_names_are_never_new(article):
    learnt = passage(article, statuses={})
    assert 'class="w"' in word_in(learnt, "في")


def test_a_guest_sees_no_marks(article):
    html = "".join(block.html for block in passage(article).blocks)
    assert "aria-describedby" not in html


def test_evidence_is_marked_in_its_words(article):
    part = "يقضي بأن ترحل قوات (Blue River) على مرحلتين"
    lit = passage(article, evidence=span_of(part))
    assert evidence_of(lit) == [part]
    assert 'id="evidence"' in lit.blocks[2].html
    assert lit.has_evidence
    assert lit.evidence_paragraph == 2


def test_evidence_that_ends_within_a_word_takes_the_whole_word(article):
    start, end = span_of("غادرتها القوات")
    assert evidence_of(passage(article, evidence=(start + 2, end - 1))) == ["غادرتها القوات"]


def test_evidence_over_two_blocks_is_marked_in_both_and_named_once(article):
    start, end = TEXT.index("بعد أن"), TEXT.index("الخطوة")
    lit = passage(article, evidence=(start, end))
    html = "".join(block.html for block in lit.blocks)
    assert evidence_of(lit) == ["بعد أن غادرتها القوات الأجنبية.", "تعاون مستمرّ", "وتأتي هذه"]
    assert html.count('id="evidence"') == 1


def test_a_marked_word_inside_evidence_is_within_it(article):
    lit = passage(article, evidence=span_of("تنفيذًا لتفاهم يقضي"), mark=span_of("لتفاهم"))
    assert re.search(
        r'<mark class="evidence"[^>]*>.*<mark class="marked" id="marked">.*</mark>.*</mark>',
        lit.blocks[2].html,
    )
    assert shown(lit) == shown(passage(article))


def test_an_article_without_analysis_is_shown_and_its_evidence_lights_up():
    article = published_without_analysis()
    plain = passage(article, vowels="all", evidence=span_of("الخطوة تنفيذًا"))
    assert shown(plain) == re.sub(r"\n+", "\n", TEXT)
    assert evidence_of(plain) == ["الخطوة تنفيذًا"]
    assert (plain.vowels, plain.analysed) == ("none", False)


@pytest.mark.parametrize("change", [{"version": 999}, {"made_at": None}])
def test_an_analysis_of_another_version_or_text_is_not_used(article, change):
    if "version" in change:
        Analysis.objects.filter(article=article).update(version=999)
    else:
        article.text += "\nسطر زائد في آخر الخبر."
    assert document_of(article) is None
    assert not passage(article).analysed


def test_markup_in_an_article_is_text():
    article = published(text="قال الوزير <script>alert(1)</script> إن العمل مستمرّ & باقٍ.\nوانتهى الخبر هنا.")
    html = "".join(block.html for block in passage(article).blocks)
    assert "<script>" not in html
    assert "&lt;script&gt;" in re.sub("</?bdi[^>]*>", "", html)


def test_markup_in_a_headline_is_text():
    article = published(title="<b>خبر</b> اليوم")
    assert "<b>" not in passage(article).title


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))))
def test_evidence_anywhere_hides_no_letter_and_holds_the_words_it_names(article, edges):
    start, end = min(edges), max(edges)
    lit = passage(article, evidence=(start, end))
    assert shown(lit) == re.sub(r"\n+", "\n", TEXT)
    wanted = TEXT[start:end].split()
    if wanted:
        assert "".join(wanted) in "".join("".join(evidence_of(lit)).split())


def test_each_sentence_of_the_reader_is_one_span_with_its_own_letters(article):
    html = "".join(block.html for block in passage(article).blocks)
    spans = [text_of(span) for span in re.findall(r'<span class="s">(.*?)</span>', html, re.DOTALL)]
    document = document_of(article)
    assert [span.strip() for span in spans] == [
        document.slice(sentence.start, sentence.end) for sentence in document.sentences
    ]


def test_evidence_over_two_sentences_lies_within_each(article):
    start, end = span_of("الأجنبية.")[0], span_of("وتأتي")[1]
    lit = passage(article, evidence=(start, end))
    assert evidence_of(lit) == ["الأجنبية.", "تعاون مستمرّ", "وتأتي"]
    assert not re.search(r"<mark[^>]*>[^<]*<span", "".join(block.html for block in lit.blocks))
