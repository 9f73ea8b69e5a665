"""Text views of instruments held in every way: in whole, in quotations, without any words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from macros.derive.book import Book
from macros.derive.index import Index
from macros.model import Corpus, Coverage, Emendation, Instrument, Level, Site
from macros.model.alignment import ArticleTie, InstrumentAlignment
from macros.model.comparison import Placement
from macros.render import pair
from macros.render.catalogue import generated
from macros.say.links import relative_to
from macros.say.pair import ASKED
from tests.comparison_samples import topic, tree
from tests.markup import Element, Markup
from tests.samples import sound
from tests.texts import LOST, NOWHERE, instrument

REPORT = "各级党政机关应当将信访工作列入议事日程，定期听取工作汇报，研究解决重要问题。"
RECEIVE = "各级领导干部应当阅批群众来信，定期接待群众来访，协调处理疑难复杂问题。"
SUPERVISE = "督查机构每年至少组织开展一次专项督查，并在适当范围内通报督查情况。"
APPEAL = "对责任追究决定不服的，可以在收到决定书之日起十五日内提出书面申诉。"
SITE = Site(title="样例", data_date="2026-01-02", place=NOWHERE)


def book_of(*held: Instrument, aligned: Sequence[InstrumentAlignment] = ()) -> Book:
    """The book of these instruments, each a column of the comparison."""
    columns = tuple(Placement(instrument.id, instrument.short, NOWHERE) for instrument in held)
    corpus = Corpus(SITE, instruments=held, placements=columns, alignments=tuple(aligned))
    return Book(Index(corpus))


def view(book: Book, name: str) -> Markup:
    return Markup(pair.page(book, relative_to(f"texts/{name}.html"), name))


def quoted(name: str, *articles: Sequence[str] | str) -> Instrument:
    return replace(instrument(name, *articles), coverage=Coverage.QUOTED)


def headings(page: Markup) -> list[str]:
    return [row.text for row in page.all("tr") if "ref-group" in row.classes]


def kinds(page: Markup) -> set[str]:
    """What a reader may ask for on the page."""
    found = {element.attributes["value"] for element in page.all("option")}
    return found & {kind for kind, _ in ASKED}


def rows(page: Markup) -> list[Element]:
    return [row for row in page.all("tr") if "data-kind" in row.attributes]


def texts(page: Markup) -> list[str]:
    """Every 款 that the page prints, left and right of each row in turn."""
    return [element.text for element in page.all("p") if "ref-q" in element.classes]


WHOLE = instrument("jia", [REPORT, RECEIVE], SUPERVISE)


def test_a_split_is_told_of_two_that_are_held_in_whole() -> None:
    page = view(book_of(WHOLE, instrument("yi", REPORT, RECEIVE)), "jia/yi")
    assert headings(page) == [
        "第一条　—　第一条、第二条　一条拆为几条",
        "第二条　—　（右边没有找到相应的条文）",
    ]
    assert kinds(page) == {"both", "differs", "split", "left"}
    assert "只收引文" not in page.text


def test_quotations_show_no_split_and_no_lack() -> None:
    page = view(book_of(WHOLE, quoted("yi", REPORT, RECEIVE)), "jia/yi")
    assert headings(page) == [
        "第一条　—　第一条、第二条　一条对几条",
        "第二条　—　（右边没有找到相应的条文）",
    ]
    assert kinds(page) == {"both", "differs", "several", "left"}
    assert "yi只收引文：第一条、第二条。" in page.text
    assert "右边只有引文，有没有不清楚" in rows(page)[-1].text


def test_what_the_editor_ties_may_be_split_in_quotations_too() -> None:
    tied = ArticleTie(("jia/1",), ("yi/1", "yi/2"), "编者核过。", NOWHERE)
    aligned = InstrumentAlignment("a", "jia", "yi", NOWHERE, (tied,))
    page = view(book_of(WHOLE, quoted("yi", REPORT, RECEIVE), aligned=[aligned]), "jia/yi")
    assert headings(page)[0].startswith("第一条　—　第一条、第二条　一条拆为几条")


def test_few_words_in_common_are_said_to_be_few() -> None:
    common = "对不予受理的事项不告知信访人；"
    left = instrument("jia", [REPORT, RECEIVE, "解释工作由本机关承担，具体办法另行制定。", common])
    right = instrument("yi", [SUPERVISE, APPEAL, "企业事业单位可以参照本办法自行规定。", common])
    assert headings(view(book_of(left, right), "jia/yi")) == ["第一条　—　第一条　只有少数文字相近"]


def test_articles_that_were_not_taken_stand_in_a_list_and_are_not_left_out() -> None:
    page = view(book_of(WHOLE, quoted("yi", [], REPORT, [])), "jia/yi")
    assert headings(page) == ["第一条　—　第二条", "第二条　—　（右边没有找到相应的条文）"]
    assert "yi只收引文：第二条。只知条号、没有原文的不参加对读：第一条、第三条。" in page.text
    assert page.by_id("b1").attributes["href"] == "../../yi/1.html"
    assert page.by_id("b3").text == "第三条"
    assert "没有原文，没法对读" not in page.text


def test_a_lost_article_is_lost_and_not_left_out() -> None:
    page = view(book_of(WHOLE, instrument("yi", REPORT, [])), "jia/yi")
    assert "（没法对读）　—　第二条" in headings(page)
    assert "right" not in kinds(page)
    assert [row.text for row in rows(page) if "没有原文，没法对读" in row.text] == [
        "没有原文，没法对读第二条　□没有原文"
    ]


def with_skipped(instrument: Instrument) -> Instrument:
    """The same, its first article's lacunae being what the source did not quote."""
    first = instrument.articles[0]
    skipped = replace(
        first, emendations=(Emendation(number=1, basis="未引。", place=NOWHERE, unquoted=True),)
    )
    return replace(instrument, articles=(skipped, *instrument.articles[1:]))


