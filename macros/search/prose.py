"""Sections of hand-written pages: their title, and each block of prose under its heading."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from markdown import Markdown
from mkdocs.utils.meta import get_data

from macros.search.record import ResultKind, SearchRecord, TextUnit

_CALL = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_HEADING = ("h2", "h3", "h4")
GUIDE = "guide/"
"""Where the pages for editors stand."""
_BLOCK = ("p", "li", "td", "th", "dt", "dd", "pre", "h1", "summary", "label")


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A hand-written page: its title, and the HTML of its own words."""

    title: str
    html: str


def handwritten(folder: Path, markdown: Markdown) -> dict[str, WrittenPage]:
    """The pages below a folder by the address that each gets from the site root.

    `markdown` has the extensions of the site, so that headings get the same fragments.
    """
    pages = {}
    for path in sorted(folder.rglob("*.md")):
        url = path.relative_to(folder).with_suffix(".html").as_posix()
        pages[url] = written(url, path.read_text("utf-8"), markdown)
    return pages


def written(url: str, text: str, markdown: Markdown) -> WrittenPage:
    """The page of this Markdown, without what its macros give.

    One with `search: {exclude: true}` in its front matter, full of examples, has its title alone.
    """
    body, meta = get_data(text)
    left_out = dict(meta.get("search") or {}).get("exclude")
    html = "" if left_out else markdown.reset().convert(_CALL.sub("", body))
    return WrittenPage(str(meta.get("title") or url), html)


def sections(docs: Mapping[str, WrittenPage]) -> Iterator[SearchRecord]:
    """Pages by their address from the site root, in order of the addresses."""
    for url, page in sorted(docs.items()):
        blocks = _Blocks()
        blocks.feed(page.html)
        texts = ((anchor, text) for anchor, text in blocks.found() if text != page.title)
        units = tuple(TextUnit(text, anchor, own=True) for anchor, text in texts)
        kind = ResultKind.GUIDE if url.startswith(GUIDE) else ResultKind.PAGE
        yield SearchRecord(kind, url, page.title, units)


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
