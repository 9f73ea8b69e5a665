"""Akoma Ntoso: valid against the standard's own schema, and read back it gives the same text.

`akomantoso30.xsd` (OASIS Standard, 29 August 2018, CC BY 4.0) and the `xml.xsd` that it imports lie
beside this file as they were published, out of the package cobalt 9.0.1.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from macros.derive.book import Book
from macros.derive.profile import Profile
from macros.export.akn import NAMESPACE, documents
from macros.export.akn_names import place_id
from macros.load import load
from macros.model import Article, Mark, reading_of, source_of

from .conftest import ROOT

HERE = Path(__file__).parent
PUBLISHED = "6f61fe84cbb6f8cb0e8418cd67b74a63da9990e6573b5a3491f623184f45c4fd"
A = f"{{{NAMESPACE}}}"
UNITS = {f"{A}paragraph", f"{A}point", f"{A}indent"}
Line = tuple[str, str, str, str]
"""Id of the place, its sign, reading text, text as the source prints it."""


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(HERE / "akomantoso30.xsd"))


@pytest.fixture(scope="module")
def held() -> Book:
    return Book.of(load(ROOT)[0])


def text_of(element: etree._Element, without: str) -> str:
    """The text of an element without all that stands in one kind of mark."""
    parts = element.xpath(f".//text()[not(ancestor::*[local-name()='{without}'])]")
    return "".join(parts)


def read(document: bytes) -> Iterator[tuple[str, str, list[Line]]]:
    """Id, label and lines of each article of a document, as any reader of the standard sees them."""
    for article in etree.fromstring(document).iter(f"{A}article"):
        lines = []
        for unit in article.iter(*UNITS):
            (words,) = [part for part in unit if part.tag in (f"{A}content", f"{A}intro")]
            sign = unit.findtext(f"{A}num") or ""
            printed = text_of(words, "ins").replace("〔……〕", "")
            lines.append((unit.get("eId"), sign, text_of(words, "del"), printed))
        yield article.get("eId"), article.find(f"{A}num").text, lines


def written(article: Article) -> list[Line]:
    """The same of a record; a line that was wholly deleted is printed after the one before it."""
    printed: dict[str, str] = {}
    place, leading = "", ""
    for line in article.lines:
        if line.where:
            place = place_id(article, line.where)
            printed[place] = printed.get(place, "") + leading
            leading = ""
        words = source_of(line.runs)
        if place:
            printed[place] += words
        else:
            leading += words
    return [
        (place_id(article, at), getattr(unit, "label", ""), reading_of(unit.runs), printed[name])
        for at, unit in article.units()
        for name in (place_id(article, at),)
    ]


def test_the_schema_is_the_one_of_the_standard() -> None:
    assert hashlib.sha256((HERE / "akomantoso30.xsd").read_bytes()).hexdigest() == PUBLISHED


def test_every_feature_is_valid(index: Book, schema: etree.XMLSchema) -> None:
    (document,) = documents(index).values()
    schema.assertValid(etree.fromstring(document))


def test_the_schema_refuses_what_is_none(index: Book, schema: etree.XMLSchema) -> None:
    (document,) = documents(index).values()
    twice = document.replace(b'eId="art_2-1"', b'eId="art_2"')
    assert twice != document
    assert not schema.validate(etree.fromstring(twice))


@pytest.mark.parametrize("profile", list(Profile), ids=lambda p: p.key)
def test_all_that_is_held_is_valid_and_reads_back(
    held: Book, schema: etree.XMLSchema, profile: Profile
) -> None:
    book = held.in_profile(profile)
    made = documents(book)
    with_articles = [i for i in book.corpus.instruments if i.articles]
    assert list(made) == [f"akn/{instrument.id}.xml" for instrument in with_articles]
    for instrument, document in zip(with_articles, made.values(), strict=True):
        schema.assertValid(etree.fromstring(document))
        assert list(read(document)) == [
            (place_id(article), book.index.label(article), written(article))
            for article in instrument.articles
        ]


def test_every_feature_reads_back(index: Book) -> None:
    (document,) = documents(index).values()
    instrument = index.index.instruments["trial-2020"]
    back = {name: lines for name, _, lines in read(document)}
    assert back == {place_id(a): written(a) for a in instrument.articles}
    assert back["art_1"][0] == ("art_1__para_1", "", "甲应当作记录：", "旧题甲作纪录：")
    assert back["art_2"][1][:2] == ("art_2__para_1__indent_1", "1.")
    assert back["art_3"] == []


def test_doubt_is_never_lost(index: Book) -> None:
    """Every mark has its element, its term and a note; what is from memory is nobody's date."""
    (document,) = documents(index).values()
    root = etree.fromstring(document)
    marks = [
        run.mark
        for article in index.articles
        for line in article.lines
        for run in line.runs
        if run.mark
    ]
    shown = root.xpath("//*[@refersTo and starts-with(@refersTo, '#mark-')]")
    changed = [mark for mark in marks if mark is Mark.REPLACED]
    assert len(shown) == len(marks) + len(changed)
    notes = {f"#{note.get('eId')}" for note in root.iter(f"{A}note")}
    assert {pointer.get("href") for pointer in root.iter(f"{A}noteRef")} == notes
    declared = {f"#{e.get('eId')}" for e in root.find(f".//{A}references")}
    named = {name for e in root.iter() for name in (e.get("refersTo") or "").split()}
    assert named <= declared
    assert root.xpath("//*[@eId='note_1_3']/@refersTo") == [
        "#attribution-editor #certainty-conjecture"
    ]
    days = {e.get("date") for e in root.iter(f"{A}FRBRdate", f"{A}eventRef")}
    assert days == {"2026-01-02"}, "half-known days and those from memory are no dates"
    facts = {e.get("name"): e for e in root.iter("{urn:xinfang-zeren:record}fact")}
    assert (facts["issued"].get("value"), facts["issued"].get("from")) == ("--03-05", "source")
    assert facts["ended"].get("from") == "memory"


def test_versions_of_a_work_share_it_and_a_citation_leads_to_its_place(held: Book) -> None:
    made = {name: etree.fromstring(text) for name, text in documents(held).items()}

    def value(name: str, level: str) -> str:
        return str(made[name].find(f".//{A}{level}/{A}FRBRuri").get("value"))

    older, newer = "akn/discipline-2018.xml", "akn/discipline-2023.xml"
    assert value(older, "FRBRWork") == value(newer, "FRBRWork") == "/akn/cn/act/discipline"
    assert value(older, "FRBRExpression") != value(newer, "FRBRExpression")
    inner = {
        f"{value(name, 'FRBRExpression')}/!main~{e.get('eId')}"
        for name, root in made.items()
        for e in root.iter()
        if e.get("eId")
    }
    hrefs = [e.get("href") for root in made.values() for e in root.iter(f"{A}ref")]
    places = [href for href in hrefs if "~" in href]
    assert places
    assert set(places) <= inner
