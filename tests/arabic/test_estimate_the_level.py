"""The estimate of the ILR band of a text, beside the bands that writers aimed at."""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from statistics import fmean

import pytest

from quizzes.arabic.analyse import analyse
from quizzes.arabic.document import Level
from quizzes.arabic.source import read_article_file
from quizzes.arabic.syntax.nesting import depth

BANDS = ["1", "1+", "2", "2+", "3", "3+"]
ROOT = Path(__file__).resolve().parents[2]
OWN = re.findall(
    r"^= (\S+)\n(.+)$", Path(__file__).with_name("levels.txt").read_text(encoding="utf-8"), re.MULTILINE
)
DEMO = [
    (file.header["level"], file.article)
    for file in map(read_article_file, sorted((ROOT / "newsquiz/demo/articles").glob("*.txt")))
]


@cache
def level(text: str) -> Level:
    return analyse(text).level


def depth_of(sentence: str) -> int:
    return depth(analyse(sentence).tokens)


def test_nine_estimates_in_ten_are_within_half_a_band_of_what_the_writer_aimed_at() -> None:
    assert len(OWN) == 23
    assert len(DEMO) == 14
    off = [abs(BANDS.index(level(text).band) - BANDS.index(aimed)) for aimed, text in OWN + DEMO]
    assert sum(steps <= 1 for steps in off) >= 0.9 * len(off)
    assert max(off) <= 2


def test_texts_of_a_whole_band_more_are_all_harder() -> None:
    scores = {band: [level(text).score for aimed, text in OWN if aimed == band] for band in BANDS}
    for easier, harder in zip(BANDS, BANDS[2:], strict=False):
        assert max(scores[easier]) < min(scores[harder])
    for easier, harder in pairwise(BANDS):
        assert fmean(scores[easier]) < fmean(scores[harder])


def test_the_same_text_always_gets_the_same_estimate() -> None:
    text = OWN[-1][1]
    assert analyse(text).level == analyse(text).level


def test_names_do_not_raise_the_band() -> None:
    plain = level("سافر المدير إلى المدينة. عاد الرئيس من القرية. وصل المدير إلى البلاد.")
    named = level("سافر لافروف إلى طشقند. عاد زيلينسكي من جنيف. وصل غوتيريش إلى كوبنهاغن.")
    assert named.reasons["names"] > plain.reasons["names"]
    assert named.reasons["rare_words"] == 0
    assert BANDS.index(named.band) <= BANDS.index(plain.band)


def test_rare_words_raise_the_estimate() -> None:
    common = level("فتح الرجل الباب وخرج من البيت إلى الشارع في الصباح.")
    rare = level("أوصد الحوذي الرتاج وانسل من الدسكرة إلى الفدفد في الغلس.")
    assert rare.reasons["rare_words"] > common.reasons["rare_words"]
    assert rare.score > common.score


def test_the_same_words_in_longer_sentences_are_harder() -> None:
    short = level("وصل الوزير إلى المدينة صباح اليوم. وزار المستشفى الجديد. والتقى الأطباء والمرضى.")
    long = level("وصل الوزير إلى المدينة صباح اليوم وزار المستشفى الجديد والتقى الأطباء والمرضى.")
    assert long.reasons["sentence_length"] > short.reasons["sentence_length"]
    assert long.score > short.score


def test_a_heading_is_no_short_sentence() -> None:
    text = "وصل الوزير إلى المدينة صباح اليوم وزار المستشفى الجديد والتقى الأطباء والمرضى."
    headed = level(f"الوزير يزور المستشفى الجديد\n{text}")
    assert headed.reasons["sentence_length"] == level(text).reasons["sentence_length"]


@pytest.mark.parametrize("text", ["نعم", "بغداد", "«لا!»", "زيارة المدير"])
def test_a_text_too_short_to_tell_is_taken_to_be_easy(text: str) -> None:
    found = level(text)
    assert found.band == "1"
    assert found.reasons["words"] == len(text.split())


def test_one_rare_word_in_a_short_text_does_not_make_it_hard() -> None:
    assert level("وصل الحوذي إلى المدينة.").band in {"1", "1+"}


@pytest.mark.parametrize(
    ("sentence", "deep"),
    [
        ("وصل الوزير إلى المدينة.", 0),
        ("إن الوزير في المدينة.", 0),
        ("قال الوزير إن المدينة جميلة.", 1),
        ("قال الوزير إن المدينة التي زارها جميلة.", 2),
        ("قال الوزير إن المدينة جميلة وإن أهلها كرام.", 1),
        ("قال الوزير إن المدينة جميلة، وأضاف أن أهلها كرام.", 1),
        ("وصل الوزير ولكن أهل المدينة في السوق.", 0),
    ],
)
def test_a_clause_within_a_clause_is_one_deeper(sentence: str, deep: int) -> None:
    assert depth_of(sentence) == deep
