"""Which two instruments have a text view, and whose word goes before the machine's."""

from __future__ import annotations

from dataclasses import replace

from macros.compare import Tie
from macros.compare.pairs import has_text, pair_url, pairs, reasons, scale_of, ties
from macros.model import Corpus, Coverage, Level, Site
from macros.model.alignment import ArticleTie, InstrumentAlignment
from macros.model.comparison import Placement
from tests.texts import LOST, NOWHERE, instrument

NATION = instrument("guo", "甲。")
QUOTED = replace(instrument("yin", "乙。"), coverage=Coverage.QUOTED)
OLDER = replace(instrument("jiu", "甲。"), work="guo", coverage=Coverage.QUOTED)
PROVINCES = [instrument(name, "丙。", level=Level.PROVINCIAL) for name in ("bing", "ding")]
STRANGER = instrument("mo", "丁。", level=Level.PROVINCIAL)
"""No column of the comparison."""
EMPTY = instrument("kong", level=Level.PROVINCIAL)
GONE = instrument("que", [], level=Level.PROVINCIAL)
STUBS = replace(instrument("mu", [], []), work="yin", coverage=Coverage.CITED_ONLY)
"""An older version of what is quoted: the numbers of its articles are known, no word of them."""


def corpus(*aligned: InstrumentAlignment) -> Corpus:
    held = (*PROVINCES, STRANGER, NATION, QUOTED, OLDER, EMPTY, GONE, STUBS)
    columns = tuple(
        Placement(instrument.id, instrument.id, NOWHERE)
        for instrument in held
        if instrument is not STRANGER
    )
    site = Site(title="样例", data_date="2026-01-02", place=NOWHERE)
    return Corpus(site, instruments=held, alignments=aligned, placements=columns)


def test_what_has_no_words_has_no_text_view() -> None:
    assert [has_text(instrument) for instrument in (NATION, EMPTY, GONE, STUBS)] == [
        True,
        False,
        False,
        False,
    ]
    assert has_text(instrument("pian", ["有字", LOST]))


def test_a_national_column_with_each_and_every_two_versions_are_a_pair() -> None:
    assert [(instrument.id, other.id) for instrument, other in pairs(corpus())] == [
        ("guo", "yin"),
        ("guo", "jiu"),
        ("guo", "bing"),
        ("guo", "ding"),
        ("yin", "jiu"),
        ("yin", "bing"),
        ("yin", "ding"),
        ("jiu", "bing"),
        ("jiu", "ding"),
    ]


def test_two_provinces_are_a_pair_where_the_editor_asks_for_it() -> None:
    asked = InstrumentAlignment("x", "ding", "bing", NOWHERE, ())
    more = {(a.id, b.id) for a, b in pairs(corpus(asked))} - {
        (a.id, b.id) for a, b in pairs(corpus())
    }
    assert more == {("bing", "ding")}


def test_what_is_rare_is_read_off_every_rule_that_has_words() -> None:
    scale = scale_of(corpus())
    assert scale.of("丙") == scale.of("甲") < scale.of("乙") == scale.of("丁") == scale.of("未见")


def test_the_address_of_a_pair() -> None:
    assert pair_url(NATION, PROVINCES[0]) == "texts/guo/bing.html"


def test_ties_are_read_whichever_way_round_they_are_written() -> None:
    tied = ArticleTie(("bing/1",), ("guo/1",), "条旨相同。", NOWHERE)
    each_corpus = corpus(InstrumentAlignment("x", "bing", "guo", NOWHERE, (tied,)))
    assert ties(each_corpus, NATION, PROVINCES[0]) == (Tie(("guo/1",), ("bing/1",)),)
    assert ties(each_corpus, NATION, PROVINCES[1]) == ()
    assert reasons(each_corpus, NATION, PROVINCES[0]) == {
        "bing/1": "条旨相同。",
        "guo/1": "条旨相同。",
    }
