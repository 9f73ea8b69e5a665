"""What every page of the built site has, and has not."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from macros.build import build
from macros.checks import check
from macros.derive.index import Index, article_url, instrument_url
from macros.model import Corpus
from tests.conftest import ROOT
from tests.markup import Markup
from tests.site.project import digest

LEFTOVER = re.compile(r"\{\{|\}\}|\{%|%\}|Traceback|Macro|Undefined|\[\[|None<|object at 0x")
JSON = re.compile(r"data-[\w-]+=\"[\[{][^\"]*\"|<script type=\"application/.*?</script>", re.DOTALL)
"""What the page's own scripts read: brackets may stand beside brackets."""


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return check(ROOT)[0].corpus


@cache
def markup(path: Path) -> Markup:
    return Markup(path.read_text(encoding="utf-8"))


@cache
def ids(path: Path) -> set[str | None]:
    return {element.attributes.get("id") for element in markup(path).elements}


def head(path: Path) -> Markup:
    """What stands before the body: the drawings below it have titles of their own."""
    return Markup(path.read_text(encoding="utf-8").partition("</head>")[0])


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def links(site: Path) -> Iterator[tuple[Path, str]]:
    """Every address that a page names, with the page."""
    for path in pages(site):
        for element in markup(path).elements:
            for name in ("href", "src"):
                if name in element.attributes:
                    yield path, element.attributes[name]


def test_every_link_and_fragment_lands(site_dir: Path) -> None:
    lost = []
    for page, address in links(site_dir):
        if page.name == "404.html" and page.parent == site_dir:
            continue
        parts = urlsplit(address)
        assert not parts.scheme, (page, address)
        assert not parts.netloc, (page, address)
        target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
        fragment = unquote(parts.fragment) if target.suffix == ".html" else ""
        if not target.is_file():
            lost.append((page.name, address))
        elif fragment and fragment not in ids(target):
            lost.append((str(page.relative_to(site_dir)), address))
    assert lost == []


def test_no_page_asks_another_machine_for_anything(site_dir: Path) -> None:
    assert [(p.name, a) for p, a in links(site_dir) if "//" in a] == []


def test_every_record_has_one_address(site_dir: Path, corpus: Corpus) -> None:
    index = Index(corpus)
    expected = [*map(instrument_url, corpus.instruments)]
    expected += [article_url(article) for article in index.articles.values()]
    assert len(set(expected)) == len(expected)
    folders = {instrument.id for instrument in corpus.instruments}
    made = {p.relative_to(site_dir).as_posix() for p in pages(site_dir)}
    retired = {f"{t.id}.html" if "/" in t.id else f"{t.id}/index.html" for t in corpus.retired}
    assert {p for p in made if p.split("/")[0] in folders} - retired == set(expected)


def test_every_place_of_the_law_is_on_both_pages(site_dir: Path, corpus: Corpus) -> None:
    index = Index(corpus)
    for article in index.articles.values():
        if article.status.key == "missing":
            continue
        own = {e.attributes.get("id") for e in markup(site_dir / article_url(article)).elements}
        full = site_dir / instrument_url(index.instruments[article.instrument])
        all_ids = {e.attributes.get("id") for e in markup(full).elements}
        for where, _ in article.units():
            assert where.anchor in own
            assert f"{article.anchor}-{where.anchor}" in all_ids


def test_text_on_the_page_is_the_text_of_the_record(site_dir: Path, corpus: Corpus) -> None:
    for article in Index(corpus).articles.values():
        if article.status.key != "complete":
            continue
        page = markup(site_dir / article_url(article))
        lines = [e.text for e in page.all(css="ref-line")]
        assert lines == [
            line.label + "".join(r.reading for r in line.runs) for line in article.lines
        ]


def test_ids_are_unique_on_each_page(site_dir: Path) -> None:
    for path in pages(site_dir):
        found = [e.attributes["id"] for e in markup(path).elements if "id" in e.attributes]
        assert sorted(found) == sorted(set(found)), path


def test_nothing_is_left_over(site_dir: Path) -> None:
    for path in pages(site_dir):
        if path.parent.name != "guide":
            text = JSON.sub("", path.read_text(encoding="utf-8"))
            assert not LEFTOVER.search(text), path


def test_there_is_no_inline_code(site_dir: Path) -> None:
    for path in pages(site_dir):
        for element in markup(path).elements:
            code = element.tag == "script" and "src" not in element.attributes
            data = ("application/json", "application/ld+json")
            assert not code or element.attributes["type"] in data, path
            assert not [name for name in element.attributes if name.startswith("on")], path
            assert "style" not in element.attributes, path


def test_every_page_has_one_title_heading_date_and_disclaimer(
    site_dir: Path, corpus: Corpus
) -> None:
    titles = []
    for path in pages(site_dir):
        page = markup(path)
        if path != site_dir / "404.html":
            titles.append(head(path).one("title").text)
        assert len(page.all("h1")) == 1, path
        assert "学习参考，引用前请核对正式文本" in page.one("footer").text
        assert corpus.site.data_date in page.one("footer").text
        assert page.one("html").attributes["lang"].lower().startswith("zh")
        if path != site_dir / "404.html":
            assert page.one(css="ref-printfoot").text.endswith("学习参考，引用前请核对正式文本")
    assert sorted(titles) == sorted(set(titles))


def test_the_data_lie_beside_the_pages(site_dir: Path) -> None:
    data = json.loads((site_dir / "data/reference.json").read_text(encoding="utf-8"))
    schema = json.loads((site_dir / "data/reference.schema.json").read_text(encoding="utf-8"))
    assert data["meta"]["profile"] == "internal"
    assert schema["$schema"].endswith("2020-12/schema")
    for record in data["instruments"]:
        assert (site_dir / record["url"]).is_file()
        assert all((site_dir / a["url"]).is_file() for a in record["articles"])


@pytest.mark.heavy
def test_a_second_build_gives_the_same_bytes(site_dir: Path, tmp_path: Path) -> None:
    build(ROOT, tmp_path / "site", "internal", dict(os.environ))
    assert digest(tmp_path / "site") == digest(site_dir)
