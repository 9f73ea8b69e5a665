"""Drawings of ladders: what rises, what leads where, and that all words fit."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

from macros.derive.book import Book
from macros.derive.categories import Categories
from macros.derive.index import Index
from macros.load import load
from macros.model.measure import Ladder
from macros.render import ladder
from macros.render.drawing import drawing, flights, shapes, wrapping
from macros.say.links import relative_to
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


def test_both_drawings_hold_every_step_and_threshold(stairs: Book) -> None:
    page = Markup(ladder.page(stairs, relative_to("ladders/ji-2020.html"), "ji-2020"))
    wide, tall = page.all("svg")
    for svg in (wide, tall):
        for words in (
            "应当追究",
            "口头提醒",
            "书面提醒",
            "责令停办",
            "情节较轻的",
            "决定　某机关",
            "发生大事的",
            "此级不设门槛",
        ):
            assert words in svg.text
        assert "口头提醒后仍不改的" in svg.text
    assert len(page.all("rect")) == 2 * 7
    assert len(page.all("rect", "is-apart")) == 4
    assert len(page.all("rect", "is-lost")) == 2


def test_words_of_a_provision_are_set_apart_from_ours(stairs: Book) -> None:
    page = Markup(ladder.page(stairs, relative_to("ladders/ji-2020.html"), "ji-2020"))
    faces = {text.text: text.attributes["class"] for text in page.all("text")}
    assert faces["情节较轻的"] == "sv-q"
    assert faces["此级不设门槛"] == "sv-s"
    assert faces["限期补办"] == "sv-b"


def test_a_measure_is_marked_where_it_stands(stairs: Book) -> None:
    (ladder,) = stairs.index.corpus.ladders
    found = drawing(stairs.categories, ladder, "written")
    assert found is not None
    assert [[b.css for b in canvas.boxes].count("is-on") for _, canvas in found.canvases] == [1, 1]


def test_one_step_needs_no_drawing(own: Categories) -> None:
    single = [ladder for ladder in own.ladders.values() if len(ladder.rungs) == 1]
    assert single
    assert all(drawing(own, ladder) is None for ladder in single)


def test_every_ladder_of_the_data_fits_its_drawing(own: Categories) -> None:
    drawn = [found for ladder in own.ladders.values() if (found := drawing(own, ladder))]
    assert len(drawn) > 4
    for found in drawn:
        for _, canvas in found.canvases:
            assert_fits(canvas)


def assert_fits(canvas: shapes.Canvas) -> None:
    """No box over another, no line of words over an edge or over the box that it stands in."""
    for at, box in enumerate(canvas.boxes):
        assert box.x >= 0
        assert box.x + box.width <= canvas.width
        assert not any(overlap(box, other) for other in canvas.boxes[at + 1 :])
    for text in canvas.texts:
        wide = wrapping.width(text.words) * shapes.EM[text.css] + 39 * bool(text.label)
        left = text.x - (wide / 2 if text.anchor == "middle" else 0)
        assert left >= -1, text
        assert left + wide <= canvas.width + 8, text
        assert 0 < text.y <= canvas.height
        holder = [box for box in canvas.boxes if inside(text, box)]
        assert all(left + wide <= box.x + box.width + 2 for box in holder), text


def overlap(box: shapes.Box, other: shapes.Box) -> bool:
    apart_x = box.x + box.width <= other.x or other.x + other.width <= box.x
    apart_y = box.y + box.height <= other.y or other.y + other.height <= box.y
    return not (apart_x or apart_y)


def inside(text: shapes.PlacedText, box: shapes.Box) -> bool:
    return box.x <= text.x <= box.x + box.width and box.y <= text.y <= box.y + box.height


def test_examples_in_docstrings() -> None:
    found = doctest.testmod(wrapping)
    assert (found.failed, found.attempted > 2) == (0, True)
