"""What a page may be made of: the index over the corpus, and the rules that the data keeps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from macros.applied import Applications
from macros.cases import Cases
from macros.categories import Categories
from macros.index import Index
from macros.model import Rule
from macros.references import References
from macros.render.links import UrlFor
from macros.render.shortnames import ShortNames

View = Callable[..., str]
"""`(book, url_for, *what the page names) -> HTML on one line`."""


@dataclass(frozen=True)
class Book:
    """The data of one build; the same for all its pages."""

    index: Index = field(repr=False)
    rules: tuple[Rule, ...] = field(default=(), repr=False)

    @cached_property
    def references(self) -> References:
        """Every citation of the data, scanned once a build."""
        return References(self.index)

    @cached_property
    def cases(self) -> Cases:
        """What follows from the cases, worked out once a build."""
        return Cases(self.index, Applications(self.index), Categories(self.index))

    @cached_property
    def short_names(self) -> ShortNames:
        """Names by which our own prose calls the instruments."""
        return ShortNames(self.index)

    @cached_property
    def categories(self) -> Categories:
        """Duties, circumstances, measures and ladders, and the ways between them and provisions."""
        return Categories(self.index)


__all__ = ["Book", "UrlFor", "View"]
