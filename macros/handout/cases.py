"""Cases (案例), one after the other, and the table of all results (处理结果)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.derive.applied import AppliedProvision
from macros.derive.book import Book
from macros.derive.index import Index
from macros.handout.blocks import (
    Block,
    Heading,
    Para,
    PrintSpan,
    Spans,
    TableBlock,
    TableRow,
    plain,
    strong,
)
from macros.handout.provisions import block_id
from macros.model.base import Labelled
from macros.model.case import ApplicationRole, Case, Extent, ImposedMeasure, Sanction
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


def cases(book: Book, cases: Iterable[Case]) -> Iterator[Block]:
    """Cases, one after the other."""
    for case in cases:
        yield from _case(book.index, case, book.applications.of_case(case))


def _case(index: Index, case: Case, applied: tuple[AppliedProvision, ...]) -> Iterator[Block]:
    """Facts, story, time line, provisions, results, notes."""
    yield Heading(2, f"{case.code}　{case.title}", block_id(f"cases/{case.id}"))
    yield Para(tuple(_facts(index, case)), "facts")
    for label, name in STORY:
        text = getattr(case, name)
        if text:
            yield Para((strong(f"{label}　"), PrintSpan(text)))
    if case.timeline:
        lines = tuple(
            TableRow((plain(dates.show(day)), plain(event))) for day, event in case.timeline
        )
        yield TableBlock((1, 5), ("日期", "经过"), lines)
    yield from (Para(_applied(each), "item") for each in applied)
    if case.sanctions:
        yield TableBlock(WIDTHS, RESULTS, tuple(result(case, s) for s in case.sanctions))
    for note in case.notes:
        yield Para(plain(f"说明　{note}"), "small")


def _facts(index: Index, case: Case) -> Iterator[PrintSpan]:
    titles = {c.id: c.title for c in index.corpus.circumstances}
    sections = {c.id: c for c in index.corpus.collections}
    collection = sections.get(case.collection)
    facts = [
        ("地区", case.region or UNKNOWN),
        ("行为", _period(case)),
        ("处理", dates.show(case.decided)),
        ("情形", "、".join(titles.get(name, name) for name in case.circumstances) or UNKNOWN),
        ("案例集", collection.title if collection else case.collection),
    ]
    for label, value in facts:
        yield strong(f"{label}：")
        yield PrintSpan(f"{value}　")


def _period(case: Case) -> str:
    ends = [dates.show(day) for day in (case.conduct_from, case.conduct_to) if day]
    return "至".join(dict.fromkeys(ends)) or UNKNOWN


def _applied(applied: AppliedProvision) -> Spans:
    """Role, citation with its page, whether it was in force then; the editor's note is a footnote."""
    application = applied.application
    role = f"{application.role.label}（{application.by.label}）："
    article = applied.target.article if applied.target else None
    note = (application.note,) if application.note else ()
    cited = PrintSpan(application.cite, notes=note, to=block_id(article) if article else None)
    if application.role is ApplicationRole.COUNTERPART:
        return (strong(role), cited, PrintSpan("　不是本案依据", "small"))
    time = applied.timeliness
    check = "〔待核〕" if applied.unverified else ""
    return (strong(role), cited, PrintSpan(f"　{time.sign} {time.label}{check}", "small"))


def result(case: Case, sanction: Sanction) -> TableRow:
    """One recipient and what it received; a word that all measures share is said once."""
    notes = [sanction.note] if sanction.note else []
    if sanction.each is False:
        notes.insert(0, "来源作“分别”，谁受哪一种没有写。")
    number = f"（{sanction.count} 人）" if sanction.count else ""
    duty = f"；{sanction.responsibility}" if sanction.responsibility else ""
    return TableRow(
        (
            plain(sanction.recipient + number, *(["　".join(notes)] if notes else [])),
            plain((sanction.position or UNKNOWN) + duty),
            plain("；".join(_imposed(m) for m in sanction.measures) or UNKNOWN),
            plain("；".join(_distinct(m.regime for m in sanction.measures))),
            plain(
                "；".join(
                    dict.fromkeys((*map(_decided, sanction.measures), _basis(case, sanction)))
                )
            ),
        )
    )


def _basis(case: Case, sanction: Sanction) -> str:
    """依据《…》: what the source says the result rests on; 依据未载 where it says nothing."""
    cited = [case.applied[n - 1].cite for n in sanction.basis]
    return f"依据{'、'.join(cited)}" if cited else "依据未载"


def _imposed(imposed: ImposedMeasure) -> str:
    scope = f"（{imposed.scope}）" if imposed.scope else ""
    return imposed.verbatim + scope + (f"（{_extent(imposed.extent)}）" if imposed.extent else "")


def _extent(extent: Extent) -> str:
    return f"{extent.value}{extent.unit}"


def _distinct(regimes: Iterable[Labelled | None]) -> list[str]:
    return list(dict.fromkeys(member.label if member else "制度不明" for member in regimes))


def _decided(imposed: ImposedMeasure) -> str:
    return f"{imposed.authority or UNKNOWN}，{dates.show(imposed.date)}"


def results(cases: Iterable[Case]) -> Iterator[Block]:
    """The results of all cases in one table, grouped by case."""
    lines: list[TableRow] = []
    for case in cases:
        name = PrintSpan(f"{case.code}　{case.title}", to=block_id(f"cases/{case.id}"))
        lines.append(TableRow(((name,),), group=True))
        lines += [result(case, sanction) for sanction in case.sanctions]
    yield TableBlock(WIDTHS, RESULTS, tuple(lines))
