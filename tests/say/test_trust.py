"""What may be quoted: on every record of the data, and one text with its marks in every form."""

import json
from pathlib import Path
from typing import Any

import pytest

from macros.checks import check
from macros.derive.book import Book
from macros.derive.resolve import Target
from macros.export import export
from macros.handout import comparison
from macros.handout.blocks import TableBlock
from macros.handout.linear import block_pieces
from macros.handout.provisions import provision
from macros.model import Status, Verdict, Where
from macros.model.handout import Style
from macros.render import article as page_of
from macros.render import instrument as rule_page
from macros.say import signs, trust
from macros.say.citing import Citing
from macros.say.links import relative_to
from macros.search import provisions
from macros.search import record as search_record
from macros.text.shown import marked_quote, marked_text
from macros.text.standing import differs_unseen, units_within
from tests.markup import Markup
from tests.render.sample import make
from tests.samples import jia

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def own() -> Book:
    return check(ROOT)[0]


def test_only_what_agrees_may_be_quoted(own: Book) -> None:
    quoted = 0
    for article in own.articles:
        lines = trust.trust(own.index.instruments[article.instrument], article)
        for paragraph in article.paragraphs:
            units = units_within(article, Where(paragraph.number))
            agree = all(u.collated and u.collated.verdict is Verdict.AGREES for u in units)
            place = own.index.short_cite(article, Where(paragraph.number))
            named = [line for line in lines if line.place in (trust.WHOLE, "存留各款")]
            line = (named or [x for x in lines if place.endswith(x.place)])[0]
            assert (line.sign is trust.QUOTE) == agree, place
            quoted += agree
    assert quoted > 20


def test_what_is_lost_and_nothing_else_has_no_text(own: Book) -> None:
    for article in own.articles:
        lines = trust.trust(own.index.instruments[article.instrument], article)
        lost = article.status is Status.MISSING
        assert all(line.sign is trust.LOST for line in lines) == lost, article.id
        assert all(line.why for line in lines)


def test_of_a_paragraph_compared_in_part_the_line_says_which_part(own: Book) -> None:
    """Nothing is said to have changed since: no verdict of the data has lost its text."""
    article = own.index.articles["discipline-2023/126"]
    (line,) = trust.trust(own.index.instruments[article.instrument], article)
    assert line.why.startswith("“慵懒”可疑；（一）项与存档的公开文本有出入，编者疑在所标之处；")
    assert line.why.endswith("；其余没有与公开文本逐字核对")
    of = own.index.instruments
    every = [each for a in own.articles for each in trust.trust(of[a.instrument], a)]
    assert not any("文字改过" in each.why for each in every)


def test_no_unit_that_agrees_is_called_damaged_and_none_that_differs_is_silent(own: Book) -> None:
    seen = 0
    for article in own.articles:
        for where, unit in article.units():
            verdict = unit.collated.verdict if unit.collated else None
            assert (verdict is Verdict.AGREES) == (unit.status is Status.VERIFIED)
            if differs_unseen(unit.collated):
                seen += 1
                assert "出入" in signs.of_unit(unit).word
                assert "出入" in signs.of_place(article, where).word
                assert signs.caveat(article, where) == signs.DIFFERS
    assert seen == 29


MARKED = """
- article: 第一条
  lines: 1
  text: |
    甲{++补++|1}{--删--|2}乙{??可疑??|3}丙{……|4}{~~原~>改~~|5}丁。
    {接|6}戊。
  emendations:
    - {mark: 1, certainty: attested, basis: 一。}
    - {mark: 2, basis: 二。}
    - {mark: 3, basis: 三。}
    - {mark: 4, basis: 四。}
    - {mark: 5, certainty: attested, basis: 五。}
    - {mark: 6, basis: 六。}
"""
SHOWN = "甲〔补〕乙〔？可疑〕丙〔……〕〔改〕丁。戊。"


