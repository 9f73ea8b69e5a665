"""核对单: a page to compare a rule by eye, on paper; and its results entered as verdicts."""

from __future__ import annotations

import re
from html import escape

from macros.cite.form import article_label, place_label
from macros.importer.entries import FileEntry, entries_of
from macros.importer.refusal import ImportRefused
from macros.importer.report import page
from macros.model import Article, Instrument, Provenance, Verdict, Where, reading_of
from macros.text.seals import seal_of_words

BOXES = "　".join(f"□ {verdict.label}" for verdict in Verdict)
HEAD = (
    "<p>照公布的文本逐字看，一处一格，打钩。看完把结果写成文本文件，一行一处：条号、款项、结论，"
    "如“5 1/2 一致”；没有看的不写。</p><p>核对的文本：＿＿＿＿＿＿＿＿＿＿　核对人：＿＿＿＿＿＿　"
    "日期：＿＿＿＿＿＿</p>"
)
_LINE = re.compile(r"(?P<n>\d+)(?:-(?P<b>\d+))?\s+(?P<where>\d+(?:/\d+){0,2})\s+(?P<said>\S+)")


def sheet(held: Instrument) -> str:
    """One page for print: every 款, 项 and 目 with its text and boxes for the result."""
    body = "".join(_article(article) for article in held.with_text)
    return page(f"核对单：{held.title}", HEAD + body)


def _article(article: Article) -> str:
    rows = "".join(
        f"<tr><td>{article.slug}　{where}<br>{place_label(where.paragraph, where.item, where.subitem)}"
        f"</td><td class=own>{escape(reading_of(unit.runs))}<br><small>{BOXES}</small></td></tr>"
        for where, unit in article.units()
    )
    label = article_label(article.number, article.branch)
    return f"<h2>{escape(label)}</h2><table>{rows}</table>"


def entered(held: Instrument, text: str, results: str, basis: Provenance) -> str:
    """The rule's file with the results as verdicts. Raises ImportRefused for what cannot be read."""
    lines = text.split("\n")
    entries = {e.article.slug: e for e in entries_of(held, lines) if e.article}
    wanted: dict[int, list[str]] = {}
    for number, typed in enumerate(results.split("\n"), 1):
        if typed.strip():
            at, said = _verdict(entries, lines, typed.strip(), number, basis)
            wanted.setdefault(at, []).append(said)
    for at, new in sorted(wanted.items(), reverse=True):
        begun = lines[at - 1].startswith(("      - {where", "    collated:"))
        lines[at:at] = new if begun else ["    collated:", *new]
    return "\n".join(lines)


def _verdict(
    entries: dict[str, FileEntry], lines: list[str], typed: str, number: int, basis: Provenance
) -> tuple[int, str]:
    match = _LINE.fullmatch(typed)
    slug = (match["n"] + (f"-{match['b']}" if match["b"] else "")) if match else ""
    verdict = next((v for v in Verdict if match and match["said"] in (v.label, v.key)), None)
    entry = entries.get(slug)
    if match is None or verdict is None or entry is None or entry.article is None:
        known = "、".join(v.label for v in Verdict)
        raise ImportRefused(
            f"结果第 {number} 行“{typed[:40]}”读不懂；写作“5 1/2 一致”，结论有：{known}"
        )
    article, where = entry.article, _where(match["where"])
    units = dict(article.units())
    if where not in units or any(c.where == where for c in article.collated):
        why = "没有这一款、项" if where not in units else "已经有结论，先在数据里删去旧的"
        raise ImportRefused(f"结果第 {number} 行“{typed[:40]}”：{why}")
    seal = seal_of_words(units[where].runs)
    said = f"where: {where}, verdict: {verdict.key}, from: {basis.key}, seal: {seal}"
    return _place(entry, lines), f"      - {{{said}}}"


def _where(typed: str) -> Where:
    parts = [int(part) or None for part in typed.split("/")]
    return Where(parts[0] or 0, *parts[1:])


def _place(entry: FileEntry, lines: list[str]) -> int:
    """Where the next verdict of an article goes: behind those that it has, else at its end."""
    keys = [n for n in range(entry.start, entry.end) if re.match(r"    collated:\s*$", lines[n])]
    if not keys:
        return entry.end
    end = keys[0] + 1
    while end < entry.end and lines[end].startswith("      "):
        end += 1
    return end