@pytest.mark.parametrize(
    ("skipped", "alone", "beside"),
    [
        (False, "没有原文，没法对读第一条第三款　□没有原文", "一边残缺，按位置并列"),
        (True, "来源没有引，没法对读第一条第三款　□没有原文", "一边没有引，按位置并列"),
    ],
)
def test_what_a_source_did_not_quote_is_not_said_to_be_lost(
    skipped: bool, alone: str, beside: str
) -> None:
    right = quoted("yi", [REPORT, LOST, LOST])
    page = view(book_of(WHOLE, with_skipped(right) if skipped else right), "jia/yi")
    said = [row.text for row in rows(page)]
    assert alone in said
    assert [beside in text for text in said] == [False, True, False, False]


def test_a_topic_that_quotes_an_item_does_not_stand_beside_the_lead_in(tmp_path: Path) -> None:
    book = Book(Index(sound(tmp_path, tree(topic()))))
    page = view(book, "jia-2016/yi")
    assert "追究责任：文字相同" in "".join(row.text for row in rows(page))
    (lead,) = [row.text for row in rows(page) if "追究责任：" in row.text]
    assert "情形" not in lead.replace("下列情形", "")
    links = {element.attributes["href"].rpartition("/")[2] for element in page.all("a")}
    assert {"trial.html#yi", "grounds.html#yi"} <= links


def test_two_that_are_identical() -> None:
    page = view(book_of(WHOLE, replace(instrument("yi", [REPORT, RECEIVE], SUPERVISE))), "jia/yi")
    assert headings(page) == ["第一条　—　第一条", "第二条　—　第二条"]
    assert all("文字相同" in row.text for row in rows(page))
    assert kinds(page) == {"both"}


def test_two_with_nothing_in_common() -> None:
    page = view(book_of(instrument("jia", REPORT), quoted("yi", APPEAL)), "jia/yi")
    assert "两件没有对得上的条" in page.text
    assert "both" not in kinds(page)
    assert texts(page) == [APPEAL, REPORT] or texts(page) == [REPORT, APPEAL]


def test_one_article_beside_three_hundred() -> None:
    many = [f"{SUPERVISE[:-1]}，这是第{n}处。" for n in range(299)]
    page = view(book_of(instrument("jia", APPEAL), instrument("yi", *many, APPEAL)), "jia/yi")
    assert "第一条　—　第三百条" in headings(page)
    assert len(headings(page)) == 300
    assert len(texts(page)) == 301


def test_an_instrument_without_words_has_no_text_view() -> None:
    stubs = replace(quoted("yi", [], []), level=Level.NATIONAL)
    book = book_of(WHOLE, stubs, instrument("bing", REPORT))
    sources = [page.source for page in generated(book.index) if page.source[:6] == "texts/"]
    assert sources == ["texts/jia/bing.md"]
    page = Markup(pair.index_page(book, relative_to("texts/index.html")))
    assert "没有条文，不能对读：yi。" in page.text
