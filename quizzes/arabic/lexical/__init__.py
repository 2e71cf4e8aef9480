"""The lexicon: what Buckwalter and our own tables know of stems, lemmas, roots and names."""
