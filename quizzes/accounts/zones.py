"""The time zones of the world by the names that CLDR has for their countries and cities."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global
from django.utils.translation import get_language, gettext

NO_COUNTRY = {"001", "ZZ"}


def zone_choices() -> list[tuple[str, str]]:
    """(IANA name, name in the language in force), by name; UTC comes first."""
    return [("UTC", gettext("Coordinated Universal Time")), *_zones_in(get_language() or "en")]


def zone_name(zone: str) -> str:
    """The name of one zone in the language in force, or its IANA name where there is none."""
    return dict(zone_choices()).get(zone, zone)


@lru_cache(maxsize=4)
def _zones_in(language: str) -> tuple[tuple[str, str], ...]:
    locale = Locale.parse(language)
    known = available_timezones()
    countries = {
        zone: country
        for zone, country in get_global("zone_territories").items()
        if zone in known and country not in NO_COUNTRY and country in locale.territories
    }
    zones_of = Counter(countries.values())
    names = {}
    for zone, country in countries.items():
        name = locale.territories[country]
        if zones_of[country] == 1:
            names[zone] = name
        elif city := _city(zone, locale):
            names[zone] = f"{name} ({city})"
    return tuple(sorted(names.items(), key=lambda item: item[1].removeprefix("ال")))


def _city(zone: str, locale: Locale) -> str:
    """The city of a zone; in English, CLDR lists it only where the zone does not say it already."""
    known = locale.time_zones.get(zone) or locale.time_zones.get(get_global("zone_aliases").get(zone, ""), {})
    english = zone.rpartition("/")[2].replace("_", " ") if locale.language == "en" else ""
    return known.get("city", english)
