"""An invented instrument whose steps rise, with entries under a group_threshold: every judgement occurs."""

from __future__ import annotations

from textwrap import dedent

from tests.samples import Files

JI = "data/instruments/national/ji-2020.yml"
LADDER = "data/ladders/ji-2020.yml"
FRAMED = "data/circumstances/framed.yml"


def _measure(label: str, order: int, where: str, *more: str) -> str:
    article, place = where.split()
    lines = [f"label: {label}", f"order: {order}", *more]
    return "\n".join([*lines, f"basis: [{{provision: ji-2020/{article}, where: {place}}}]"]) + "\n"


STAIRS: Files = {
    JI: dedent(
        """\
        title: 己条例
        short: 己条例
        coverage: partial
        source: 001
        text:
          - article: 第一条
            lines: 1
            text: |
              有下列情形之一的，应当追究：
              （一）甲事，造成严重后果的；
              （二）乙事，损害利益；
              （三）丙事。
          - article: 第二条
            lines: 2
            text: |
              有第一条情形、情节较轻的，由某机关对责任人口头提醒，一并限期补办。
          - article: 第三条
            lines: 3
            text: |
              口头提醒后仍不改的，或者有第一条情形且后果很重的，由某机关对责任人书面提醒。
          - article: 第四条
            lines: 4
            text: |
              有下列行为的，责令停办；造成严重后果的，记某过：
              （一）丁事；
              （二）戊事。
          - article: 第五条
            lines: 5
            text: |
              {……|1}有下列情形的：
              （一）己事。
            emendations: [{mark: 1, basis: 纸破了。}]
          - article: 第六条
            lines: 6
            text: |
              发生大事的，说明情况。
        """
    ),
    LADDER: dedent(
        """\
        title: 己条例的阶梯
        combine: {quote: 应当追究, provision: ji-2020/1, where: 1}
        own:
          - provision: ji-2020/1
            where: 1/1
            thresholds: [{kind: serious-consequence, quote: 造成严重后果的}]
          - provision: ji-2020/1
            where: 1/2
            thresholds: [{kind: interests-harmed, quote: 损害利益}]
        rungs:
          - title: 应当追究
            provision: ji-2020/1
            where: 1
            bearer: both
            quote: 有下列情形之一的，应当追究
            what: 应当追究
          - title: 口头提醒
            provision: ji-2020/2
            where: 1
            bearer: person
            covers: [{provision: ji-2020/1, where: 1}]
            conduct: 有第一条情形
            thresholds: [{kind: light, quote: 情节较轻的}]
            quote: 由某机关对责任人口头提醒
            what: 口头提醒
            on_whom: 责任人
            by_whom: 某机关
            also: 一并限期补办
            measures: [spoken, deadline]
          - title: 书面提醒
            provision: ji-2020/3
            where: 1
            bearer: person
            covers: [{provision: ji-2020/1, where: 1}]
            after: 口头提醒后仍不改的
            conduct: 有第一条情形
            thresholds: [{kind: grave-harm, quote: 后果很重的}]
            quote: 由某机关对责任人书面提醒
            what: 书面提醒
            on_whom: 责任人
            by_whom: 某机关
            measures: [written]
          - title: 丁事：责令停办
            provision: ji-2020/4
            where: 1
            bearer: organisation
            conduct: 有下列行为的
            quote: 责令停办
            what: 责令停办
            measures: [stop]
            note: 己条例第二条不适用。
          - title: 丁事：记某过
            provision: ji-2020/4
            where: 1
            bearer: person
            thresholds: [{kind: serious-consequence, quote: 造成严重后果的}]
            quote: 造成严重后果的，记某过
            what: 记某过
            measures: [mark]
          - title: 己事
            provision: ji-2020/5
            where: 1
            conduct: 有下列情形的
            undetermined: true
            note: 己事的后果没有引。
          - title: 说明情况
            provision: ji-2020/6
            where: 1
            bearer: person
            conduct: 发生大事的
            quote: 发生大事的，说明情况
            what: 说明情况
            measures: [tell]
        """
    ),
    "data/measures/spoken.yml": _measure("口头提醒", 10, "2 1", "regimes: [admonition]"),
    "data/measures/written.yml": _measure(
        "书面提醒",
        20,
        "3 1",
        "regimes: [admonition, accountability]",
        "near: [{measure: spoken, difference: 己条例第二条、第三条分列。}]",
    ),
    "data/measures/deadline.yml": _measure("限期补办", 30, "2 1", "regimes: [other]"),
    "data/measures/stop.yml": _measure("责令停办", 40, "4 1", "regimes: [other]"),
    "data/measures/mark.yml": _measure(
        "记某过", 50, "4 1", "regimes: [administrative-sanction]", "rank: 2"
    ),
    "data/measures/tell.yml": _measure("说明情况", 60, "6 1", "regimes: [accountability]"),
    "data/measures/slight.yml": dedent(
        """\
        label: 某轻过
        order: 70
        regimes: [administrative-sanction]
        rank: 1
        unheld: [{instrument: cun, cite: 第八条, from: memory}]
        """
    ),
    "data/measures/opened.yml": dedent(
        """\
        label: 某立案
        order: 80
        regimes: [procedure]
        counted: false
        reason: 是程序。
        """
    ),
    "data/instruments/national/cun.yml": "title: 只有名目的规定\ncoverage: cited-only\n",
    FRAMED: dedent(
        """\
        title: 某情形
        order: 10
        heading: 一、某情形
        source: 002
        lines: 1
        group_threshold: {text: 有以下情形，造成严重后果的：, threshold: 造成严重后果, lines: 2}
        entries:
          - {label: 1., lines: 3, provisions: [{provision: ji-2020/1, where: 1/1}]}
          - label: 2.
            lines: 4
            provisions:
              - {provision: ji-2020/1, where: 1/2, printed: 乙事；, wording: shortened, note: 截去句末。}
          - {label: 3., lines: 5, provisions: [{provision: ji-2020/1, where: 1/3}]}
          - {label: 4., lines: 6, provisions: [{provision: ji-2020/4, where: 1/1}]}
          - {label: 5., lines: 7, provisions: [{provision: ji-2020/5, where: 1/1}]}
          - {label: 6., lines: 8, words: 其他情形。, note: 汇编者所加。}
        """
    ),
    "data/circumstances/plain.yml": dedent(
        """\
        title: 不加引语
        order: 20
        heading: 二、不加引语
        source: 002
        lines: 9
        entries:
          - {label: 一, lines: 10, provisions: [{provision: ji-2020/1, where: 1/3}]}
        """
    ),
    "data/responsibilities/duty.yml": dedent(
        """\
        title: 某责任
        order: 10
        heading: 一、某责任
        source: 002
        lines: 11
        entries:
          - label: 1.
            lines: 12
            provisions:
              - {provision: ji-2020/2, where: 1}
        """
    ),
    "data/collections/hui.yml": dedent(
        """\
        title: 某案例
        sections:
          - {number: 1, heading: 一、某节, source: 002, lines: 20}
        """
    ),
    "data/cases/one.yml": dedent(
        """\
        title: 某案
        code: B9
        collection: hui
        section: 1
        region: 某市
        circumstances: [framed]
        sources: [{source: 002, lines: 21}]
        applied: []
        sanctions:
          - recipient: 张某
            position: 科长
            kind: person
            measures:
              - {measure: written, verbatim: 给予书面提醒, regime: null, regime_by: null}
              - {measure: opened, verbatim: 某立案, regime: procedure, regime_by: source}
        """
    ),
}
