"""Two instruments side by side: nothing lost, nothing invented, split, merged and moved told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.compare import Alignment, Sense, Shape, Tie, align
from macros.model import LACUNA
from tests.texts import LOST, instrument

REPORT = "各级党政机关应当将信访工作列入议事日程，定期听取工作汇报，研究解决重要问题。"
RECEIVE = "各级领导干部应当阅批群众来信，定期接待群众来访，协调处理疑难复杂问题。"
DUTY = "主要负责人对本地区的信访工作负总责，其他成员根据分工负主要领导责任。"
SUPERVISE = "督查机构每年至少组织开展一次专项督查，并在适当范围内通报督查情况。"
APPEAL = "对责任追究决定不服的，可以在收到决定书之日起十五日内提出书面申诉。"
ALL = (REPORT, RECEIVE, DUTY, SUPERVISE, APPEAL)
LINES = st.sampled_from(
    (*ALL, LOST, f"督查机构{LOST}通报督查情况。", "通报；", "本办法自发布之日起施行。", REPORT[:20])
)
ARTICLES = st.lists(st.lists(LINES, max_size=3), max_size=6)


def shapes(alignment: Alignment) -> list[tuple[object, ...]]:
    """Shape, and the numbers of the articles on both sides."""
    return [
        (
            group.shape,
            *(",".join(n.partition("/")[2] for n in side) for side in (group.left, group.right)),
        )
        for group, _ in alignment.groups
    ]


@settings(deadline=None)
@given(ARTICLES, ARTICLES)
def test_nothing_is_lost_and_nothing_invented(
    left: list[list[str]], right: list[list[str]]
) -> None:
    alignment = align(instrument("jia", *left), instrument("yi", *right))
    rows = [row for _, inner in alignment.groups for row in inner]
    for at, each_instrument in enumerate((alignment.left, alignment.right)):
        names = [name for group, _ in alignment.groups for name in (group.left, group.right)[at]]
        assert sorted(names) == sorted(article.id for article in each_instrument.articles)
        ranks = [rank for row in rows for rank in (row.left, row.right)[at]]
        assert sorted(ranks) == [strand.rank for strand in alignment.strands[at]]
        for strand, stretches in zip(alignment.strands[at], alignment.stretches[at], strict=True):
            cut = [strand.text[stretch.start : stretch.end] for stretch in stretches]
            assert "".join(cut) == strand.text
            for text, stretch in zip(cut, stretches, strict=True):
                assert (text == LACUNA) == (stretch.sense is Sense.GAP)
                assert LACUNA not in text or stretch.sense is Sense.GAP


@settings(deadline=None)
@given(ARTICLES, ARTICLES)
def test_what_moved_stands_where_it_is_said_to_be(
    left: list[list[str]], right: list[list[str]]
) -> None:
    alignment = align(instrument("jia", *left), instrument("yi", *right))
    for at in (0, 1):
        for strand, stretches in zip(alignment.strands[at], alignment.stretches[at], strict=True):
            for stretch in stretches:
                assert (stretch.to is not None) == (stretch.sense is Sense.MOVED)
                if stretch.to is not None:
                    words = strand.text[stretch.start : stretch.end].strip("，。、；")
                    assert words in alignment.strands[1 - at][stretch.to].text


@settings(deadline=None)
@given(ARTICLES)
def test_an_instrument_is_the_same_as_itself(articles: list[list[str]]) -> None:
    texts = [[line for line in lines if LOST not in line] or ["通报；"] for lines in articles]
    alignment = align(instrument("jia", *texts), instrument("yi", *texts))
    assert {stretch.sense for side in alignment.stretches for runs in side for stretch in runs} <= {
        Sense.SAME
    }
    assert all(row.left and row.right for _, rows in alignment.groups for row in rows)


def test_two_that_have_nothing_in_common() -> None:
    alignment = align(instrument("jia", REPORT, DUTY), instrument("yi", APPEAL, SUPERVISE))
    assert {group.shape for group, _ in alignment.groups} == {Shape.LEFT, Shape.RIGHT}
    assert len(alignment.groups) == 4


@pytest.mark.parametrize(
    ("left", "right"), [((), ()), ((), (REPORT,)), ((REPORT,), ()), ((REPORT,), (DUTY,) * 300)]
)
def test_none_one_and_three_hundred_articles(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    alignment = align(instrument("jia", *left), instrument("yi", *right))
    assert sum(len(group.left) for group, _ in alignment.groups) == len(left)
    assert sum(len(group.right) for group, _ in alignment.groups) == len(right)


def test_split_merged_and_moved_articles() -> None:
    alignment = align(
        instrument("jia", APPEAL, [REPORT, RECEIVE], DUTY, SUPERVISE),
        instrument("yi", REPORT, RECEIVE, [DUTY, SUPERVISE], APPEAL),
    )
    assert shapes(alignment) == [
        (Shape.ONE, "1", "4"),
        (Shape.SPLIT, "2", "1,2"),
        (Shape.MERGED, "3,4", "3"),
    ]
    assert [group.moved for group, _ in alignment.groups] == [True, False, False]


def test_the_same_words_twice_stand_beside_the_nearest() -> None:
    alignment = align(
        instrument("jia", REPORT, DUTY, REPORT), instrument("yi", REPORT, DUTY, REPORT)
    )
    assert [shape[1:] for shape in shapes(alignment)] == [("1", "1"), ("2", "2"), ("3", "3")]


def test_a_lost_paragraph_stands_beside_what_the_other_has_in_its_place() -> None:
    alignment = align(
        instrument("jia", [REPORT, APPEAL, DUTY]), instrument("yi", [REPORT, LOST, DUTY])
    )
    ((_, rows),) = alignment.groups
    assert [(row.left, row.right, row.by_place) for row in rows] == [
        ((0,), (0,), False),
        ((1,), (1,), True),
        ((2,), (2,), False),
    ]
    assert {run.sense for run in alignment.stretches[0][1]} <= {Sense.FACING, Sense.QUIET}


def test_a_sentence_that_went_elsewhere_is_neither_added_nor_left_out() -> None:
    left = instrument("jia", REPORT + DUTY, APPEAL + SUPERVISE)
    right = instrument("yi", REPORT, APPEAL + SUPERVISE + DUTY)
    alignment = align(left, right)
    moved = [run for run in alignment.stretches[0][0] if run.sense is Sense.MOVED]
    assert "".join(alignment.strands[0][0].text[run.start : run.end] for run in moved) == (
        DUTY.rstrip("。")
    )
    assert {run.to for run in moved} == {1}


def test_the_editor_comes_before_the_machine() -> None:
    left, right = instrument("jia", REPORT, DUTY), instrument("yi", REPORT, DUTY)
    ties = (Tie(("jia/1",), ("yi/2",)), Tie(("jia/2",), ()))
    alignment = align(left, right, ties)
    assert [(g.left, g.right, g.tied) for g, _ in alignment.groups] == [
        ((), ("yi/1",), False),
        (("jia/1",), ("yi/2",), True),
        (("jia/2",), (), True),
    ]


def test_the_editor_may_name_articles_in_any_order() -> None:
    left, right = instrument("jia", REPORT, DUTY), instrument("yi", REPORT + DUTY)
    alignment = align(left, right, (Tie(("jia/2", "jia/1"), ("yi/1",)),))
    assert [(g.left, g.right) for g, _ in alignment.groups] == [(("jia/1", "jia/2"), ("yi/1",))]


def test_what_the_editor_ties_stands_in_one_row_even_without_a_common_word() -> None:
    left, right = instrument("jia", [REPORT, DUTY]), instrument("yi", APPEAL)
    alignment = align(left, right, (Tie(("jia/1",), ("yi/1",)),))
    ((_, rows),) = alignment.groups
    assert [(row.left, row.right) for row in rows] == [((0, 1), (0,))]
