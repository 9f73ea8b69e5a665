"""From an entry of a text to an article: places, witnesses, marks, and the state that follows."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.model import (
    Attribution,
    Certainty,
    Role,
    Span,
    Status,
    VariantKind,
    Where,
)
from tests.samples import first_article, jia, one


def test_articles_stand_in_the_chapter_above_them(tmp_path: Path) -> None:
    instrument = one(
        tmp_path,
        jia("""
- article: 第一条
  lines: 1
  text: 甲。
- chapter: 第二章　责 任
  lines: 2-3
- article: 第四十四条之一
  lines: 4
  text: 乙。
- chapter: 第三章
  by: facts
"""),
    )
    assert [(a.id, a.chapter, a.anchor) for a in instrument.articles] == [
        ("jia-2016/1", None, "a1"),
        ("jia-2016/44-1", 2, "a44-1"),
    ]
    assert [(c.number, c.title, c.by, c.span) for c in instrument.chapters] == [
        (2, "责任", Attribution.SOURCE, Span("001", ((2, 3),))),
        (3, None, Attribution.FACTS, None),
    ]


def test_every_record_knows_its_line(tmp_path: Path) -> None:
    files = jia("""
# 一条注释
- chapter: 第一章 总则
  lines: 1

- heading: 目的
  article: 第一条
  lines: 2, 5-7
  witnesses:
    - source: 002
      role: other
      lines: 9
      where: 1/1
  text: |
    甲：

    （一）乙{--丙--|1}。
  emendations:
    - mark: 1
      basis: 重印。
  variants:
    - source: 002
      where: 1/1
      text: 丙。
  notes:
    - 一则。
""")
    instrument = one(tmp_path, files)
    first = instrument.articles[0]
    assert instrument.place.line == 1
    assert instrument.place.at("source").line == 3
    assert instrument.chapters[0].place.line == 6
    assert first.place.line == 10
    assert first.place.at("heading").line == 9
    assert first.place.at("notes/0").line == 29
    assert [w.place.line for w in first.witnesses] == [11, 13]
    assert first.witnesses[1].place.at("where").line == 16
    assert [line.place.line for line in first.lines] == [18, 20]
    assert first.paragraphs[0].items[0].place.line == 20
    assert first.emendations[0].place.line == 22
    assert first.variants[0].place.at("text").line == 27


def test_witnesses_emendations_and_variants(tmp_path: Path) -> None:
    first = first_article(
        tmp_path,
        """
- article: 第一条
  lines: 1, 3-4
  witnesses:
    - source: 002
      lines: 9
      role: other
      where: 1
  text: 甲{++乙++|1}{……|2}。
  emendations:
    - mark: 1
      by: source
      certainty: attested
      basis: |
        另一来源
        印有。
    - mark: 2
      by: editor
      basis: 此下脱字。
  variants:
    - source: 002
      where: 1
      kind: extract
      text: 甲
      note: 节引。
  summary: 一句话。
  notes: 一则。
""",
    )
    base, other = first.witnesses
    assert (base.span, base.role, base.where) == (Span("001", ((1, 1), (3, 4))), Role.BASE, None)
    assert (other.span, other.role, other.where) == (Span("002", ((9, 9),)), Role.OTHER, Where(1))
    emendation = first.emendations[0]
    assert (emendation.by, emendation.certainty) == (Attribution.SOURCE, Certainty.ATTESTED)
    assert emendation.basis == "另一来源印有。"
    variant = first.variants[0]
    assert (variant.kind, variant.text, variant.note) == (VariantKind.EXTRACT, "甲", "节引。")
    assert (first.summary, first.notes) == ("一句话。", ("一则。",))


@pytest.mark.parametrize(
    ("rest", "status", "total", "by"),
    [
        ("lines: 1\n  text: 甲。", Status.COMPLETE, 1, Attribution.SOURCE),
        ("lines: 1\n  total: 1\n  text: 甲。", Status.COMPLETE, 1, Attribution.FACTS),
        (
            "lines: 1\n  total: 1\n  total_by: source\n  text: 甲。",
            Status.COMPLETE,
            1,
            Attribution.SOURCE,
        ),
        (
            "lines: 1\n  text: 甲{--乙--|1}。\n  emendations: [{mark: 1, basis: 重印。}]",
            Status.EMENDED,
            1,
            Attribution.SOURCE,
        ),
        (
            "lines: 1\n  text: 甲{……|1}。\n  emendations: [{mark: 1, basis: 脱去。}]",
            Status.DAMAGED,
            None,
            None,
        ),
        (
            "lines: 1\n  text: 甲{??乙??|1}。\n  emendations: [{mark: 1, basis: 可疑。}]",
            Status.DAMAGED,
            None,
            None,
        ),
        (
            "lines: 1\n  text: 甲{……|1}\n  emendations: [{mark: 1, basis: 未引。, unquoted: true}]",
            Status.PARTIAL,
            None,
            None,
        ),
        (
            "total: 2\n  text: '{……|1}'\n  emendations: [{mark: 1, basis: 脱去。}]",
            Status.MISSING,
            2,
            Attribution.FACTS,
        ),
        ("summary: 只有提要。", Status.MISSING, None, None),
        (
            "witnesses: [{source: 002, lines: 1}]\n  text: 甲。",
            Status.UNCONFIRMED,
            None,  # a damaged source alone does not tell how many 款 there are
            None,
        ),
        (
            "lines: 1\n  text: 甲。\n"
            "  collated: [{where: 1, verdict: differs-elsewhere, from: found}]",
            Status.DAMAGED,
            None,
            None,
        ),
        (
            "lines: 1\n  witnesses: [{source: 002, lines: 1}]\n  text: 甲。",
            Status.COMPLETE,
            1,
            Attribution.SOURCE,
        ),
    ],
)
def test_the_state_of_an_article_follows_from_marks_and_witnesses(
    tmp_path: Path, rest: str, status: Status, total: int | None, by: Attribution | None
) -> None:
    first = first_article(tmp_path, f"- article: 第一条\n  {rest}")
    assert (first.status, first.paragraphs_total, first.total_by) == (status, total, by)


def test_a_witness_vouches_for_its_own_place_only(tmp_path: Path) -> None:
    first = first_article(
        tmp_path,
        """
- article: 第一条
  witnesses:
    - source: 002
      lines: 1-9
    - source: 001
      lines: 2
      where: 1/1/1
    - source: 001
      lines: 3
      where: 1/2
  text: |
    甲：
    （一）乙：
    1.丙；
    2.丁；
    （二）戊：
    1.己。
""",
    )
    unsure = [str(where) for where, unit in first.units() if unit.status is Status.UNCONFIRMED]
    sure = [str(where) for where, unit in first.units() if unit.status is Status.COMPLETE]
    assert (unsure, sure) == (["1", "1/1", "1/1/2"], ["1/1/1", "1/2", "1/2/1"])
