"""Sections of hand-written pages: their title, and each block of prose under its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

from markdown import Markdown
from mkdocs.utils.meta import get_data

from macros.search.record import ResultKind, SearchRecord, TextUnit

EXTENSIONS = ("attr_list", "def_list", "tables", "toc", "fenced_code")
"""Those of mkdocs.yml and the one that MkDocs adds, so that headings get the same fragments."""

_CALL = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_HEADING = ("h2", "h3", "h4")
_BLOCK = ("p", "li", "td", "th", "dt", "dd", "pre", "h1")


def handwritten(folder: Path) -> dict[str, str]:
    """Markdown of the pages below a folder, by the address that each gets from the site root."""
    return {
        path.relative_to(folder).with_suffix(".html").as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*.md"))
    }


def sections(docs: Mapping[str, str]) -> Iterator[SearchRecord]:
    """Pages by their address from the site root, with their Markdown, in order of the addresses.

    A page with `search: {exclude: true}` in its front matter, full of examples, has its title alone.
    """
    for url, text in sorted(docs.items()):
        body, meta = get_data(text)
        title = str(meta.get("title") or url)
        blocks = _Blocks()
        blocks.feed(Markdown(extensions=EXTENSIONS).convert(_CALL.sub("", body)))
        found = (pair for pair in blocks.found() if pair[1] != title)
        left_out = dict(meta.get("search") or {}).get("exclude")
        units = (
            () if left_out else tuple(TextUnit(said, anchor, own=True) for anchor, said in found)
        )
        yield SearchRecord(ResultKind.PAGE, url, title, units)


class _Blocks(HTMLParser):
    """Text of headings and blocks, each with the fragment of the heading above it."""

    def __init__(self) -> None:
        super().__init__()
        self._anchor = ""
        self._pieces: list[tuple[str, list[str]]] = [("", [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A heading sets the fragment; it and every block begin a new stretch."""
        if tag in _HEADING:
            self._anchor = dict(attrs).get("id") or ""
        if tag in (*_HEADING, *_BLOCK):
            self._pieces.append((self._anchor, []))

    def handle_endtag(self, tag: str) -> None:
        """What stands behind a block is no part of it."""
        if tag in (*_HEADING, *_BLOCK):
            self._pieces.append((self._anchor, []))

    def handle_data(self, data: str) -> None:
        """Text of the stretch that is open."""
        self._pieces[-1][1].append(data)

    def found(self) -> Iterator[tuple[str, str]]:
        """Fragment and text of every stretch that has words."""
        for anchor, words in self._pieces:
            text = " ".join("".join(words).split())
            if text:
                yield anchor, text
