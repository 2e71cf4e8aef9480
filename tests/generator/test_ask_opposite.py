"""The opposite of a verb."""

import pytest

from tests.generator.analysed import proposals


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        ("ارتفعت أسعار الخبز في المدينة.", "ما ضدّ الفعل «ارتفعت» الوارد في المقال؟", "انخفض"),
        ("انخفضت درجات الحرارة في الجبال.", "ما ضدّ الفعل «انخفضت» الوارد في المقال؟", "ارتفع"),
    ],
)
def test_a_verb_has_its_opposite_for_a_key(text: str, stem: str, key: str) -> None:
    (one,) = proposals("opposite", text)
    assert (one.stem, one.key) == (stem, key)
    assert len({option.text for option in one.distractors}) == 3


@pytest.mark.parametrize("seed", range(12))
def test_no_wrong_opposite_is_like_the_verb_or_its_opposite(seed: int) -> None:
    (one,) = proposals("opposite", "ارتفعت أسعار الخبز في المدينة.", seed=seed)
    like = {"هبط", "تراجع", "تناقص", "قل", "نزل", "صعد", "زاد", "ازداد", "تزايد", "تقلص", "انكمش", "قفز"}
    assert not like & {option.text for option in one.distractors}


def test_a_negated_verb_and_one_without_a_sure_opposite_are_not_asked_for() -> None:
    assert not proposals("opposite", "لم ترتفع أسعار الخبز في المدينة. ودعمت الحكومة المزارعين.")
