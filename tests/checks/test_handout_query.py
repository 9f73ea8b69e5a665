"""handout-query: a part is written only with what its kind honours."""

from pathlib import Path

import pytest

from macros.checks import handout_query
from macros.model import Place
from macros.model.field import keys_of
from macros.model.handout import Handout, HandoutPart, PartKind, RecordQuery
from tests.handout.sample import HANDED, PACK, sealed
from tests.samples import Files, accepts, refuses


def with_parts(text: str, head: str = "") -> Files:
    return sealed(HANDED | {PACK: f"title: 样例\n{head}parts:\n{text}"})


def test_conditions_that_a_kind_honours(tmp_path: Path) -> None:
    parts = """\
  - kind: instruments
    query:
      level: provincial
      regions:
        - 己省
  - kind: articles
    query:
      level: provincial
      provisions:
        - ji/1
  - kind: results
    query:
      recipients:
        - person
      provisions:
        - jia-2016
"""
    accepts(tmp_path, with_parts(parts))


def test_a_condition_that_changes_nothing(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        with_parts("  - kind: cases\n    query:\n      level: national\n"),
        f"{PACK}:5: handout-query: cases（案例）用不上 query.level；可用的条件：regions、collections、"
        "circumstances、measures、recipients、positions、provisions；改正或删去",
    )


def test_an_empty_condition_counts_too(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        with_parts("  - kind: numbers\n    query:\n      level: national\n      positions: []\n"),
        f"{PACK}:6: handout-query: numbers（条号一览）用不上 query.positions；"
        "可用的条件：level、regions、provisions；改正或删去",
    )


def test_a_kind_that_honours_no_condition(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        with_parts("  - kind: measures\n    query:\n      regions:\n        - 己省\n"),
        f"{PACK}:4: handout-query: measures（处理方式）用不上 query；不写 query；"
        "删去，或用 records 列出编号",
    )


def test_ids_and_a_query_at_once(tmp_path: Path) -> None:
    part = "  - kind: cases\n    records:\n      - c-1\n    query:\n      recipients: person\n"
    refuses(
        tmp_path,
        with_parts(part),
        f"{PACK}:6: handout-query: records 和 query 都写了，query 不起作用；只写一种；删去其中之一",
    )


def test_entries_and_ids_of_the_wrong_kind(tmp_path: Path) -> None:
    entry = "      - label: 办理\n        provision: jia-2016/1\n        quote: 甲应当办理乙\n"
    part = f"  - kind: measures\n    entries:\n{entry}"
    other = f"  - kind: limits\n    records:\n      - jia-2016\n    entries:\n{entry}"
    refuses(
        tmp_path,
        with_parts(part + other),
        f"{PACK}:4: handout-query: measures（处理方式）用不上 entries；entries 只用于 limits；删去",
        f"{PACK}:9: handout-query: limits（时限）用不上 records；写 entries；"
        "改写成 entries，或删去",
    )


def test_a_sheet_lies_upright(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        with_parts("  - kind: measures\n    landscape: true\n", "cover: false\n"),
        f"{PACK}:5: handout-query: 没有封面（cover: false）的一张不分横竖，landscape 不起作用；"
        "不写 landscape；删去",
    )


@pytest.mark.parametrize("kind", PartKind, ids=lambda kind: kind.key)
def test_every_key_of_every_kind_is_honoured_or_refused(kind: PartKind) -> None:
    refused = {key for key in keys_of(RecordQuery) if list(_check(kind, key))}
    assert refused == set(keys_of(RecordQuery)) - set(kind.honoured)


def _check(kind: PartKind, key: str) -> list[str]:
    lines = (("kind", 3), ("query", 4), (f"query/{key}", 5))
    part = HandoutPart(kind, Place("data/handouts/x.yml", 3, lines), query=RecordQuery())
    place = Place("data/handouts/x.yml", 1)
    made = Handout(id="x", title="题", place=place, restricted=False, parts=(part,))
    return [problem.found for problem in handout_query._of(made)]
