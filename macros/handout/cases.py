"""Cases (案例), one after the other, and the table of all results (处理结果)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.derive.applied import Applications, Applied
from macros.derive.index import Index
from macros.handout.blocks import Block, Heading, Line, Para, Span, Spans, Table, plain, strong
from macros.handout.provisions import block_id
from macros.model.base import Labelled
from macros.model.case import ApplicationRole, Case, Extent, Imposed, Sanction
from macros.text import dates

UNKNOWN = "未载"
RESULTS = ("对象", "职务", "处理结果（原文）", "制度", "决定机关、日期和依据")
WIDTHS = (1.6, 2.2, 2.2, 1.4, 2.2)
STORY = (
    ("信访请求", "claimed"),
    ("查明情况", "found"),
    ("办理经过", "handling"),
    ("要点", "points"),
)


def cases(index: Index, found: Iterable[Case]) -> Iterator[Block]:
    """Cases, one after the other."""
    applications = Applications(index)
    by_case: dict[str, list[Applied]] = {}
    for applied in applications.all:
        by_case.setdefault(applied.case.id, []).append(applied)
    for one in found:
        yield from _case(index, one, by_case.get(one.id, []))


def _case(index: Index, one: Case, applied: list[Applied]) -> Iterator[Block]:
    """Facts, story, time line, provisions, results, notes."""
    yield Heading(2, f"{one.code}　{one.title}", block_id(f"cases/{one.id}"))
    yield Para(tuple(_facts(index, one)), "facts")
    for label, name in STORY:
        text = getattr(one, name)
        if text:
            yield Para((strong(f"{label}　"), Span(text)))
    if one.timeline:
        lines = tuple(Line((plain(dates.show(day)), plain(event))) for day, event in one.timeline)
        yield Table((1, 5), ("日期", "经过"), lines)
    yield from (Para(_applied(each), "item") for each in applied)
    if one.sanctions:
        yield Table(WIDTHS, RESULTS, tuple(result(one, s) for s in one.sanctions))
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


def _applied(one: Applied) -> Spans:
    """Role, citation with its page, whether it was in force then; the editor's note is a footnote."""
    application = one.application
    role = f"{application.role.label}（{application.by.label}）："
    article = one.target.article if one.target else None
    note = (application.note,) if application.note else ()
    cited = Span(application.cite, notes=note, to=block_id(article) if article else None)
    if application.role is ApplicationRole.COUNTERPART:
        return (strong(role), cited, Span("　不是本案依据", "small"))
    time = one.timeliness
    check = "〔待核〕" if one.unverified else ""
    return (strong(role), cited, Span(f"　{time.sign} {time.label}{check}", "small"))


def result(case: Case, one: Sanction) -> Line:
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
            plain("；".join(dict.fromkeys((*map(_decided, one.measures), _basis(case, one))))),
        )
    )


def _basis(case: Case, one: Sanction) -> str:
    """依据《…》: what the source says the result rests on; 依据未载 where it says nothing."""
    cited = [case.applied[n - 1].cite for n in one.basis]
    return f"依据{'、'.join(cited)}" if cited else "依据未载"


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
        lines += [result(one, sanction) for sanction in one.sanctions]
    yield Table(WIDTHS, RESULTS, tuple(lines))
