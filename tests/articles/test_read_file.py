"""Files of each kind become sources; those that cannot say why."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import translation

from quizzes.articles.errors import (
    BrokenDocument,
    Empty,
    NotArabic,
    NotText,
    TooLarge,
    UnknownEncoding,
    UnknownFormat,
    UnusableSource,
)
from quizzes.articles.source import read_file
from tests.articles.factories import PARAGRAPHS, TEXT, TITLE, docx

PLAIN = f"{TITLE}\n\n{TEXT}"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_a_text_file_is_read_in_the_encodings_in_which_arabic_is_saved(encoding: str) -> None:
    source = read_file("خبر.TXT", PLAIN.encode(encoding))
    assert (source.title, source.text) == (TITLE, TEXT)


@pytest.mark.parametrize("encoding", ["iso8859_6", "mac_arabic"])
def test_letters_that_would_be_a_guess_are_refused(encoding: str) -> None:
    with pytest.raises(UnknownEncoding):
        read_file("a.txt", PLAIN.encode(encoding, errors="replace"))


@pytest.mark.parametrize(
    "data",
    [b"\x7fELF\x02\x01\x01" + bytes(range(256)), b"\x89PNG\r\n\x1a\n\x00\x00\x00", b"\x00\x01\x02" * 50],
    ids=["program", "picture", "zeros"],
)
def test_a_binary_file_is_refused(data: bytes) -> None:
    with pytest.raises(NotText):
        read_file("a.txt", data)


def test_a_file_of_another_kind_is_refused_by_name() -> None:
    with pytest.raises(UnknownFormat, match=r"خبر\.pdf"):
        read_file("folder/خبر.pdf", PLAIN.encode())


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_an_empty_file_is_refused(name: str) -> None:
    with pytest.raises(Empty):
        read_file(name, b"  \n")


def test_a_file_over_the_limit_is_refused_before_it_is_read() -> None:
    with pytest.raises(TooLarge):
        read_file("a.docx", b"x" * 1_000_001)


def test_a_page_in_latin_script_is_refused() -> None:
    with pytest.raises(NotArabic):
        read_file("a.html", b"<article><h1>News</h1><p>The bridge was opened on Sunday.</p></article>")


def test_markdown_keeps_headings_and_paragraphs_as_lines_without_its_signs() -> None:
    text = (
        f"# {TITLE}\n\nافتتح رئيس البلدية **ماجد الراوي** جسرًا\nفوق [النهر](https://example.com).\n\n"
        "## كلفة الجسر\n\n- ثلاثة ملايين دينار\n- عامان من العمل\n"
    )
    source = read_file("a.md", text.encode())
    assert source.title == TITLE
    assert source.text.split("\n") == [
        "افتتح رئيس البلدية ماجد الراوي جسرًا فوق النهر.",
        "كلفة الجسر",
        "ثلاثة ملايين دينار",
        "عامان من العمل",
    ]


def test_a_header_stands_before_markdown_too() -> None:
    source = read_file("a.md", f"title: {TITLE}\ntopic: society\n\n{TEXT}".encode())
    assert (source.title, source.topic) == (TITLE, "society")


PAGE = f"""<!doctype html><html><head><meta charset="utf-8"><title>موقع الأخبار</title>
<meta property="og:site_name" content="صحيفة الجسر">
<meta property="article:published_time" content="2026-11-15T08:00:00Z">
<style>p {{ color: red }}</style></head>
<body><nav><a href="/">الصفحة الأولى</a></nav><article><h1>{TITLE}</h1><!-- إعلان -->
<p>{PARAGRAPHS[0]}<script>alert("خطأ")</script></p>
<h2>كلفة <b>الجسر</b></h2><p>{PARAGRAPHS[1]}<br>{PARAGRAPHS[2]}</p>
<aside>اقرأ أيضًا</aside><figure><img src="x"><figcaption>صورة الجسر</figcaption></figure></article>
<footer>جميع الحقوق محفوظة</footer></body></html>"""


def test_of_a_page_only_the_article_is_taken() -> None:
    source = read_file("a.html", PAGE.encode())
    assert source.text.split("\n") == [PARAGRAPHS[0], "كلفة الجسر", PARAGRAPHS[1], PARAGRAPHS[2]]
    assert source.title == TITLE
    assert source.source_name == "صحيفة الجسر"
    assert source.published_on == date(2026, 11, 15)


def test_a_page_is_read_in_the_encoding_it_declares() -> None:
    page = PAGE.replace("utf-8", "iso-8859-6").encode("iso8859_6", errors="xmlcharrefreplace")
    assert read_file("a.htm", page).title == TITLE


def test_a_page_without_an_article_element_gives_its_body() -> None:
    source = read_file("a.html", f"<title>{TITLE}</title><nav>روابط</nav><div>{PARAGRAPHS[0]}</div>".encode())
    assert (source.title, source.text) == (TITLE, PARAGRAPHS[0])


def test_a_page_nested_a_hundred_thousand_deep_is_read() -> None:
    source = read_file("a.html", ("<div>" * 100_000 + PARAGRAPHS[0]).encode())
    assert source.text == PARAGRAPHS[0]


def test_a_word_document_gives_its_paragraphs_and_headings() -> None:
    data = docx(("Title", TITLE), ("", PARAGRAPHS[0]), ("Heading2", "كلفة الجسر"), ("", PARAGRAPHS[1]))
    source = read_file("a.docx", data)
    assert source.title == TITLE
    assert source.text.split("\n") == [PARAGRAPHS[0], "كلفة الجسر", PARAGRAPHS[1]]


def test_what_was_struck_out_of_a_word_document_stays_out() -> None:
    struck = "<w:p><w:del><w:r><w:delText>كلام محذوف</w:delText></w:r></w:del></w:p>"
    assert "محذوف" not in read_file("a.docx", docx(("", PARAGRAPHS[0]), body=struck)).text


def test_a_picture_in_a_word_document_is_not_opened() -> None:
    data = docx(("", PARAGRAPHS[0]), **{"word/media/image1.png": "x" * 20_000_000})
    assert read_file("a.docx", data).text == PARAGRAPHS[0]


def test_a_document_that_swells_is_refused_before_it_is_unpacked() -> None:
    data = docx(body="<w:p/>" * 2_000_000)
    assert len(data) < 1_000_000
    with pytest.raises(TooLarge):
        read_file("a.docx", data)


def test_a_document_with_entities_to_expand_is_refused() -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "نصّ نصّ">]><w:document/>'
    with pytest.raises(BrokenDocument):
        read_file("a.docx", docx(**{"word/document.xml": bomb}))


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04 not a zip", PLAIN.encode(), docx(**{"word/document.xml": "<w:document>"})],
    ids=["half a zip", "text", "half an XML"],
)
def test_a_document_that_cannot_be_opened_is_refused(data: bytes) -> None:
    with pytest.raises(UnusableSource) as raised:
        read_file("a.docx", data)
    assert isinstance(raised.value, BrokenDocument)


def test_a_refusal_speaks_the_language_in_force() -> None:
    with translation.override("en"):
        assert str(TooLarge(limit=1000)) == "It is larger than 1,000 kB, the most that an article may have."
    with translation.override("ar"):
        assert "١٬٠٠٠ كيلوبايت" in str(TooLarge(limit=1000))
