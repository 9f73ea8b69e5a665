"""Every application of the data is seen from both ends with the same role, results and doubt."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from lxml.html import HtmlElement

from macros.derive.applied import AppliedProvision
from macros.derive.book import Book
from macros.export import export
from macros.load import load
from macros.model.case import ApplicationRole
from macros.render import (
    applications,
    article,
    article_cases,
    case,
    instrument,
    responsibility,
)
from macros.say.applied import role
from macros.say.citing import Citing
from macros.say.links import relative_to
from tests.cased import CASE, CASED, changed
from tests.markup import Element, Markup
from tests.render.sample import make

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def real() -> Book:
    corpus, problems = load(ROOT)
    assert problems == []
    return Book.of(corpus)


@pytest.fixture(scope="module")
def exported(real: Book) -> Any:
    return json.loads(export(real, "internal"))


def rows_of(markup: Markup, url: str) -> list[Element]:
    """Rows of the tables of applications, and lines of an article's page, that lead to a case."""
    rows = [row for table in markup.all("table", "ref-cases") for row in _inside(table, "tr")]
    places = [place for lines in markup.all(css="ref-lines__l--case") for place in [_above(lines)]]
    own = [
        Element(_with_place(line, place))
        for place in places
        for line in _inside(place, "li")
        if url in _links(line)
    ]
    return [row for row in rows if url in _links(row)] + own


def _inside(table: Element, tag: str) -> list[Element]:
    return [Element(node) for node in table.node.iter() if Element(node).tag == tag]


def _above(lines: Element) -> Element:
    above = lines.node.getparent()
    assert above is not None
    return Element(above)


def _with_place(line: Element, place: Element) -> HtmlElement:
    """A line with the head of its place, which says the role of all its lines."""
    (head, *_) = place.node
    both = copy.deepcopy(line.node)
    both.append(copy.deepcopy(head))
    return both


def _links(row: Element) -> list[str]:
    nodes = (Element(node) for node in row.node.iter())
    return [node.attributes["href"].rpartition("/")[2] for node in nodes if node.tag == "a"]


def target_page(book: Book, applied: AppliedProvision) -> Markup:
    """The page of what is cited: its article, its instrument, else the list of all."""
    target = applied.target
    if target is None:
        return Markup(applications.page(book, relative_to("applied.html")))
    if target.article is None:
        name = target.instrument
        return Markup(instrument.page(book, relative_to(f"{name}/index.html"), name))
    return Markup(article.page(book, relative_to(f"{target.article}.html"), target.article))


def test_every_cited_target_lists_its_case_with_its_role_and_only_its_results(real: Book) -> None:
    pages: dict[object, Markup] = {}
    met = 0
    for applied in real.applications.all:
        if is_counterpart(applied):
            continue
        target = applied.target
        key = (target.instrument, target.article) if target else None
        page = pages.setdefault(key, target_page(real, applied))
        rows = rows_of(page, f"{applied.case.id}.html")
        mine = [row for row in rows if role(applied) in row.text]
        assert mine, "the target does not list the case in this role"
        text = "".join(row.text for row in mine)
        same = [a for a in real.applications.of_case(applied.case) if a.target == target]
        carried = {n for each in same for n in each.sanctions}
        named = {applied.case.sanctions[n].recipient for n in carried}
        for sanction in applied.case.sanctions:
            if sanction.recipient in named:
                assert sanction.recipient in text
            elif sanction.named and not any(sanction.recipient in name for name in named):
                assert sanction.recipient not in text, "a result that rests on something else"
        assert carried or "没有说是哪一项处理的依据" in text
        assert all(doubt in text for doubt in applied.doubts)
        met += 1
    assert met > 20


def test_no_article_lists_a_case_that_does_not_name_it(real: Book) -> None:
    pages = {f"{case.id}.html" for case in real.cases.all}
    for name, held in real.index.articles.items():
        applied = real.applications.by_article.get(name, ())
        citing = Citing(real, relative_to(f"{name}.html"))
        section = article_cases.section(real, held, citing)
        assert (section is not None) == bool(applied)
        if section is None:
            continue
        page = Markup(article.page(real, relative_to(f"{name}.html"), name))
        for css, counterpart in (("ref-lines__l--case", False), ("ref-counterparts", True)):
            named = {a.case.id for a in applied if is_counterpart(a) is counterpart}
            listed = {url for part in page.all(css=css) for url in _links(part)}
            assert listed & pages == {f"{case}.html" for case in named}


