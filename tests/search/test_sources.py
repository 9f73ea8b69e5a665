"""What search takes of cases, categories and comparisons, and what it leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.derive.book import Book
from macros.derive.index import Index
from macros.load import load
from macros.model import Mark, Run
from macros.search import cases, categories, compared, provisions
from macros.search.record import ResultKind, SearchRecord
from macros.text.shown import marked_text
from tests.cased import CASE, CASED, OTHER, changed, moved
from tests.comparison_samples import CELLS, topic, tree
from tests.samples import Files, plant


def indexed(root: Path, files: Files) -> Index:
    corpus, _ = load(plant(root, files))
    return Index(corpus)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return indexed(tmp_path_factory.mktemp("sources"), CASED)


def places(record: SearchRecord) -> list[tuple[str, str]]:
    """Fragment and text of its units."""
    return [(unit.anchor, unit.text) for unit in record.units]


def test_a_case_is_found_by_each_of_its_texts(index: Index) -> None:
    first, second = cases.sections(index)
    assert places(first) == [
        ("story", "张某说没有收到答复。"),
        ("story", "属实，镇里超过期限。"),
        ("story", "县里处理三人。"),
        ("story", "期限要守住。"),
        ("results", "李某（镇长）：给予警告；两名工作人员：在全县通报"),
        ("applied", "《甲办法》第二条第二项（处理依据）；《戊条例》第八条（评析引用）"),
        ("story", "张某上访；镇里答复"),
        ("notes", "说明一句。"),
        ("notes", "不登记的情形"),
        ("", "某省某县"),
        ("results", "某县"),
    ]
    assert first.names == ("某镇逾期不答复", "C1")
    assert {unit.own for record in (first, second) for unit in record.units} == {True}


def test_the_small_print_of_a_case_names_what_was_applied_and_no_counterpart(
    tmp_path: Path,
) -> None:
    heading = "  - cite: 《甲办法》第二条第二项\n    role: heading\n    by: editor\n"
    counterpart = "  - cite: 《甲办法》第三条\n    role: counterpart\n    by: editor\n"
    files = changed((OTHER, heading + counterpart, counterpart + heading))
    first, second = cases.sections(indexed(tmp_path, files))
    assert first.meta == "某省某县　2017-01　《甲办法》第二条第二项"
    assert second.meta == "《甲办法》第二条第二项"


def test_a_restricted_case_says_so(tmp_path: Path) -> None:
    files = moved(CASE, CASE.replace("cases/", "cases/restricted/"))
    metas = {record.names[1]: record.meta for record in cases.sections(indexed(tmp_path, files))}
    assert metas["C1"].startswith(cases.RESTRICTED)
    assert cases.RESTRICTED not in metas["C2"]


def test_cases_are_counted_at_the_places_that_they_apply(index: Index) -> None:
    applications = Book(index).applications
    counts = {id_: cases.counts(applications, a) for id_, a in index.articles.items()}
    assert counts == {
        "jia-2016/1": {},
        "jia-2016/2": {"": "案例 2", "p1-i2": "案例 2"},
        "jia-2016/3": {},
    }


def test_categories_have_the_words_of_the_compiler_alone(index: Index) -> None:
    duty, circumstance, warning, _, filing, ladder = categories.sections(index)
    assert places(duty) == [("", "一、工作人员责任"), ("e1", "甲要办乙。")]
    assert places(circumstance) == [
        ("", "二、拖延"),
        ("", "有下列情形，造成严重后果的："),
        ("e2", "其他情形。"),
    ]
    assert places(warning) == [("", "警告"), ("", "一种是处分，一种不是。")]
    assert warning.names == ("警告",)
    assert places(filing) == [("", "程序，不是处理。")]
    assert places(ladder) == [("", "警告"), ("", "通报")]


def test_what_an_editor_set_right_stands_in_brackets() -> None:
    runs = (Run("甲", "甲"), Run("改字", "原字", Mark.REPLACED, 3), Run("补", "", Mark.SUPPLIED, 4))
    assert marked_text(runs) == "甲〔改字〕〔补〕"


def test_what_the_press_says_is_no_law(tmp_path: Path) -> None:
    records = provisions.sections(indexed(tmp_path, tree()))
    (press,) = [record for record in records if record.kind is ResultKind.PRESS]
    assert [(unit.text, unit.own) for unit in press.units] == [
        ("记者了解到，每月至少1天接访。", True)
    ]


@pytest.fixture(scope="module")
def comparisons(tmp_path_factory: pytest.TempPathFactory) -> dict[ResultKind, list[SearchRecord]]:
    """By kind; the topic under trial has a note of ours in its last cell."""
    files = tree(topic(CELLS + "    note: 报道没有写明。\n"))
    files |= {"data/alignments/asked.yml": "left: jia-2016\nright: yi\n"}
    records = compared.sections(indexed(tmp_path_factory.mktemp("compared"), files))
    kinds: dict[ResultKind, list[SearchRecord]] = {}
    for record in records:
        kinds.setdefault(record.kind, []).append(record)
    return kinds


def test_a_topic_has_its_quotations_as_law_and_its_notes_as_ours(
    comparisons: dict[ResultKind, list[SearchRecord]],
) -> None:
    (trial,) = [record for record in comparisons[ResultKind.TOPIC] if "trial" in record.url]
    assert [(unit.label, unit.text, unit.own) for unit in trial.units] == [
        ("丙省细则", "定期听取汇报，研究问题。", False),
        ("丁省报道", "每月至少1天接访", False),
        ("甲办法", "定期听取汇报", False),
        ("乙省细则", "每季度至少听取一次汇报", False),
        ("丙省细则", "照文字。", True),
        ("丁省报道", "报道没有写明。", True),
        ("乙省细则", "照文字。", True),
    ]


def test_provinces_are_those_of_provincial_rules_and_pairs_go_by_both_orders(
    comparisons: dict[ResultKind, list[SearchRecord]],
) -> None:
    provinces = comparisons[ResultKind.PROVINCE]
    assert {record.url for record in provinces} == {
        "provinces/bing.html",
        "provinces/yi.html",
    }
    names = {record.title: record.names for record in comparisons[ResultKind.PAIR]}
    assert names["甲与乙对读"] == ("乙与甲对读",)
    assert len(names) == 1
