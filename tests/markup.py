"""A page as tests read it: elements with their attributes and their text."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)


@dataclass
class Element:
    """An element; `text` is all text inside it."""

    tag: str
    attributes: dict[str, str]
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.parts)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


class Markup(HTMLParser):
    """All elements of an HTML text, in document order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.open: list[Element] = []
        self.body = Element("#text", {})
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self.open) - 1, -1, -1):
            if self.open[at].tag == tag:
                del self.open[at:]
                return

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1].tag in ("script", "style"):
            return
        for element in (self.body, *self.open):
            element.parts.append(data)

    @property
    def text(self) -> str:
        """All text of the page."""
        return self.body.text

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
    rows: list[str] = []
    inside = False
    for element in markup.elements:
        if element.tag == "table":
            if inside:
                break
            inside = table in element.classes
        elif inside and element.tag == "tr":
            rows.append(element.text)
    return rows
