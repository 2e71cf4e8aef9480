"""The four rooms of the site, in the order in which they stand in the masthead and at the foot of a phone."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Tab:
    """`section` is what a page passes as `section` in its context to say that it is in this room."""

    section: str
    url_name: str
    icon: str
    name: str | Promise


TABS = (
    Tab("today", "progress:today", "today", _("Today")),
    Tab("news", "reading:article_list", "news", _("News")),
    Tab("cards", "flashcards:review", "cards", _("Cards")),
    Tab("class", "classrooms:classroom_list", "class", _("Class")),
)
