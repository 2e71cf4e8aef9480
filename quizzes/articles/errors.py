"""Why a text or a file cannot become an article, in words for whoever brought it."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizzes.web.numbers import write_number


class UnusableSource(Exception):  # noqa: N818 -- its kinds are named for what was found
    """`str()` of it is a sentence in the language in force."""

    message: str | Promise = ""

    def __init__(self, **values: object) -> None:
        super().__init__(values)
        self.values = values

    def __str__(self) -> str:
        written = {
            name: write_number(value) if isinstance(value, int) else value
            for name, value in self.values.items()
        }
        return str(self.message) % written


class Empty(UnusableSource):
    message = _("There is no text in it.")


class NotText(UnusableSource):
    message = _("It is not a text that can be read.")


class UnknownEncoding(UnusableSource):
    message = _("Its letters cannot be read: please save it as UTF-8 text and try again.")


class NotArabic(UnusableSource):
    message = _("It is not an Arabic text: most of its letters are of another script.")


class TooShort(UnusableSource):
    message = _("It is too short for an article: %(least)s words are the least.")


class TooLarge(UnusableSource):
    message = _("It is larger than %(limit)s kB, the most that an article may have.")


class UnknownFormat(UnusableSource):
    message = _("“%(name)s” is not a file of a known kind: .txt, .md, .html or .docx.")


class BrokenDocument(UnusableSource):
    message = _("It is not a Word document (.docx) that can be opened.")


class BadHeader(UnusableSource):
    message = _("Its header says “%(key)s: %(value)s”; what is understood there is: %(wanted)s.")
