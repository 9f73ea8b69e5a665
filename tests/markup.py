"""A page as tests read it: elements with their attributes and their text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from lxml import html as parser
from lxml.html import HtmlElement

_WORDS = ".//text()[not(parent::script or parent::style)]"
_WHOLE = re.compile(r"\s*<(?:!doctype|html)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Element:
    """An element; `text` is all text inside it."""

    node: HtmlElement

    @property
    def tag(self) -> str:
        return str(self.node.tag)

    @cached_property
    def attributes(self) -> dict[str, str]:
        """By name; one that has no value (`hidden`) is empty."""
        return {name: "" if value == name else value for name, value in self.node.items()}

    @cached_property
    def text(self) -> str:
        return "".join(self.node.xpath(_WORDS))

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


class Markup:
    """All elements of a page, or of a piece of one, in document order."""

    def __init__(self, html: str) -> None:
        whole = _WHOLE.match(html)
        root = (
            parser.document_fromstring(html) if whole else parser.fragment_fromstring(html, "div")
        )
        nodes = [node for node in root.iter() if isinstance(node.tag, str)]
        self.elements = [Element(node) for node in (nodes if whole else nodes[1:])]
        self.text = Element(root).text

    def all(self, tag: str = "", css: str = "", **attributes: str) -> list[Element]:
        """Elements with this tag, class and attributes (`data_cite` asks for `data-cite`)."""
        return [
            element
            for element in self.elements
            if (not tag or element.tag == tag)
            and (not css or css in element.classes)
            and all(element.attributes.get(k.replace("_", "-")) == v for k, v in attributes.items())
        ]

    def one(self, tag: str = "", css: str = "", **attributes: str) -> Element:
        """The only element of its kind."""
        elements = self.all(tag, css, **attributes)
        assert len(elements) == 1, (tag, css, attributes, len(elements))
        return elements[0]

    def by_id(self, name: str) -> Element:
        """The element with this id."""
        return self.one(id=name)


def cells(markup: Markup, table: str) -> list[str]:
    """Text of each row of the first table of a class, in order."""
    (first, *_) = markup.all("table", table)
    return [Element(row).text for row in first.node.iter("tr")]
