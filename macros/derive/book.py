"""What a page may be made of: the index over the corpus, and the rules that the data keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from macros.compare import Scale
from macros.compare.pairs import scale_of
from macros.derive.applied import Applications
from macros.derive.cases import Cases
from macros.derive.categories import Categories
from macros.derive.comparisons import Comparisons
from macros.derive.index import Index
from macros.derive.packs import Packs
from macros.derive.references import References
from macros.derive.shortnames import ShortNames
from macros.derive.versions import Versions
from macros.model import Rule


@dataclass(frozen=True)
class Book:
    """The data of one build; the same for all its pages."""

    index: Index = field(repr=False)
    rules: tuple[Rule, ...] = field(default=(), repr=False)
    shelf: Mapping[str, Any] = field(default_factory=dict, repr=False)
    """Handouts that were built from these data: entries of their list by id."""

    @cached_property
    def packs(self) -> Packs:
        """Handouts and what each holds, worked out once a build."""
        return Packs(self.index.corpus)

    @cached_property
    def references(self) -> References:
        """Every citation of the data, scanned once a build."""
        return References(self.index)

    @cached_property
    def comparisons(self) -> Comparisons:
        """Topics of comparison and every way back, worked out once a build."""
        return Comparisons(self.index)

    @cached_property
    def scale(self) -> Scale:
        """How rare words are in the rules that are held, weighed once a build."""
        return scale_of(self.index.corpus)

    @cached_property
    def cases(self) -> Cases:
        """What follows from the cases, worked out once a build."""
        return Cases(self.index, Applications(self.index), Categories(self.index))

    @cached_property
    def versions(self) -> Versions:
        """Counterparts between versions of a work, worked out once a build."""
        return Versions(self.index)

    @cached_property
    def short_names(self) -> ShortNames:
        """Names by which our own prose calls the instruments."""
        return ShortNames(self.index)

    @cached_property
    def categories(self) -> Categories:
        """Duties, circumstances, measures and ladders, and the ways between them and provisions."""
        return Categories(self.index)
