"""Words that narrow a query or send it to a page: kinds of results, levels of posts, relations, grades."""

from collections import Counter
from typing import Any

from macros.derive.book import Book
from macros.derive.comparisons import province_url
from macros.derive.index import Index
from macros.model import Level
from macros.model.case import BodyKind, PostLevel
from macros.model.category import Regime
from macros.model.comparison import Relation
from macros.model.measure import Measure
from macros.search.fold import Folding
from macros.search.record import ResultKind

PEOPLE = "people.html"
KINDS: dict[ResultKind, str] = {
    ResultKind.PROVISION: "法条",
    ResultKind.PRESS: "新闻",
    ResultKind.TOPIC: "议题 对照议题",
    ResultKind.CASE: "案件 典型案例 事例",
    ResultKind.CIRCUMSTANCE: "情形",
    ResultKind.MEASURE: "处分种类",
    ResultKind.LADDER: "阶梯",
    ResultKind.PAGE: "说明",
}
"""What a kind is called besides its label."""
LEVELS: dict[PostLevel, str] = {
    PostLevel.COUNTY: "县处 县处级 处级 县级干部 县级领导",
    PostLevel.SECTION: "乡科 乡科级 科级",
    PostLevel.VILLAGE: "村 村干部 社区 村级",
    PostLevel.ENTERPRISE: "企业",
}
BODIES: dict[BodyKind, str] = {
    BodyKind.TOWNSHIP: "乡镇 街道 乡镇街道 乡镇干部",
    BodyKind.BUREAU: "部门 职能部门",
    BodyKind.SEAT: "党委政府 县委 县政府",
    BodyKind.INSTITUTION: "学校 事业单位",
}
RELATIONS: dict[Relation, str] = {
    Relation.STRICTER: "更严 更严格 严在哪里 哪里更严 比国家严",
    Relation.ADDS: "增加 增加了什么 多了什么 另外规定 新增",
    Relation.OMITS: "略去 略去了什么",
    Relation.SILENT: "未规定 没有规定 没规定什么",
    Relation.SPECIFIC: "更具体 细化 具体化 细化了什么",
    Relation.DIFFERS: "不同 不一样 区别 有什么不同",
    Relation.SAME: "相同 一样",
}
LACKING = "缺什么 少什么 少了什么 没写什么 缺哪些 缺哪几条 哪里缺 残缺 缺"
"""What asks two things: which rules a province does not have, and which words of it are lost."""
BESIDE = {
    "cases": "的案例 案例 的案件 案件 有哪些案例 处理过谁",
    "parallels": "对照 的对照 对比 各省怎么规定 各省规定 各省 比较 别的省",
}
"""Sections of the page of an article, by their fragments."""
UPWARDS = "及以上 以上 起"


def scope(book: Book, fold: Folding) -> dict[str, Any]:
    """Folded words by key, and the pages that they send to."""
    return {
        "kinds": _folded({k.key: f"{k.label} {KINDS.get(k, '')}" for k in ResultKind}, fold),
        "levels": _folded({level.key: words for level, words in LEVELS.items()}, fold),
        "bodies": _folded({body.key: words for body, words in BODIES.items()}, fold),
        "relations": _folded({relation.key: words for relation, words in RELATIONS.items()}, fold),
        "labels": {relation.key: relation.label for relation in RELATIONS},
        "lacking": _folded({"": LACKING}, fold)[""],
        "beside": _folded(BESIDE, fold),
        "upwards": [fold(word) for word in UPWARDS.split()],
        "people": PEOPLE,
        "provinces": _provinces(book.index),
        "measures": _measures(book, fold),
    }


def _folded(words: dict[str, str], fold: Folding) -> dict[str, list[str]]:
    return {
        key: sorted(map(fold, said.split()), key=len, reverse=True) for key, said in words.items()
    }


def _provinces(index: Index) -> dict[str, list[Any]]:
    """Address of the page of a province's rule, and the relations that it has sections for."""
    found: dict[str, list[Any]] = {}
    for placement in index.corpus.placements:
        if index.instruments[placement.id].level is Level.PROVINCIAL:
            found[placement.id] = [province_url(placement.id), placement.column, []]
    for comparison in index.corpus.comparisons:
        for cell in comparison.cells:
            if cell.instrument in found and cell.relation.key not in found[cell.instrument][2]:
                found[cell.instrument][2].append(cell.relation.key)
    return found


def _measures(book: Book, fold: Folding) -> list[list[Any]]:
    """[folded names, id, label, grade inside its regime] of the measures that recipients bear.

    A name that two measures share (警告) is the name of none.
    """
    measures = book.corpus.measures
    shared = Counter(fold(name) for measure in measures for name in set(measure.names))
    borne = {imposed.measure for case in book.corpus.cases for imposed in case.imposed}
    return [
        [
            sorted(name for name in map(fold, measure.names) if shared[name] == 1),
            measure.id,
            measure.label,
            _grade(measure),
        ]
        for measure in measures
        if measure.id in borne
    ]


def _grade(measure: Measure) -> str:
    """`party-discipline:1`; nothing for a measure outside the two regimes that have grades."""
    first = measure.regimes[0]
    graded = measure.rank and first in (Regime.PARTY, Regime.ADMINISTRATIVE)
    return f"{first.key}:{measure.rank}" if graded else ""
