"""The public profile has nothing that is, or came only from, a restricted record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.derive.book import Book
from macros.derive.profile import Profile, for_profile, is_restricted
from macros.export import export
from macros.load import load
from macros.model import Corpus, Place
from tests.listed import LISTED
from tests.samples import SITE, Files, edited, plant

STUB = "title: {}\ncoverage: cited-only\n"
CASE = """\
title: {title}
code: {code}
collection: {collection}
section: 1
sources:
  - source: 002
    lines: 20
applied:
  - cite: 《{cited}》第八条
    role: basis
"""
COLLECTION = "title: {}\nsections: []\n"

OPEN: Files = LISTED | {
    SITE: "title: 样例\ndata_date: 2026-01-02\norder: [closed-law, open-law, jia-2016]\n",
    "data/instruments/national/open-law.yml": STUB.format("公开法"),
    "data/instruments/national/closed-law.yml": STUB.format("内部法"),
    "data/instruments/national/noted-law.yml": STUB.format("附注法"),
    "data/instruments/national/based-law.yml": STUB.format("上位法") + "based_on: [noted-law]\n",
    "data/measures/talk.yml": (
        "label: 谈话\norder: 30\nregimes: [admonition]\n"
        "unheld:\n  - {instrument: based-law, cite: 第一条, from: memory}\n"
    ),
    "data/retired/closed-law-2.yml": "to: closed-law\nreason: 改名\n",
    "data/collections/first.yml": COLLECTION.format("第一编"),
    "data/cases/c-1.yml": CASE.format(
        title="公开案", code="C1", collection="first", cited="公开法"
    ),
}
CLOSED: Files = {
    "data/collections/restricted/second.yml": COLLECTION.format("第二编"),
    "data/cases/restricted/d-1.yml": CASE.format(
        title="内部案", code="D1", collection="second", cited="内部法"
    ),
    "data/measures/restricted/hush.yml": (
        "label: 某通报\norder: 40\nregimes: [other]\nreason: 无\n"
        "near:\n  - {measure: notice, difference: 一种公开。}\n"
    ),
    "data/retired/restricted/d-0.yml": "to: d-1\nreason: 改名\n",
}


def corpus(root: Path, files: Files) -> Corpus:
    return load(plant(root, files))[0]


def public(root: Path, files: Files) -> str:
    return export(Book.of(corpus(root, files)).public, "public")


def test_the_internal_profile_is_the_whole_corpus(tmp_path: Path) -> None:
    whole = corpus(tmp_path, OPEN | CLOSED)
    assert for_profile(whole, Profile.INTERNAL) is whole
    assert [case.id for case in whole.cases] == ["c-1", "d-1"]


def test_the_public_profile_is_the_same_without_the_restricted_folders(tmp_path: Path) -> None:
    assert public(tmp_path / "with", OPEN | CLOSED) == public(tmp_path / "without", OPEN)


def test_restricted_records_are_absent(tmp_path: Path) -> None:
    kept = for_profile(corpus(tmp_path, OPEN | CLOSED), Profile.PUBLIC)
    assert [case.id for case in kept.cases] == ["c-1"]
    assert [collection.id for collection in kept.collections] == ["first"]
    assert [measure.id for measure in kept.measures] == ["warning", "notice", "talk"]
    assert kept.retired == ()


def test_a_stub_that_only_a_restricted_case_cites_is_left_out(tmp_path: Path) -> None:
    kept = for_profile(corpus(tmp_path, OPEN | CLOSED), Profile.PUBLIC)
    assert {instrument.id for instrument in kept.instruments} == {
        "jia-2016",  # held
        "open-law",  # an open case applies it
        "based-law",  # an open measure rests on it
        "noted-law",  # and that one on this
    }
    assert kept.site.order == ("open-law", "jia-2016")


def _stub(name: str, title: str, more: str = "") -> Files:
    return {f"data/instruments/national/{name}.yml": STUB.format(title) + more}


def _kept(root: Path, files: Files) -> set[str]:
    return {i.id for i in for_profile(corpus(root, files), Profile.PUBLIC).instruments}


def test_what_is_cited_at_third_and_fourth_hand_stays(tmp_path: Path) -> None:
    chain = (
        _stub("second-law", "二法", "based_on: [third-law]\n")
        | _stub("third-law", "三法", "based_on: [fourth-law]\n")
        | _stub("fourth-law", "四法")
        | _stub("lone-law", "无人引法", "based_on: [closed-law]\n")
    )
    rested = OPEN["data/instruments/national/open-law.yml"]
    assert isinstance(rested, str)
    first: Files = {"data/instruments/national/open-law.yml": rested + "based_on: [second-law]\n"}
    kept = _kept(tmp_path, OPEN | CLOSED | chain | first)
    assert {"second-law", "third-law", "fourth-law"} <= kept
    assert kept.isdisjoint({"lone-law", "closed-law"})


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("claimed: 据《短法》说话。", True),
        ("points: 据《短法》第一条说话。", True),
        ("notes: [见《短法》第二条。]", True),
        ("timeline: [{date: 2017-01, event: 据《短法》处理}]", True),
        ("claimed: 据短法说话。", False),  # too short to be told from running text
    ],
)
def test_a_stub_that_the_words_of_an_open_case_cite_stays(
    tmp_path: Path, words: str, *, kept: bool
) -> None:
    told = CASE.format(title="公开案", code="C1", collection="first", cited="公开法")
    files = OPEN | _stub("short-law", "短法") | {"data/cases/c-1.yml": f"{told}{words}\n"}
    assert ("short-law" in _kept(tmp_path, files)) is kept


def test_a_name_of_five_characters_is_found_without_title_marks(tmp_path: Path) -> None:
    named = _stub("long-law", "五个字的法") | _stub("four-law", "四字之法")
    files = (
        OPEN
        | named
        | {"data/collections/first.yml": COLLECTION.format("第一编，据五个字的法和四字之法")}
    )
    assert _kept(tmp_path, files) & {"long-law", "four-law"} == {"long-law"}


@pytest.mark.parametrize(
    ("path", "closed"),
    [
        ("data/cases/restricted/c-1.yml", True),
        ("data/cases/restricted/deeper/c-1.yml", True),
        ("data/cases/restricted.yml", False),
        ("data/cases/unrestricted/c-1.yml", False),
        ("data/cases/c-1.yml", False),
    ],
)
def test_what_stands_at_any_depth_below_the_folder_is_restricted(path: str, closed: bool) -> None:
    assert is_restricted(Place(path, 1)) is closed


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        ("参见《旧称甲法律》。", True),
        ("旧称甲法律有规定。", True),  # without title marks
        ("别的法有规定。", False),
    ],
)
def test_a_stub_that_is_named_by_an_alias_stays(tmp_path: Path, note: str, kept: bool) -> None:
    alias = "data/instruments/national/alias-law.yml"
    tree = edited(
        OPEN,
        (
            "data/measures/talk.yml",
            "regimes: [admonition]\n",
            f"regimes: [admonition]\nreason: {note}\n",
        ),
    )
    files = tree | {alias: STUB.format("今称乙法律") + "aliases: [旧称甲法律]\n"}
    names = {i.id for i in for_profile(corpus(tmp_path, files), Profile.PUBLIC).instruments}
    assert ("alias-law" in names) is kept


@pytest.mark.parametrize(
    "word", ["内部案", "内部法", "第二编", "某通报", "d-1", "closed-law", "hush", "D1"]
)
def test_no_word_of_it_is_in_the_public_export(tmp_path: Path, word: str) -> None:
    assert word in json.dumps(
        [repr(corpus(tmp_path / "all", OPEN | CLOSED))], ensure_ascii=False
    ), "the word is there to leak"
    assert word not in public(tmp_path / "public", OPEN | CLOSED)
