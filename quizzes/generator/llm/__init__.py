"""A language model as a second writer of questions: it is given the article and answers with drafts.

    prompt.py -> server.py -> reply.py -> proposals.py (checks.py) -> gates, one set -> drafts

What comes back is read as data, checked as the rules' own questions are and more, and waits for a teacher.
"""
