"""Who reads the words of an article can be chosen; what is made of the words does not depend on it."""

from collections.abc import Iterator, Sequence

from quizzes.arabic import store
from quizzes.arabic.analyse import analyse
from quizzes.arabic.disambiguation.disambiguate import OWN, Read
from quizzes.arabic.tokens import Piece

TEXT = "زار وزير المياه بغداد يوم الأحد، وقال إن الحكومة ستبني سدا."


class Another:
    """Reads as we do and says so under another name."""

    name = "another"

    def __init__(self) -> None:
        self.seen: list[list[str]] = []

    def read(self, sentences: Sequence[Sequence[Piece]]) -> Iterator[list[Read]]:
        self.seen += [[piece.surface for piece in sentence] for sentence in sentences]
        return OWN.read(sentences)


def test_it_is_given_the_pieces_of_every_sentence_with_their_punctuation() -> None:
    another = Another()
    analyse("نزل المطر. فرح الناس!", disambiguator=another)
    assert another.seen == [["نزل", "المطر", "."], ["فرح", "الناس", "!"]]


def test_the_document_is_made_of_its_readings_and_remembers_its_name() -> None:
    own, other = analyse(TEXT), analyse(TEXT, disambiguator=Another())
    assert (own.disambiguator, other.disambiguator) == ("own", "another")
    assert (own.tokens, own.phrases, own.entities) == (other.tokens, other.phrases, other.entities)
    assert store.load(store.dump(other)) == other
