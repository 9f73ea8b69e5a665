"""Fingerprints of provisions: what rests on a text says which text it was read against."""

import hashlib

from macros.model import Article, Runs, Where, reading_of
from macros.text.quotes import units_at

LENGTH = 8
OF_WORDS = 12


def seal_of(article: Article, where: Where | None) -> str:
    """The first digits of a digest over the reading text at an address, lead-ins and items alike."""
    text = "\n".join(reading_of(runs) for runs in units_at(article, where))
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]


def seal_of_words(runs: Runs) -> str:
    """The first digits of a digest over the words of one unit, white space aside (as in the facts)."""
    text = "".join(reading_of(runs).split())
    return hashlib.sha256(text.encode()).hexdigest()[:OF_WORDS]
