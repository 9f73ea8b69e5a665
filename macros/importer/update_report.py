"""What a better text changes, for the editor who decides: a page with marked differences, a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from macros.cite.form import place_label
from macros.importer.report import ReportSection, as_text, page
from macros.importer.update import (
    ArticleFinding,
    Finding,
    QuotedWords,
    UnitFinding,
    changes,
    is_restricted,
)

DECIDE = (
    "这里只比对，没有改动数据。逐条看过、同意的，再运行一次，加 --accept 和条号（如 --accept 3 5-9，"
    "全部写 all），程序收进规定的文件；原来的来源留作对照，不同处留作版本出入。"
)


def as_terminal_text(
    title: str, found: Sequence[ArticleFinding], quoted: Sequence[QuotedWords]
) -> str:
    """How many units of each finding, the articles to look at, the quotes to mend."""
    return as_text(title, (_counts(found), _to_see(found), *_quotes(quoted)))


def as_update_page(
    title: str, found: Sequence[ArticleFinding], quoted: Sequence[QuotedWords]
) -> str:
    """One page: counts, quotes to mend, then every article with its differences marked."""
    parts = (_counts(found), *_quotes(quoted))
    body = [f"<p>{escape(DECIDE)}</p>", *(_table(part) for part in parts)]
    body += [_article(article) for article in found]
    return page(title, "".join(body))


def _counts(found: Sequence[ArticleFinding]) -> ReportSection:
    counter = Counter(unit.finding for article in found for unit in article.units)
    rows = tuple((each.label, f"{counter[each]} 处") for each in Finding if counter[each])
    return ReportSection("款、项、目", rows)


def _to_see(found: Sequence[ArticleFinding]) -> ReportSection:
    rows = tuple(
        (article.label, article.finding.label)
        for article in found
        if article.finding is not Finding.CONFIRMED
    )
    return ReportSection("要看的条", rows, "没有，全部一致。")


def _quotes(quoted: Sequence[QuotedWords]) -> Iterator[ReportSection]:
    """Quotes by file and line; files of restricted folders are counted, never named."""
    rows = [
        (f"{q.place.path}:{q.place.line}", f"{q.unit}\n原引：{q.old}\n新文：{q.new}")
        for q in quoted
        if not is_restricted(q)
    ]
    hidden = sum(map(is_restricted, quoted))
    if hidden:
        rows.append(("限内部的文件", f"另有 {hidden} 处，改后由 make check 指出"))
    yield ReportSection("引用旧文字、要跟着改的地方", tuple(rows))


def _table(part: ReportSection) -> str:
    rows = "".join(
        f"<tr><td>{escape(place)}</td><td class=own>{escape(words)}</td></tr>"
        for place, words in part.rows
    )
    empty = f"<p>{escape(part.empty)}</p>"
    return f"<h2>{escape(part.title)}</h2>" + (f"<table>{rows}</table>" if rows else empty)


def _article(article: ArticleFinding) -> str:
    rows = "".join(map(_unit, article.units))
    head = f"{article.label}　{article.finding.label}"
    return f"<h2>{escape(head)}</h2><table>{rows}</table>"


def _unit(unit: UnitFinding) -> str:
    name = place_label(unit.where.paragraph, unit.where.item, unit.where.subitem)
    marked = "".join(
        escape(text) if tag == "equal" else f"<{tag}>{escape(text)}</{tag}>"
        for tag, text in changes(unit.old, unit.new)
    )
    said = f"{name}<br>{unit.finding.label}"
    return f"<tr><td>{said}</td><td>{marked}</td></tr>"
