"""The structure tree: what a screen reader would meet, in its order; a file without one is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.handout import reading
from macros.handout.reading import MarkedContent

PAGE = b"<</Type/Page>>"


def file(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalog."""
    out, places = b"%PDF-1.7\n", []
    for number, each_bytes in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each_bytes)
    table = b"".join(b"%010d 00000 n\r\n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f\r\n" % (len(objects) + 1)
    tail = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return out + head + table + tail % (len(objects) + 1, len(out))


def tree(*elements: bytes) -> bytes:
    """Two pages (objects 3 and 4), the root of the tree (5), and elements from object 6."""
    kids = b" ".join(b"%d 0 R" % number for number in range(6, 6 + len(elements)))
    return file(
        b"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R>>",
        b"<</Type/Pages/Kids[3 0 R 4 0 R]>>",
        PAGE,
        PAGE,
        b"<</Type/StructTreeRoot/K[%s]>>" % kids,
        *elements,
    )


def test_content_in_order_with_its_page_and_role() -> None:
    data = tree(
        b"<</S/P/K[4 <</Type/MCR/Pg 4 0 R/MCID 0>>]/Pg 3 0 R>>",
        b"<</S/Note/K[<</S/Lbl/K 1/Pg 3 0 R>><</S/P/K 2/Pg 3 0 R>>]>>",
        b"<</S/TOC/K[<</S/TOCI/K[7<</Type/OBJR/Obj 3 0 R>>]/Pg 4 0 R>>]>>",
    )
    assert reading.contents(data) == (
        MarkedContent("body", 0, 4),
        MarkedContent("body", 1, 0),
        MarkedContent("notes", 0, 2),
        MarkedContent("contents", 1, 7),
    )


@given(st.text("()\\abc/<>[] 1R", max_size=30))
def test_no_title_is_read_as_structure(title: str) -> None:
    escaped = title.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode()
    data = tree(b"<</S/H1/T(%s)/K[5]/Pg 3 0 R>>" % escaped)
    assert reading.contents(data) == (MarkedContent("body", 0, 5),)


@pytest.mark.parametrize("title", ["(a(b(c)d)e)", "(a)/S/TOC(b)", r"\(", "<feff4e00>"])
def test_balanced_brackets_need_no_escape(title: str) -> None:
    data = tree(b"<</S/H1/T(%s)/K[5]/Pg 3 0 R>>" % title.encode())
    assert reading.contents(data) == (MarkedContent("body", 0, 5),)


def test_a_page_without_elements_has_no_content() -> None:
    assert reading.contents(tree(b"<</S/Div>>")) == ()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no structure that can be read"),
        (b"%PDF-1.7\nstartxref\n3\n%%EOF", "no structure that can be read"),
        (file(b"<</Type/Catalog>>"), "no structure tree"),
        (tree(b"<</S/P/K[1]>>"), "marked content without a page"),
        (tree(b"<</S/P/K[1]/T(no end>>"), "no structure that can be read"),
        (tree(b"<</S/P/K[@]>>"), "no structure that can be read"),
        (tree(b"<</S/P/K 6 0 R>>"), "no structure that can be read"),
    ],
)
def test_what_is_not_understood_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        reading.contents(data)
