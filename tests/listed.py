"""An invented instrument with duties, circumstances, measures and a ladder, sound as it stands."""

from __future__ import annotations

from tests.samples import Files, edited, jia

DUTY = "data/responsibilities/staff.yml"
CIRCUMSTANCE = "data/circumstances/delay.yml"
LADDER = "data/ladders/jia-2016.yml"
WARNING = "data/measures/warning.yml"
NOTICE = "data/measures/notice.yml"

LISTED: Files = {
    **jia(
        """
        - article: 第一条
          lines: 1
          witnesses:
            - {source: 002, lines: 2-3, role: other}
          text: |
            甲应当办理乙。
        - article: 第二条
          lines: 3-5
          witnesses:
            - {source: 002, lines: 7, role: other, where: 1/2}
          text: |
            有下列情形之一，造成严重后果的，由丙对责任人给予警告：
            （一）不登记；
            （二）拖延，损害利益。
        - article: 第三条
          lines: 7
          text: |
            有第二条所列情形，情节较轻的，由丙对责任人通报。
        """
    ),
    DUTY: """\
title: 工作人员责任
order: 10
heading: 一、工作人员责任
source: 002
lines: 1
entries:
  - label: 1.
    lines: 2-3
    provisions:
      - provision: jia-2016/1
        where: 1
        printed: 甲要办乙。
        wording: reworded
""",
    CIRCUMSTANCE: """\
title: 拖延
order: 10
heading: 二、拖延
source: 002
lines: 5
group_threshold:
  text: 有下列情形，造成严重后果的：
  threshold: 造成严重后果
  lines: 6
entries:
  - label: 1.
    lines: 7
    provisions:
      - provision: jia-2016/2
        where: 1/2
  - label: 2.
    lines: 8
    words: 其他情形。
""",
    LADDER: """\
title: 甲办法的阶梯
own:
  - provision: jia-2016/2
    where: 1/2
    thresholds:
      - kind: interests-harmed
        quote: 损害利益
rungs:
  - title: 警告
    provision: jia-2016/2
    where: 1
    bearer: person
    thresholds:
      - kind: serious-consequence
        quote: 造成严重后果的
    quote: 有下列情形之一，造成严重后果的，由丙对责任人给予警告
    what: 给予警告
    on_whom: 责任人
    by_whom: 丙
    measures:
      - warning
  - title: 通报
    provision: jia-2016/3
    where: 1
    bearer: person
    covers:
      - provision: jia-2016/2
        where: 1
    thresholds:
      - kind: light
        quote: 情节较轻的
    quote: 情节较轻的，由丙对责任人通报
    what: 通报
    on_whom: 责任人
    by_whom: 丙
    measures:
      - notice
""",
    WARNING: """\
label: 某警告
order: 10
words:
  - 警告
regimes:
  - party-discipline
rank: 1
basis:
  - provision: jia-2016/2
    where: 1
near:
  - measure: notice
    difference: 一种是处分，一种不是。
""",
    NOTICE: """\
label: 通报
order: 20
regimes:
  - accountability
basis:
  - provision: jia-2016/3
    where: 1
""",
}
"""A tree that every rule accepts."""


def changed(path: str, old: str, new: str) -> Files:
    """The tree with one stretch of one file changed."""
    return edited(LISTED, (path, old, new))


def twice(*changes: tuple[str, str, str]) -> Files:
    """The tree with several stretches changed, one after the other."""
    return edited(LISTED, *changes)


def with_file(path: str, text: str) -> Files:
    """The tree with one more file."""
    return LISTED | {path: text}
