"""The list of handouts on the site, with and without files."""

from __future__ import annotations

from pathlib import Path

from macros.checks import ALL_RULES
from macros.derive.book import Book
from macros.derive.index import Index
from macros.derive.profile import Profile
from macros.handout import manifest, shelf
from macros.render import handouts
from tests.handout.sample import corpus, faces, pack


def book(found: dict[str, dict[str, object]] | None = None) -> Book:
    return Book(Index(corpus()), tuple(ALL_RULES), found or {})


def test_without_files_each_is_listed_and_says_so() -> None:
    html = handouts.page(book(), str)
    assert "未生成" not in html
    assert "由管理本站的人在生成网站之前做出来" in html
    assert "make " not in html
    assert "样例讲义" in html
    assert "规定全文 2 件；责任内容 1 类" in html
    assert html.count("<a") == 1
    assert 'href="mine.html"' in html


def test_with_files_pages_and_sizes_are_told(tmp_path: Path) -> None:
    target = tmp_path / manifest.FOLDER / "internal"
    chosen = (pack(corpus(), "sheet"),)
    shelf.build(book(), chosen, Profile.INTERNAL, target, faces(), lambda _: None)
    found = manifest.on_shelf(tmp_path, book(), Profile.INTERNAL)
    html = handouts.page(book(found), str)
    assert html.count("未生成") == 1
    assert 'href="handouts/sheet-public.pdf"' in html
    assert 'href="handouts/sheet-public.docx"' in html
    assert "KB</span>" in html
    assert "make handouts" not in html


def test_records_lead_to_the_handouts_that_hold_them() -> None:
    expected = (("样例讲义", "handouts.html#all"),)
    assert handouts.holding(book(), "c-1", str) == expected
    assert handouts.holding(book(), "jia-2016/2", str) == expected
    assert handouts.holding(book(), "none", str) == ()
    both = handouts.holding(book(), "jia-2016", str)
    assert [title for title, _ in both] == ["样例讲义", "样例速查"]
