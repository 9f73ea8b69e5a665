"""Duties (责任内容) and circumstances (追责情形): each entry with the provisions that it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from macros.derive.categories import Categories, combined
from macros.derive.index import Index
from macros.handout.blocks import Block, Heading, Para, Span, Spans, plain, strong
from macros.handout.provisions import block_id, provision
from macros.model import Where
from macros.model.category import Circumstance, Cited, Entry, Frame, Responsibility, Wording
from macros.say import origin


def responsibility(index: Index, one: Responsibility) -> Iterator[Block]:
    """A body of duties, in the order of the compilation."""
    yield Heading(2, one.title, block_id(f"responsibilities/{one.id}"))
    yield from _listed(index, one, None, thresholds=False)


def circumstance(index: Index, one: Circumstance) -> Iterator[Block]:
    """A group of circumstances: frame, then the provisions with their thresholds and consequences."""
    yield Heading(2, one.title, block_id(f"circumstances/{one.id}"))
    if one.frame:
        lines = origin.lines_of(one.frame.span)
        source = f"（来源 {one.frame.span.source}，{lines}）"
        words = (strong("汇编引语（不是条文）："), Span(one.frame.text), Span(source, "small"))
        yield Para(words, "panel")
    yield from _listed(index, one, one.frame, thresholds=True)


def _listed(
    index: Index, one: Responsibility | Circumstance, frame: Frame | None, thresholds: bool
) -> Iterator[Block]:
    """Entries; those that follow one another from one article are printed under it together."""
    if one.note:
        yield Para(plain(one.note), "small")
    current = ""
    pairs = [(entry, cited) for entry in one.entries for cited in entry.cited or (None,)]
    for article, group in groupby(pairs, key=lambda pair: pair[1].article if pair[1] else ""):
        entries, cited = zip(*group, strict=True)
        found = tuple(c for c in cited if c is not None)
        yield from _said(dict.fromkeys(entries))
        if found and article in index.articles:
            remarks = tuple(_remarks(index, found, frame, thresholds))
            wheres = tuple(c.where for c in found if c.where)
            record = index.articles[article]
            yield provision(index, record, record.instrument != current, wheres, remarks)
            current = record.instrument


def _said(entries: Iterable[Entry]) -> Iterator[Block]:
    """The compiler's own words, and notes to entries."""
    for entry in entries:
        if entry.words:
            words = (strong(f"{entry.label}　"), Span(entry.words))
            yield Para((*words, Span("（汇编者语，不是条文）", "small")), "small")
        if entry.note:
            yield Para(plain(entry.note), "small")


def _remarks(
    index: Index, found: tuple[Cited, ...], frame: Frame | None, thresholds: bool
) -> Iterator[Spans]:
    """How the compilation words a place; thresholds and consequences, places that share them first."""
    for one in found:
        if one.printed:
            said = f"（{one.wording.label}）" if one.wording is not Wording.SAME else ""
            yield (strong(f"{_place(index, one)}汇编作{said}："), Span(f"“{one.printed}”"))
        if one.note:
            yield plain(one.note)
    if not thresholds:
        return
    shared: dict[tuple[Spans, ...], list[str]] = {}
    for one in found:
        told = tuple(consequence(index, one.article, one.where, frame))
        shared.setdefault(told, []).append(_place(index, one))
    for told, places in shared.items():
        for number, spans in enumerate(told):
            named = "、".join(p for p in places if p) if number == 0 else ""
            yield (strong(f"{named}　"), *spans) if named else spans


def _place(index: Index, one: Cited) -> str:
    article = index.articles[one.article]
    return index.short_cite(article, one.where).removeprefix(index.label(article))


def consequence(
    index: Index, article: str, where: Where | None, frame: Frame | None = None
) -> Iterator[Spans]:
    """门槛 and 处理 of a place, in the words of the provisions."""
    categories = Categories(index)
    found = combined(categories.thresholds(article, where))
    fit = f"　{categories.fit(frame, article, where).label}。" if frame else ""
    if categories.undetermined(article, where) and found is None:
        yield (strong("后果门槛："), Span(f"条文此处缺文或未引，不能断定。{fit}"))
    elif found is None:
        yield (strong("后果门槛："), Span(f"条文没有另设。{fit}"))
    else:
        yield (strong("后果门槛："), Span(f"“{found[1]}”（{found[0].label}）。{fit}"))
    step = categories.step_for(article, where)
    if step and step.what:
        parts = [Span(f"“{step.what.text}”")]
        if step.on_whom:
            parts.append(Span(f"，对象“{step.on_whom.text}”"))
        if step.by_whom:
            parts.append(Span(f"，由“{step.by_whom.text}”决定"))
        yield (strong("处理："), *parts)