def test_every_form_carries_the_marks(tmp_path: Path) -> None:
    book = make(tmp_path, jia(MARKED))
    (article,) = book.articles
    (unit,) = article.paragraphs
    assert marked_text(unit.runs) == SHOWN
    assert marked_quote(article, None, "补乙可……改丁") == "〔补〕乙〔？可〕……〔改〕丁"
    citing = Citing(book, relative_to("x.html"))
    preview = citing.preview(Target("jia-2016", "jia-2016/1", Where(1)))
    assert preview.lines == (SHOWN,)
    records = [r for r in provisions.sections(book.index) if r.url == "jia-2016/1.html"]
    assert records[0].units[0].text == SHOWN
    printed = block_pieces(provision(book.index, article), "", Style.OFFICIAL)
    assert SHOWN in "".join(piece.text for piece in printed if not piece.note)
    page = Markup(page_of.page(book, relative_to("jia-2016/1.html"), "jia-2016/1"))
    found = [m.attributes.get("data-open") for m in page.all("span")]
    opened = [opening for opening in found if opening][:3]
    assert opened == ["〔", "〔？", "〔"]
    told = exported(book)
    kinds = ["supplied", "deleted", "doubt", "lacuna", "replaced"]
    assert [each["kind"] for each in told["emendations"]] == kinds
    assert [each["source_text"] for each in told["joins"]] == ["戊。"]


def test_quotations_of_the_comparison_handout_carry_their_marks(own: Book) -> None:
    """What a topic quotes of a text with marks never stands bare on paper; without them it is the quote."""
    index, every = own.index, own.index.corpus.comparisons
    columns = tuple(i for i in index.corpus.instruments if i.with_text)
    tables = [b for b in comparison.topics(own, every, columns) if isinstance(b, TableBlock)]
    marked = 0
    for topic, table in zip(every, tables, strict=True):
        printed = {line.cells[0][0].text: line.cells[1] for line in table.lines}
        held = (c for c in topic.cells if c.words and index.instruments[c.instrument] in columns)
        for cell in held:
            said = "".join(span.text for span in printed[index.instruments[cell.instrument].short])
            quotes = ((s.target, s.quote or "…") for s in cell.provisions)
            for target, quote in (each for each in quotes if "…" not in each[1]):
                bare = any(quote in marked_text(u.runs) for _, u in index.articles[target].units())
                marked += not bare
                assert (f"“{quote}”" in said) == bare, (topic.id, cell.instrument)
                assert quote in said.translate(dict.fromkeys(map(ord, "〔〕？")))
    assert marked > 5


def exported(book: Book) -> Any:
    """The first article of the open data."""
    (instrument,) = json.loads(export(book, "internal"))["instruments"]
    return instrument["articles"][0]


UNSEEN = """
- article: 第一条
  lines: 1
  text: 甲乙丙丁。
  collated:
    - {where: 1, verdict: differs-elsewhere, from: found}
"""


def test_every_form_tells_of_a_difference_that_no_mark_shows(tmp_path: Path) -> None:
    book = make(tmp_path, jia(UNSEEN))
    (article,) = book.articles
    preview = Citing(book, relative_to("x.html")).preview(
        Target("jia-2016", "jia-2016/1", Where(1))
    )
    assert preview.sign is not None
    assert "出入" in preview.sign.word
    (record,) = (r for r in provisions.sections(book.index) if r.url == "jia-2016/1.html")
    assert record.units[0].status == search_record.UNSEEN
    pieces = block_pieces(provision(book.index, article), "", Style.OFFICIAL)
    assert any("有出入" in piece.text for piece in pieces)
    page = Markup(page_of.page(book, relative_to("jia-2016/1.html"), "jia-2016/1"))
    row = page.by_id("p1")
    assert "有出入" in row.text
    assert row.attributes["data-warn"] == signs.DIFFERS
    assert page.by_id("text").attributes["data-warn"] == signs.DIFFERS
    assert "有出入，看不出在哪里" in page.one(css="ref-trust").text
    full = Markup(rule_page.page(book, relative_to("jia-2016/index.html"), "jia-2016"))
    assert full.by_id("a1-p1").attributes["data-warn"] == signs.DIFFERS
    assert exported(book)["paragraphs"][0]["collated"]["verdict"] == "differs-elsewhere"
