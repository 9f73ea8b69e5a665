"""What may be quoted: on every record of the data, and one text with its marks in every form."""

from pathlib import Path

import pytest

from macros.checks import check
from macros.derive.book import Book
from macros.derive.resolve import Target
from macros.handout.linear import block_pieces
from macros.handout.provisions import provision
from macros.model import Status, Verdict, Where
from macros.model.handout import Style
from macros.render import article as page_of
from macros.say import signs, trust
from macros.say.citing import Citing
from macros.say.links import relative_to
from macros.search import provisions
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