def test_the_page_of_a_case_says_of_each_application_what_the_other_end_says(real: Book) -> None:
    for made in real.cases.all:
        page = Markup(case.page(real, relative_to(f"cases/{made.id}.html"), made.id))
        for applied in real.applications.of_case(made):
            (block,) = (e for e in page.all("div", "ref-app") if f"app{applied.number}" in _ids(e))
            if not is_counterpart(applied):
                assert role(applied) in block.text
                assert ("存疑" in block.text) >= bool(applied.doubts)
            if applied.application.role is ApplicationRole.BASIS:
                orders = "、".join(str(number + 1) for number in applied.sanctions)
                assert f"处理结果 {orders} 的依据" in block.text


def test_law_quoted_in_a_commentary_is_held_as_the_compiler_quotes_it(real: Book) -> None:
    met = 0
    for applied in real.applications.all:
        if applied.application.role is not ApplicationRole.COMMENTARY:
            continue
        name = applied.target.article if applied.target else None
        held = real.index.articles[name].paragraphs if name else ()
        if applied.address.article and not held:
            assert applied.application.excerpt, "quoted, and its text is nowhere"
            met += 1
        if applied.application.excerpt:
            url = f"cases/{applied.case.id}.html"
            page = Markup(case.page(real, relative_to(url), applied.case.id))
            assert applied.application.excerpt in page.text
    assert met


def test_duties_list_the_cases_that_name_their_provisions_and_are_named_by_them(
    tmp_path: Path,
) -> None:
    named = (CASE, "cite: 《戊条例》第八条\n", "cite: 《甲办法》第一条\n")
    book = make(tmp_path, changed(named))
    met = 0
    for record in book.corpus.responsibilities:
        url_for = relative_to(f"responsibilities/{record.id}.html")
        page = Markup(responsibility.page(book, url_for, record.id))
        for applied in book.cases.answering(record):
            rows = rows_of(page, f"{applied.case.id}.html")
            assert any(role(applied) in row.text for row in rows)
            other = Markup(case.page(book, relative_to("cases/x.html"), applied.case.id))
            assert f"{record.id}.html" in _links(other.one("div", "ref-page--case"))
            met += 1
    assert met


def is_counterpart(applied: AppliedProvision) -> bool:
    return applied.application.role is ApplicationRole.COUNTERPART


def _ids(block: Element) -> set[str]:
    return {Element(node).attributes.get("id", "") for node in block.node.iter()}


def test_the_list_of_all_has_every_application(real: Book) -> None:
    page = Markup(applications.page(real, relative_to("applied.html")))
    for applied in real.applications.all:
        rows = rows_of(page, f"{applied.case.id}.html")
        assert any(role(applied) in row.text for row in rows), "an application is left out"


def test_the_export_has_every_way_back(real: Book, exported: Any) -> None:
    articles = {a["id"]: a for i in exported["instruments"] for a in i["articles"]}
    instruments = {i["id"]: i for i in exported["instruments"]}
    cases = {case["id"]: case for case in exported["cases"]}
    for applied in real.applications.all:
        record = cases[applied.case.id]["applied"][applied.number - 1]
        assert record["sanctions"] == list(applied.sanctions)
        assert (record["doubt"] is not None) == bool(applied.doubts)
        target = applied.target
        if target is None:
            assert record["instrument"] is None
        elif target.article is None:
            assert applied.case.id in instruments[target.instrument]["cases"]
        else:
            assert applied.case.id in articles[target.article]["cited_by"]
    for name, record in instruments.items():
        meant = [a.case.id for a in real.applications.by_instrument.get(name, ())]
        assert record["cases"] == list(dict.fromkeys(meant))


def test_an_article_is_not_credited_with_what_rests_on_another(tmp_path: Path) -> None:
    book = make(tmp_path, CASED)
    page = Markup(article.page(book, relative_to("jia-2016/2.html"), "jia-2016/2"))
    (line, *_) = page.all(css="ref-lines__l--case")
    text = line.text
    assert "给予警告" in text, "it rests on this article"
    assert "在全县通报" not in text, "it rests on nothing that is said"


def test_a_doubt_is_listed_with_the_body_to_ask(tmp_path: Path) -> None:
    doubt = (CASE, "    role: basis\n", "    role: basis\n    doubt: 对不上，请核对原决定。\n")
    book = make(tmp_path, changed(doubt))
    page = Markup(applications.doubts_page(book, relative_to("doubts.html")))
    text = page.one("section", "ref-doubts__body").text
    assert "对不上，请核对原决定。" in text
    assert "给予警告" in text
    assert text.startswith("问：某县")
    assert "在全县通报" not in text
    none = make(tmp_path / "none", CASED)
    assert "没有存疑" in applications.doubts_page(none, relative_to("doubts.html"))
