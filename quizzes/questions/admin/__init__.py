"""The teacher's desk: articles and question sets in Django's admin.

Articles are here and not with their models, since a new article goes on to its questions.
"""

from . import articles, question_sets

__all__ = ["articles", "question_sets"]
