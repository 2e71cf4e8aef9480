"""What may be asked of the lexicon."""

from pathlib import Path
from typing import Any

import pytest

from quizzes.arabic.lexical import index, lexicon
from tests.arabic.sentences import reading


def test_a_word_family_is_found_by_its_root_the_commonest_first() -> None:
    family = lexicon.by_root("كتب")
    assert {"كِتَاب", "كَاتِب", "مَكْتَب", "مَكْتَبَة"} <= {lemma.form for lemma in family}
    assert [lemma.zipf for lemma in family] == sorted((lemma.zipf for lemma in family), reverse=True)


def test_a_lemma_is_found_again_by_the_id_that_an_analysis_gives() -> None:
    analysis = reading("اشترت المكتبة كتابا.", "كتابا")
    lemma = lexicon.by_id(analysis.lemma_id)
    assert lemma is not None
    assert (lemma.form, lemma.pos, lemma.root) == ("كِتَاب", "NOUN", "كتب")
    assert lemma.gloss[0] == "book"
    assert lexicon.zipf(analysis.lemma_id) == analysis.zipf


def test_an_unknown_id_is_no_lemma() -> None:
    assert lexicon.by_id("no such lemma") is None
    assert lexicon.zipf("no such lemma") == 0.0


@pytest.mark.parametrize(
    ("text", "surface", "root"),
    [
        ("رست السفينة قرب الشاطئ.", "الشاطئ", None),
        ("قابلت الصحفية بنت الفنان.", "بنت", None),
        ("وضع الطفل يده على فمه.", "فمه", None),
        ("حمى الجنود الحدود.", "الحدود", "حدد"),
        ("جف شط العرب.", "شط", "شطط"),
        ("زار المفوض الخاص المدينة.", "الخاص", "خصص"),
    ],
)
def test_a_root_with_a_doubled_letter_shows_by_both_letters_or_by_a_shadda(
    text: str, surface: str, root: str | None
) -> None:
    assert reading(text, surface).root == root


def test_an_adverb_in_ta_has_the_shadda_and_the_root_of_its_family() -> None:
    assert "خَاصَّةً" in {lemma.form for lemma in lexicon.by_root("خصص")}


def test_lemma_ids_are_unique() -> None:
    ids = [line.partition("\t")[0] for line in lexicon.data().lemmas]
    assert len(ids) == len(set(ids))


def test_words_without_a_lemma_line_of_their_own_do_not_inherit_that_of_the_root_before() -> None:
    lemma = lexicon.by_id(reading("رأى الرجل البيت.", "رأى").lemma_id)
    assert lemma is not None
    assert lemma.form == "رَأَى"
    assert "see" in lemma.gloss[0]


def test_common_words_are_commoner_than_rare_ones() -> None:
    common = reading("قال الرجل.", "قال")
    rare = reading("تلعثم الرجل.", "تلعثم")
    assert common.zipf > rare.zipf + 1


EMPTY: dict[str, Any] = {name: {} for name in ("stems", "roots", "prefixes", "suffixes")} | {
    name: [] for name in ("prefix_stem", "prefix_suffix", "stem_suffix", "lemmas")
}


def test_the_index_is_kept_in_the_cache_folder_and_read_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = EMPTY | {
        "stems": {"قلم": "qalam\tN\tNOUN\t0\tpen"},
        "lemmas": ["قَلَم_1\tقَلَم\tNOUN\tقلم\t4.10\tpen\tقلم"],
        "roots": {"قلم": [0]},
        "suffixes": {"ات": [["At", "NSuff-At", ["At/NSUFF_FEM_PL"]]]},
        "stem_suffix": ["N NSuff-At"],
    }
    calls = []
    monkeypatch.setenv("NEWSQUIZ_CACHE", str(tmp_path / "kept"))
    monkeypatch.setattr(index, "compile_index", lambda _: calls.append(1) or compiled)
    for _ in range(2):
        loaded = index.load()
        assert loaded.stems["قلم"] == "qalam\tN\tNOUN\t0\tpen"
        assert list(loaded.lemmas) == compiled["lemmas"]
        assert loaded.ids.find("قَلَم_1") == 0
        assert loaded.roots["قلم"] == "0"
        assert loaded.suffixes["ات"] == (("At", "NSuff-At", ("At/NSUFF_FEM_PL",)),)
        assert loaded.stem_suffix == {("N", "NSuff-At")}
    assert calls == [1]


def test_a_cache_folder_that_cannot_be_written_costs_only_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv("NEWSQUIZ_CACHE", str(blocked / "below"))
    monkeypatch.setattr(index, "compile_index", lambda _: EMPTY | {"lemmas": ["one"]})
    assert list(index.load().lemmas) == ["one"]


@pytest.mark.parametrize("keep", [0, 1, 40, -1])
def test_a_damaged_cache_is_made_anew(keep: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSQUIZ_CACHE", str(tmp_path))
    monkeypatch.setattr(index, "compile_index", lambda _: EMPTY | {"lemmas": ["one"]})
    index.load()
    (kept,) = tmp_path.glob("lexicon-*")
    kept.write_bytes(kept.read_bytes()[:keep])
    assert list(index.load().lemmas) == ["one"]


def test_words_to_stand_beside_another_share_its_pattern_and_not_its_root() -> None:
    analysis = reading("عقد الوزير اجتماعا مهما.", "اجتماعا")
    found = lexicon.similar(analysis)
    assert "اِرْتِفَاع" in {lemma.form for lemma in found}
    assert all(lemma.root != analysis.root for lemma in found)
    assert all(abs(lemma.zipf - analysis.zipf) <= 1 for lemma in found)


@pytest.mark.parametrize(
    ("text", "surface", "plural"),
    [
        ("قرأ كتابا.", "كتابا", "كُتُب"),
        ("وصل موظف.", "موظف", "مُوَظَّفُونَ"),
        ("أصدر الوزير قرارا.", "قرارا", "قَرَارَات"),
    ],
)
def test_the_plural_of_a_noun_is_what_the_lexicon_has(text: str, surface: str, plural: str) -> None:
    assert plural in lexicon.plurals(reading(text, surface).lemma_id)


def test_the_feminine_of_an_adjective_is_formed_by_its_category() -> None:
    assert lexicon.feminines(reading("اشترى بيتا كبيرا.", "كبيرا").lemma_id) == ("كَبِيرَة",)
    assert lexicon.feminines(reading("قرأ كتابا.", "كتابا").lemma_id) == ()


def test_a_weak_root_shows_in_the_pattern_only_as_a_consonant() -> None:
    assert reading("وصل وزير جديد.", "وزير").pattern == "فَعِيل"
    assert reading("بلغ المبيع ألفا.", "المبيع").pattern is None
