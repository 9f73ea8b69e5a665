"""What the pages print and no record holds for the search: notes, regions, states, headings, struck-out words.

The bodies of the finished pages are read block by block; what the records hold already is left out, and
what several pages print stands with the first. So nothing that is printed can be said to be nowhere.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import html
from lxml.etree import _Element as Element

from macros.search.record import ResultKind, SearchRecord, TextUnit
from macros.search.title import split_words

BLOCKS = frozenset(
    split_words(
        "address article aside blockquote caption dd details div dl dt figcaption figure footer form "
        "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th "
        "thead tr ul"
    )
)
CONTROLS = frozenset(
    split_words("button input label option script select style svg template textarea")
)
"""What is worked and not read."""
NUMBER = "ap-n"
"""The number of a mark: it stands between the characters of a text and is none of them."""
STRUCK = "ap-del"
QUOTED = "ref-q"
VARIANTS = "variants"
LAYERS = {
    VARIANTS: "别的来源的写法",
    "scraps": "没有编入条文的字",
    "cases": "案例",
    "notes": "说明",
    "origin": "出处",
}
"""What the words of a section are, by its fragment."""
OWN, DELETED = "说明", "已删的字"
LEAST = 2


@dataclass
class PrintedText:
    """The bodies of the pages as they are made, and what of them is to be found."""

    pages: dict[str, tuple[str, str, bool]] = field(default_factory=dict)
    """Title, HTML and whether it is for editors, by the address of the page."""

    def records(self, held: str, fold: Callable[[str], str]) -> Iterator[SearchRecord]:
        """A record a page, of what is not in `held`, the folded text of all other records."""
        seen: set[str] = set()
        for url, (title, body, editors) in sorted(self.pages.items(), key=_editors_last):
            kind = ResultKind.GUIDE if editors else ResultKind.PRINTED
            fresh = tuple(_fresh(body, held, fold, seen))
            if fresh:
                yield SearchRecord(kind, url, title, fresh)


def _editors_last(page: tuple[str, tuple[str, str, bool]]) -> tuple[bool, str]:
    url, (_, _, editors) = page
    return editors, url


def _fresh(body: str, held: str, fold: Callable[[str], str], seen: set[str]) -> Iterator[TextUnit]:
    """The stretches of which some piece is neither held nor seen on a page before."""
    for pieces, anchor, layer in _blocks(html.fragment_fromstring(body, create_parent="div")):
        new = [piece for piece in map(str.strip, pieces) if piece and piece not in seen]
        seen.update(new)
        folded = [each for each in map(fold, new) if len(each) >= LEAST and each not in held]
        if folded:
            yield TextUnit(" ".join("".join(pieces).split()), anchor, layer, own=True)


def _blocks(root: Element) -> Iterator[tuple[list[str], str, str]]:
    """Pieces, fragment and layer of every stretch of inline text, in the order of the page."""
    anchor = section = ""
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        if element.get("id"):
            anchor = element.get("id") or ""
            section = anchor if element.tag in ("h2", "section") else section
        if element.tag in BLOCKS and not _is_hidden(element):
            for pieces, struck in _stretches(element):
                yield pieces, anchor, DELETED if struck else _layer(element, section)


def _layer(block: Element, section: str) -> str:
    """What its words are; beside a witness's reading stand words of ours."""
    ours = section == VARIANTS and QUOTED not in (block.get("class") or "").split()
    return OWN if ours else LAYERS.get(section, OWN)


def _is_hidden(element: Element) -> bool:
    """True inside what is worked and not read."""
    return any(above.tag in CONTROLS for above in element.iterancestors())


def _stretches(block: Element) -> Iterator[tuple[list[str], bool]]:
    """The text of a block between the blocks in it, in pieces; each with whether it is struck out."""
    pieces: list[str] = [block.text or ""]
    struck = False
    for child in block:
        if isinstance(child.tag, str) and child.tag in BLOCKS:
            yield pieces, struck
            pieces, struck = [], False
        elif isinstance(child.tag, str):
            struck = _inline(child, pieces) or struck
        pieces.append(child.tail or "")
    yield pieces, struck


def _inline(element: Element, pieces: list[str]) -> bool:
    """Adds the texts of an inline element, without controls and the numbers of marks.

    True where it has struck-out words.
    """
    classes = (element.get("class") or "").split()
    if element.tag in CONTROLS or NUMBER in classes:
        return False
    struck = STRUCK in classes
    pieces.append(element.text or "")
    for child in element:
        if isinstance(child.tag, str):
            struck = _inline(child, pieces) or struck
        pieces.append(child.tail or "")
    return struck
