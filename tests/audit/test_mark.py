"""What is marked as restricted: words in a block, names that go over two cells, nothing else."""

from __future__ import annotations

import pytest

from macros.audit.find import Search
from macros.audit.forms import phrases
from macros.audit.mark import Marks
from macros.audit.needles import Needles

SECRET = "某镇长期不答复群众的来信来访"
NEEDLES = Needles(
    identifiers={"X-77": "x"},
    names={"赵某副镇长": ("受处理人及职务", "x"), "乙村": ("地区", "x")},
    numbers={"48213": "x"},
    shingles=dict.fromkeys(phrases(SECRET), "x"),
)


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<td>某镇长期不答复</td><td>群众的来信</td>", True),
        (f"<div><p>甲</p><p>查明{SECRET}。</p></div>", True),
        ("<p>某镇长期<a href='1.html'>不答复群众</a>的来信来访</p>", True),
        ("<tr><td>赵某</td><td>副镇长</td></tr>", True),
        ("<li>案例 X-77</li>", True),
        ("<td>48,213 元</td>", True),
        ("<p>乙村</p>", True),
        ("<p>&#20057;村</p>", True),
        ("<tr><td>赵某</td><td>镇长</td></tr><p>甲村，某镇长期，48214</p>", False),
    ],
)
def test_words_and_names_are_found_however_the_page_sets_them(html: str, marked: bool) -> None:
    marks = Marks(frozenset(), Search(NEEDLES))
    assert [marks.on("a.md", html), marks.on("b.md", html)] == [marked, marked]


def test_a_page_of_a_record_is_marked_whatever_it_holds() -> None:
    marks = Marks(frozenset({"cases/x"}), Search(NEEDLES))
    assert not marks.on("a.md", "<p>甲</p>")
    assert marks.on("cases/x.md", "<p>甲</p>")
