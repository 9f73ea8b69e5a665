"""Drawings of ladders: what rises, what leads where, whose words stand in them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from macros.derive import flights
from macros.derive.book import Book
from macros.derive.categories import Categories
from macros.derive.index import Index
from macros.load import load
from macros.model.measure import Ladder
from macros.render import ladder
from macros.say.links import relative_to
from macros.say.stairs import BROADEST, drawing
from tests.conftest import ROOT
from tests.markup import Markup
from tests.render.sample import make
from tests.render.stairs import LADDER, STAIRS


@pytest.fixture(scope="module")
def stairs(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return make(tmp_path_factory.mktemp("stairs"), STAIRS)


@pytest.fixture(scope="module")
def own() -> Categories:
    return Categories(Index(load(ROOT)[0]))


def rows(
    categories: Categories, ladder: Ladder
) -> list[tuple[list[str], tuple[int, ...], bool, bool]]:
    return [
        ([rung.title for rung in row.rungs], row.levels, row.apart, row.own)
        for row in flights.rows(ladder, categories.measures)
    ]


def test_a_step_rises_where_the_text_names_the_one_before(stairs: Book) -> None:
    (ladder,) = stairs.index.corpus.ladders
    assert rows(stairs.categories, ladder) == [
        (["口头提醒", "书面提醒"], (0, 1), False, False),
        (["丁事：责令停办", "丁事：记某过"], (0, 0), False, True),
        (["己事", "说明情况"], (0, 0), True, True),
    ]
    first = flights.rows(ladder, stairs.categories.measures)[0]
    assert first.ways == ((0, 1),)


def test_grades_of_one_provision_rise_and_others_do_not(tmp_path: Path) -> None:
    text = str(STAIRS[LADDER])
    graded = text.replace(
        "kind: serious-consequence, quote: 造成严重后果的}]\n    quote",
        "kind: grave, quote: 造成严重后果的}]\n    quote",
    )
    assert graded != text
    book = make(tmp_path, STAIRS | {LADDER: graded})
    (ladder,) = book.index.corpus.ladders
    assert rows(book.categories, ladder)[1][:2] == (["丁事：责令停办", "丁事：记某过"], (0, 1))


def test_the_gate_is_the_step_that_others_build_on(stairs: Book) -> None:
    (ladder,) = stairs.index.corpus.ladders
    rung = flights.gate(ladder)
    assert rung is not None
    assert rung.title == "应当追究"


@pytest.fixture(scope="module")
def page(stairs: Book) -> Markup:
    return Markup(ladder.page(stairs, relative_to("ladders/ji-2020.html"), "ji-2020"))


def test_the_drawing_holds_every_step_and_threshold_once(page: Markup) -> None:
    assert [element.text for element in page.all("p", "ref-stair__title")] == [
        "应当追究",
        "口头提醒",
        "书面提醒",
        "责令停办",
        "记某过",
        "己事",
        "说明情况",
    ]
    assert [element.text for element in page.all("div", "ref-stair__limit")] == [
        "门槛　情节较轻的",
        "门槛　后果很重的",
        "无其他条件",
        "门槛　造成严重后果的",
        "条文不全",
        "无其他条件",
    ]
    assert [element.text for element in page.all("p", "ref-stair__way")] == ["口头提醒后仍不改的"]
    said = [span.text.strip() for span in page.all("span", "ref-stair__alike")]
    assert said[0] == "各级同此：对象 责任人　决定 某机关", (
        "what several steps share stands over them"
    )
    lines = [element.text for element in page.all("p", "ref-stair__line")]
    assert "决定　某机关" not in lines
    assert len(page.all("ol", "is-apart")) == 1
    assert len(page.all("li", "is-lost")) == 1


def test_a_reader_who_cannot_see_it_is_told_the_steps(page: Markup) -> None:
    label = page.one("figure").attributes["aria-label"]
    assert label.startswith("第一条：应当追究；第二条：口头提醒；第三条：书面提醒；")
    assert label.endswith("。图中各项另见表格。")


def test_words_of_a_provision_are_set_apart_from_ours(page: Markup) -> None:
    quoted = {
        element.text: "is-quoted" in element.attributes["class"]
        for element in page.all("p")
        if "ref-stair" in element.attributes.get("class", "")
    }
    assert quoted["情节较轻的"]
    assert quoted["有下列行为的"]
    assert not quoted["无其他条件"]
    assert not quoted["限期补办"]


def test_a_step_stands_as_high_as_the_text_says(page: Markup) -> None:
    rows = [row.attributes["class"].split()[-1] for row in page.all("ol", "ref-stair__row")]
    assert rows == ["is-rises-1", "is-rises-0", "is-apart"]
    steps = [
        element.attributes["class"].split()[1] for element in page.all("li", "ref-stair__step")
    ]
    assert steps == [f"is-level-{level}" for level in (0, 1, 0, 0, 0, 0)]
    way = page.one("p", "ref-stair__way").attributes["class"].split()
    assert way[2:] == ["is-level-0", "is-from-1", "is-to-2"]


def test_a_measure_is_marked_where_it_stands(stairs: Book) -> None:
    (ladder,) = stairs.index.corpus.ladders
    drawn = drawing(stairs.categories, ladder, "written")
    assert drawn is not None
    marked = [step.title for row in drawn.flights for step in row.steps if step.marked]
    assert marked == ["书面提醒"]


def test_one_step_needs_no_drawing(own: Categories) -> None:
    single = [ladder for ladder in own.ladders.values() if len(ladder.rungs) == 1]
    assert single
    assert all(drawing(own, ladder) is None for ladder in single)


def test_a_row_that_is_too_long_is_set_one_below_the_other(stairs: Book) -> None:
    (ladder,) = stairs.index.corpus.ladders
    mark = ladder.rungs[4]
    for count, abreast in ((BROADEST, True), (BROADEST + 1, False)):
        longer = replace(ladder, rungs=(ladder.rungs[3], *[mark] * (count - 1)))
        drawn = drawing(stairs.categories, longer)
        assert drawn is not None
        assert [(len(row.steps), row.abreast) for row in drawn.flights] == [(count, abreast)]


def test_the_style_sheet_knows_every_number_that_a_row_abreast_can_have() -> None:
    text = (ROOT / "overrides/assets/css/figures.css").read_text(encoding="utf-8")
    known: dict[str, set[int]] = {name: set() for name in ("level", "rises", "from", "to")}
    for name, number, same, value in re.findall(r"\.is-(\w+)-(\d) \{ --(\w+): (\d) \}", text):
        assert (name, number) == (same, value)
        known[name].add(int(number))
    assert known == {
        "level": set(range(BROADEST)),
        "rises": set(range(BROADEST)),
        "from": set(range(1, BROADEST)),
        "to": set(range(2, BROADEST + 1)),
    }
