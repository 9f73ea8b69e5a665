"""Which version a case means, whether it was in force then, and on what the answer rests."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.cite.citation import Address
from macros.derive.applied import Applications, AppliedProvision
from macros.derive.book import Book
from macros.derive.force import Force, Timeliness, force
from macros.load import load
from macros.model import Attribution, Coverage, Fact, Instrument, Level, Place, Provenance, Validity
from macros.model.case import Application, ApplicationRole, Case
from tests.cased import CASE, CASED, OTHER, changed
from tests.samples import Files, plant

PLACE = Place("data/x.yml", 1)


def rule(
    effective: str | None, ended: str | None = None, status: Validity = Validity.IN_FORCE
) -> Instrument:
    gone = status if ended is None else Validity.NOT_IN_FORCE
    return Instrument(
        id="x",
        place=PLACE,
        work="x",
        title="某条例",
        short="某条例",
        level=Level.NATIONAL,
        coverage=Coverage.CITED_ONLY,
        effective=Fact(effective, Provenance.FOUND),
        ended=Fact(ended, Provenance.FOUND),
        status=gone,
    )


def case(start: str | None, end: str | None, decided: str | None) -> Case:
    return Case(
        id="c",
        title="某案",
        place=PLACE,
        restricted=False,
        collection="first",
        section=1,
        code="C",
        spans=(),
        conduct_from=start,
        conduct_to=end,
        decided=decided,
    )


Y, N, P, G, E = Force.YES, Force.NO, Force.PARTLY, Force.OVER, Force.ENDING
LASTING, SHORT = rule("2018-07-01"), rule("2018-07-01", "2020-01-01")


@pytest.mark.parametrize(
    ("instrument", "dates", "expected"),
    [
        (LASTING, ("2019-01", "2019-03", "2019-06"), (Y, Y)),
        (LASTING, ("2017-01", "2017-03", "2019"), (N, Y)),
        (LASTING, ("2017-01", "2019-03", "2019-06"), (P, Y)),
        (LASTING, ("2017-01", "2017-03", "2017-06"), (N, N)),
        (LASTING, ("2018", "2018", "2019"), (None, Y)),  # half known: either side
        (LASTING, ("2018-07-01", "2018-09", "2019"), (Y, Y)),  # the day itself is inside
        (LASTING, (None, None, "2017"), (N, N)),  # what came before cannot have been later
        (LASTING, (None, None, "2019"), (None, Y)),
        (LASTING, (None, "2019", None), (None, Y)),  # when it began is not known
        (LASTING, (None, "2017", None), (N, None)),
        (LASTING, ("2019-01", None, None), (Y, Y)),  # what has no end goes on
        (LASTING, ("2017-01", None, None), (None, None)),
        (LASTING, ("2017-01", None, "2019"), (None, Y)),  # when in between it ended
        (LASTING, ("2019-01", None, "2019-05"), (Y, Y)),
        (LASTING, (None, None, None), (None, None)),
        (SHORT, ("2019-01", "2019-03", "2021"), (Y, G)),
        (SHORT, ("2019-01", "2020-03", "2021"), (E, G)),
        (
            SHORT,
            ("2019-01", "2019-12-31", "2020-01-01"),
            (Y, G),
        ),  # on the day of its end it is over
        (SHORT, ("2019-01", "2019-12-31", "2019-12-31"), (Y, Y)),
        (SHORT, ("2019-01", "2019-03", "2020"), (Y, None)),  # half known: either side of the end
        (SHORT, ("2017-01", "2021-03", "2022"), (P, G)),
        (SHORT, ("2021-01", "2021-03", "2022"), (G, G)),
        (SHORT, ("2021-01", None, None), (G, G)),  # what had ended stays so
        (SHORT, ("2019-01", "2019-03", None), (Y, None)),  # it may have ended by then
        (rule(None), ("2019", "2019", "2020"), (None, None)),
        (rule("--03-05"), ("2019", "2019", "2020"), (None, None)),
        (rule("2018-07-01", None, Validity.PRESUMED), ("2019", "2019", "2020"), (Y, Y)),
        (rule("2018-07-01", None, Validity.UNKNOWN), ("2019", "2019", "2020"), (None, None)),
        (rule("2018-07-01", None, Validity.UNKNOWN), ("2017", "2017", "2017"), (N, N)),
        (rule("2018-07-01", None, Validity.NOT_IN_FORCE), ("2019", "2019", "2020"), (None, None)),
    ],
)
def test_force_at_conduct_and_decision(
    instrument: Instrument,
    dates: tuple[str | None, str | None, str | None],
    expected: tuple[Force | None, Force | None],
) -> None:
    assert force(instrument, case(*dates), dates[2]) == expected


LABELS = {
    (Y, Y): Timeliness.BOTH,
    (N, Y): Timeliness.LATER,
    (P, Y): Timeliness.ACROSS,
    (N, N): Timeliness.NEITHER,
    (Y, G): Timeliness.LAPSED,
    (N, G): Timeliness.LAPSED,
    (P, G): Timeliness.LAPSED,
    (E, G): Timeliness.LAPSED,
    (G, G): Timeliness.GONE,
}
"""What both forces together tell; nothing is concluded from any other pair."""


@pytest.mark.parametrize("conduct", [*Force, None])
@pytest.mark.parametrize("decision", [*Force, None])
def test_what_two_forces_tell(conduct: Force | None, decision: Force | None) -> None:
    made = AppliedProvision(
        case=case(None, None, None),
        number=1,
        application=Application(
            place=PLACE, cite="《某条例》", role=ApplicationRole.BASIS, by=Attribution.SOURCE
        ),
        target=None,
        address=Address(),
        conduct=conduct,
        decision=decision,
        rests_on=None,
        sanctions=(),
    )
    expected = LABELS.get((conduct, decision)) if conduct and decision else None
    assert made.timeliness is (expected or Timeliness.UNKNOWN)


def test_conduct_across_the_beginning_and_decided_after_the_end_has_lapsed(tmp_path: Path) -> None:
    files = changed(
        (CASE, "conduct_from: 2017-01", "conduct_from: 2009-01"),
        (CASE, "conduct_to: 2017-04", "conduct_to: 2017-03"),
        (CASE, "decided: 2017-06-02", "decided: 2019-01"),
        (CASE, "    role: commentary", "    instrument: wu-2010\n    role: facts"),
    )
    applied = applications(tmp_path, files).all[1]
    assert (applied.conduct, applied.decision) == (P, G)
    assert applied.timeliness is Timeliness.LAPSED


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2018-06-30", N),
        ("2018-07-01", Y),  # in force from its day on
        ("2018-07", None),  # the month of the beginning: either side
        ("2018-06", N),
        ("2019-12-31", Y),
        ("2020-01-01", G),  # out of force from its day on
        ("2020-01", None),
        ("2019", Y),
        ("2020", None),
        ("2021", G),
        ("--07-01", None),  # without its year a date tells nothing
    ],
)
def test_the_first_and_the_last_day(date: str, expected: Force | None) -> None:
    assert force(SHORT, case(date, date, date), date) == (expected, expected)


def applications(root: Path, files: Files) -> Applications:
    corpus, problems = load(plant(root, files))
    assert problems == []
    return Book.of(corpus).applications


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2017-01", "2017-04", "2017-06-02"), Timeliness.BOTH),
        (("2016-01", "2016-04", "2017-06-02"), Timeliness.LATER),
        (("2016-01", "2017-04", "2017-06-02"), Timeliness.ACROSS),
        (("2016-01", "2016-04", "2016-06-02"), Timeliness.NEITHER),
        (("null", "null", "2017-06-02"), Timeliness.UNKNOWN),
        (("2017-01", "2017-04", "null"), Timeliness.BOTH),
    ],
)
def test_the_label_that_readers_see(
    tmp_path: Path, dates: tuple[str, str, str], expected: Timeliness
) -> None:
    files = changed(
        (CASE, "conduct_from: 2017-01", f"conduct_from: {dates[0]}"),
        (CASE, "conduct_to: 2017-04", f"conduct_to: {dates[1]}"),
        (CASE, "decided: 2017-06-02", f"decided: {dates[2]}"),
        (CASE, " date: 2017-06-02", f" date: {dates[2]}"),
    )
    assert applications(tmp_path, files).all[0].timeliness is expected


def test_a_basis_is_weighed_on_the_day_of_its_own_results(tmp_path: Path) -> None:
    later = (CASE, "decided: 2017-06-02", "decided: 2019-01")
    basis, *_ = applications(tmp_path, changed(later)).all
    assert (basis.sanctions, basis.decision) == ((0,), Y)
    gone = (CASE, "《甲办法》第二条第二项\n", "《戊条例》第八条\n    instrument: wu-2010\n")
    basis, *_ = applications(tmp_path / "gone", changed(later, gone)).all
    assert basis.decision is Y, "2017-06-02, and not the last day of the case"


def test_a_heading_carries_the_case_a_basis_its_own_and_a_commentary_nothing(
    tmp_path: Path,
) -> None:
    heading = (CASE, "    role: commentary", "    role: heading")
    basis, filed, *_ = applications(tmp_path / "a", changed(heading)).all
    assert (basis.sanctions, filed.sanctions) == ((0,), (0, 1))
    _, said, *_ = applications(tmp_path / "b", CASED).all
    assert said.sanctions == ()


def test_a_doubt_holds_for_what_the_basis_carries_and_for_nothing_else(tmp_path: Path) -> None:
    doubt = (CASE, "    role: basis\n", "    role: basis\n    doubt: 对不上。\n")
    found = applications(tmp_path, changed(doubt))
    case = found.all[0].case
    assert found.all[0].doubts == ("对不上。",)
    assert [found.doubts_on(case, n) for n in (0, 1)] == [("对不上。",), ()]
    (doubt_of_case,) = found.doubts_of(case)
    assert (doubt_of_case.applied, doubt_of_case.sanctions) == ((found.all[0],), (0,))


def test_a_doubt_of_a_result_that_rests_on_nothing_is_a_doubt_of_the_case(tmp_path: Path) -> None:
    doubt = (CASE, "    note: 来源没有写姓名。\n", "    doubt: 对不上。\n")
    found = applications(tmp_path, changed(doubt))
    (of_case,) = found.doubts_of(found.all[0].case)
    assert (of_case.words, of_case.sanctions) == ("对不上。", (1,))
    assert of_case.applied == ()


def test_conduct_of_another_time_says_nothing_of_the_provision(tmp_path: Path) -> None:
    undated = (CASE, "    role: basis\n", "    role: basis\n    undated: 所管的事没有日期。\n")
    basis, *_ = applications(tmp_path, changed(undated)).all
    assert (basis.conduct, basis.decision) == (None, Y)


@pytest.mark.parametrize(
    ("conduct", "decision", "expected"),
    [(Y, G, Timeliness.LAPSED), (E, G, Timeliness.LAPSED), (G, G, Timeliness.GONE)],
)
def test_a_repealed_rule_is_never_called_not_yet_in_force(
    tmp_path: Path, conduct: Force, decision: Force, expected: Timeliness
) -> None:
    dates = {Y: ("2017-01", "2017-04"), E: ("2017-01", "2018-08"), G: ("2018-08", "2018-09")}
    start, end = dates[conduct]
    files = changed(
        (CASE, "conduct_from: 2017-01", f"conduct_from: {start}"),
        (CASE, "conduct_to: 2017-04", f"conduct_to: {end}"),
        (CASE, "decided: 2017-06-02", "decided: 2019-01"),
        (CASE, "    role: commentary", "    instrument: wu-2010\n    role: facts"),
    )
    applied = applications(tmp_path, files).all[1]
    assert (applied.conduct, applied.decision) == (conduct, decision)
    assert applied.timeliness is expected
    assert "未施行" not in applied.timeliness.label


def test_the_version_is_that_of_the_decision_and_commentary_speaks_today(tmp_path: Path) -> None:
    facts = (CASE, "    role: commentary", "    role: facts")
    then = applications(tmp_path / "then", changed(facts)).all[1]
    today = applications(tmp_path / "today", CASED).all[1]
    assert then.target is not None
    assert then.target.instrument == "wu-2010"
    assert today.target is not None
    assert today.target.instrument == "wu-2018"
    assert (then.address.article, then.target.article) == (8, None), "its text is not held"


def test_an_editor_may_state_the_version(tmp_path: Path) -> None:
    stated = (CASE, "    role: commentary", "    instrument: wu-2010\n    role: commentary")
    applied = applications(tmp_path, changed(stated)).all[1]
    assert applied.target is not None
    assert applied.target.instrument == "wu-2010"


def test_the_answer_rests_on_the_weakest_date(tmp_path: Path) -> None:
    source, memory, *_ = applications(tmp_path, CASED).all
    assert (source.rests_on, source.unverified) == (Provenance.SOURCE, False)
    assert (memory.rests_on, memory.unverified) == (Provenance.MEMORY, True)


def test_of_two_dates_the_weaker_counts(tmp_path: Path) -> None:
    stated = (CASE, "    role: commentary", "    instrument: wu-2010\n    role: commentary")
    applied = applications(tmp_path, changed(stated)).all[1]
    rule = applied.target
    assert rule is not None
    assert rule.instrument == "wu-2010", (
        "in force since a date that was found, until one from memory"
    )
    assert applied.rests_on is Provenance.MEMORY


def test_a_counterpart_is_of_today_whatever_the_date_of_the_case(tmp_path: Path) -> None:
    role = (CASE, "    role: commentary", "    role: counterpart\n    by: editor")
    applied = applications(tmp_path, changed(role)).all[1]
    assert applied.target is not None
    assert applied.target.instrument == "wu-2018"


def test_without_a_decision_the_end_of_the_conduct_tells_the_version(tmp_path: Path) -> None:
    files = changed(
        (CASE, "conduct_to: 2017-04", "conduct_to: 2018-09"),
        (CASE, "decided: 2017-06-02", "decided: null"),
        (CASE, "    role: commentary", "    role: facts"),
    )
    applied = applications(tmp_path, files).all[1]
    assert applied.target is not None
    assert applied.target.instrument == "wu-2018"


def test_a_counterpart_has_no_force_and_is_no_application(tmp_path: Path) -> None:
    found = applications(tmp_path, CASED)
    counterpart = found.all[3]
    assert (counterpart.conduct, counterpart.decision, counterpart.rests_on) == (None, None, None)
    assert found.cases_of("jia-2016/3") == ()
    assert [case.id for case in found.cases_of("jia-2016/2")] == ["c-1", "c-2"]
    assert [applied.case.id for applied in found.by_article["jia-2016/3"]] == ["c-2"]


@pytest.mark.parametrize(
    "words", ["某条例", "《戊条例》第八条、第九条", "《戊条例》第八条至第九条"]
)
def test_words_that_are_not_one_place_have_no_target(tmp_path: Path, words: str) -> None:
    applied = applications(tmp_path, changed((CASE, "《戊条例》第八条", words))).all[1]
    assert (applied.target, applied.timeliness) == (None, Timeliness.UNKNOWN)
    assert applied.reason in ("没有读出引用", "读出几处引用")


def test_an_undated_case_takes_no_version(tmp_path: Path) -> None:
    heading = "《甲办法》第二条第二项\n    role: heading"
    files = changed((OTHER, heading, "《戊条例》第二条\n    role: facts"))
    applied = applications(tmp_path, files).all[2]
    assert (applied.target, applied.reason) == (None, "引用的时间不明，不能确定版本")
