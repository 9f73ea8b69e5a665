"""Python's and the browser's readings of citations and queries are one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from macros.cite.grammar import find
from macros.cite.numerals import parse, to_chinese
from macros.search.fold import folding
from macros.search.lookup import folds, grammar
from tests.conftest import ROOT
from tests.search.vectors import FILE, citation, written

PARTS = ("fold", "numerals", "carry", "cite", "prepare", "title", "query")
VECTORS = json.loads(FILE.read_text("utf-8"))

CITE = "texts => texts.map(ref.search.citing(table.grammar))"
READ = """([names, queries]) => {
  const fold = ref.search.folding(table.fold).fold;
  return queries.map(ref.search.reading(table.grammar, new Set(names), fold));
}"""


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Page:
    """The browser's reading alone, with the tables that the site gives it."""
    page = browser.new_page()
    page.evaluate("window.ref = {search: {}}")
    for part in PARTS:
        page.add_script_tag(path=ROOT / f"overrides/assets/js/search-{part}.js")
    table = {"grammar": grammar(), "fold": folds(folding([VECTORS["folded"]]))}
    page.evaluate("given => { window.table = given }", table)
    return page


def plain(query: dict[str, Any]) -> dict[str, Any]:
    """The browser's answer in the terms of the vectors."""
    readings = [
        record
        | {"addresses": [[[p["from"], p["to"]] for p in parts] for parts in record["addresses"]]}
        for record in query["readings"]
    ]
    return {"whole": query["whole"], "readings": readings}


def test_the_vectors_are_what_python_reads() -> None:
    assert FILE.read_text("utf-8") == written(), "run: python -m tests.search.vectors"


@pytest.mark.browser
def test_the_browser_reads_citations_alike(reader: Page) -> None:
    texts = [vector["text"] for vector in VECTORS["citations"]]
    for record, read in zip(VECTORS["citations"], reader.evaluate(CITE, texts), strict=True):
        assert read == record["citations"], record["text"]


@pytest.mark.browser
def test_the_browser_reads_queries_alike(reader: Page) -> None:
    queries = [vector["query"] for vector in VECTORS["queries"]]
    answers = reader.evaluate(READ, [VECTORS["names"], queries])
    for record, read in zip(VECTORS["queries"], answers, strict=True):
        assert {"query": record["query"]} | plain(read) == record


@pytest.mark.browser
def test_the_browser_reads_the_labelled_texts_alike(reader: Page) -> None:
    labelled = yaml.safe_load(Path(ROOT / "tests/cite/labelled.yml").read_text("utf-8"))
    texts = [str(record["text"]) for record in labelled]
    assert len(texts) > 100
    for text, read in zip(texts, reader.evaluate(CITE, texts), strict=True):
        assert read == [citation(each_citation) for each_citation in find(text)], text


@pytest.mark.browser
def test_numerals_are_one(reader: Page) -> None:
    numbers = list(range(1, 2000))
    words = [to_chinese(n) for n in numbers]
    assert reader.evaluate("ns => ns.map(ref.search.chinese)", numbers) == words
    odd = ["二〇", "一百五", "", "十十", "廿", "4４", "0", "2000", "一千零一", "两", "百", "零"]
    texts = [*words, *map(str, numbers), *odd]
    assert reader.evaluate("ts => ts.map(ref.search.parse)", texts) == [parse(t) for t in texts]


@pytest.mark.browser
def test_folding_is_one(reader: Page) -> None:
    fold = folding([VECTORS["folded"]])
    text = "第４４條（一）　“訪” 〔責〕Ab—～「執」《〈x〉》\n，；：？！"
    assert reader.evaluate("t => ref.search.folding(table.fold).fold(t)", text) == fold(text)
    assert fold(text) == '第44条(一)"访"责ab-~"执"《《x》》,;:?!'
