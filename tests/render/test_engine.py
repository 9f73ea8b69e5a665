"""Whatever stands in data stands on the page as these characters, and Markdown leaves it alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markdown import markdown

from macros.derive.book import Book
from macros.derive.index import Index
from macros.model import Corpus, Place, Site, Tombstone
from macros.render import retired
from macros.render.engine import attribute, fill
from tests.markup import Markup
from tests.render.odd import ODD
from tests.setup.sandbox import ROOT

PLACE = Place("data/retired/jiu.yml", 1)


def extensions() -> tuple[list[str], dict[str, dict[str, object]]]:
    """The Markdown extensions of the site, with those that MkDocs always adds."""
    config = yaml.load((ROOT / "mkdocs.yml").read_text(), Loader=yaml.BaseLoader)
    named: dict[str, dict[str, object]] = {"toc": {}, "tables": {}, "fenced_code": {}}
    for record in config["markdown_extensions"]:
        named.update({record: {}} if isinstance(record, str) else {name: {} for name in record})
    return list(named), {}


def page_with(text: str) -> str:
    """A page that shows `text` once in its body."""
    stone = Tombstone("jiu", None, text, PLACE)
    corpus = Corpus(Site(title="样例", data_date="2026-01-02", place=PLACE), retired=(stone,))
    return retired.page(Book(Index(corpus)), lambda target: target, "jiu")


def shown(html: str) -> str:
    return Markup(html).all("p")[0].text


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_stand_as_they_are(text: str) -> None:
    html = page_with(text)
    assert shown(html) == text
    assert "\n" not in html


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1))
@example("\u200b")
def test_any_text_stands_as_it_is_after_markdown(text: str) -> None:
    names, configs = extensions()
    html = page_with(text)
    built = markdown(html, extensions=names, extension_configs=configs)
    assert built == html
    assert shown(built) == text


def test_a_line_break_in_data_is_a_blank_in_text_and_itself_in_an_attribute() -> None:
    assert shown(page_with("一\n二")) == "一 二"
    escaped = attribute("一\n二<")
    assert Markup(f'<p title="{escaped}"></p>').one("p").attributes["title"] == "一\n二<"


def test_a_template_that_asks_for_what_is_not_there_fails() -> None:
    with pytest.raises(UndefinedError):
        fill("retired.html", stone=replace(Tombstone("jiu", None, "旧", PLACE)))
