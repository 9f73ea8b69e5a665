"""What a compilation lists, entry by entry, with the words of the provision beside its own.

Entries that follow one another in one article share its lead-in and what follows from it. The
text is read from the instrument; the compiler's wording stands below it where it differs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from macros.derive.book import Book
from macros.derive.categories import (
    Categories,
    ListedPlace,
    ThresholdMatch,
    circumstance_url,
    ladder_url,
    responsibility_url,
)
from macros.derive.index import article_url
from macros.model import Article, Status, Where
from macros.model.category import (
    Circumstance,
    Entry,
    EntryProvision,
    GroupThreshold,
    Responsibility,
    Threshold,
)
from macros.say.citing import Citing
from macros.say.places import NamedPage, inside
from macros.say.rows import Piece, TextRow, rows
from macros.say.signs import Sign, of_status, shown
from macros.say.steps import LadderStep, lost_at, short_title, step
from macros.text.quotes import covers

FIT = {
    ThresholdMatch.SAME: ("＝", "条文要求的后果里有这一门槛"),
    ThresholdMatch.PARTLY: ("◐", "只有一部分处理以它为条件，其余的不要求"),
    ThresholdMatch.OTHER: ("≠", "条文要求的是别的后果，没有这一门槛"),
    ThresholdMatch.NONE: ("○", "条文此处没有后果门槛"),
    ThresholdMatch.UNDETERMINED: ("□", "条文这里不全，有没有这一门槛不清楚"),
}
"""Symbol of each judgement, and what it means."""


def of_fit(fit: ThresholdMatch) -> Sign:
    """The sign of a judgement: symbol, word, meaning."""
    symbol, meaning = FIT[fit]
    return Sign(f"fit fit--{fit.key}", symbol, fit.label, meaning)


def exempt(categories: Categories, frame: GroupThreshold, article: str, where: Where | None) -> str:
    """Steps that ask for nothing, where the others have the frame's threshold; else nothing."""
    if categories.fit(frame, article, where) is not ThresholdMatch.PARTLY:
        return ""
    steps = categories.steps_at(article, where)
    free = [short_title(rung) for rung in steps if not rung.thresholds and not rung.undetermined]
    return "、".join(f"“{title}”" for title in free)


def anchor_of(record: Responsibility | Circumstance, entry: Entry) -> str:
    """Fragment of an entry, its place in the list: `e3`."""
    return f"e{next(n for n, each_entry in enumerate(record.entries, 1) if each_entry is entry)}"


def record_url(record: Responsibility | Circumstance) -> str:
    """Address of a body of duties or a group of circumstances, from the site root."""
    if isinstance(record, Responsibility):
        return responsibility_url(record)
    return circumstance_url(record)


def entry_url(listed: ListedPlace) -> str:
    """Address of an entry, from the site root: `circumstances/causing.html#e3`."""
    return f"{record_url(listed.record)}#{anchor_of(listed.record, listed.entry)}"


@dataclass(frozen=True, slots=True)
class FiledPlace:
    """A place of an article in a list. `threshold` is what the list's frame names."""

    place: str
    title: str
    entry: str
    entry_url: str
    wording: str
    threshold: str
    fit: Sign | None


def placed(
    categories: Categories, article: Article, listed: ListedPlace, citing: Citing
) -> FiledPlace:
    """A place as the article's own page shows it."""
    where, cited = listed.cited.where, listed.cited
    frame = listed.record.group_threshold if isinstance(listed.record, Circumstance) else None
    return FiledPlace(
        place=inside(categories.index, article, where) or "全条",
        title=listed.record.title,
        entry=listed.entry.label,
        entry_url=citing.url_for(entry_url(listed)),
        wording=cited.wording.label if cited.printed else "",
        threshold=frame.threshold if frame else "",
        fit=of_fit(categories.fit(frame, article.id, where)) if frame else None,
    )


Pair = tuple[Entry, EntryProvision | None]
"""An entry with one of the places it lists; without any, where it is the compiler's own."""


def by_article(category: Responsibility | Circumstance) -> Iterator[tuple[str, list[Pair]]]:
    """Entries that follow one another from one article, together; no id for the compiler's own."""
    pairs = ((entry, cited) for entry in category.entries for cited in entry.cited or (None,))
    for article, group in groupby(pairs, key=lambda pair: pair[1].article if pair[1] else ""):
        yield article, list(group)


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

    @property
    def weighing(self) -> tuple[object, ...]:
        """All that is said of its threshold."""
        return self.lead_thresholds, self.own_thresholds, self.fit, self.exempt, self.lost


@dataclass(frozen=True, slots=True)
class EntryGroup:
    """Entries in one article. `lead` is the lead-in that its items share."""

    cite: str
    url: str
    sign: Sign
    lead: TextRow | None
    quoted: tuple[Quoted, ...]
    steps: tuple[LadderStep, ...]
    further: NamedPage | None

    @property
    def known(self) -> bool:
        """True where something of what follows is held."""
        return any(not step.rung.undetermined for step in self.steps)

    @property
    def alike(self) -> tuple[Quoted, ...]:
        """The items of which the same is to be said of their thresholds: said once, for most."""
        counts = Counter(item.weighing for item in self.quoted)
        ((common, number),) = counts.most_common(1)
        return tuple(i for i in self.quoted if i.weighing == common) if number > 1 else ()


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
        for name, pairs in by_article(self.record):
            if name:
                yield self._group(
                    name, [ListedPlace(self.record, entry, c) for entry, c in pairs if c]
                )
            else:
                yield from (self._own(entry) for entry, _ in pairs)

    def _prose(self, text: str | None, article: Article | None = None) -> tuple[Piece, ...]:
        place = (article.instrument, article.id) if article else (None, None)
        return self.citing.ours(text, *place)

    def _own(self, entry: Entry) -> OwnEntry:
        note = self._prose(entry.note)
        return OwnEntry(entry.label, anchor_of(self.record, entry), entry.words or "", note)

    def _group(self, name: str, places: list[ListedPlace]) -> EntryGroup:
        article = self.categories.index.articles[name]
        lead = self._lead(article, places)
        wheres = [listed.cited.where for listed in places]
        return EntryGroup(
            cite=self.categories.index.cite(article),
            url=self.citing.url_for(article_url(article)),
            sign=of_status(_worst(article, wheres, with_lead=lead is not None)),
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
            note=self._prose(note, article),
            lead_thresholds=tuple(t for t in categories.thresholds(name, where) if t not in own),
            own_thresholds=own,
            fit=of_fit(categories.fit(self.frame, name, where)) if self.frame else None,
            exempt=exempt(categories, self.frame, name, where) if self.frame else "",
            lost=lost_at(categories.index, name, where) or categories.undetermined(name, where),
        )

    def _steps(self, article: Article, wheres: list[Where | None]) -> tuple[LadderStep, ...]:
        """Steps that the article itself sets for any of the places, each once."""
        ladder = self.categories.ladders.get(article.instrument)
        if ladder is None or not isinstance(self.record, Circumstance):
            return ()
        steps = [rung for at in wheres for rung in self.categories.steps_at(article.id, at)]
        return tuple(
            step(self.book, ladder, rung, self.citing) for rung in ladder.rungs if rung in steps
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
    leads = {Where(where.paragraph) for where in wheres if where} if with_lead else set()
    statuses = [
        shown(unit.status, (unit.runs,))
        for at, unit in article.units()
        if at in leads or any(covers(where, at) for where in wheres)
    ]
    return max(statuses, key=attrgetter("order"), default=Status.MISSING)
