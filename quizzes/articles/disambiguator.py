"""Who reads the words of articles on this site: the setting `ARABIC_DISAMBIGUATOR`."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from quizzes.arabic.disambiguation import camel
from quizzes.arabic.disambiguation.disambiguate import OWN, Disambiguator


def disambiguator() -> Disambiguator:
    name = settings.ARABIC_DISAMBIGUATOR
    return OWN if name == OWN.name else camel.load(name)


def check_disambiguator() -> None:
    """Stop the start where what the setting names is not installed."""
    name = settings.ARABIC_DISAMBIGUATOR
    if name == OWN.name:
        return
    try:
        camel.check(name)
    except camel.CamelMissing as missing:
        raise ImproperlyConfigured(f"ARABIC_DISAMBIGUATOR is {name}, but {missing}") from missing
