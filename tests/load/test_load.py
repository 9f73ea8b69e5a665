"""From data/ to records: what is typed, what is computed, and where it stands."""

from __future__ import annotations

from pathlib import Path

from macros.checks import check
from macros.model import (
    Fact,
    Instrument,
    InstrumentKind,
    Level,
    Provenance,
    Validity,
)
from tests.samples import JIA, S001, SITE, YI, one, plant, sound


def test_facts_of_an_instrument_with_their_provenance(tmp_path: Path) -> None:
    instrument = one(
        tmp_path,
        {
            YI: """\
title: 乙省办法
short: 乙办法
aliases: [乙, 乙省]
work: yi-work
kind: 地方性法规
region: 乙省
issuers: [甲机关, 乙机关]
doc_number: {value: 乙发〔2016〕36号, from: memory}
issued: {value: 3月5日, from: source, note: 年份缺。}
effective: {value: 2017-6, from: found, article: 9}
ended: null
status: {value: presumed-in-force, from: derived, note: 未见废止。}
coverage: cited-only
article_count: {value: 012, from: memory}
notes: [甲, 乙]
"""
        },
    )
    assert (instrument.id, instrument.work, instrument.level) == (
        "yi",
        "yi-work",
        Level.PROVINCIAL,
    )
    assert (instrument.title, instrument.short) == ("乙省办法", "乙办法")
    assert instrument.aliases == ("乙", "乙省")
    assert instrument.kind is InstrumentKind.LOCAL_REGULATION
    assert instrument.issuers == ("甲机关", "乙机关")
    assert instrument.doc_number == Fact("乙发〔2016〕36号", Provenance.MEMORY)
    assert instrument.issued == Fact("--03-05", Provenance.SOURCE, None, "年份缺。")
    assert instrument.effective == Fact("2017-06", Provenance.FOUND, 9)
    assert instrument.ended == Fact(None)
    assert instrument.status is Validity.PRESUMED
    assert instrument.article_count == 12
    assert instrument.unverified == ("doc_number", "article_count")


def test_what_is_not_typed_is_unknown(tmp_path: Path) -> None:
    instrument = one(tmp_path, {JIA: "title: 甲办法\ncoverage: cited-only\n"})
    assert (instrument.short, instrument.work) == ("甲办法", "jia-2016")
    assert (instrument.kind, instrument.region, instrument.source) == (None, None, None)
    assert all(getattr(instrument, name) == Fact(None) for name in Instrument.FACTS)
    assert (instrument.status, instrument.article_count) == (Validity.UNKNOWN, None)
    assert instrument.unverified == ()


def test_the_order_of_display(tmp_path: Path) -> None:
    listed = {
        f"data/instruments/national/{name}.yml": f"title: {title}\ncoverage: cited-only\n"
        for name, title in (("a", "甲"), ("b", "乙"), ("c", "丙"), ("d", "丁"))
    }
    site = "title: 样例\ndata_date: 2026-01-02\norder: [c, b]\n"
    corpus = sound(tmp_path, {**listed, SITE: site})
    assert [instrument.id for instrument in corpus.instruments] == ["c", "b", "a", "d"]
    assert [source.id for source in corpus.sources] == ["001", "002"]
    assert (corpus.site.data_date, corpus.site.subtitle) == ("2026-01-02", "")


def test_imprint_passages_and_scraps(tmp_path: Path) -> None:
    instrument = one(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: press
source: 001
imprint: {text: 甲机关　乙机关印发, lines: 2}
passages:
  - {text: 甲。, lines: 3}
  - {text: 乙。, source: 002, lines: 4-5}
scraps:
  - {text: 编者按。, lines: 6, reason: 不是条文}
"""
        },
    )
    assert instrument.imprint is not None
    assert instrument.imprint.text == "甲机关　乙机关印发"
    assert [(p.id, p.span.source, p.span.lines) for p in instrument.passages] == [
        ("jia-2016/p1", "001", ["3"]),
        ("jia-2016/p2", "002", ["4-5"]),
    ]
    assert [(s.text, s.reason, s.after) for s in instrument.scraps] == [
        ("编者按。", "不是条文", None)
    ]


def test_retired_ids_of_instruments_and_articles(tmp_path: Path) -> None:
    corpus = sound(
        tmp_path,
        {
            JIA: "title: 甲办法\ncoverage: cited-only\n",
            "data/retired/jia.yml": "to: jia-2016\nreason: 补记年份\n",
            "data/retired/jia/4.yml": "to: null\nreason: 误分\n",
        },
    )
    assert [(t.id, t.to) for t in corpus.retired] == [("jia/4", None), ("jia", "jia-2016")]


def test_files_that_could_not_be_read_are_named(tmp_path: Path) -> None:
    book, problems = check(plant(tmp_path, {S001: b"", JIA: "title: 甲办法: 乙\n", YI: "x: 1\n"}))
    assert book.corpus.unread == ("001", "jia-2016")
    assert problems
