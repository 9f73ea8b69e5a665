"""An invented rule in every state of text, and the pages made from it."""

from __future__ import annotations

from pathlib import Path

from macros.checks import ALL_RULES
from macros.derive.book import Book
from macros.derive.index import Index
from macros.load import load
from tests.samples import Files, plant

YANG = "data/instruments/provincial/yang-2020.yml"

SAMPLE: Files = {
    "data/site.yml": "title: 样例\ndata_date: 2026-01-02\norder: [yang-2020]\n",
    YANG: """\
title: 某省样例办法
short: 样例办法
region: 某省
issuers: [某省样例委员会]
doc_number:
  value: 某办发〔2020〕1号
  from: memory
  note: 尚未查证，待查印本。
effective:
  value: 2020-05-01
  from: source
  article: 1
status:
  value: presumed-in-force
  from: derived
  note: 推定。
coverage: partial
article_count:
  value: 9
  from: source
source: 001
imprint:
  text: （某省印发）
  lines: 1
text:
  - chapter: 第一章 总则
    lines: 2
  - article: 第一条
    heading: 目的
    lines: 3-9
    text: |
      有下列情形之一的：
      （一）甲项；
      （二）乙项：
      1.子目一；
      2.子目二。
      第二款的话。
    notes: [说明一句。]
  - article: 第二条
    lines: 11-12
    text: |
      只有一款：
      （一）唯一的项。
  - chapter: 第二章 附则
    lines: 13
  - article: 第三条
    lines: 14
    text: |
      前{++补++|1}中{--删--|2}后{~~误~>正~~|3}末{??疑??|4}尾{……|5}。
      全好的一款。
      {--广告一行--|6}
    emendations:
      - {mark: 1, certainty: attested, basis: 第二条有。}
      - {mark: 2, certainty: conjecture, basis: 衍文。}
      - {mark: 3, certainty: attested, basis: 形近。}
      - {mark: 4, basis: 看不懂。}
      - {mark: 5, basis: 纸破了。}
      - {mark: 6, certainty: conjecture, basis: 不是条文。}
    variants:
      - {source: 002, where: '1', kind: lost, note: 脱去整款。}
  - article: 第四条
    witnesses:
      - {source: 002, lines: 3, role: base}
    text: |
      只见于残损件。
  - article: 第五条
    summary: 讲期限。
    total: 2
  - article: 第六条
  - article: 第七条
    lines: 20
    text: |
      {>>移走的话>>|1}留下的话。
    emendations:
      - {mark: 1, certainty: attested, basis: 属第八条。, moved_to: yang-2020/8}
  - article: 第八条
    lines: 21
    text: |
      原有的话{<<移走的话<<|1}。
    emendations:
      - {mark: 1, certainty: attested, basis: 自第七条。, moved_from: yang-2020/7}
scraps:
  - {text: 本报讯, lines: 30, after: yang-2020/8, reason: 不是条文。}
notes: [文件的说明。]
""",
    "data/instruments/national/bao.yml": """\
title: 某报道
coverage: press
source: 002
passages:
  - {text: 记者获悉此事。, lines: 5-6}
""",
    "data/instruments/national/cun.yml": "title: 只有名目的规定\ncoverage: cited-only\n",
    "data/retired/jiu-2019.yml": "to: yang-2020\nreason: 编号改了。\n",
    "data/retired/yang-2020/99.yml": "to: yang-2020/1\nreason: 条号写错。\n",
}


def make(root: Path, files: Files = SAMPLE) -> Book:
    """The book of a data tree that loads without a problem."""
    corpus, problems = load(plant(root, files))
    assert [str(problem) for problem in problems] == []
    return Book(Index(corpus), tuple(ALL_RULES))
