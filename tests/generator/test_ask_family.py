"""Which word is of the family of another."""

import pytest

from quizzes.arabic.lexical import lexicon
from quizzes.generator.wording import bare
from tests.generator.analysed import PORT, proposals


@pytest.mark.parametrize("seed", range(6))
def test_the_key_alone_is_of_the_root(seed: int) -> None:
    for one in proposals("family", PORT, seed=seed):
        root = one.asks.removeprefix("root ")
        forms = {lemma.form.rstrip("\u064e") for lemma in lexicon.by_root(root)}
        assert one.key.rstrip("\u064e") in forms
        assert not forms & {option.text.rstrip("\u064e") for option in one.distractors}


def test_every_wrong_word_is_shown_with_a_root_that_differs_in_one_letter() -> None:
    asked = proposals("family", PORT)
    assert asked
    for one in asked:
        root = one.asks.removeprefix("root ")
        for option in one.distractors:
            other = option.feedback.removesuffix("».").rpartition("«")[2].replace(" ", "")
            assert sum(a == b for a, b in zip(root, other, strict=True)) == 2


def test_kinship_cannot_be_told_from_the_first_letters() -> None:
    for one in proposals("family", PORT):
        word = one.stem.partition("«")[2].partition("»")[0].removeprefix("ال")
        assert bare(one.key)[:3] != word[:3]
