"""Phrases, clauses with their roles, speech and connectives of a sentence that has been read."""
