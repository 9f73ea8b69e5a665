"""出处: which source prints what, on which lines, and with which part (主要依据, 对照)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from macros.derive.grouped import grouped
from macros.derive.index import Index
from macros.model import Article, Condition, Corpus, Role, Span, Witness
from macros.model.category import Circumstance, Responsibility
from macros.say.apparatus import label_of

PAGE = "sources.html"
NUMBERED = re.compile(r"[一二三四五六七八九十]+、")
"""A heading within a part of a source."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A source in one role, in words: 主要依据　来源 001，第 51-65 行."""

    role: str
    source: str
    title: str
    url: str
    lines: str
    damaged: bool


def source_url(source: str) -> str:
    """Address of a source on the sources page."""
    return f"{PAGE}#s{source}"


def lines_of(span: Span) -> str:
    """第 51-65 行、第 70 行."""
    return "、".join(f"第 {lines} 行" for lines in span.lines)


def in_short(span: Span) -> str:
    """来源 003，第 73-79 行."""
    return f"来源 {span.source}，{lines_of(span)}"


def origins(index: Index, article: Article) -> tuple[Origin, ...]:
    """The witnesses of an article by role and source: first the bases, then the others."""
    found = grouped(
        ((witness.role, witness.span.source), _printed(index, article, witness))
        for witness in sorted(article.witnesses, key=lambda w: w.role.order)
    )
    return tuple(
        _of_source(index, source, role, "；".join(printed))
        for (role, source), printed in found.items()
    )


def _printed(index: Index, article: Article, witness: Witness) -> str:
    """第 79 行（第三款，原印在第十四条之下）."""
    said = [label_of(index, article, witness.where)] if witness.where else []
    if witness.printed_at:
        other = index.articles.get(witness.printed_at)
        said.append(f"原印在{index.label(other) if other else witness.printed_at}之下")
    return lines_of(witness.span) + (f"（{'，'.join(said)}）" if said else "")


def of_span(index: Index, span: Span) -> Origin:
    """The words for lines of a source."""
    return _of_source(index, span.source, Role.BASE, lines_of(span))


def _of_source(index: Index, name: str, role: Role, lines: str) -> Origin:
    source = index.sources.get(name)
    return Origin(
        role=role.label,
        source=name,
        title=source.title if source else "",
        url=source_url(name),
        lines=lines,
        damaged=source is not None and source.condition is Condition.DAMAGED,
    )


def bases(article: Article) -> tuple[str, ...]:
    """来源 003，第 73-79 行: the base witnesses in short."""
    return tuple(in_short(w.span) for w in article.witnesses if w.role is Role.BASE)


def printed_under(corpus: Corpus, record: Responsibility | Circumstance) -> tuple[str, ...]:
    """Headings of the source over that of a record: its part, and 三、… where it is （一） of it."""
    sources = (source for source in corpus.sources if source.id == record.span.source)
    above = [h for s in sources for h in s.headings if h.span.ranges < record.span.ranges]
    part = max((n for n, h in enumerate(above) if not NUMBERED.match(h.text)), default=None)
    if part is None:
        return ()
    inner = [h.text for h in above[part + 1 :] if record.heading.startswith("（")]
    return (above[part].text, *inner[-1:])
