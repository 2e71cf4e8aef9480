"""The articles that come with the site: complete, well printed, and nobody else's text."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "newsquiz" / "demo" / "articles").glob("*.txt"))
NEWSPAPER_ARTICLES = sorted((ROOT.parent / "shared" / "articles").glob("*.txt"))

REQUIRED = {"title", "subtitle", "source", "date", "topic", "level", "facts"}
OPTIONAL = {"author"}
LEVELS = {"1+", "2", "2+", "3"}
TOPICS = {
    "politics", "economy", "science", "health", "culture", "sport", "environment", "society", "technology",
}  # fmt: skip
LENGTHS = {"short": (150, 220), "middle": (221, 449), "long": (450, 600)}
WRITTEN_UNTIL = date(2026, 11, 23)

WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
MONTHS = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
    "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
FULL_DATE = re.compile(rf"({'|'.join(WEEKDAYS)}) (\d{{1,2}}) ({'|'.join(MONTHS)})(?: (\d{{4}}))?")
RELATIVE_DAY = re.compile(rf"(أمس|اليوم|غد) ({'|'.join(WEEKDAYS)})")
DAYS_FROM = {"أمس": -1, "اليوم": 0, "غد": 1}

FATHATAN, SHADDA = "\N{ARABIC FATHATAN}", "\N{ARABIC SHADDA}"
FATHA, DAMMA, KASRA = "\N{ARABIC FATHA}", "\N{ARABIC DAMMA}", "\N{ARABIC KASRA}"
# Tanween sits on the letter before the alef, or on a final hamza that takes none. Composed text
# writes it before the shadda of the same letter.
PLACED_FATHATAN = re.compile(rf"{FATHATAN}{SHADDA}?ا(?!\w)|ء{FATHATAN}(?!\w)")
# A jussive verb that has lost its last letter shows the vowel that is left of it.
SHORT_JUSSIVE = re.compile(rf"(?<!\w)و?لم \S+[{FATHA}{KASRA}](?![\w{SHADDA}])")
COUNTED = re.compile(rf"(?<![\d.])(?<!الدقيقة )(\d+) (?!و\d)([\w{FATHATAN}{DAMMA}{SHADDA}]+)")
NO_COUNTED_NOUN = {*MONTHS, "في", "بعد", "مقابل"}
QUOTED = re.compile(r"«[^«»]+»")


class Article(NamedTuple):
    header: dict[str, str]
    paragraphs: list[str]

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)

    @property
    def printed(self) -> str:
        return "\n".join([self.header["title"], self.header["subtitle"], self.text])

    @property
    def day(self) -> date:
        return date.fromisoformat(self.header["date"])

    @property
    def headings(self) -> list[str]:
        return [line for line in self.paragraphs if line[-1] not in ".؟»:!"]


def read(path: Path) -> Article:
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    header = dict(line.split(": ", 1) for line in head.splitlines())
    return Article(header, body.rstrip("\n").split("\n"))


def bare_words(text: str) -> list[str]:
    """The words as letters and digits alone, so that a mark or a comma hides no borrowed phrase."""
    letters = (char for char in unicodedata.normalize("NFC", text) if not unicodedata.combining(char))
    return re.findall(r"\w+", "".join(letters).replace("ـ", ""))


def runs(text: str, length: int) -> Iterator[tuple[str, ...]]:
    words = bare_words(text)
    return zip(*(words[start:] for start in range(length)), strict=False)


def length_class(article: Article) -> str:
    count = len(article.text.split())
    return next((name for name, (low, high) in LENGTHS.items() if low <= count <= high), f"{count} words")


every_article = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def test_there_are_fourteen_articles_numbered_in_a_row() -> None:
    assert [int(path.name[:2]) for path in FILES] == list(range(1, 15))
    assert all(re.fullmatch(r"\d\d(-[a-z0-9]+)+\.txt", path.name) for path in FILES)


@every_article
def test_the_header_is_complete_and_valid(path: Path) -> None:
    article = read(path)
    header = article.header
    assert header.keys() >= REQUIRED
    assert header.keys() <= REQUIRED | OPTIONAL
    assert all(value and value == value.strip() for value in header.values())
    assert header["level"] in LEVELS
    assert header["topic"] in TOPICS
    assert header["facts"] in {"true", "fictional"}
    assert header["source"] == "نيوزكويز (خبر تدريبي)"
    assert article.day <= WRITTEN_UNTIL


@every_article
def test_an_invented_event_is_dated_in_the_autumn_of_2026(path: Path) -> None:
    article = read(path)
    if article.header["facts"] == "fictional":
        assert date(2026, 9, 1) <= article.day


@every_article
def test_the_title_is_not_repeated_in_the_text(path: Path) -> None:
    article = read(path)
    assert article.header["title"] not in article.text
    assert article.header["title"][-1] not in ".؟!"


@every_article
def test_every_length_is_that_of_a_news_article(path: Path) -> None:
    assert length_class(read(path)) in LENGTHS


def test_the_lengths_levels_and_topics_are_spread() -> None:
    articles = [read(path) for path in FILES]
    lengths = Counter(length_class(article) for article in articles)
    levels = Counter(article.header["level"] for article in articles)
    assert lengths == {"short": 4, "middle": 6, "long": 4}
    assert levels.keys() == LEVELS
    assert min(levels.values()) >= 3
    assert len({article.header["topic"] for article in articles}) >= 6
    assert {article.header["facts"] for article in articles} == {"true", "fictional"}


def test_at_least_five_articles_have_section_headings() -> None:
    assert sum(len(read(path).headings) >= 2 for path in FILES) >= 5


@every_article
def test_a_heading_stands_between_paragraphs_and_is_short(path: Path) -> None:
    article = read(path)
    places = [article.paragraphs.index(heading) for heading in article.headings]
    assert all(0 < place < len(article.paragraphs) - 1 for place in places)
    assert all(later - earlier > 1 for earlier, later in pairwise(places))
    assert all(len(heading.split()) <= 6 for heading in article.headings)


@every_article
def test_the_file_is_composed_arabic_with_arabic_punctuation(path: Path) -> None:
    raw = path.read_text(encoding="utf-8")
    assert raw == unicodedata.normalize("NFC", raw)
    assert raw.endswith("\n")
    assert not raw.endswith("\n\n")
    printed = read(path).printed
    assert not re.findall(r"[A-Za-z,;?!\"'“”…]", printed)
    assert not re.findall(r" {2}|\t|\u00a0|[\u200e\u200f\u202a-\u202e]", raw)
    assert not re.findall(r" [،؛.:؟»]|« |[،؛](?! )|^ | $", printed, flags=re.MULTILINE)
    assert not re.findall(r"\n\n", printed)


@every_article
def test_every_quotation_mark_has_its_partner(path: Path) -> None:
    printed = read(path).printed
    assert not re.findall(r"[«»]", QUOTED.sub("", printed))


@every_article
def test_vowel_marks_stand_only_where_a_newspaper_prints_them(path: Path) -> None:
    printed = SHORT_JUSSIVE.sub("", read(path).printed)
    marks = {char for char in printed if unicodedata.combining(char)}
    assert marks <= {FATHATAN, DAMMA, SHADDA}
    assert printed.count(FATHATAN) == len(PLACED_FATHATAN.findall(printed))
    assert not re.findall(rf"ا{FATHATAN}", printed)
    words = printed.split()
    marked = [word for word in words if DAMMA in word or SHADDA in word]
    assert len(marked) <= len(words) / 15


@every_article
def test_the_tatweel_only_joins_a_preposition_to_a_figure(path: Path) -> None:
    printed = read(path).printed
    assert printed.count("ـ") == len(re.findall(r"(?<!\w)[بل]ـ\d", printed))


@every_article
def test_a_weekday_agrees_with_the_date_beside_it(path: Path) -> None:
    article = read(path)
    for weekday, day, month, year in FULL_DATE.findall(article.text):
        named = date(int(year or article.day.year), MONTHS.index(month) + 1, int(day))
        assert WEEKDAYS[named.weekday()] == weekday, named


@every_article
def test_yesterday_today_and_tomorrow_agree_with_the_date_of_the_article(path: Path) -> None:
    article = read(path)
    for relative, weekday in RELATIVE_DAY.findall(article.text):
        named = article.day + timedelta(days=DAYS_FROM[relative])
        assert WEEKDAYS[named.weekday()] == weekday, relative


def test_some_weekdays_are_there_to_be_checked() -> None:
    texts = [read(path).text for path in FILES]
    assert sum(len(FULL_DATE.findall(text)) for text in texts) >= 6
    assert sum(len(RELATIVE_DAY.findall(text)) for text in texts) >= 6


@every_article
def test_a_figure_agrees_with_the_noun_it_counts(path: Path) -> None:
    """11 to 99 count an accusative singular, whole hundreds a genitive one without tanween."""
    for figure, noun in COUNTED.findall(read(path).printed):
        if noun in NO_COUNTED_NOUN or (len(figure) == 4 and figure[:2] in {"17", "18", "19", "20"}):
            continue
        rest, last = int(figure) % 100, noun.removesuffix("ا")
        accusative = last.endswith((FATHATAN, FATHATAN + SHADDA)) or noun.endswith(("ة", "ألف", "مليون"))
        if 11 <= rest <= 99:
            assert accusative, f"{figure} {noun}"
        elif rest == 0:
            assert FATHATAN not in noun, f"{figure} {noun}"


def test_no_phrase_of_six_words_is_in_two_articles() -> None:
    seen: dict[tuple[str, ...], str] = {}
    for path in FILES:
        for run in set(runs(read(path).printed, 6)):
            assert seen.setdefault(run, path.name) == path.name, " ".join(run)


@pytest.mark.skipif(not NEWSPAPER_ARTICLES, reason="no newspaper articles beside this checkout")
@every_article
def test_no_phrase_of_six_words_is_in_a_newspaper_article(path: Path) -> None:
    own = set(runs(read(path).printed, 6))
    for newspaper in NEWSPAPER_ARTICLES:
        shared = own & set(runs(newspaper.read_text(encoding="utf-8"), 6))
        assert not shared, newspaper.name


@pytest.mark.skipif(not NEWSPAPER_ARTICLES, reason="no newspaper articles beside this checkout")
def test_one_article_tells_the_same_event_as_a_newspaper_article() -> None:
    names = {"عين", "الأسد", "الأنبار", "بغداد", "سليماني", "التحالف", "القوات"}
    own = [path for path in FILES if names <= set(bare_words(read(path).text))]
    theirs = [path for path in NEWSPAPER_ARTICLES if names <= set(bare_words(path.read_text("utf-8")))]
    assert [path.name for path in own] == ["11-ain-al-asad.txt"]
    assert theirs
