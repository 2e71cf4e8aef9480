"""How a teacher brings an article in, and corrects it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from quizzes.web.latin import wrap_latin_runs
from quizzes.web.numbers import write_number
from quizzes.web.templatetags.web import LEVEL_NAMES

from .errors import UnusableSource
from .models import Article, Topic
from .source import FILE_TYPES, Source, check_length, check_size, digest_of, read_file, read_text

ARABIC = {"lang": "ar", "dir": "rtl"}
DATE = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


FIRST_DAY = date(1900, 1, 1)


def check_day(day: date | None) -> None:
    """News of tomorrow are news where the day has begun already; any other day to come is a slip."""
    if day and not FIRST_DAY <= day <= timezone.now().date() + timedelta(days=1):
        raise ValidationError(_("News cannot be of this day: it is to come, or before 1900."))


class NewArticleForm(forms.Form):
    """Either a pasted text or a file; what is typed beside it counts before what the file says of itself."""

    source: Source

    text = forms.CharField(
        label=_("Text of the article"),
        help_text=_("A short first line is taken as the title, a short line among the others as a heading."),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, **ARABIC}),
    )
    file = forms.FileField(
        label=_("Or a file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ",".join(FILE_TYPES)}),
    )
    title = forms.CharField(
        label=_("Title"),
        help_text=_("Left empty, it is found in the text."),
        required=False,
        max_length=250,
        widget=forms.TextInput(attrs=ARABIC),
    )
    topic = forms.ChoiceField(label=_("Topic"), required=False, choices=[("", "—"), *Topic.choices])
    source_name = forms.CharField(label=_("Source"), required=False, max_length=200)
    source_url = forms.URLField(
        label=_("Address of the source"),
        required=False,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"dir": "ltr"}),
    )
    published_on = forms.DateField(
        label=_("Date of the news"), required=False, widget=DATE, validators=[check_day]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = format_html('<bdi lang="en" dir="ltr">{}</bdi>', " ".join(FILE_TYPES))
        size = write_number(settings.MAX_ARTICLE_BYTES // 1000)
        self.fields["file"].help_text = format_html(
            gettext("One of these: {kinds}, of at most {size} kB."), kinds=kinds, size=size
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        file, text = cleaned.get("file"), cleaned.get("text", "")
        if self.errors:
            return cleaned
        if bool(file) == bool(text.strip()):
            raise ValidationError(_("Either a pasted text or a file is needed: one of the two."))
        try:
            self.source = self._read(file, text)
        except UnusableSource as error:
            self.add_error("file" if file else "text", wrap_latin_runs(str(error)))
        return cleaned

    def _read(self, file: Any, text: str) -> Source:
        if file:
            check_size(file.size)
            found = read_file(file.name, file.read())
        else:
            found = read_text(text, title=self.cleaned_data["title"])
        check_length(found.text)
        about = ("title", "topic", "source_name", "source_url", "published_on")
        return replace(found, **{name: self.cleaned_data[name] for name in about if self.cleaned_data[name]})


class ArticleForm(forms.ModelForm):  # type: ignore[type-arg]
    level = forms.ChoiceField(
        label=_("Level"),
        help_text=_("An estimate until someone sets it; what is set is kept."),
        required=False,
        choices=[("", "—"), *LEVEL_NAMES.items()],
    )

    class Meta:
        model = Article
        fields = (
            "title",
            "subtitle",
            "text",
            "topic",
            "level",
            "source_name",
            "source_url",
            "author",
            "published_on",
        )
        widgets = {
            "title": forms.TextInput(attrs=ARABIC),
            "subtitle": forms.TextInput(attrs=ARABIC),
            "text": forms.Textarea(attrs={"rows": 24, **ARABIC}),
            "published_on": DATE,
            "source_url": forms.URLInput(attrs={"dir": "ltr"}),
        }
        field_classes = {"source_url": partial(forms.URLField, assume_scheme="https")}

    def clean_published_on(self) -> date | None:
        day: date | None = self.cleaned_data["published_on"]
        check_day(day)
        return day

    def clean_text(self) -> str:
        """A correction must itself be a text that can be analysed, and no other article of the owner."""
        try:
            text = read_text(self.cleaned_data["text"], title=self.data.get("title") or "-").text
            check_length(text)
        except UnusableSource as error:
            raise ValidationError(wrap_latin_runs(str(error))) from error
        same = Article.objects.filter(owner=self.instance.owner, digest=digest_of(text))
        if same.exclude(pk=self.instance.pk).exists():
            raise ValidationError(gettext("There is an article with this text already."))
        return text
