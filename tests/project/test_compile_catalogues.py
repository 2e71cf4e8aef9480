"""The compiler and the extractor of message catalogues do what the check of the project's own rests on."""

import gettext
import os
from pathlib import Path

import pytest

from newsquiz.catalogues import CatalogueError, compile_catalogues, used_messages
from tests.project.test_catalogues import ARABIC_PLURALS

HEADER = rf"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Language: ar\n"
"Plural-Forms: {ARABIC_PLURALS}\n"

"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "newsquiz/locale/ar/LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "quizzes/reading").mkdir(parents=True)
    (tmp_path / "templates/reading").mkdir(parents=True)
    catalogue(tmp_path).write_text(HEADER + 'msgid "Read"\nmsgstr "قراءة"\n', encoding="utf-8")
    return tmp_path


def catalogue(project: Path) -> Path:
    return project / "newsquiz/locale/ar/LC_MESSAGES/django.po"


def test_a_catalogue_is_compiled_once_and_again_when_it_changes(project: Path) -> None:
    compiled = catalogue(project).with_suffix(".mo")
    assert compile_catalogues(project) == [compiled]
    assert compile_catalogues(project) == []
    later = compiled.stat().st_mtime_ns + 1_000_000_000
    os.utime(catalogue(project), ns=(later, later))
    assert compile_catalogues(project) == [compiled]


def test_a_compiled_catalogue_speaks_arabic_in_the_form_of_the_number(project: Path) -> None:
    numbers = {
        0: "لا سؤال",
        1: "سؤال واحد",
        2: "سؤالان",
        3: "%(n)s أسئلة",
        11: "%(n)s سؤالًا",
        100: "%(n)s سؤال",
    }
    plural = "".join(f'msgstr[{form}] "{text}"\n' for form, text in enumerate(numbers.values()))
    with catalogue(project).open("a", encoding="utf-8") as file:
        file.write(f'\nmsgid "%(n)s question"\nmsgid_plural "%(n)s questions"\n{plural}')
    compile_catalogues(project)
    with catalogue(project).with_suffix(".mo").open("rb") as file:
        translations = gettext.GNUTranslations(file)
    for number, text in numbers.items():
        assert translations.ngettext("%(n)s question", "%(n)s questions", number) == text


def test_a_broken_catalogue_is_named_and_leaves_nothing_behind(project: Path) -> None:
    catalogue(project).write_text(HEADER + '<<<<<<< msgid "Read"\nmsgstr "قراءة"\n', encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"newsquiz/locale/ar/LC_MESSAGES/django\.po"):
        compile_catalogues(project)
    assert [path.name for path in catalogue(project).parent.iterdir()] == ["django.po"]


def test_messages_are_found_in_python_and_in_templates(project: Path) -> None:
    (project / "quizzes/reading/views.py").write_text(
        'from django.utils.translation import gettext as _, pgettext\n_("Save"); pgettext("month", "May")\n'
    )
    (project / "templates/reading/page.html").write_text(
        "{% load i18n %}\n  <p>it's {% translate 'Read' %}\n"
        "{% blocktranslate count n=n trimmed %}\n  {{ n }} question\n{% plural %}\n  {{ n }} questions\n"
        "{% endblocktranslate %} {{ title|default:_('Untitled') }}\n"
    )
    assert set(used_messages(project)) == {
        (None, "Save", ""),
        ("month", "May", ""),
        (None, "Read", ""),
        (None, "%(n)s question", "%(n)s questions"),
        (None, "Untitled", ""),
    }
