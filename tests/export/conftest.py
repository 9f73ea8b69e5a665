"""An invented corpus with every feature of the instruments part, loaded and exported."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from macros.derive.book import Book
from macros.export import export
from macros.load import load

ROOT = Path(__file__).parents[2]

FILES = {
    "data/site.yml": "title: 试验汇编\ndata_date: 2026-01-02\n",
    "data/sources/901.yml": "title: 甲本\nkind: 全文\ncondition: sound\nnotes: [试验]\n",
    "data/sources/902.yml": "title: 乙本\nkind: 汇编\ncondition: damaged\npages: 1-9\n",
    "data/retired/trial-old.yml": "to: trial-2020\nreason: 改名\n",
    "data/instruments/national/cited.yml": (
        "title: 备查办法\nshort: 备查办法\nwork: cited\ncoverage: cited-only\nissued: null\n"
    ),
    "data/instruments/provincial/press.yml": """\
title: 某省办法
short: 某省办法
work: press
region: 某省
coverage: press
source: 902
passages:
  - {text: 记者了解到，办法第一条有新规定。, lines: "7, 9-11"}
""",
    "data/instruments/national/trial-2020.yml": """\
title: 试验办法
short: 试验办法
aliases: [本试验]
work: trial
kind: 规范性文件
issuers: [甲办公室, 乙办公室]
doc_number: {value: 试〔2020〕1号, from: memory}
issued: {value: 3月5日, from: source}
published: {value: 2020-06, from: found}
effective: {value: 2020, from: derived}
ended: {value: 2021-01-01, from: memory}
status: {value: not-in-force, from: memory}
coverage: partial
article_count: {value: 5, from: source}
based_on: [cited]
source: 901
imprint: {text: 2020年印发, lines: 1}
text:
  - {chapter: 第一章 总则, lines: 2}
  - article: 第一条
    heading: 记录
    lines: 3-9
    witnesses:
      - {source: 902, lines: "3, 5-6", role: other, where: 1/2}
    text: |
      {--旧题--|1}
      甲{++应当++|2}作{~~纪~>记~~|3}录：
      （一）{??早到??|4}的；
      （二）迟到的{……|5}
      （三）{……|5}
      {--又--|1}
      依照第二条{>>以及备查办法>>|6}保存。
    emendations:
      - {mark: 1, basis: 衍文}
      - {mark: 2, by: source, certainty: attested, basis: 乙本有}
      - {mark: 3, certainty: conjecture, basis: 形近}
      - {mark: 4, basis: 可疑}
      - {mark: 5, by: facts, basis: 脱文}
      - {mark: 6, basis: 移出, moved_to: trial-2020/2}
    variants:
      - {source: 902, where: 1/1, kind: lost}
      - {source: 902, where: 1/2, kind: reading, text: 迟到者；, note: 试验}
  - article: 第二条
    lines: 11-15
    witnesses:
      - {source: 902, lines: 8, printed_at: trial-2020/1}
    total: 2
    text: |
      保存{<<以及备查办法<<|1}按下列规定：
      1.由甲保存；
      2.由乙保存。
    emendations:
      - {mark: 1, basis: 移入, moved_from: trial-2020/1}
    collated:
      - {where: 1, verdict: differs-elsewhere, from: found, note: 试验}
    notes: [试验用]
  - article: 第二条之一
    lines: 17
    text: |
      有下列情形的：
      （一）下列物品：
      1.书；
      2.{……|1}
      {<<前<<|2}移{>>前>>|2}。
    emendations:
      - {mark: 1, basis: 残}
      - {mark: 2, basis: 误倒}
  - {chapter: 第二章, by: facts}
  - article: 第三条
    summary: 说保管。
  - article: 第四条
    total: 2
    text: |
      {……|1}
      甲负责。
    lines: 19
    emendations:
      - {mark: 1, basis: 未引, unquoted: true}
scraps:
  - {text: 残句, lines: 21, after: trial-2020/4, reason: 无所属}
notes: [只供试验]
""",
}

Json = Any
"""A value that came out of JSON."""


@pytest.fixture
def index(tmp_path: Path) -> Book:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    corpus, problems = load(tmp_path)
    assert [str(problem) for problem in problems] == []
    return Book.of(corpus)


@pytest.fixture
def reference(index: Book) -> Json:
    return json.loads(export(index, "internal"))


@pytest.fixture
def trial(reference: Json) -> Json:
    return next(record for record in reference["instruments"] if record["id"] == "trial-2020")


@pytest.fixture(scope="session")
def own() -> Json:
    """The export of the project's own data."""
    return json.loads(export(Book.of(load(ROOT)[0]), "internal"))
