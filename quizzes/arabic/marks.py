"""The marks of a letter as small numbers, and the columns of the table that says how likely each is."""

from __future__ import annotations

from quizzes.arabic.text import DAMMA, DAMMATAN, FATHA, FATHATAN, KASRA, KASRATAN, SUKUN

# Marks as small numbers: 0 none or sukun, then a u i, then the three tanweens; plus SHADDED with a shadda.
NONE, M_A, M_U, M_I, M_AN, M_UN, M_IN = range(7)
SHADDED = 7
OF_MARK = {FATHA: M_A, DAMMA: M_U, KASRA: M_I, FATHATAN: M_AN, DAMMATAN: M_UN, KASRATAN: M_IN, SUKUN: NONE}
MARK_OF = {M_A: FATHA, M_U: DAMMA, M_I: KASRA, M_AN: FATHATAN, M_UN: DAMMATAN, M_IN: KASRATAN}

# Columns of the table of log probabilities that `choice.vowels` gives for each word; a row is a letter.
STRICT = 0  # + mark (+ SHADDED)
ANY_SHADDA = 14  # + mark: with or without shadda
ENDING = 21  # + mark (+ SHADDED): as STRICT, a missing mark is forgiven
ANY_ENDING = 35  # + mark
FREE = 42  # costs nothing
OPEN = 43  # none, or the i before a connecting alef
WIDTH = 44
