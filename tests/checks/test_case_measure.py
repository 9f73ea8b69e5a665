"""case-measure: every recipient has a measure; numbers belong to groups."""

from pathlib import Path

from tests.cased import CASE, CASED, OTHER, changed
from tests.samples import accepts, plant, refuses, report

MEASURES = """\
    measures:
      - measure: warning
        verbatim: 给予警告
        regime: party-discipline
        regime_by: source
        authority: 某县
        date: 2017-06-02
"""


def test_a_group_has_numbers(tmp_path: Path) -> None:
    accepts(tmp_path, CASED)


def test_a_result_without_measure(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((CASE, MEASURES, "")),
        (
            f"{CASE}:[recipient]: case-measure: “李某”没有处理；measures 里至少一项；"
            "补写处理；来源没有写处理的，删去这个对象"
        ),
    )


def test_a_group_of_one(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((CASE, "    count: 2", "    count: 1")),
        (
            f"{CASE}:[count]: case-measure: 多人而人数是 1；两人以上；来源没有写人数的写 null；"
            "改正人数，或把 kind 改成 person"
        ),
    )


def test_numbers_where_no_group_stands(tmp_path: Path) -> None:
    kind = "    kind: organisation"
    refuses(
        tmp_path,
        changed((OTHER, kind, f"{kind}\n    count: 3\n    each: true")),
        (
            f"{OTHER}:[count]: case-measure: “某所”不是多人，却写了 count；"
            "count、each 只用于 kind: group；删去，或改正 kind"
        ),
        (
            f"{OTHER}:[each]: case-measure: “某所”不是多人，却写了 each；"
            "count、each 只用于 kind: group；删去，或改正 kind"
        ),
    )


def test_a_case_whose_results_were_deleted(tmp_path: Path) -> None:
    text = str(CASED[CASE])
    start, end = text.index("sanctions:\n"), text.index("related:\n")
    refuses(
        tmp_path,
        CASED | {CASE: text[:start] + text[end:]},
        f"{CASE}:1: case-measure: 没有写处理结果（sanctions）；"
        "列出处理；来源没有写处理的写 sanctions: []；补写；误删的从旧稿找回",
    )
    accepts(tmp_path / "none", CASED | {CASE: text[:start] + "sanctions: []\n" + text[end:]})


def test_a_measure_by_its_label(tmp_path: Path) -> None:
    said = report(plant(tmp_path, changed((CASE, "measure: warning", "measure: 立案"))))
    assert [line.rpartition("；")[2] for line in said] == ["“立案”是页面上的名称，这里写“filing”"]
