"""Whatever stands in data stands on the page as these characters; lines of a template vanish."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup as Escaped

from macros.derive.book import Book
from macros.derive.index import Index
from macros.model import Corpus, Place, Site, Tombstone
from macros.render import engine, retired
from macros.render.engine import attribute, fill
from macros.render.held import HeldBodies
from tests.markdown_of_site import site_markdown
from tests.markup import Markup
from tests.render.odd import ODD

PLACE = Place("data/retired/jiu.yml", 1)
SITE_MARKDOWN = site_markdown()


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


def on_the_site(body: str) -> str:
    """The body as it comes out of a page on which its macro stands alone."""
    held = HeldBodies()
    return held.placed(SITE_MARKDOWN.reset().convert(held.hold(body) + "\n"))


@given(st.text(st.characters(codec="utf-8"), min_size=1))
@example("\u200b")
@example("<!--macro:0-->")
@example("\x02klzzwxh:0\x03\n\n    <!--macro:1-->")
def test_any_text_stands_as_it_is_beside_markdown(text: str) -> None:
    html = page_with(text)
    assert on_the_site(html) == html


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    assert shown(on_the_site(page_with(text))) == text


def test_a_line_break_in_data_is_a_blank_in_text_and_itself_in_an_attribute() -> None:
    assert shown(page_with("一\n二")) == "一 二"
    escaped = attribute("一\n二<")
    assert Markup(f'<p title="{escaped}"></p>').one("p").attributes["title"] == "一\n二<"


def test_a_template_that_asks_for_what_is_not_there_fails() -> None:
    with pytest.raises(UndefinedError):
        fill("retired.html", stone=replace(Tombstone("jiu", None, "旧", PLACE)))


def filled(template: str, **values: object) -> str:
    """What a template of these lines gives."""
    return engine.environment().from_string(template).render(**values)


@pytest.mark.parametrize(
    ("template", "html"),
    [
        ("<p>甲\n乙</p>", "<p>甲乙</p>"),
        (
            "<ul>\n  {% for n in (1, 2) %}\n    <li>{{ n }}</li>\n  {% endfor %}\n</ul>\n",
            "<ul><li>1</li><li>2</li></ul>",
        ),
        ('<a class="x"\n   href="y">', '<a class="x" href="y">'),
        ('<a{% if 1 %} id="z"{% endif %}\n  href="y">', '<a id="z" href="y">'),
        ("{{ text }}\n{{ text }}", "字字"),
        ("{{\n  text\n  ~ text\n}}", "字字"),
        ("甲 \n\t{# 注 #}\n 乙", "甲 乙"),
    ],
)
def test_lines_of_a_template_are_nothing_and_before_an_attribute_a_blank(
    template: str, html: str
) -> None:
    assert filled(template, text="字") == html


def test_a_line_break_that_is_no_templates_is_left_alone() -> None:
    assert filled("<p>\n{{ ready }}\n</p>", ready=Escaped("甲\n 乙")) == "<p>甲\n 乙</p>"
