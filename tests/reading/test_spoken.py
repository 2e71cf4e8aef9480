"""A sentence for a voice to read, and where its words stand in it."""

from quizzes.arabic.analyse import analyse
from quizzes.reading.spoken import spoken_sentence

TEXT = "وصل الوفد (Blue River) 🌊 أمس. ثم عاد الوفد."


def test_a_sentence_is_read_with_its_vowels_and_its_own_signs():
    document = analyse(TEXT)
    spoken = spoken_sentence(document, 0)
    assert spoken is not None
    assert spoken.text == "وَصَلَ الوَفْدُ (Blue River) 🌊 أَمْسِ."


def test_each_word_stands_where_a_browser_counts_it():
    document = analyse(TEXT)
    spoken = spoken_sentence(document, 1)
    assert spoken is not None
    units = spoken.text.encode("utf-16-le")
    found = {index: units[2 * place :].decode("utf-16-le") for place, index in spoken.words}
    for index, rest in found.items():
        assert rest.startswith(document.tokens[index].analysis.vocalised)
    assert len(found) == 3


def test_the_words_of_another_sentence_are_not_said():
    document = analyse(TEXT)
    last = next(token.index for token in document.tokens if token.surface == "عاد")
    spoken = spoken_sentence(document, last)
    assert spoken is not None
    assert spoken.text.startswith("ثُمَّ")
