"""schema.org of a page: what the data state for sure, and as data that can never become markup."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jinja2
import lxml.html
import pytest

from macros.derive.book import Book
from macros.load import load
from macros.model import Attribution, Instrument, Provenance, Validity
from macros.render import article, instrument

ROOT = Path(__file__).parents[2]
HOSTILE = "</script><script>alert(1)</script><!-- & '\""


@pytest.fixture(scope="module")
def book() -> Book:
    return Book.of(load(ROOT)[0])


def read_of(book: Book, record: str) -> dict[str, Any]:
    meta = article.meta if "/" in record else instrument.meta
    read, _ = meta(book, record)["linked"]["@graph"]
    return dict(read)


def sure(held: Instrument, name: str) -> str | None:
    fact = getattr(held, name)
    known = fact.provenance in (Provenance.SOURCE, Provenance.FOUND)
    return fact.value if known and not str(fact.value).startswith("--") else None


def test_an_instrument_says_what_is_sure_and_nothing_else(book: Book) -> None:
    for held in book.corpus.instruments:
        read = read_of(book, held.id)
        assert (read["@type"], read["name"]) == ("Legislation", held.title)
        assert read.get("legislationIdentifier") == sure(held, "doc_number")
        assert read.get("legislationDate") == sure(held, "adopted")
        assert read.get("datePublished") == sure(held, "published")
        assert read.get("legislationDateOfApplicability") == sure(held, "effective")
        force = {Validity.IN_FORCE: "InForce", Validity.NOT_IN_FORCE: "NotInForce"}
        rests = held.status_provenance in (Provenance.SOURCE, Provenance.FOUND)
        word = force.get(held.status) if rests else None
        assert read.get("legislationLegalForce") == (word and f"https://schema.org/{word}")
        named = [issuer["name"] for issuer in read.get("legislationPassedBy", [])]
        assert named == ([*held.issuers] if held.issuers_by is not Attribution.EDITOR else [])


def test_memory_is_left_out(book: Book) -> None:
    assert "legislationIdentifier" not in read_of(book, "measures-2016"), "尚未查证"
    assert read_of(book, "regulation-2022")["legislationIdentifier"] == "中发〔2022〕11号"


def test_a_version_names_the_one_before_it(book: Book) -> None:
    read = read_of(book, "discipline-2018")["legislationConsolidates"]
    assert read["@id"] == "../discipline-2015/index.html"
    assert "legislationConsolidates" not in read_of(book, "measures-2016")


def test_an_article_is_part_of_its_instrument_and_says_its_state(book: Book) -> None:
    for held in book.articles:
        read = read_of(book, held.id)
        assert read["isPartOf"]["name"] == book.index.instruments[held.instrument].title
        assert read["creativeWorkStatus"] == held.status.label


def test_the_way_to_a_page_is_that_of_the_page(book: Book) -> None:
    meta = article.meta(book, "measures-2016/11")
    _, crumbs = meta["linked"]["@graph"]
    steps = crumbs["itemListElement"]
    assert [step["name"] for step in steps[:-1]] == [step["title"] for step in meta["path"]]
    assert [step["position"] for step in steps] == [*range(1, len(steps) + 1)]
    assert steps[-1]["item"] == "11.html"


def test_as_the_theme_writes_it_no_data_becomes_markup() -> None:
    theme = (ROOT / "overrides/main.html").read_text(encoding="utf-8")
    (line,) = [line for line in theme.splitlines() if "ld+json" in line]
    page = jinja2.Environment().from_string(line).render(ref={"linked": {"name": HOSTILE}})
    (script,) = lxml.html.fragments_fromstring(page.strip())
    assert script.tag == "script"
    assert script.tail is None
    assert json.loads(script.text) == {"name": HOSTILE}
