"""What readers are told of a text, a case and a relation: the edges at which a wrong word misleads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.derive.book import Book
from macros.derive.force import Timeliness
from macros.handout.blocks import Para, spans_of
from macros.handout.cases import cases as printed
from macros.model import Coverage, Mark, Status, Validity
from macros.model.case import Sanction
from macros.model.comparison import DEPARTURES, Relation
from macros.render import article, case
from macros.say import applied, received, signs, words
from macros.say.case import facts, narrative, when
from macros.say.links import relative_to
from macros.say.rows import rows
from macros.search import cases as searched
from tests.cased import CASE, CASED, changed
from tests.markup import Markup
from tests.render.sample import SAMPLE, YANG, make
from tests.samples import Files, edited


@pytest.fixture(scope="module")
def cased(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return make(tmp_path_factory.mktemp("cased"), CASED)


@pytest.mark.parametrize("status", Status)
def test_only_a_complete_text_is_copied_without_a_warning(status: Status) -> None:
    warning = signs.CAVEATS.get(status)
    assert (warning is None) == (status is Status.VERIFIED)
    assert ("没有这里的原文" in (warning or "")) == (status is Status.MISSING)


def test_an_excerpt_carries_its_warning_to_the_page(tmp_path: Path) -> None:
    files = edited(
        SAMPLE,
        (
            YANG,
            "      只见于残损件。\n",
            "      只见于残损件{……|1}\n    emendations:\n"
            "      - {mark: 1, unquoted: true, basis: 来源只引到这里。}\n",
        ),
    )
    book = make(tmp_path, files)
    record = book.index.articles["yang-2020/4"]
    assert record.status is Status.PARTIAL
    page = Markup(article.page(book, relative_to("yang-2020/4.html"), "yang-2020/4"))
    assert [row.attributes.get("data-warn") for row in page.all(css="ref-row")] == [
        signs.CAVEATS[Status.PARTIAL]
    ]


def said_of(root: Path, *by: str) -> str:
    """Who says under which regime the results fall, where both recipients got the same regime."""
    first, second = by
    book = make(
        root,
        changed(
            (CASE, "regime_by: source", f"regime_by: {first}"),
            (CASE, "regime: accountability", "regime: party-discipline"),
            (CASE, "regime_by: editor\n        scope", f"regime_by: {second}\n        scope"),
        ),
    )
    return received.attributed(book.cases, book.cases.by_id["c-1"])


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (("source", "source"), "来源写明"),
        (("editor", "editor"), "编者归类"),
        (("source", "editor"), "部分由编者归类"),
        (("editor", "source"), "部分由编者归类"),
    ],
)
def test_who_says_the_regime(tmp_path: Path, by: tuple[str, str], said: str) -> None:
    assert said_of(tmp_path, *by) == f"{said}：党纪处分"


def test_a_mark_that_a_citation_cuts_has_its_number_once_behind_its_last_part(
    tmp_path: Path,
) -> None:
    files: Files = edited(
        SAMPLE,
        (
            YANG,
            "原有的话{<<移走的话<<|1}。",
            "原有的话{<<移走的话<<|1}{++照本办法++|2}第二条。\n    total: 1",
        ),
        (
            YANG,
            "moved_from: yang-2020/7}",
            "moved_from: yang-2020/7}\n      - {mark: 2, certainty: conjecture, basis: 缺字。}",
        ),
    )
    book = make(tmp_path, files)
    page = Markup(article.page(book, relative_to("yang-2020/8.html"), "yang-2020/8"))
    line = page.by_id("p1")
    assert line.text.count("照") == 1
    assert [a.text for a in page.all("a", "ap-n") if a.text == "2"] == ["2"]
    assert "照本办法2第二条" in line.text.replace("\n", "")


def test_a_lacuna_is_no_damage_that_no_mark_shows(book: Book) -> None:
    marked = book.index.articles["yang-2020/3"]
    assert signs.of_article(replace(marked, status=Status.DAMAGED)).meaning != signs.UNSEEN
    plain = replace(book.index.articles["yang-2020/2"], status=Status.DAMAGED)
    assert signs.of_article(plain).meaning == signs.UNSEEN


def test_what_was_never_quoted_is_not_called_lost(book: Book) -> None:
    quoted = book.index.instruments["yang-2020"]
    assert signs.of_missing(quoted).word == "没有原文"
    skipping = replace(quoted, coverage=Coverage.QUOTED)
    assert signs.of_missing(skipping).word == words.UNTAKEN


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return make(tmp_path_factory.mktemp("sample"))


def test_an_open_end_is_said_and_events_stand_in_only_for_an_undated_conduct(cased: Book) -> None:
    dated, undated = (cased.cases.by_id[name] for name in ("c-1", "c-2"))
    assert when(dated).events == ""
    assert (when(undated).conduct, when(undated).events) == ("没写日期", "2019-03")
    assert when(replace(dated, conduct_to=None)).conduct == "2017-01 起"
    assert when(replace(dated, conduct_from=None)).conduct == "至 2017-04"
    assert facts(cased.index, replace(dated, conduct_to=None))[1] == ("行为", "2017-01 起")


def test_a_body_is_no_post_left_out(cased: Book) -> None:
    person, _ = cased.cases.by_id["c-1"].sanctions
    (body,) = cased.cases.by_id["c-2"].sanctions
    unknown: Sanction = replace(person, position=None)
    assert [received.position(s) for s in (person, unknown, body)] == ["镇长", "原文没写", "单位"]


def test_one_date_from_memory_marks_its_own_document_alone(tmp_path: Path) -> None:
    meant = "cite: 《戊条例》第八条\n    instrument: wu-2010"
    cases = make(tmp_path, changed((CASE, "cite: 《戊条例》第八条", meant))).cases
    record = cases.by_id["c-1"]
    rows = applied.force_by_instrument(cases, record)
    assert [(row.instrument.id, row.check) for row in rows] == [
        ("jia-2016", False),
        ("wu-2010", True),
    ]
    assert {row.sign.word for row in rows} == {Timeliness.BOTH.label}


def test_a_counterpart_of_today_is_never_shown_as_a_basis(cased: Book) -> None:
    blocks = list(printed(cased, [cased.cases.by_id["c-2"]]))
    lines = ["".join(s.text for s in b.spans) for b in blocks if isinstance(b, Para)]
    (counterpart,) = [line for line in lines if "现行对应" in line]
    assert counterpart.endswith(words.NOT_A_BASIS)
    assert not any(t.label in counterpart for t in Timeliness)
    assert [
        row.instrument.id for row in applied.force_rows(cased.cases, cased.cases.by_id["c-2"])
    ] == ["jia-2016"]


def test_page_print_and_search_call_the_parts_of_a_case_by_the_same_words(cased: Book) -> None:
    record = cased.cases.by_id["c-1"]
    told = list(narrative(record))
    assert [label for label, _ in told] == list(words.NARRATIVE.values())
    page = Markup(case.page(cased, relative_to("cases/c-1.html"), "c-1"))
    heads = page.one("p", "ref-claim__h").text + "".join(e.text for e in page.all("dt"))
    blocks = list(printed(cased, [record]))
    strong = {s.text.strip("　：") for b in blocks for run in spans_of(b) for s in run if s.mark}
    (section, *_) = searched.sections(cased.index)
    labels = {unit.label for unit in section.units}
    for label, text in told:
        assert label in heads
        assert label in strong
        assert label in labels
        assert text in page.text


def test_every_sign_has_a_meaning_and_every_departure_its_place() -> None:
    assert all(
        member.meaning for enum in (Status, Validity, Relation, Timeliness) for member in enum
    )
    assert set(signs.VALIDITY_CLASS) == set(Validity)
    assert sorted(r.key for r in DEPARTURES) == sorted(
        r.key for r in Relation if r is not Relation.BASELINE
    )
    assert {timeliness.sign for timeliness in Timeliness} == set(applied.CSS)


def test_a_deleted_line_leaves_only_the_number_of_its_note(book: Book) -> None:
    *_, last = rows(book.index, book.index.articles["yang-2020/3"])
    assert [(piece.text, piece.note) for piece in last.after] == [("", 6)]
    marks = {run.mark for line in book.index.articles["yang-2020/3"].lines for run in line.runs}
    assert Mark.DELETED in marks


def test_the_case_that_does_not_fit_sends_the_reader_to_the_decision(tmp_path: Path) -> None:
    doubt = "与该条不合，请核对原决定。"
    book = make(tmp_path, changed((CASE, "note: 来源没有写姓名。", f"doubt: {doubt}")))
    page = Markup(case.page(book, relative_to("cases/c-1.html"), "c-1"))
    assert "存疑" in page.text
    assert doubt in page.text
