"""The invented trees on which the guide's examples of every rule stand (docs/guide/faults.md)."""

from __future__ import annotations

from tests.cased import CASE
from tests.checks.test_alignment_place import GOOD as TIES
from tests.checks.test_alignment_place import PATH as TIED
from tests.checks.test_comparison_answer import asking
from tests.checks.test_quiz_form import FILL, with_questions
from tests.comparison_samples import tree
from tests.samples import BASE, Files, edited

WELLS = "data/instruments/provincial/wells-2020.yml"
OLDER = "data/instruments/provincial/wells-2010.yml"
YI_COLUMN = "data/comparisons/yi.yml"
PRESS = "data/instruments/provincial/wells-press.yml"
WELL_FILES: Files = {
    OLDER: """\
title: 青海省水井办法（2010年）
work: wells
region: 青海省
effective: {value: 2010-01-01, from: found}
ended: {value: 2020-05-01, from: derived, note: 新办法施行之日。}
status: {value: not-in-force, from: found}
coverage: cited-only
text:
  - article: 第三条
    known: {from: found}
    correspondences:
      - wells-2020/2
""",
    WELLS: """\
title: 青海省水井办法
aliases:
  - 水井办法
work: wells
region: 青海省
doc_number: {value: 青办发〔2020〕1号, from: source}
issued: {value: 2020-03-05, from: source}
effective: {value: 2020-05-01, from: source, article: 4}
status:
  value: in-force
  from: derived
  note: 未见替代它的文件。
coverage: full
article_count: {value: 4, from: source}
based_on:
  - jia-2016
source: 001
keyed:
  by: 甲
  on: 2025-01-02
  checked_by: 乙
  checked: 2025-01-03
text:
  - chapter: 第一章 总则
    lines: 20
  - article: 第一条
    heading: 目的
    lines: 21
    text: 为了看好全省各地的公用水井，使井水常年清洁，制定本办法。
  - article: 第二条
    lines: 22-24
    text: |
      看井人应当做好下列事项：
      （一）清扫{++井++|1}台；
      （二）检查井盖{>>并记录>>|2}。
    emendations:
      - mark: 1
        certainty: conjecture
        basis: 第二项作“井盖”。
      - mark: 2
        certainty: attested
        basis: 移往第三条。
        moved_to: wells-2020/3
    variants:
      - source: 002
        lines: 3
        where: 1/2
        kind: reading
        text: 检查井绳。
    collated:
      - where: 1
        verdict: differs-elsewhere
        from: found
  - chapter: 第二章 附则
    lines: 25
  - article: 第三条
    lines: 26
    text: 照第二条办理{<<并记录<<|1}。
    emendations:
      - mark: 1
        certainty: attested
        basis: 文意。
        moved_from: wells-2020/2
  - article: 第四条
    lines: 27
    text: 本办法自2020年5月1日起施行。
notes:
  - 另一文件误引本办法第九条。
waived:
  - text: 本办法第九条
    reason: 照录。
""",
    PRESS: """\
title: 水井报道
coverage: press
source: 003
status: {value: unknown}
passages:
  - text: 记者了解到，水井有人看。
    source: 003
    lines: 5-7
""",
    "data/sources/003.yml": "title: 样例报道\nkind: 报道\ncondition: sound\n",
    "data/retired/old-2019.yml": "to: wells-2020\nreason: 与 wells-2020 合并。\n",
    "data/corrections/2026-01-02-a.yml": (
        "date: 2026-01-02\nrecords:\n  - wells-2020/3\nreason: 与原件核对。\n"
    ),
    "data/names/said.yml": """\
title: 说法
names:
  - words: [点名批评]
    leads: [measures/notice]
""",
}
ELEMENTS = "elements:\n  - of: 1\n    kind: act\n    words: 拖延\nsanctions:\n"
INSIDE = "label: 某内部通报\norder: 99\nregimes:\n  - other\nreason: 无\n"
MAIN: Files = (
    BASE
    | edited(with_questions(FILL), (CASE, "sanctions:\n", ELEMENTS))
    | WELL_FILES
    | {"data/measures/restricted/inside.yml": INSIDE}
)
QUOTED = "        quote: 每季度至少听取一次汇报\n"
NUMBERED = """\
        quote: 每季度至少听取一次汇报
    numbers:
      - what: 听取汇报
        tier: all
        quote: 每季度至少听取一次汇报
        value: 1
        unit: quarter
    note: 照文字。
"""
COMPARED: Files = (
    BASE | edited(tree(), (YI_COLUMN, f"{QUOTED}    note: 照文字。\n", NUMBERED)) | {TIED: TIES}
)
ANSWERED: Files = BASE | asking()
TREES = (MAIN, COMPARED, ANSWERED)
