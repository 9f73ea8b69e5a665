"""Ladders (追责阶梯) and measures (处理方式) as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.derive.categories import Categories
from macros.derive.index import Index
from macros.handout.blocks import Block, Heading, Line, Para, Span, Spans, Table, plain, strong
from macros.handout.provisions import block_id
from macros.model import Status, Where
from macros.model.measure import Ladder, Measure, Quotation, Rung

NONE = "—"
STEPS = ("步骤和依据", "前提和门槛", "处理", "对象", "由谁决定")
OWN = ("条项", "本处另设的门槛")
MEASURES = ("处理方式", "制度", "依据", "易混之处和说明")


def cite(index: Index, article: str, where: Where | None, titled: bool = True) -> Span:
    """A citation with the sign of the text's state, and its page where it stands in this handout."""
    found = index.articles.get(article)
    if found is None:
        return Span(article)
    text = index.cite(found, where) if titled else index.short_cite(found, where)
    sign = "" if found.status is Status.COMPLETE else found.status.sign
    return Span(text + sign, to=block_id(article))


def ladder(index: Index, one: Ladder) -> Iterator[Block]:
    """The steps of an instrument, then the thresholds that single 项 add."""
    yield Heading(2, one.title, block_id(f"ladders/{one.id}"))
    yield Table((2.7, 4.4, 2.6, 2, 1.5), STEPS, tuple(_step(index, rung) for rung in one.rungs))
    if one.combine:
        source = cite(index, one.combine.article, one.combine.where)
        yield Para((strong("合并使用："), Span(f"“{one.combine.text}”"), source), "small")
    if one.own:
        lines = tuple(
            Line(
                (
                    (cite(index, own.article, own.where, titled=False),),
                    plain("；".join(f"“{t.quote}”（{t.kind.label}）" for t in own.thresholds)),
                )
            )
            for own in one.own
        )
        yield Table((1.8, 4), OWN, lines)
    if one.note:
        yield Para(plain(one.note), "small")


def _step(index: Index, rung: Rung) -> Line:
    before = _quotes((("", rung.conduct), ("经：", rung.after)))
    before += [f"门槛：“{one.quote}”（{one.kind.label}）" for one in rung.thresholds]
    what = _quotes((("", rung.what), ("并：", rung.also)))
    if rung.undetermined:
        what.append("缺文或未引，不能断定")
    name = (strong(rung.title), Span("　"), cite(index, rung.article, rung.where, titled=False))
    return Line(
        (
            name,
            plain("；".join(before) or NONE),
            plain("；".join(what) or NONE, *((rung.note,) if rung.note else ())),
            plain("；".join(_quotes((("", rung.on_whom),))) or NONE),
            plain("；".join(_quotes((("", rung.by_whom),))) or "未载"),
        )
    )


def _quotes(parts: Iterable[tuple[str, Quotation | None]]) -> list[str]:
    return [f"{lead}“{one.text}”" for lead, one in parts if one is not None]


def measures(index: Index, found: Iterable[Measure]) -> Iterator[Block]:
    """All measures in one table."""
    yield Table((1.6, 1.7, 3.4, 3.4), MEASURES, tuple(_measure(index, one) for one in found))


def _measure(index: Index, one: Measure) -> Line:
    named: Spans = (strong(one.label),)
    if one.words:
        named += (Span(f"（又作{'、'.join(one.words)}）"),)
    regimes = "、".join(regime.label for regime in one.regimes)
    rank = f"，第 {one.rank} 档" if one.rank else ""
    remarks = [
        f"不同于“{other.label}”：{near.difference}" for other, near in Categories(index).near(one)
    ]
    remarks += [text for text in (one.reason, one.note) if text]
    return Line(
        (named, plain(regimes + rank), _bases(index, one), plain("　".join(remarks) or NONE)),
        id=block_id(f"measures/{one.id}"),
    )


def _bases(index: Index, one: Measure) -> Spans:
    out: list[Span] = []
    for basis in one.basis:
        out += [Span("；")] if out else []
        out.append(cite(index, basis.article, basis.where))
    for other in one.unheld:
        out += [Span("；")] if out else []
        title = index.instruments[other.instrument].title
        note = (other.note,) if other.note else ()
        out.append(
            Span(f"《{title}》{other.cite}（正文未收，{other.provenance.label}）", notes=note)
        )
    return tuple(out) or plain(NONE)
