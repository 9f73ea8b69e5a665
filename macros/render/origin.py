"""出处: which source prints what, on which lines, and with which part (底本, 参校)."""

from __future__ import annotations

from dataclasses import dataclass

from macros.index import Index
from macros.model import Article, Condition, Role, Source, Span, Witness
from macros.render.apparatus import label_of

PAGE = "sources.html"


@dataclass(frozen=True, slots=True)
class Origin:
    """One witness in words: 底本　来源 001，第 51-65 行."""

    role: str
    source: str
    title: str
    url: str
    lines: str
    damaged: bool
    place: str | None = None
    printed_at: str | None = None


def source_url(source: str) -> str:
    """Address of a source on the sources page."""
    return f"{PAGE}#s{source}"


def lines_of(span: Span) -> str:
    """第 51-65 行、第 70 行."""
    return "、".join(f"第 {lines} 行" for lines in span.lines)


def origins(index: Index, article: Article) -> tuple[Origin, ...]:
    """The witnesses of an article: first the bases, then the others."""
    ordered = sorted(article.witnesses, key=lambda w: list(Role).index(w.role))
    return tuple(_origin(index, article, witness) for witness in ordered)


def _origin(index: Index, article: Article, witness: Witness) -> Origin:
    printed = index.articles.get(witness.printed_at or "")
    place = label_of(index, article, witness.where) if witness.where else None
    at = index.label(printed) if printed else witness.printed_at
    return of_span(index, witness.span, witness.role, place, at)


def of_span(
    index: Index,
    span: Span,
    role: Role = Role.BASE,
    place: str | None = None,
    printed_at: str | None = None,
) -> Origin:
    """The words for lines of a source."""
    source: Source | None = index.sources.get(span.source)
    return Origin(
        role=role.label,
        source=span.source,
        title=source.title if source else "",
        url=source_url(span.source),
        lines=lines_of(span),
        damaged=source is not None and source.condition is Condition.DAMAGED,
        place=place,
        printed_at=printed_at,
    )


def bases(article: Article) -> tuple[str, ...]:
    """来源 003，第 73-79 行: the base witnesses in short."""
    return tuple(
        f"来源 {w.span.source}，{lines_of(w.span)}"
        for w in article.witnesses
        if w.role is Role.BASE
    )
