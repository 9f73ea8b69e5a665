"""The citation as a value: whom the words name, and its addresses with their spans."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum


class Anchor(Enum):
    """From where an address counts."""

    NAMED = "named"
    """A title in 书名号, or a name carried over within the sentence."""
    UNMARKED = "unmarked"
    """A name without 书名号 directly before the article: see unmarked.py."""
    THIS_INSTRUMENT = "this-instrument"
    THIS_ARTICLE = "this-article"
    THIS_PARAGRAPH = "this-paragraph"
    PREVIOUS_ARTICLE = "previous-article"
    PREVIOUS_PARAGRAPH = "previous-paragraph"
    PREVIOUS_ITEM = "previous-item"
    BARE = "bare"
    """An article, 款 or 项 with nothing before it."""


@dataclass(frozen=True, slots=True)
class Address:
    """As far as the words name it: article with branch, 款, 项, 目."""

    article: int | None = None
    branch: int = 0
    paragraph: int | None = None
    item: int | None = None
    subitem: int | None = None


@dataclass(frozen=True, slots=True)
class AddressPart:
    """One address within a citation, with the words that name it; `to` closes a range."""

    start: int
    end: int
    address: Address
    to: Address | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation as the text words it: span, whom it names, and its addresses in order.

    `back` counts for 前两款. `title` is as printed inside 《》; `carried` tells that it was named
    earlier in the same sentence. No parts: the instrument as a whole is meant.
    """

    start: int
    end: int
    text: str
    anchor: Anchor
    parts: tuple[AddressPart, ...]
    title: str | None = None
    version: str | None = None
    declared: str | None = None
    back: int = 1
    carried: bool = False

    def carrying(self, named: Citation, parts: tuple[AddressPart, ...]) -> Citation:
        """The same words with what an earlier citation of the sentence named."""
        heard = replace(self, anchor=named.anchor, title=named.title, version=named.version)
        return replace(heard, parts=parts, carried=True)
