"""A stored analysis."""

import json

import pytest

from quizzes.arabic import store
from quizzes.arabic.analyse import analyse

ARTICLE = """الحكومة تعلن خطة للمياه
قال وزير المياه جو بايدن يوم الأحد 17 يناير 2026 إن الحكومة ستنفق 3 ملايين دولار. وأضاف: «سنبدأ غدا».
أسباب الخطة
لم تهطل الأمطار بسبب الجفاف، وارتفعت الأسعار بنسبة 12.5% في بغداد."""


def test_what_is_loaded_equals_what_was_dumped_through_json() -> None:
    document = analyse(ARTICLE)
    assert document.entities
    assert document.quotations
    assert document.clauses
    assert store.load(json.loads(json.dumps(store.dump(document)))) == document


def test_a_stored_analysis_names_its_version_and_another_is_refused() -> None:
    data = store.dump(analyse(ARTICLE))
    assert data["version"] == store.VERSION
    data["version"] = store.VERSION + 1
    with pytest.raises(store.WrongVersion):
        store.load(data)


def test_an_analysis_that_many_tokens_share_is_stored_once() -> None:
    one = store.dump(analyse("وصل الوفد. " * 2))
    many = store.dump(analyse("وصل الوفد. " * 50))
    assert len(many["analyses"]) <= len(one["analyses"]) + 4
