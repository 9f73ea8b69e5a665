"""What follows from the records: derived once from a corpus, handed down to all who ask for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from macros.compare import Scale
from macros.compare.pairs import scale_of
from macros.derive.applied import Applications
from macros.derive.cases import Cases
from macros.derive.categories import Categories
from macros.derive.comparisons import Comparisons
from macros.derive.day import Day
from macros.derive.grouped import grouped
from macros.derive.index import Index
from macros.derive.packs import held_by
from macros.derive.profile import Profile, for_profile
from macros.derive.recipients import Recipients
from macros.derive.references import References
from macros.derive.resolve import Resolver
from macros.derive.shortnames import ShortNames
from macros.derive.uncompared import completed
from macros.derive.versions import Versions
from macros.model import Article, Corpus, Line, Rule
from macros.model.case import Case
from macros.model.comparison import Cell, Comparison
from macros.model.handout import Handout, Question


@dataclass(frozen=True)
class Book:
    """One corpus and all that follows from it; the only place where look-ups are made."""

    index: Index = field(repr=False)
    rules: tuple[Rule, ...] = field(default=(), repr=False)
    shelf: Mapping[str, Any] = field(default_factory=dict, repr=False)
    """Handouts that were built from these data: entries of their list by id."""
    profile: Profile = Profile.INTERNAL

    @classmethod
    def of(cls, corpus: Corpus, rules: tuple[Rule, ...] = ()) -> Book:
        """The book of a whole corpus."""
        return cls(Index(completed(corpus)), rules)

    @property
    def corpus(self) -> Corpus:
        """The records."""
        return self.index.corpus

    def in_profile(self, profile: Profile) -> Book:
        """The book of what a profile shows; the internal one shows all of this book."""
        return self if profile is Profile.INTERNAL else self.public

    @cached_property
    def public(self) -> Book:
        """The book of what may be published."""
        if self.profile is Profile.PUBLIC:
            return self
        corpus = for_profile(self.corpus, Profile.PUBLIC)
        return Book(Index(corpus), self.rules, profile=Profile.PUBLIC)

    def beside(self, shelf: Mapping[str, Any]) -> Book:
        """The same book, nothing worked out anew, beside the handouts that were built from it."""
        book = copy(self)
        object.__setattr__(book, "shelf", shelf)
        return book

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """Every article as it stands in the files, doubled ones too."""
        return tuple(a for instrument in self.corpus.instruments for a in instrument.articles)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line of every article."""
        return tuple(line for article in self.articles for line in article.lines)

    @cached_property
    def cells(self) -> tuple[tuple[Comparison, Cell], ...]:
        """Every cell of every topic."""
        return tuple((topic, cell) for topic in self.corpus.comparisons for cell in topic.cells)

    @property
    def column_cells(self) -> Iterator[Cell]:
        """Every cell of every column, those of no topic, too."""
        return (cell for placement in self.corpus.placements for cell in placement.cells)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Every question of every quiz."""
        return tuple(question for quiz in self.corpus.quizzes for question in quiz.questions)

    def asked_of(self, case: Case) -> tuple[Question, ...]:
        """The questions on a case."""
        return self._by_case.get(case.id, ())

    @cached_property
    def _by_case(self) -> dict[str, tuple[Question, ...]]:
        return grouped((each.case, each) for each in self.questions if each.case)

    def drawn_by(self, handout: Handout) -> Book:
        """A restricted handout draws on all records, any other on what may be published."""
        return self if handout.restricted else self.public

    @cached_property
    def holding(self) -> dict[str, tuple[Handout, ...]]:
        """For each record id the handouts that hold it: instruments, articles, cases, topics, lists."""
        held = (
            (name, handout)
            for handout in self.corpus.handouts
            for name in dict.fromkeys(held_by(self.drawn_by(handout), handout))
        )
        return grouped(held)

    @cached_property
    def resolver(self) -> Resolver:
        """What the words of a citation point at."""
        return Resolver(self.index)

    @cached_property
    def references(self) -> References:
        """Every citation of the data."""
        return References(self.index, self.resolver)

    @cached_property
    def applications(self) -> Applications:
        """Every provision that a case names."""
        return Applications(self.index, self.resolver)

    @cached_property
    def comparisons(self) -> Comparisons:
        """Topics of comparison and every way back."""
        return Comparisons(self.index)

    @cached_property
    def scale(self) -> Scale:
        """How rare words are in the rules that are held."""
        return scale_of(self.corpus)

    @cached_property
    def cases(self) -> Cases:
        """What follows from the cases."""
        return Cases(self.index, self.applications, self.categories)

    @cached_property
    def recipients(self) -> Recipients:
        """Who received something, by every value that the tables are narrowed by."""
        return Recipients(self.index, self.applications, self.categories)

    @cached_property
    def versions(self) -> Versions:
        """Counterparts between versions of a work."""
        return Versions(self.index)

    @cached_property
    def day(self) -> Day:
        """The versions that the dates of a case allow."""
        return Day(self.applications, self.categories, self.versions)

    @cached_property
    def short_names(self) -> ShortNames:
        """Names by which our own prose calls the instruments."""
        return ShortNames(self.index)

    @cached_property
    def categories(self) -> Categories:
        """Duties, circumstances, measures and ladders, and the ways between them and provisions."""
        return Categories(self.index)
