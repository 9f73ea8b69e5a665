"""The files of an imported rule: its YAML with what is unsure as comments, its source's YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import indent
from typing import Any

import yaml

from macros.importer.formats import strange
from macros.importer.layout import Unit
from macros.importer.rule_text import ImportedArticle, ImportedEntry, ImportedHeading, ImportedRule
from macros.load.characters import fault
from macros.model import LACUNA

WIDTH = 10_000
"""Of a line of YAML: a 款 is one line."""


class _Written(yaml.SafeDumper):
    """Text of several lines in a block, lists set in, no anchors."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


class Block(str):
    """Text that is written in a block."""

    __slots__ = ()


_Written.add_representer(
    Block, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|")
)


def yaml_of(table: object) -> str:
    """A table as YAML, keys in the order given, Chinese as it is."""
    return yaml.dump(table, Dumper=_Written, allow_unicode=True, sort_keys=False, width=WIDTH)


def ranges(numbers: Sequence[int], raw: Sequence[str] = ()) -> str:
    """Line numbers as data files have them; lines of `raw` (from 1) that are blank divide nothing.

    >>> ranges((3, 4, 5, 9)), ranges((1, 3), ("甲", "", "乙"))
    ('3-5, 9', '1-3')
    """
    out: list[list[int]] = []
    for number in numbers:
        if out and not any(line.strip(" 　") for line in _between(out[-1][1], number, raw)):
            out[-1][1] = number
        else:
            out.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in out)


def _between(first: int, last: int, raw: Sequence[str]) -> Sequence[str]:
    """The lines between two numbers; unknown ones count as text."""
    return raw[first : last - 1] if raw else ["?"] * (last - first - 1)


def instrument_yaml(
    rule: ImportedRule, source: str, region: str | None, work: str | None = None
) -> str:
    """The rule's file: facts, then chapters and articles; doubts are comments where they belong."""
    head = yaml_of(_head(rule, source, region, work))
    general = [f"# 待查：{doubt.why}" for doubt in rule.doubts if not doubt.line]
    text = "\n".join(indent(_entry_yaml(entry, rule), "  ", bool) for entry in rule.entries)
    return "\n".join([*general, ""] if general else []) + head + "text:\n" + text


def _head(rule: ImportedRule, source: str, region: str | None, work: str | None) -> dict[str, Any]:
    front = rule.front
    table: dict[str, Any] = {
        "title": front.title or "题目待补",
        "work": work,
        "kind": None,
        "region": region,
        "issuers": list(front.issuers) or None,
        "issuers_by": "source" if front.issuers else None,
        "doc_number": _fact(front.doc_number),
        "issued": _fact(front.issued),
        "effective": _effective(rule),
        "status": {"value": "unknown", "note": "导入的文本没有说是否现行。"},
        "coverage": "full" if rule.is_whole else "partial",
        "article_count": {"value": len(rule.articles), "from": "source"} if rule.is_whole else None,
        "source": source,
    }
    if front.imprint:
        table["imprint"] = {"text": front.imprint, "lines": ranges(front.imprint_lines, rule.raw)}
    return {key: value for key, value in table.items() if value is not None or key == "kind"}


def _fact(value: str | None) -> dict[str, str] | None:
    return {"value": value, "from": "source"} if value else None


def _effective(rule: ImportedRule) -> dict[str, Any] | None:
    fact: dict[str, Any] | None = _fact(rule.front.effective)
    if fact and rule.front.effective_article:
        fact["article"] = rule.front.effective_article
        if rule.front.from_issue:
            fact["note"] = "规定自发布（印发）之日起施行，日期取印发日期。"
    return fact


def _entry_yaml(entry: ImportedEntry, rule: ImportedRule) -> str:
    own = {*entry.numbers}
    notes = "".join(f"# 待查：{doubt.why}\n" for doubt in rule.doubts if doubt.line in own)
    if isinstance(entry, ImportedHeading):
        if entry.unit is not Unit.CHAPTER:
            return notes + f"# {entry.label}\n"
        return notes + yaml_of([{"chapter": entry.label, "lines": ranges(entry.numbers, rule.raw)}])
    return notes + yaml_of([_article(entry, rule.raw)])


def _article(article: ImportedArticle, raw: Sequence[str]) -> dict[str, Any]:
    table: dict[str, Any] = {"article": article.label, "lines": ranges(article.numbers, raw)}
    marked = [_Marked(line) for line in article.lines]
    if marked:
        table["text"] = Block("\n".join(_numbered(marked)) + "\n")
    reasons = list(dict.fromkeys(reason for line in marked for reason in line.reasons))
    if reasons:
        table["emendations"] = [{"mark": n, "basis": why} for n, why in enumerate(reasons, 1)]
    return table


def _numbered(marked: Sequence[_Marked]) -> Iterator[str]:
    """The lines with their lacunae numbered by reason."""
    reasons = list(dict.fromkeys(reason for line in marked for reason in line.reasons))
    for line in marked:
        yield "".join(
            f"{{……|{reasons.index(part[1]) + 1}}}" if isinstance(part, tuple) else part
            for part in line.parts
        )


_GAP = re.compile(re.escape(LACUNA))
PRINTED_GAP = "来件此处标作〔……〕，没有文字。"


class _Marked:
    """A line with its lacunae told apart: plain stretches, and (sign, reason) where words lack."""

    def __init__(self, line: str) -> None:
        self.parts: list[str | tuple[str, str]] = list(_parts(line))
        self.reasons = [part[1] for part in self.parts if isinstance(part, tuple)]


def _parts(line: str) -> Iterator[str | tuple[str, str]]:
    at = 0
    for match in _GAP.finditer(line):
        yield from _readable(line[at : match.start()])
        yield (LACUNA, PRINTED_GAP)
        at = match.end()
    yield from _readable(line[at:])


def _readable(text: str) -> Iterator[str | tuple[str, str]]:
    """A stretch without the characters that data may not hold: they are lacunae."""
    held = ""
    for char in text:
        if fault(char):
            yield held
            held = ""
            yield (char, f"来件此处是不能用的字符 {strange(char)[0]}，原来是什么字不知道。")
        else:
            held += "\\{" if char == "{" else char
    yield held


def source_yaml(rule: ImportedRule, kind: str, name: str) -> str:
    """The file of the source: what was imported; whether it is sound is the editor's to say."""
    note = f"由 {kind} 文件导入，共 {len(rule.raw)} 行，行号按导入时存下的文字计。"
    return "# 可靠程度（condition）由编辑定：sound 可据，damaged 有残缺\n" + yaml_of(
        {
            "title": f"《{name}》导入文本",
            "kind": "全文" if rule.is_whole else "残缺本",
            "condition": "sound",
            "notes": [note],
        }
    )


def handout_yaml(name: str, title: str, order: int) -> str:
    """The handout of the rule's text, as every rule with text has one."""
    table = {
        "title": title,
        "subtitle": "条文和校对说明",
        "audience": "引用和学习本文件的各级机关工作人员",
        "style": "official",
        "order": order,
        "parts": [{"kind": "instruments", "title": "条文", "records": [name]}],
    }
    return yaml_of(table)


def column_yaml(name: str) -> str:
    """The column of a new rule in the comparison: every cell is 未比 until an editor writes it."""
    return "# 没有写的格都是未比；座次（divisions）和各格由编辑写\n" + yaml_of({"column": name})
