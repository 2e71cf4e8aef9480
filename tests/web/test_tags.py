"""The template tags of {% load web %}."""

import re

import pytest
from django.template import Context, Template
from django.utils import translation

from quizzes.web.icons import ICONS
from quizzes.web.navigation import TABS


def render(source: str, **context: object) -> str:
    return Template("{% load web %}" + source).render(Context(context))


def test_an_icon_beside_a_word_is_silent():
    assert 'aria-hidden="true"' in render('{% icon "cards" %}')


def test_an_icon_alone_speaks_its_label_escaped():
    html = render('{% icon "close" label %}', label='"><script>')
    assert 'role="img"' in html
    assert "<script>" not in html


def test_an_icon_that_nobody_drew_is_an_error():
    with pytest.raises(KeyError):
        render('{% icon "unicorn" %}')


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_with_paths_alone(name):
    assert re.fullmatch(r'(<path d="[^"<>]+"(?: class="fill")?/>)+', ICONS[name])


@pytest.mark.parametrize(("filled", "of", "full"), [(3, 6, 3), (0, 4, 0), (9, 4, 4), (-1, 4, 0)])
def test_a_meter_has_as_many_dots_as_there_are_and_fills_no_more(filled, of, full):
    html = render("{% nuqtas filled of %}", filled=filled, of=of)
    assert (html.count("<svg"), html.count("is-full")) == (of, full)


def test_a_level_is_spoken_in_words():
    with translation.override("ar"):
        assert render("{{ '2+'|level_name }}") == "المستوى المتوسّط الأعلى"
    assert render("{{ ''|level_name }}") == ""


def test_the_room_of_the_page_is_the_current_one_alone():
    html = render(
        "{% tabs as rooms %}{% for r in rooms %}{{ r.icon }}{{ r.current }} {% endfor %}", section="cards"
    )
    assert html.split() == ["todayFalse", "newsFalse", "cardsTrue", "classFalse"]
    assert [tab.section for tab in TABS] == ["today", "news", "cards", "class"]


@pytest.mark.parametrize(
    ("name", "html"),
    [
        ("ليلى", '<bdi lang="ar" dir="rtl">ليلى</bdi>'),
        ("layla", '<bdi lang="en" dir="ltr">layla</bdi>'),
        ("<b>", '<bdi lang="en" dir="ltr">&lt;b&gt;</bdi>'),
    ],
)
def test_a_name_says_the_language_of_its_letters(name, html):
    assert render("{{ name|isolate }}", name=name) == html


def test_nothing_to_count_is_written_as_nothing():
    assert render("[{{ none|number }}{{ none|percent }}{{ none|day }}{{ none|minutes }}]", none=None) == "[]"
