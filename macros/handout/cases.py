"""Cases (案例), one after the other, and the table of all results (处理结果)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros import dates
from macros.cite.grammar import find
from macros.handout.blocks import Block, Heading, Line, Para, Span, Spans, Table, plain, strong
from macros.handout.provisions import block_id
from macros.index import Index
from macros.model.base import Labelled
from macros.model.case import Application, Case, Extent, Imposed, Sanction
from macros.resolve import Context, Resolver

UNKNOWN = "未载"
RESULTS = ("对象", "职务", "处理结果（原文）", "制度", "决定机关和日期")
WIDTHS = (1.6, 2.4, 2.2, 1.6, 1.8)
STORY = (
    ("信访请求", "claimed"),
    ("查明情况", "found"),
    ("办理经过", "handling"),
    ("要点", "points"),
)


def case(index: Index, one: Case) -> Iterator[Block]:
    """A case: facts, story, time line, provisions, results, notes."""
    yield Heading(2, f"{one.code}　{one.title}", block_id(f"cases/{one.id}"))
    yield Para(tuple(_facts(index, one)), "facts")
    for label, name in STORY:
        text = getattr(one, name)
        if text:
            yield Para((strong(f"{label}　"), Span(text)))
    if one.timeline:
        lines = tuple(Line((plain(dates.show(day)), plain(event))) for day, event in one.timeline)
        yield Table((1, 5), ("日期", "经过"), lines)
    for application in one.applied:
        yield Para(_application(index, one, application), "item")
    if one.sanctions:
        yield Table(WIDTHS, RESULTS, tuple(result(s) for s in one.sanctions))
    for note in one.notes:
        yield Para(plain(f"说明　{note}"), "small")


def _facts(index: Index, one: Case) -> Iterator[Span]:
    titles = {c.id: c.title for c in index.corpus.circumstances}
    sections = {c.id: c for c in index.corpus.collections}
    collection = sections.get(one.collection)
    facts = [
        ("地区", one.region or UNKNOWN),
        ("行为", _period(one)),
        ("处理", dates.show(one.decided)),
        ("情形", "、".join(titles.get(name, name) for name in one.circumstances) or UNKNOWN),
        ("案例集", collection.title if collection else one.collection),
    ]
    for label, value in facts:
        yield strong(f"{label}：")
        yield Span(f"{value}　")


def _period(one: Case) -> str:
    ends = [dates.show(day) for day in (one.conduct_from, one.conduct_to) if day]
    return "至".join(dict.fromkeys(ends)) or UNKNOWN


def _application(index: Index, one: Case, application: Application) -> Spans:
    role = f"{application.role.label}（{application.by.label}）："
    then = one.decided or one.conduct_to or one.conduct_from
    target = None
    for citation in find(application.cite):
        for link in Resolver(index).links(citation, Context(application.instrument, date=then)):
            target = link.target.article if link.target else None
    note = (application.note,) if application.note else ()
    to = block_id(target) if target else None
    return (strong(role), Span(application.cite, notes=note, to=to))


def result(one: Sanction) -> Line:
    """One recipient and what it received; a word that all measures share is said once."""
    notes = [one.note] if one.note else []
    if one.each is False:
        notes.insert(0, "来源作“分别”，谁受哪一种没有写。")
    number = f"（{one.count} 人）" if one.count else ""
    duty = f"；{one.responsibility}" if one.responsibility else ""
    return Line(
        (
            plain(one.recipient + number, *(["　".join(notes)] if notes else [])),
            plain((one.position or UNKNOWN) + duty),
            plain("；".join(_imposed(m) for m in one.measures) or UNKNOWN),
            plain("；".join(_distinct(m.regime for m in one.measures))),
            plain("；".join(dict.fromkeys(_decided(m) for m in one.measures)) or UNKNOWN),
        )
    )


def _imposed(one: Imposed) -> str:
    scope = f"（{one.scope}）" if one.scope else ""
    return one.verbatim + scope + (f"（{_extent(one.extent)}）" if one.extent else "")


def _extent(extent: Extent) -> str:
    return f"{extent.value}{extent.unit}"


def _distinct(regimes: Iterable[Labelled | None]) -> list[str]:
    return list(dict.fromkeys(one.label if one else "制度不明" for one in regimes))


def _decided(one: Imposed) -> str:
    return f"{one.authority or UNKNOWN}，{dates.show(one.date)}"


def results(found: Iterable[Case]) -> Iterator[Block]:
    """The results of all cases in one table, grouped by case."""
    lines: list[Line] = []
    for one in found:
        name = Span(f"{one.code}　{one.title}", to=block_id(f"cases/{one.id}"))
        lines.append(Line(((name,),), group=True))
        lines += [result(sanction) for sanction in one.sanctions]
    yield Table(WIDTHS, RESULTS, tuple(lines))
