"""各版对应 on the pages: where the same matter stands in another version, and on what that rests."""

from __future__ import annotations

import pytest

from macros.derive.book import Book
from macros.render import article, case, instrument
from macros.say.links import relative_to
from tests.cased import CASE, CASED, NEW, OLD, changed
from tests.derive.test_versions import TREE
from tests.markup import Markup
from tests.render.sample import make


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return make(tmp_path_factory.mktemp("versions"), TREE)


def of_article(book: Book, name: str) -> Markup:
    return Markup(article.page(book, relative_to(f"{name}.html"), name))


def rows(page: Markup) -> list[str]:
    return [element.text.strip() for element in page.all("tr")]


def test_an_article_names_its_counterparts_with_what_each_rests_on(book: Book) -> None:
    page = of_article(book, "jia-2003/3")
    found = [row for row in rows(page) if row.startswith("甲办法")]
    assert found == [
        "甲办法2016-01-01 起 现行有效第七条尚未查证 尚未查证",
        "甲办法（2010年）2010-01-01 起 ×已失效第五条尚未查证 尚未查证",
    ]
    hrefs = [a.attributes["href"] for a in page.all("a")]
    assert "../jia-2016/7.html" in hrefs
    assert "../jia-2016/3.html" not in hrefs


def test_an_article_of_an_old_version_without_a_counterpart_says_so(book: Book) -> None:
    page = of_article(book, "jia-2010/7")
    assert "现行版是甲办法，本站没有本条在现行版的对应条号" in page.text
    assert "各版对应" not in of_article(book, "jia-2016/5").text


def test_what_no_source_took_is_unheld_and_not_lost(book: Book) -> None:
    page = of_article(book, "jia-2010/7")
    assert "没有原文" in page.text
    assert "残缺" not in page.text


def test_the_page_of_each_version_sets_the_numbers_side_by_side(book: Book) -> None:
    for name in ("jia-2003", "jia-2010", "jia-2016"):
        page = Markup(instrument.page(book, relative_to(f"{name}/index.html"), name))
        found = [row for row in rows(page) if row.startswith("—")]
        assert found == ["—第七条第五条第三条 尚未查证", "—第八条 尚未查证第六条 推算第四条"], name


def test_the_numbers_that_are_known_stand_in_the_range_that_is_not_held(book: Book) -> None:
    page = Markup(instrument.page(book, relative_to("jia-2010/index.html"), "jia-2010"))
    (block,) = page.all(css="ref-lostrange")
    assert "第一条至第七条" in block.text
    assert "第五条、第六条、第七条" in block.text
    assert [a.attributes["id"] for a in page.all("a") if "id" in a.attributes] == ["a5", "a6", "a7"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "    correspondences: [wu-2018/11]\n",
            "现行版对应：《戊条例》第十一条（据所载推算） 推算。",
        ),
        ("", "现行版本：戊条例，本站没有这一条在现行版的对应条号"),
    ],
)
def test_a_case_shows_the_counterpart_of_what_it_applied(
    tmp_path_factory: pytest.TempPathFactory, text: str, said: str
) -> None:
    old, new = str(CASED[OLD]), str(CASED[NEW])
    files = changed((CASE, "role: commentary", "role: basis")) | {
        OLD: f"{old}text:\n  - article: 第八条\n    known: {{from: found}}\n{text}",
        NEW: (
            f"{new}text:\n  - article: 第八条\n    known: {{from: found}}\n"
            "  - article: 第十一条\n    known: {from: derived, note: 分章。}\n"
        ),
    }
    book = make(tmp_path_factory.mktemp("case"), files)
    page = Markup(case.page(book, relative_to("cases/c-1.html"), "c-1"))
    assert said in page.text
    hrefs = [a.attributes["href"] for a in page.all("a") if "href" in a.attributes]
    assert ("../wu-2018/11.html" in hrefs) is bool(text)
    assert "../wu-2018/8.html" not in hrefs
