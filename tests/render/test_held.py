"""HTML of macros is put where its call stands by itself; anywhere else the build stops."""

from __future__ import annotations

import pytest

from macros.render.held import HeldBodies, MisplacedMacro
from tests.markdown_of_site import site_markdown

SITE_MARKDOWN = site_markdown()
BODY = '<h2 id="a">*甲*</h2><p>{{ 1 }}</p>'


def placed(text: str) -> str:
    """A hand-written page on which CALL is a macro call."""
    held = HeldBodies()
    parts = text.split("CALL")
    source = parts[0] + "".join(held.hold(BODY) + part for part in parts[1:])
    return held.placed(SITE_MARKDOWN.reset().convert(source))


@pytest.mark.parametrize(
    "text",
    [
        "CALL",
        "## 题\n\nCALL\n\n末",
        "前\n\nCALL\n\nCALL\n",
        "!!! note\n    CALL\n",
        "* 甲\n\n    CALL\n",
    ],
)
def test_a_call_that_stands_alone_becomes_its_html(text: str) -> None:
    html = placed(text)
    assert html.count(BODY) == text.count("CALL")
    assert "macro:" not in html
    assert f"<p>{BODY}" not in html


@pytest.mark.parametrize(
    "text",
    [
        "前CALL",
        "* CALL\n* 乙",
        "`CALL`",
        "```\nCALL\n```",
        "    CALL",
        "# CALL",
        "<!-- CALL -->",
    ],
)
def test_a_call_anywhere_else_is_refused(text: str) -> None:
    with pytest.raises(MisplacedMacro):
        placed(text)


def test_a_comment_written_by_hand_takes_no_place() -> None:
    for text in ("<!--macro:0-->\n\nCALL", "<!--macro:7-->"):
        with pytest.raises(MisplacedMacro):
            placed(text)


def test_what_is_put_in_is_not_looked_through() -> None:
    held = HeldBodies()
    first, second = held.hold("<!--macro:1-->"), held.hold("<b></b>")
    assert held.placed(f"{first}\n{second}") == "<!--macro:1-->\n<b></b>"


def test_a_page_starts_with_nothing_held() -> None:
    held = HeldBodies()
    held.hold(BODY)
    with pytest.raises(MisplacedMacro):
        held.placed("<p>没有宏的位置</p>")
    assert held.placed("<p>下一页</p>") == "<p>下一页</p>"


def test_fragments_in_what_is_held_are_known() -> None:
    held = HeldBodies()
    held.hold('<section class="x" id="a1"><p id="b">id="c" &lt;p id="d"&gt;</p></section>')
    assert held.anchors() == {"a1", "b"}
