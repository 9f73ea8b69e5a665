"""The project's own handouts: nothing restricted outside, every promise kept, the sheet has two sides."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from macros.checks import check
from macros.derive.book import Book
from macros.derive.packs import chosen, columns, on_shelf
from macros.derive.profile import Profile, for_profile
from macros.handout import comparison, promise
from macros.handout.blocks import Para, TableBlock
from macros.handout.complete import differences
from macros.handout.compose import compose
from macros.handout.linear import pieces, titles
from macros.handout.reading import read_docx, read_pdf
from macros.handout.shelf import make
from macros.handout.typeset import pdf_of
from macros.handout.word import docx_of
from macros.load import load
from macros.model import Corpus, Coverage, Instrument, Level, Place
from macros.model.case import RecipientKind
from macros.model.field import keys_of
from macros.model.handout import HandoutPart, PartKind, RecordQuery
from tests.handout.sample import faces, pack
from tests.site.test_words import retired

ROOT = Path(__file__).resolve().parents[2]


@cache
def own_book() -> Book:
    return check(ROOT)[0]


def own() -> Corpus:
    return own_book().corpus


NAMES = sorted(handout.id for handout in load(ROOT)[0].handouts)


@pytest.mark.parametrize("name", NAMES)
def test_every_promise_is_kept(name: str) -> None:
    handout = pack(own(), name)
    index = own_book().drawn_by(handout)
    made = compose(index, handout)
    assert promise.broken(index, handout, made) == []
    said = list(pieces(made))
    assert bool(said)
    assert [word for piece in said for word in retired(piece.text)] == []
    assert bool(list(titles(made))) == made.cover


@pytest.mark.parametrize("name", NAMES)
def test_the_word_file_holds_all_of_it(name: str) -> None:
    handout = pack(own(), name)
    made = compose(own_book().drawn_by(handout), handout)
    assert differences(pieces(made), (), read_docx(docx_of(made))) == []


def _cells(table: TableBlock) -> list[list[str]]:
    return [["".join(s.text for s in cell) for cell in line.cells] for line in table.lines]


def test_the_matrix_has_the_signs_of_every_cell() -> None:
    topics = own().comparisons
    shown = columns(own_book(), HandoutPart(PartKind.MATRIX, Place("", 1)))
    key, table = comparison.matrix(own_book(), topics, shown)
    assert isinstance(key, Para)
    assert isinstance(table, TableBlock)
    rows = {title: signs for title, *signs in (row for row in _cells(table) if len(row) > 1)}
    assert list(rows) == [topic.title for topic in topics]
    kept = [c for c in shown if not own_book().comparisons.placements[c.id].optional]
    for topic in topics:
        cells = (topic.cell(column.id) for column in kept)
        told = ["".join(r.sign for r in cell.relations) if cell else "" for cell in cells]
        assert rows[topic.title] == told
        assert all(f"{sign} " in key.spans[0].text for sign in "".join(told))


@pytest.mark.parametrize("name", [n for n in NAMES if n.startswith("province-")])
def test_a_province_has_every_topic_once_beside_the_nation(name: str) -> None:
    (part,) = pack(own(), name).parts
    (instrument,) = chosen(own_book(), part)
    assert isinstance(instrument, Instrument)
    blocks = list(comparison.province(own_book(), instrument))
    named = [row[0] for b in blocks if isinstance(b, TableBlock) for row in _cells(b)]
    listed = [b.spans[0].text.rstrip("。").split("；") for b in blocks if isinstance(b, Para)]
    every = [topic.title for topic in own().comparisons if topic.cell(instrument.id)]
    assert sorted([*named, *(title for titles in listed for title in titles)]) == sorted(every)
    assert len(named) > 5


def test_a_level_without_a_number_of_its_own_leads_to_the_one_for_all() -> None:
    topic = next(t for t in own().comparisons if t.id == "reception")
    _, table = comparison.numbers(own_book(), (topic,))
    assert isinstance(table, TableBlock)
    rows = {row[0]: dict(zip(table.head[1:], row[1:], strict=True)) for row in _cells(table)}
    assert rows["各级"]["国家"].count("定期") == 2
    assert rows["市级"]["国家"] == "见“各级”"
    assert rows["市级"]["江苏"].startswith("每季度 至少 1 次")


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("text-regulation-2022", 30),
        pytest.param("compendium", 100, marks=pytest.mark.heavy),
    ],
)
def test_a_whole_handout_is_set_and_compared(name: str, least: int) -> None:
    assert make(own_book(), pack(own(), name), faces()).pages > least


@pytest.mark.parametrize("name", ["quick-reference", "wall"])
def test_the_card_and_the_wall_sheet_are_one_side(name: str) -> None:
    handout = pack(own(), name)
    made = compose(own_book().drawn_by(handout), handout)
    assert read_pdf(pdf_of(made, faces())).pages == 1


@pytest.mark.parametrize("name", [n for n in NAMES if not n.endswith("internal")])
def test_open_handouts_hold_open_records_alone(name: str) -> None:
    handout = pack(own(), name)
    index = own_book().drawn_by(handout)
    closed = {case.id for case in own().cases if case.restricted}
    assert closed
    held = {record.id for part in handout.parts for record in chosen(index, part)}
    assert held.isdisjoint(closed)


def test_both_profiles_give_the_same_open_handouts() -> None:
    public = for_profile(own(), Profile.PUBLIC)
    shelf, whole = Book.of(public), own_book()
    names = [handout.id for handout in on_shelf(own(), Profile.PUBLIC)]
    assert names == [handout.id for handout in on_shelf(public, Profile.PUBLIC)]
    for name in names[:4]:
        each_handout, other = pack(public, name), pack(own(), name)
        assert compose(shelf.drawn_by(each_handout), each_handout) == compose(
            whole.drawn_by(other), other
        )


@pytest.mark.parametrize("kind", PartKind, ids=lambda kind: kind.key)
def test_the_conditions_that_a_kind_honours_are_those_that_change_it(kind: PartKind) -> None:
    assert {key for key in keys_of(RecordQuery) if _changes(kind, key)} == set(kind.honoured)


def _changes(kind: PartKind, key: str) -> bool:
    """True where a condition that few or no records meet selects other records than none does."""
    strict: dict[str, Any] = {"level": Level.PROVINCIAL, "recipients": (RecipientKind.GROUP,)}
    query = RecordQuery(**{key: strict.get(key, ("nowhere",))})
    return _selected(kind, query) != _selected(kind, None)


def _selected(kind: PartKind, query: RecordQuery | None) -> list[str]:
    index = own_book()
    part = HandoutPart(kind, Place("data/handouts/x.yml", 1), query=query)
    picked = columns(index, part) if kind in (PartKind.COMPARISONS, PartKind.MATRIX) else ()
    return [record.id for record in (*chosen(index, part), *picked)]


def test_what_is_only_cited_is_no_part_of_a_query() -> None:
    cited = {
        instrument.id
        for instrument in own().instruments
        if instrument.coverage is Coverage.CITED_ONLY
    }
    assert cited
    for kind in (PartKind.INSTRUMENTS, PartKind.NUMBERS, PartKind.ARTICLES):
        found = _selected(kind, None) + _selected(kind, RecordQuery(provisions=tuple(cited)))
        assert {name.partition("/")[0] for name in found}.isdisjoint(cited)
