"""A booklet ready for the stapler: two pages of A5 on a side of A4, in the order in which sheets are folded."""

import io
from collections.abc import Iterator

from pypdf import PageObject, PdfReader, PdfWriter, Transformation


def imposed(data: bytes) -> bytes:
    """The same pages, two abreast: print on both sides, turn on the short edge, fold, staple in the fold."""
    pages = PdfReader(io.BytesIO(data)).pages
    writer = PdfWriter()
    width, height = float(pages[0].mediabox.width), float(pages[0].mediabox.height)
    for pair in signature(len(pages)):
        side = PageObject.create_blank_page(width=2 * width, height=height)
        for at, number in enumerate(pair):
            if number < len(pages):
                side.merge_transformed_page(pages[number], Transformation().translate(at * width))
        writer.add_page(side)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def signature(count: int) -> Iterator[tuple[int, int]]:
    """Left and right page of every side, from 0; numbers from `count` on are empty pages.

    >>> list(signature(8))
    [(7, 0), (1, 6), (5, 2), (3, 4)]
    >>> list(signature(3))
    [(3, 0), (1, 2)]
    """
    last = -(-count // 4) * 4 - 1
    for front in range(0, last // 2, 2):
        yield last - front, front
        yield front + 1, last - front - 1
