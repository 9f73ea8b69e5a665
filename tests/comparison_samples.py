"""An invented reference with a national rule, provinces held in every way, and one topic.

A topic and its cells are written here in one text; `tree` puts each cell into the column that it
names, and its relation, if it has a measure, below the base 甲, as data/ has them.
"""

from __future__ import annotations

import re
from textwrap import dedent

from tests.samples import Files

TOPIC = "data/topics/trial.yml"
"""The topic under trial; two others see to it that every article has its place."""
COLUMN = "data/comparisons/{}.yml"
NATION = """\
title: 甲办法
coverage: full
article_count:
  value: 3
  from: source
source: 001
text:
  - article: 第一条
    lines: 1
    text: 机关应当定期听取汇报，研究问题。
  - article: 第二条
    lines: 2-3
    text: |
      有下列情形之一的，追究责任：
      （一）造成严重后果的。
  - article: 第三条
    lines: 4
    text: |
      有{……|1}情形的，处理。
    emendations:
      - mark: 1
        basis: 来源有脱字。
"""
PROVINCE = """\
title: 乙省细则
region: 乙省
coverage: partial
article_count:
  value: 3
  from: source
source: 001
text:
  - article: 第一条
    lines: 5
    text: 机关应当每季度至少听取一次汇报，研究问题。
  - article: 第二条
    lines: 6-8
    text: |
      有下列情形之一的，追究责任：
      （一）造成不良影响的；
      （二）{……|1}
    emendations:
      - mark: 1
        basis: 来源脱去一项。
  - article: 第三条
    lines: 9
    text: 30日内宣布。
"""
QUOTED = """\
title: 丙省细则
region: 丙省
coverage: quoted
source: 001
text:
  - article: 第六条
    lines: 11
    text: 机关应当定期听取汇报，研究问题。
"""
PRESS = """\
title: 丁省报道
region: 丁省
coverage: press
source: 001
passages:
  - text: 记者了解到，每月至少1天接访。
    lines: 12
"""
CELLS = """\
  - instrument: jia-2016
    relation: baseline
    provisions:
      - provision: jia-2016/1
        where: 1
        quote: 定期听取汇报
  - instrument: yi
    relation: specific
    against: jia-2016/1/1
    provisions:
      - provision: yi/1
        where: 1
        quote: 每季度至少听取一次汇报
  - instrument: bing
    relation: same
    against: jia-2016/1
    provisions:
      - provision: bing/6
        where: 1
        quote: 定期听取汇报，研究问题。
  - instrument: ding
    relation: unheld
    reported:
      - provision: ding/p1
        quote: 每月至少1天接访
"""
ITSELF = ("baseline", "silent", "lost", "unheld", "penalty-only", "not-compared")
"""Relations that need no base."""
GROUNDS = """\
title: 情形
division: circumstances
order: 10
cells:
  - instrument: jia-2016
    relation: baseline
    provisions:
      - provision: jia-2016/2
        where: 1/1
        quote: 造成严重后果的
      - provision: jia-2016/3
        where: 1
        quote: 情形的，处理
  - instrument: yi
    relation: stricter
    against: jia-2016/2/1/1
    provisions:
      - provision: yi/2
        where: 1/1
        quote: 造成不良影响的
  - instrument: bing
    relation: unheld
  - instrument: ding
    relation: unheld
"""


def at(column: str, key: str = "") -> str:
    """The place of a column's cell of the trial topic, or of a key in it, for `refuses`."""
    return f"{COLUMN.format(column)}:[topic: trial{f' > {key}' if key else ''}]"


REASON = "    note: 照文字。\n"


def topic(cells: str = CELLS, division: str = "duties") -> str:
    """A topic with these cells."""
    return f"title: 听取汇报\ndivision: {division}\norder: 90\ncells:\n{cells}"


def cells(text: str) -> str:
    """Cells, indented as a topic needs them."""
    return "".join(f"  {line}\n" for line in dedent(text).strip("\n").split("\n"))


def tree(trial: str = "", **columns: str) -> Files:
    """The invented tree, with a topic under trial and with columns in place of its own."""
    own = {
        "jia-2016": "column: 甲\ndivisions: {duties: [1], circumstances: [2, 3]}\n",
        "yi": (
            "column: 乙\nbases: [jia-2016]\ndivisions: {duties: [1], circumstances: [2], procedure: [3]}\n"
            "not_comparable:\n  - {articles: [3], reason: 只有一省规定。}\n"
        ),
        "bing": "column: 丙\nbases: [jia-2016]\ndivisions: {duties: [6]}\n",
        "ding": "column: 丁\n",
    }
    columns = own | columns
    topics = {"grounds": GROUNDS, "reports": topic().replace("90", "10")}
    topics |= {"trial": trial} if trial else {}
    return {
        "data/instruments/national/jia-2016.yml": NATION,
        "data/instruments/provincial/yi.yml": PROVINCE,
        "data/instruments/provincial/bing.yml": QUOTED,
        "data/instruments/provincial/ding.yml": PRESS,
        **{f"data/topics/{name}.yml": text.split("cells:\n")[0] for name, text in topics.items()},
        **{COLUMN.format(name): text + _cells(name, topics) for name, text in columns.items()},
    }


def crowded(more: int) -> Files:
    """The tree with so many more provinces that say what 乙 says."""
    files = tree(topic())
    for number in range(more):
        text = PROVINCE.replace("乙省", f"第{number}省")
        files[f"data/instruments/provincial/p{number}.yml"] = text
        column = str(files[COLUMN.format("yi")]).replace("column: 乙", f"column: 省{number}")
        files[COLUMN.format(f"p{number}")] = column.replace("yi/", f"p{number}/")
    return files


def _cells(column: str, topics: dict[str, str]) -> str:
    """The cells of a column, as its file has them; a province's that gives no reason gets one."""
    out = ""
    for name, text in topics.items():
        _, *parts = re.split(r"^  - instrument: (\S+)\n", text, flags=re.MULTILINE)
        for instrument, cell in zip(parts[::2], parts[1::2], strict=True):
            if instrument != column:
                continue
            reasoned = column == "jia-2016" or "    note:" in cell
            out += f"  - topic: {name}\n{_measured(cell)}{'' if reasoned else REASON}"
    return f"cells:\n{out}" if out else ""


def _measured(cell: str) -> str:
    """A cell with its relation below the base that it is measured against."""
    lines = cell.split("\n")
    wanted = [line for line in lines if re.match(r"    (relation|also|against): ", line)]
    if not wanted or wanted[0].partition(": ")[2] in ITSELF:
        return cell
    measure = ["    relations:", "      - base: jia-2016", *(f"    {line}" for line in wanted)]
    return "\n".join([*measure, *(line for line in lines if line not in wanted)])
