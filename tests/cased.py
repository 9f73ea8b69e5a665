"""An invented collection with two cases, sound as it stands."""

from __future__ import annotations

from tests.listed import LISTED
from tests.samples import JIA, Files, edited

COLLECTION = "data/collections/first.yml"
CASE = "data/cases/c-1.yml"
OTHER = "data/cases/c-2.yml"
OLD = "data/instruments/national/wu-2010.yml"
NEW = "data/instruments/national/wu-2018.yml"
FILING = "data/measures/filing.yml"

_TEXT = LISTED[JIA]
assert isinstance(_TEXT, str)

CASED: Files = LISTED | {
    JIA: _TEXT.replace(
        "coverage:",
        "effective: {value: 2016-10-08, from: source}\n"
        "status: {value: in-force, from: found}\ncoverage:",
    ),
    OLD: """\
title: 戊条例（2010年）
work: wu
effective: {value: 2010-01-01, from: found}
ended: {value: 2018-07-01, from: memory}
status: {value: not-in-force, from: found}
coverage: cited-only
article_count: {value: 20, from: found}
""",
    NEW: """\
title: 戊条例
work: wu
effective: {value: 2018-07-01, from: memory}
status: {value: in-force, from: found}
coverage: cited-only
article_count: {value: 30, from: found}
""",
    FILING: """\
label: 立案
order: 90
regimes:
  - procedure
counted: false
reason: 程序，不是处理。
""",
    COLLECTION: """\
title: 某案例集
editor: 某社
sections:
  - number: 1
    heading: 不登记的情形
    source: 002
    lines: 10
    provision: jia-2016/2
    where: 1/1
    note: 标题用字与该项不同。
  - number: 2
    heading: 拖延的情形
    source: 002
    lines: 30
notes:
  - 来源没有写刊发日期。
""",
    CASE: """\
title: 某镇逾期不答复
code: C1
collection: first
section: 1
region: 某省某县
conduct_from: 2017-01
conduct_to: 2017-04
decided: 2017-06-02
circumstances:
  - delay
sources:
  - source: 002
    lines: 20-25
claimed: 张某说没有收到答复。
found: 属实，镇里超过期限。
handling: 县里处理三人。
points: 期限要守住。
timeline:
  - date: 2017-01
    event: 张某上访
  - date: 2017-04
    event: 镇里答复
applied:
  - cite: 《甲办法》第二条第二项
    role: basis
  - cite: 《戊条例》第八条
    role: commentary
    note: 评析引用。
sanctions:
  - recipient: 李某
    named: true
    position: 镇长
    kind: person
    official: true
    responsibility: 直接责任
    measures:
      - measure: warning
        verbatim: 给予警告
        regime: party-discipline
        regime_by: source
        authority: 某县
        date: 2017-06-02
    basis:
      - 1
  - recipient: 两名工作人员
    kind: group
    count: 2
    each: false
    measures:
      - measure: notice
        verbatim: 在全县通报
        regime: accountability
        regime_by: editor
        scope: 全县
    note: 来源没有写姓名。
related:
  - c-2
notes:
  - 说明一句。
""",
    OTHER: """\
title: 某所不登记
code: C2
collection: first
section: 2
circumstances:
  - delay
sources:
  - source: 002
    lines: 31-35
claimed: null
timeline:
  - date: 2019-03
    event: 有人反映
applied:
  - cite: 《甲办法》第二条第二项
    role: heading
    by: editor
  - cite: 《甲办法》第三条
    role: counterpart
    by: editor
sanctions:
  - recipient: 某所
    kind: organisation
    measures:
      - measure: notice
        verbatim: 通报
        regime: null
      - measure: filing
        verbatim: 立案
        regime: procedure
        regime_by: editor
""",
}
"""A tree that every rule accepts."""


def changed(*changes: tuple[str, str, str]) -> Files:
    """The tree with stretches of its files changed, one after the other."""
    return edited(CASED, *changes)


def moved(path: str, to: str, files: Files = CASED) -> Files:
    """The tree with one file at another place."""
    return {to if name == path else name: text for name, text in files.items()}
