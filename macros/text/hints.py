"""What messages to editors share: the nearest known word, and the start of a long text."""

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """`最接近的是“…”` or nothing: the nearest known word on a miss."""
    close = difflib.get_close_matches(word[:80], list(known), n=1, cutoff=0.5)
    return f"最接近的是“{close[0]}”" if close else ""


def shown(text: str) -> str:
    """The start of a text, as much as a message needs."""
    return text if len(text) <= 40 else text[:40] + "…"
