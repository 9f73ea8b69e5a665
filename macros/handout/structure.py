"""The structure tree of a tagged PDF: roles and marked content, in the order of a screen reader.

It reads what Typst writes, a plain table of objects, and refuses the rest. A general reader (pypdf) takes
seven times as long for it, two thirds of the comparison (decisions/0015); one that reads wrongly here
can only fail a build, never let a loss pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

ROLES = {"Note": "notes", "FENote": "notes", "TOC": "contents"}
_TOKEN = re.compile(
    rb"\s*(?:(?P<open><<|\[)|(?P<close>>>|\])|(?P<ref>\d+) \d+ R\b|/(?P<name>[^\s/<>\[\]()%]*)"
    rb"|(?P<number>[-+.\d]+)|(?P<hex><[0-9A-Fa-f\s]*>)|(?P<text>\()|(?P<word>true|false|null))"
)
_IN_TEXT = re.compile(rb"[()]|\\.", re.DOTALL)
_HEAD = re.compile(rb"\d+ \d+ obj\s*")
_ENTRY = 20
"""Bytes of an entry of the table of objects."""


class Ref(int):
    """The number of an object that is referred to."""


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """Marked content: the role of its element, its page from 0, its number on that page."""

    role: str
    page: int
    number: int


def contents(data: bytes) -> Iterator[MarkedContent]:
    """Every marked content of the structure tree, in order. Raises ValueError where there is none."""
    objects = _Objects(data)
    catalog = objects.at(objects.root)
    tree = objects.at(catalog.get("StructTreeRoot"))
    if not isinstance(tree, dict):
        raise ValueError("no structure tree")
    pages = {number: n for n, number in enumerate(_pages(objects, catalog["Pages"]))}
    yield from _walk(objects, tree, pages, "body", None)


def _pages(objects: _Objects, number: Any) -> Iterator[int]:
    node = objects.at(number)
    if "Kids" in node:
        for record in objects.at(node["Kids"]):
            yield from _pages(objects, record)
    else:
        yield number


def _walk(
    objects: _Objects, node: dict[str, Any], pages: dict[int, int], role: str, page: int | None
) -> Iterator[MarkedContent]:
    kind = node.get("S", "")
    if kind == "Lbl":
        return
    role = ROLES.get(kind, role)
    page = pages[node["Pg"]] if "Pg" in node else page
    inner = node.get("K", [])
    for record in inner if isinstance(inner, list) else [inner]:
        child = objects.at(record)
        if isinstance(child, dict) and child.get("Type") == "MCR":
            yield MarkedContent(
                role, pages[child["Pg"]] if "Pg" in child else _known(page), child["MCID"]
            )
        elif isinstance(child, dict):
            if child.get("Type") != "OBJR":
                yield from _walk(objects, child, pages, role, page)
        elif isinstance(child, int):
            yield MarkedContent(role, _known(page), child)


def _known(page: int | None) -> int:
    if page is None:
        raise ValueError("marked content without a page")
    return page


@dataclass
class _Objects:
    """The objects of a file by number, each read when it is asked for."""

    data: bytes
    root: Ref = field(init=False)
    _start: int = field(init=False)

    def __post_init__(self) -> None:
        match = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*\Z", self.data)
        head = match and re.compile(rb"xref\s+0 \d+\s+").match(self.data, int(match[1]))
        if not head:
            raise ValueError("no plain table of objects")
        self._start = head.end()
        trailer = self.data.rindex(b"trailer")
        self.root = _value(self.data, trailer + len(b"trailer"))["Root"]

    def at(self, value: Any) -> Any:
        """A value, or the object that it refers to."""
        if not isinstance(value, Ref):
            return value
        entry = self._start + value * _ENTRY
        head = _HEAD.match(self.data, int(self.data[entry : entry + 10]))
        if head is None:
            raise ValueError(f"no object {value:d}")
        return _value(self.data, head.end())


def _value(data: bytes, at: int) -> Any:
    """The value that starts at a place: dict, list, Ref, number, name, or None for a string."""
    open_: list[tuple[bytes, list[Any]]] = [(b"", [])]
    while not open_[0][1]:
        token = _TOKEN.match(data, at)
        if token is None or token.lastgroup is None:
            raise ValueError("an object that is not understood")
        kind, text = token.lastgroup, token[token.lastgroup]
        at = token.end() if kind != "text" else _past_text(data, token.end())
        if kind == "open":
            open_.append((text, []))
        elif kind == "close":
            sign, items = open_.pop()
            mapped = dict(zip(items[::2], items[1::2], strict=True)) if sign == b"<<" else items
            open_[-1][1].append(mapped)
        else:
            open_[-1][1].append(_atom(kind, text))
    return open_[0][1][0]


def _past_text(data: bytes, at: int) -> int:
    """Where a string ends, past its opening bracket: brackets in it are balanced or escaped."""
    depth = 1
    while depth:
        match = _IN_TEXT.search(data, at)
        if match is None:
            raise ValueError("a string without an end")
        at = match.end()
        depth += {b"(": 1, b")": -1}.get(match[0], 0)
    return at


def _atom(kind: str, text: bytes) -> Any:
    if kind == "ref":
        return Ref(text)
    if kind == "name":
        return text.decode("latin-1")
    if kind == "number":
        return float(text) if b"." in text else int(text)
    return None
