"""Names without 《》 and versions before an article: whose article it is, or that nobody can tell."""

from __future__ import annotations

import pytest

from macros.cite.grammar import find
from macros.cite.unmarked import led, names_in
from macros.derive.book import Book
from macros.derive.references import References
from macros.derive.resolve import Context
from macros.load import load
from tests.samples import Files, plant

FOLDER = "data/instruments/national/"
TREE: Files = {
    f"{FOLDER}jia-2016.yml": """\
title: 甲工作条例
aliases: [条例]
coverage: partial
source: 001
text:
  - {article: 第一条, lines: 1, text: 甲。}
  - {article: 第九条, lines: 2, text: 依照行政处分法第九条和本条例第一条处理。}
""",
    f"{FOLDER}yi-2018.yml": """\
title: 乙办法
work: yi
aliases: [办法]
effective: {value: 2018-01-01, from: found}
status: {value: in-force, from: found}
coverage: cited-only
text:
  - {article: 第一条, known: {from: found}}
  - {article: 第九条, known: {from: found}}
""",
    f"{FOLDER}yi-2010.yml": """\
title: 乙办法（2010年）
work: yi
effective: {value: 2010-01-01, from: found}
ended: {value: 2018-01-01, from: found}
status: {value: not-in-force, from: found}
coverage: cited-only
text:
  - {article: 第一条, known: {from: found}}
  - {article: 第九条, known: {from: found}}
""",
}


@pytest.fixture(scope="module")
def references(tmp_path_factory: pytest.TempPathFactory) -> References:
    corpus, problems = load(plant(tmp_path_factory.mktemp("unmarked"), TREE))
    assert [str(problem) for problem in problems] == []
    return Book.of(corpus).references


def targets(
    references: References, text: str, instrument: str = "jia-2016", called: str | None = None
) -> list[str]:
    """Where each link leads when it is read in 甲工作条例, or another rule, today."""
    here = Context(instrument=instrument, date="2026-01-01", called=called)
    return [
        (link.target.article or link.target.instrument) if link.target else f"? {link.reason}"
        for link in references.read(text, here)
    ]


UNKNOWN = "? 名称没有书名号，认不出是哪个文件"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("照第九条处理", ["jia-2016/9"]),
        ("另见甲工作条例第九条。", ["jia-2016/9"]),
        ("根据办法第九条处理", ["yi-2018/9"]),
        ("还有办法第一条、第九条。", ["yi-2018/1", "yi-2018/9"]),
        ("办法第一条说的，第九条也说。第九条另有规定。", ["yi-2018/1", "yi-2018/9", "jia-2016/9"]),
        ("《甲工作条例》第一条和办法第九条的规定", ["jia-2016/1", "yi-2018/9"]),
        ("依照巡视工作条例第九条处理", [UNKNOWN]),
        ("依照行政处分法第九条处理", [UNKNOWN]),
        ("丙省办法第九条是一事，第一条也是", [UNKNOWN, UNKNOWN]),
        ("依照行政处分法第九条和《甲工作条例》第一条处理", [UNKNOWN, "jia-2016/1"]),
        ("前款规定的第九条", ["? 不在条文之中，无从推算", "jia-2016/9"]),
        ("本条例第九条、该条例第一条", ["jia-2016/9", "jia-2016/1"]),
    ],
)
def test_a_name_without_marks_is_not_the_rule_in_which_it_stands(
    references: References, text: str, expected: list[str]
) -> None:
    assert targets(references, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2010年版第九条是另一事项，第一条也是", ["yi-2010/9", "yi-2010/1"]),
        ("2010年版第九条移至2018年版第一条", ["yi-2010/9", "yi-2018/1"]),
        ("2010年修订的第九条", ["yi-2010/9"]),
        ("办法2010年版第九条", ["yi-2010/9"]),
        ("办法（2010年）第九条", ["yi-2010/9"]),
        ("《乙办法》2010年版第九条", ["yi-2018", "yi-2010/9"]),
        ("2003年版第九条", ["? 本站没有收 2003 年的文本"]),
        ("2010年第九条", ["yi-2018/9"]),
    ],
)
def test_a_version_is_the_one_that_is_named(
    references: References, text: str, expected: list[str]
) -> None:
    assert targets(references, text, "yi-2018") == expected


def test_the_text_of_a_provision_never_cites_itself_for_another(references: References) -> None:
    article = references.index.articles["jia-2016/9"]
    cited = [
        reference.link.target.article
        for reference in references.cites(article)
        if reference.link.target
    ]
    assert cited == ["jia-2016/1"]
    assert references.cited_by(article) == ()


def test_the_name_by_which_a_text_calls_its_rule(references: References) -> None:
    assert targets(references, "某地细则第九条") == [UNKNOWN]
    assert targets(references, "某地细则第九条", called="某地细则") == ["jia-2016/9"]


def test_only_a_lead_word_parts_a_name_from_what_stands_before_it() -> None:
    assert list(names_in("根据办法")) == ["根据办法", "办法"]
    assert list(names_in("巡视工作条例")) == ["巡视工作条例"]


def test_what_is_marked_stays_as_it_was_read() -> None:
    text = "依照《甲工作条例》第九条、第一条，本条例第二条"
    assert list(led(text, find(text))) == list(find(text))
