"""What an import did, for the editor: as text, and as a page that opens without a server."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape

from macros.cite.form import article_label
from macros.derive.references import Reference
from macros.importer.rule_text import ImportedRule, gaps
from macros.model import Problem

STYLE = (
    "body{font:16px/1.7 'Noto Serif CJK SC','Songti SC',SimSun,serif;max-width:52rem;margin:2rem auto;"
    "padding:0 1rem;color:#1d1d1b;background:#fffefb}h1{font-size:1.4rem}h2{font-size:1.1rem;"
    "border-bottom:1px solid #bbb}table{border-collapse:collapse;width:100%}td,th{border-top:1px solid "
    "#ddd;padding:.3rem .5rem;text-align:left;vertical-align:top}td:first-child{white-space:nowrap}"
    "ins{background:#e4f2df}del{background:#fbe3df}.own{white-space:pre-wrap}"
    "@media(max-width:420px){td:first-child{white-space:normal}}"
    "@media(prefers-color-scheme:dark){body{color:#eee;background:#1b1b1a}ins{background:#234a23}"
    "del{background:#5a2722}}@media print{body{margin:0;max-width:none}}"
)


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A heading with its lines; `rows` are pairs of place and words."""

    title: str
    rows: tuple[tuple[str, str], ...]
    empty: str = "没有。"


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What was read, what was written (paths for the editor), what `check` says of it."""

    name: str
    rule: ImportedRule
    written: tuple[str, ...]
    problems: Sequence[Problem] = field(default=())
    references: Sequence[Reference] = field(default=())


def sections(outcome: ImportOutcome) -> tuple[ReportSection, ...]:
    """The report in its order: what there is, what is doubtful, what was left out."""
    rule = outcome.rule
    return (
        ReportSection("写成的文件", tuple(("", path) for path in outcome.written)),
        ReportSection("认出的事项", tuple(_facts(rule))),
        ReportSection("条文", tuple(_articles(rule))),
        ReportSection(
            "请核对", tuple((_line(d.line), d.why) for d in rule.doubts), "没有拿不准的地方。"
        ),
        ReportSection("引用", tuple(_citations(outcome.references)), "文中没有引用。"),
        ReportSection("没有收入条文的行", tuple(_left(rule)), "每一行都收入了条文。"),
        ReportSection(
            "make check 的结果", tuple(("", str(p)) for p in outcome.problems), "没有问题。"
        ),
    )


def _line(number: int) -> str:
    return f"第 {number} 行" if number else "全件"


def _facts(rule: ImportedRule) -> Iterable[tuple[str, str]]:
    front = rule.front
    yield "题目", front.title or "没有找到"
    yield "文号", front.doc_number or "没有找到"
    yield "制定机关", "、".join(front.issuers) or "没有找到"
    yield "印发", front.issued or "没有找到"
    where = f"（{article_label(front.effective_article)}）" if front.effective_article else ""
    yield "施行", (front.effective or "没有找到") + where
    yield "地区", front.region or "没有找到"


def _articles(rule: ImportedRule) -> Iterable[tuple[str, str]]:
    articles = rule.articles
    yield "条数", f"{len(articles)} 条，{articles[0].label}至{articles[-1].label}"
    yield "款、项、目", f"{sum(len(article.lines) for article in articles)} 行"
    breaks = gaps(articles)
    yield "条号", "连续" if not breaks else f"{len(breaks)} 处不连续，见“请核对”"


def _citations(references: Sequence[Reference]) -> Iterable[tuple[str, str]]:
    for reference in references:
        link = reference.link
        yield reference.owner, f"{link.text}：{link.reason or '已解析'}"


def _left(rule: ImportedRule) -> Iterable[tuple[str, str]]:
    """Lines around the text and of the page, in the order of the file."""
    page = [(number, f"〔{why}〕{rule.raw[number - 1].strip()}") for number, why in rule.furniture]
    around = [(line.numbers[0], line.text) for line in rule.notices]
    yield from ((_line(number), text) for number, text in sorted(page + around))


def as_text(title: str, parts: Iterable[ReportSection]) -> str:
    """The report for the terminal."""
    lines = [title]
    for part in parts:
        lines += ["", f"【{part.title}】"]
        lines += [f"  {place}  {words}".rstrip() for place, words in part.rows] or [
            f"  {part.empty}"
        ]
    return "\n".join(lines) + "\n"


def as_page(title: str, parts: Iterable[ReportSection]) -> str:
    """The report as one page of HTML; nothing of the file becomes markup."""
    body = "".join(f"<h2>{escape(part.title)}</h2>{_table(part)}" for part in parts)
    return page(title, body)


def page(title: str, body: str) -> str:
    """A page that needs nothing but itself."""
    head = f"<meta charset=utf-8><meta name=viewport content='width=device-width'><title>{escape(title)}"
    return (
        f"<!doctype html><html lang=zh-CN><head>{head}</title><style>{STYLE}</style></head>"
        f"<body><h1>{escape(title)}</h1>{body}</body></html>\n"
    )


def _table(part: ReportSection) -> str:
    if not part.rows:
        return f"<p>{escape(part.empty)}</p>"
    rows = "".join(
        f"<tr><td>{escape(place)}</td><td class=own>{escape(words)}</td></tr>"
        for place, words in part.rows
    )
    return f"<table>{rows}</table>"
