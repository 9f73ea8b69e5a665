"""Duties (责任内容) and circumstances (追责情形): each entry with the provisions that it stands for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from macros.categories import Categories, combined
from macros.handout.blocks import Block, Heading, Para, Span, Spans, plain, strong
from macros.handout.provisions import block_id, provision
from macros.index import Index
from macros.model import Where
from macros.model.category import Circumstance, Cited, Entry, Frame, Responsibility, Wording
from macros.render import origin


def responsibility(index: Index, one: Responsibility) -> Iterator[Block]:
    """A body of duties, entry by entry, in the order of the compilation."""
    yield Heading(2, one.title, block_id(f"responsibilities/{one.id}"))
    if one.note:
        yield Para(plain(one.note), "small")
    for entry in one.entries:
        yield from _entry(index, entry, None)


def circumstance(index: Index, one: Circumstance) -> Iterator[Block]:
    """A group of circumstances: frame, then each provision with its threshold and consequence."""
    yield Heading(2, one.title, block_id(f"circumstances/{one.id}"))
    if one.frame:
        lines = origin.lines_of(one.frame.span)
        source = f"（来源 {one.frame.span.source}，{lines}）"
        words = (strong("汇编引语（不是条文）："), Span(one.frame.text), Span(source, "small"))
        yield Para(words, "panel")
    if one.note:
        yield Para(plain(one.note), "small")
    for entry in one.entries:
        yield from _entry(index, entry, one.frame, thresholds=True)


def _entry(
    index: Index, entry: Entry, frame: Frame | None, thresholds: bool = False
) -> Iterator[Block]:
    if entry.words:
        said = (strong(f"{entry.label}　"), Span(entry.words), Span("（汇编者语，不是条文）", "small"))
        yield Para(said, "small")
    if entry.note:
        yield Para(plain(entry.note), "small")
    for article, group in groupby(entry.cited, key=lambda one: one.article):
        found = tuple(group)
        if article in index.articles:
            wheres = tuple(one.where for one in found if one.where)
            remarks = tuple(_remarks(index, found, frame, thresholds))
            yield provision(index, index.articles[article], True, wheres, remarks)


def _remarks(
    index: Index, found: tuple[Cited, ...], frame: Frame | None, thresholds: bool
) -> Iterator[Spans]:
    for one in found:
        if one.printed:
            label = f"汇编作（{one.wording.label}）：" if one.wording is not Wording.SAME else "汇编作："
            yield (strong(label), Span(f"“{one.printed}”"))
        if one.note:
            yield plain(one.note)
        if thresholds:
            yield from consequence(index, one.article, one.where, frame)


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
