"""Duties (责任内容) and circumstances (追责情形): each entry with the provisions that it stands for."""

from collections.abc import Iterable, Iterator

from macros.derive.book import Book
from macros.derive.categories import Categories, combined
from macros.derive.grouped import grouped
from macros.derive.index import Index
from macros.handout.blocks import Block, Heading, Para, PrintSpan, Spans, plain, strong
from macros.handout.provisions import block_id, provision
from macros.model import Where
from macros.model.category import (
    Circumstance,
    Entry,
    EntryProvision,
    GroupThreshold,
    Responsibility,
    Wording,
)
from macros.say import origin, words
from macros.say.entries import by_article
from macros.say.places import inside


def responsibility(book: Book, responsibility: Responsibility) -> Iterator[Block]:
    """A body of duties, in the order of the compilation."""
    yield Heading(2, responsibility.title, block_id(f"responsibilities/{responsibility.id}"))
    yield from _listed(book, responsibility)


def circumstance(book: Book, circumstance: Circumstance) -> Iterator[Block]:
    """A group of circumstances: frame, then the provisions with their thresholds and consequences."""
    yield Heading(2, circumstance.title, block_id(f"circumstances/{circumstance.id}"))
    if frame := circumstance.group_threshold:
        source = PrintSpan(f"（{origin.in_short(frame.span)}）", "small")
        yield Para((strong(f"{words.FRAME}："), PrintSpan(frame.text), source), "panel")
    yield from _listed(book, circumstance)


def _listed(book: Book, category: Responsibility | Circumstance) -> Iterator[Block]:
    """Entries; those that follow one another from one article are printed under it together."""
    if category.note:
        yield Para(plain(category.note), "small")
    current = ""
    for article, pairs in by_article(category):
        entries, cited = zip(*pairs, strict=True)
        found = tuple(c for c in cited if c is not None)
        yield from _said(dict.fromkeys(entries))
        if found and article in book.index.articles:
            remarks = (*_wordings(book, found), *_thresholds(book, category, found))
            wheres = tuple(c.where for c in found if c.where)
            record = book.index.articles[article]
            yield provision(book.index, record, record.instrument != current, wheres, remarks)
            current = record.instrument


def _said(entries: Iterable[Entry]) -> Iterator[Block]:
    """The compiler's own words, and notes to entries."""
    for entry in entries:
        if entry.words:
            own = PrintSpan("（汇编者语，不是条文）", "small")
            yield Para((strong(f"{entry.label}　"), PrintSpan(entry.words), own), "small")
        if entry.note:
            yield Para(plain(entry.note), "small")


def _wordings(book: Book, provisions: Iterable[EntryProvision]) -> Iterator[Spans]:
    """How the compilation words a place, and notes to it."""
    for listed in provisions:
        if listed.printed:
            said = f"（{listed.wording.label}）" if listed.wording is not Wording.SAME else ""
            label = strong(f"{_place(book.index, listed)}汇编作{said}：")
            yield label, PrintSpan(f"“{listed.printed}”")
        if listed.note:
            yield plain(listed.note)


def _thresholds(
    book: Book, category: Responsibility | Circumstance, provisions: Iterable[EntryProvision]
) -> Iterator[Spans]:
    """Thresholds and consequences of circumstances, places that share them together."""
    if isinstance(category, Responsibility):
        return
    frame = category.group_threshold
    shared = grouped(
        (tuple(consequence(book.categories, p.article, p.where, frame)), _place(book.index, p))
        for p in provisions
    )
    for (first, *rest), places in shared.items():
        named = "、".join(filter(None, places))
        yield (strong(f"{named}　"), *first) if named else first
        yield from rest


def _place(index: Index, provision: EntryProvision) -> str:
    return inside(index, index.articles[provision.article], provision.where)


def consequence(
    categories: Categories, article: str, where: Where | None, frame: GroupThreshold | None = None
) -> Iterator[Spans]:
    """门槛 and 处理 of a place, in the words of the provisions."""
    found = combined(categories.thresholds(article, where))
    fit = f"　{categories.fit(frame, article, where).label}。" if frame else ""
    if found is not None:
        said = f"“{found[1]}”（{found[0].label}）。"
    elif categories.undetermined(article, where):
        said = "条文这里残缺或者没有引，不清楚。"
    else:
        said = "条文没有另设。"
    yield (strong(f"{words.GROUP_THRESHOLD}："), PrintSpan(said + fit))
    step = categories.step_for(article, where)
    if step and step.what:
        parts = [PrintSpan(f"“{step.what.text}”")]
        if step.on_whom:
            parts.append(PrintSpan(f"，对象“{step.on_whom.text}”"))
        if step.by_whom:
            parts.append(PrintSpan(f"，由“{step.by_whom.text}”决定"))
        yield (strong("处理："), *parts)
