"""The book of a corpus: everything is derived once, and a profile has a book of its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.derive import references, resolve
from macros.derive.book import Book
from macros.derive.profile import Profile
from macros.model import Place
from macros.model.handout import Handout, HandoutPart, PartKind
from tests.cased import CASED
from tests.samples import sound

PLACE = Place("data/handouts/pack.yml", 1)


def pack(*, restricted: bool) -> Handout:
    parts = (HandoutPart(PartKind.CASES, PLACE), HandoutPart(PartKind.ARTICLES, PLACE))
    return Handout(
        id="pack", place=PLACE, restricted=restricted, title="讲义", order=1, parts=parts
    )


@pytest.fixture
def book(tmp_path: Path) -> Book:
    corpus = sound(tmp_path, CASED)
    cases = tuple(
        replace(case, restricted=True, place=Place(f"data/cases/restricted/{case.id}.yml", 1))
        if case.id == "c-2"
        else case
        for case in corpus.cases
    )
    return Book.of(replace(corpus, cases=cases))


def test_the_internal_book_is_the_whole_and_the_public_one_is_made_once(book: Book) -> None:
    assert book.in_profile(Profile.INTERNAL) is book
    public = book.in_profile(Profile.PUBLIC)
    assert public is book.public
    assert public.public is public
    assert [case.id for case in public.cases.all] == ["c-1"]
    assert [case.id for case in book.cases.all] == ["c-1", "c-2"]


def test_a_book_beside_its_handouts_has_derived_nothing_anew(book: Book) -> None:
    shelved = book.beside({"pack": {}})
    assert (shelved.shelf, book.shelf) == ({"pack": {}}, {})
    assert shelved.index is book.index


def test_an_open_handout_draws_on_open_records_and_a_restricted_one_on_all(book: Book) -> None:
    assert book.drawn_by(pack(restricted=False)) is book.public
    assert book.drawn_by(pack(restricted=True)) is book


@pytest.mark.parametrize(("restricted", "held"), [(False, {"c-1"}), (True, {"c-1", "c-2"})])
def test_which_handouts_hold_a_record(book: Book, *, restricted: bool, held: set[str]) -> None:
    handout = pack(restricted=restricted)
    holding = Book.of(replace(book.corpus, handouts=(handout,))).holding
    assert {name for name in holding if name.startswith("c-")} == held
    assert holding["jia-2016"] == (handout,), "with an article its instrument, once"


def test_every_citation_is_resolved_once(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    scanned: list[str] = []
    scan = references._of_instrument

    def counted(instrument, resolver, today):  # type: ignore[no-untyped-def]
        scanned.append(instrument.id)
        return scan(instrument, resolver, today)

    monkeypatch.setattr(references, "_of_instrument", counted)
    assert len(book.references.all) >= len(book.references.unresolved)
    for article in book.articles:
        book.references.cites(article)
        book.references.cited_by(article)
    assert scanned == [instrument.id for instrument in book.corpus.instruments]
    assert isinstance(book.applications.resolver, resolve.Resolver)
    assert book.applications.resolver is book.references.resolver
