"""What a compilation lists, entry by entry, with the words of the provision beside its own.

Entries that follow one another in one article share its lead-in and what follows from it. The
text is read from the instrument; the compiler's wording stands below it where it differs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from macros.derive.book import Book
from macros.derive.categories import Categories, ListedPlace, ladder_url
from macros.derive.index import article_url
from macros.model import Article, Status, Where
from macros.model.category import Circumstance, Entry, GroupThreshold, Responsibility, Threshold
from macros.render.listed import anchor_of, exempt, of_fit
from macros.say.citing import Citing
from macros.say.rows import Piece, TextRow, rows
from macros.say.shortnames import linked
from macros.say.signs import Sign, of_status
from macros.say.steps import LadderStep, NamedPage, lost_at, step
from macros.text.quotes import covers


@dataclass(frozen=True, slots=True)
class Quoted:
    """One place as one entry lists it. `anchor` only at the entry's first place."""

    label: str
    anchor: str
    cite: str
    rows: tuple[TextRow, ...]
    printed: str
    wording: str
    note: tuple[Piece, ...]
    lead_thresholds: tuple[Threshold, ...]
    own_thresholds: tuple[Threshold, ...]
    fit: Sign | None
    exempt: str
    lost: bool


@dataclass(frozen=True, slots=True)
class EntryGroup:
    """Entries in one article. `lead` is the lead-in that its items share."""

    cite: str
    url: str
    sign: Sign
    notes: str
    lead: TextRow | None
    quoted: tuple[Quoted, ...]
    steps: tuple[LadderStep, ...]
    further: NamedPage | None

    @property
    def known(self) -> bool:
        """True where something of what follows is held."""
        return any(not step.rung.undetermined for step in self.steps)


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """An entry that is the compiler's own."""

    label: str
    anchor: str
    words: str
    note: tuple[Piece, ...]


@dataclass(frozen=True)
class Listing:
    """The entries of one record as one page shows them."""

    book: Book
    record: Responsibility | Circumstance
    citing: Citing

    @property
    def categories(self) -> Categories:
        """Duties, circumstances, measures and ladders."""
        return self.book.categories

    @property
    def frame(self) -> GroupThreshold | None:
        """The compiler's frame; a body of duties has none."""
        return self.record.group_threshold if isinstance(self.record, Circumstance) else None

    def blocks(self) -> Iterator[EntryGroup | OwnEntry]:
        """Everything that the record lists, in its order."""
        for name, found in groupby(
            self._flat(), lambda value: value[1].cited.article if value[1] else ""
        ):
            if name:
                yield self._group(name, [listed for _, listed in found if listed])
            else:
                yield from (self._own(entry) for entry, _ in found)

    def _flat(self) -> Iterator[tuple[Entry, ListedPlace | None]]:
        for entry in self.record.entries:
            yield from ((entry, ListedPlace(self.record, entry, cited)) for cited in entry.cited)
            if not entry.cited:
                yield entry, None

    def _prose(self, text: str, article: Article | None = None) -> tuple[Piece, ...]:
        place = (article.instrument, article.id) if article else (None, None)
        return linked(self.book.short_names, self.citing, text, *place)

    def _own(self, entry: Entry) -> OwnEntry:
        note = self._prose(entry.note) if entry.note else ()
        return OwnEntry(entry.label, anchor_of(self.record, entry), entry.words or "", note)

    def _group(self, name: str, places: list[ListedPlace]) -> EntryGroup:
        article = self.categories.index.articles[name]
        lead = self._lead(article, places)
        wheres = [listed.cited.where for listed in places]
        return EntryGroup(
            cite=self.categories.index.cite(article),
            url=self.citing.url_for(article_url(article)),
            sign=of_status(_worst(article, wheres, with_lead=lead is not None)),
            notes=self.citing.url_for(article_url(article)),
            lead=lead,
            quoted=tuple(self._quoted(article, listed) for listed in places),
            steps=self._steps(article, wheres),
            further=self._further(article, wheres),
        )

    def _lead(self, article: Article, places: list[ListedPlace]) -> TextRow | None:
        """The lead-in, where all that is listed are items of one 款."""
        wheres = [listed.cited.where for listed in places]
        seats = {where.paragraph for where in wheres if where and where.item is not None}
        if len(seats) != 1 or any(where is None or where.item is None for where in wheres):
            return None
        prefix = f"{anchor_of(self.record, places[0].entry)}-"
        seat = Where(seats.pop())
        return next((row for where, row in self._rows(article, prefix) if where == seat), None)

    def _rows(self, article: Article, prefix: str) -> Iterator[tuple[Where, TextRow]]:
        made = rows(self.categories.index, article, prefix, self.citing.linked)
        places = (where for where, _ in article.units())
        return zip(places, made, strict=True)

    def _quoted(self, article: Article, listed: ListedPlace) -> Quoted:
        where, entry, cited = listed.cited.where, listed.entry, listed.cited
        name, categories, anchor = article.id, self.categories, anchor_of(self.record, listed.entry)
        rows = tuple(row for at, row in self._rows(article, f"{anchor}-") if covers(where, at))
        note = "".join(part for part in (cited.note, entry.note) if part)
        own = categories.own_thresholds(name, where)
        return Quoted(
            label=entry.label,
            anchor=anchor if entry.cited[0] is cited else "",
            cite=categories.index.short_cite(article, where),
            rows=rows,
            printed=cited.printed or "",
            wording=cited.wording.label,
            note=self._prose(note, article) if note else (),
            lead_thresholds=tuple(t for t in categories.thresholds(name, where) if t not in own),
            own_thresholds=own,
            fit=of_fit(categories.fit(self.frame, name, where)) if self.frame else None,
            exempt=exempt(categories, self.frame, name, where) if self.frame else "",
            lost=lost_at(categories.index, name, where) or categories.undetermined(name, where),
        )

    def _steps(self, article: Article, wheres: list[Where | None]) -> tuple[LadderStep, ...]:
        """Steps that the article itself sets for any of the places, each once."""
        if not isinstance(self.record, Circumstance):
            return ()
        found = {
            id(rung): rung
            for where in wheres
            for rung in self.categories.steps_at(article.id, where)
        }
        ladder = self.categories.ladders.get(article.instrument)
        if ladder is None:
            return ()
        return tuple(
            step(self.book, ladder, rung, self.citing) for rung in ladder.rungs if id(rung) in found
        )

    def _further(self, article: Article, wheres: list[Where | None]) -> NamedPage | None:
        """The ladder, where other articles set what follows."""
        ladder = self.categories.ladders.get(article.instrument)
        if ladder is None or not isinstance(self.record, Circumstance):
            return None
        if not any(self.categories.steps_after(article.id, where) for where in wheres):
            return None
        return NamedPage(ladder.title, self.citing.url_for(ladder_url(ladder)))


def _worst(article: Article, wheres: list[Where | None], *, with_lead: bool) -> Status:
    """The worst state of what is quoted."""
    order = list(Status)
    leads = {Where(where.paragraph) for where in wheres if where} if with_lead else set()
    statuses = [
        unit.status
        for at, unit in article.units()
        if at in leads or any(covers(where, at) for where in wheres)
    ]
    return max(statuses, key=order.index, default=Status.MISSING)
