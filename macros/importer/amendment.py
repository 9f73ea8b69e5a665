"""An amended rule: a version of its own, and a proposed table of numbers from the old to the new."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros import load
from macros.cite.form import article_label
from macros.compare import align
from macros.compare.groups import ArticleGroup, Shape
from macros.importer.refusal import ImportRefused
from macros.importer.report import ReportSection
from macros.importer.written import yaml_of
from macros.model import Instrument, reading_of

SHAPES = {
    Shape.ONE: "一条对一条",
    Shape.SPLIT: "一条拆为几条",
    Shape.MERGED: "几条并为一条",
    Shape.MIXED: "几条对几条",
    Shape.LEFT: "新版没有找到相应的条文",
    Shape.RIGHT: "新版增加，旧版没有找到",
}


def older(root: Path, name: str) -> Instrument:
    """The version that an imported rule amends. Raises ImportRefused."""
    found = [rule for rule in load.load(root)[0].instruments if rule.id == name]
    if not found or not found[0].with_text:
        raise ImportRefused(f"没有收有条文的“{name}”；--amends 写旧版的编号，如 measures-2016")
    return found[0]


def titled_apart(text: str, old: Instrument, new_title: str | None) -> str:
    """The old version's file with its year behind the title, where the new one has the same title.

    Raises ImportRefused where no year is known.
    """
    if old.title != new_title:
        return text
    year = (old.issued.value or old.effective.value or "")[:4]
    if not year.isdecimal():
        raise ImportRefused(
            f"{old.place.path} 没有年份，两版的题名分不开；先在旧版题名后面加上年份"
        )
    head = re.compile(rf"^title: *{re.escape(old.title)}\s*$", re.MULTILINE)
    return head.sub(f"title: {old.title}（{year}年）", text, count=1)


def numbers(old: Instrument, new: Instrument) -> tuple[ReportSection, str]:
    """The proposed table for the report, and what the old version's file would say of it."""
    groups = [group for group, _ in align(old, new).groups]
    rows = tuple(_row(old, new, group) for group in groups)
    return ReportSection("条号对应（建议，请逐条看）", rows), "".join(_proposed(groups))


def _row(old: Instrument, new: Instrument, group: ArticleGroup) -> tuple[str, str]:
    left, right = _labels(old, group.left), _labels(new, group.right)
    said = SHAPES[group.shape]
    if group.shape is Shape.ONE:
        same = _text(old, group.left) == _text(new, group.right)
        said = "文字相同" if same else "文字有改动"
    return f"{left or '—'} → {right or '—'}", said + ("，位置变了" if group.moved else "")


def _labels(rule: Instrument, ids: tuple[str, ...]) -> str:
    held = {article.id: article for article in rule.articles}
    return "、".join(article_label(held[i].number, held[i].branch) for i in ids)


def _text(rule: Instrument, ids: tuple[str, ...]) -> str:
    held = {article.id: article for article in rule.articles}
    return "\n".join(reading_of(line.runs) for i in ids for line in held[i].lines)


def _proposed(groups: list[ArticleGroup]) -> Iterator[str]:
    """What an editor copies below each article of the old version once he has read both."""
    yield "# 建议：看过两版的条文，再把有关的几行抄到旧版各条下面\n"
    for group in groups:
        for name in group.left if group.right else ():
            yield f"# {name}\n" + yaml_of({"correspondences": list(group.right)})
