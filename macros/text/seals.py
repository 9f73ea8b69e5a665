"""Fingerprints of provisions: what rests on a text says which text it was read against."""

import hashlib

from macros.model import Article, Where, reading_of
from macros.text.quotes import units_at

LENGTH = 8


def seal_of(article: Article, where: Where | None) -> str:
    """The first digits of a digest over the reading text at an address, lead-ins and items alike."""
    text = "\n".join(reading_of(runs) for runs in units_at(article, where))
    return hashlib.sha256(text.encode()).hexdigest()[:LENGTH]
