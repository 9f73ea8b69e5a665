"""The check after each build: a file holds every text of the document, whole and in order, and no other."""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.handout.linear import LinearPiece

_BLANK = re.compile(r"\s+")
_PAGE = re.compile(r"（见第(\d+)页）")
MOST = 20
"""Differences that are listed; the rest are counted."""


@dataclass(frozen=True, slots=True)
class FileText:
    """What a file holds, in reading order: body, footnotes, contents; running heads left out."""

    body: str
    notes: str
    contents: str
    pages: int


@dataclass(frozen=True, slots=True)
class Difference:
    """A text that is not where it should be, or one that should not be there."""

    where: str
    said: str

    def __str__(self) -> str:
        return f"{self.where}：{self.said}"


@dataclass(frozen=True, slots=True)
class PageNumbers:
    """The pages that a file tells, in reading order: of its contents, and after references."""

    contents: tuple[str, ...]
    references: tuple[str, ...]


def pages_told(
    expected: Iterable[LinearPiece], titles: Iterable[str], read: FileText
) -> PageNumbers:
    """The pages that a complete file tells. Raises ValueError where one is not found."""
    return PageNumbers(
        tuple(_listed(list(titles), bare(read.contents))), tuple(_told(expected, bare(read.body)))
    )


def located(
    expected: Iterable[LinearPiece], text: str
) -> Iterator[tuple[LinearPiece, int, int, str]]:
    """Each piece of the body of a complete file: its start, its end, the page told after it.

    `text` is bare; a footnote starts and ends where it is called. Raises ValueError where no page follows.
    """
    at = 0
    for piece in expected:
        start, told = at, ""
        if not piece.note:
            at += len(bare(piece.text))
        if piece.ref and not piece.note:
            page = _PAGE.match(text, at)
            if page is None:
                raise ValueError(f"no page after {piece.text}")
            told, at = page[1], page.end()
        yield piece, start, at, told


def _told(expected: Iterable[LinearPiece], text: str) -> Iterator[str]:
    return (told for *_, told in located(expected, text) if told)


def _listed(titles: list[str], text: str) -> Iterator[str]:
    """The digits between a title and the next one."""
    at = 0
    words = [re.escape(bare(title)) for title in titles]
    for this, after in itertools.pairwise((*words, "$")):
        match = re.compile(rf"{this}[·.…]*(\d+?)(?={after})").match(text, at)
        if match is None:
            raise ValueError(f"no page after {this}")
        yield match[1]
        at = match.end()


def differences(
    expected: Iterable[LinearPiece], titles: Iterable[tuple[int, str, str]], read: FileText
) -> list[Difference]:
    """Everything in which a file departs from its document; empty for a good file."""
    pieces = list(expected)
    body = _compare([piece for piece in pieces if not piece.note], read.body)
    notes = _compare([piece for piece in pieces if piece.note], read.notes)
    contents = _contents([text for _, text, _ in titles], read.contents)
    return [*body, *notes, *contents]


def bare(text: str) -> str:
    """Text without blanks: line ends and spacing are the setter's."""
    return _BLANK.sub("", text)


def _compare(expected: list[LinearPiece], text: str) -> Iterator[Difference]:
    """Each piece at its place; after a loss or an insertion the comparison goes on."""
    text, at = bare(text), 0
    for piece in expected:
        words = bare(piece.text)
        if not text.startswith(words, at):
            number = text.find(words, at) if len(words) > 1 else -1
            if number < 0 or _others_lost(expected, piece, text, at, number):
                yield Difference(piece.where, f"缺“{_short(words)}”，此处是“{_short(text[at:])}”")
                continue
            yield Difference(piece.where, f"多出“{_short(text[at:number])}”")
            at = number
        at += len(words)
        if piece.ref:
            page = _PAGE.match(text, at)
            if page is None:
                yield Difference(piece.where, f"“{_short(words)}”之后缺页码")
            else:
                at = page.end()
    if at < len(text):
        yield Difference("最后", f"多出“{_short(text[at:])}”")


def _others_lost(
    expected: list[LinearPiece], piece: LinearPiece, text: str, at: int, number: int
) -> bool:
    """True where the next piece stands nearer than this one: then this one is lost."""
    after = expected[expected.index(piece) + 1 :][:3]
    near = [text.find(bare(piece.text), at) for piece in after if len(bare(piece.text)) > 1]
    return any(at <= place < number for place in near)


def _contents(titles: Iterable[str], text: str) -> Iterator[Difference]:
    """Every title in order, each followed by a page number."""
    text, at = bare(text), 0
    for title in titles:
        words = bare(title)
        match = re.compile(re.escape(words) + r"[·.…]*\d").search(text, at)
        if match is None:
            yield Difference("目录", f"缺“{_short(words)}”或其页码")
        else:
            at = match.end()


def _short(text: str) -> str:
    return text if len(text) <= 30 else text[:30] + "…"
