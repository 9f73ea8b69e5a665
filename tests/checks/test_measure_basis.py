"""measure-basis: a measure names what it rests on, in its own words, or says why it cannot."""

from pathlib import Path

from tests.listed import LADDER, NOTICE, WARNING, changed, with_file
from tests.samples import accepts, refuses


def test_a_reason_or_an_unheld_basis_is_enough(tmp_path: Path) -> None:
    head = "label: 谈话\norder: 30\nregimes:\n  - admonition\n"
    reason = head + "reason: 来源没有写明依据。\n"
    unheld = head + "unheld:\n  - {instrument: jia-2016, cite: 第八条, from: memory}\n"
    accepts(tmp_path / "a", with_file("data/measures/talk.yml", reason))
    accepts(tmp_path / "b", with_file("data/measures/talk.yml", unheld))


def test_a_measure_on_nothing(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(NOTICE, "basis:\n  - provision: jia-2016/3\n    where: 1\n", ""),
        (
            f"{LADDER}:[notice]: ladder-measure: “通报”没有把 jia-2016/3 列为依据；"
            "data/measures/notice.yml 的 basis 里有 jia-2016/3；补写依据，或从这一级删去"
        ),
        (
            f"{NOTICE}:[label]: measure-basis: “通报”没有依据，也没有写原因；写 basis、"
            "unheld 或 reason；补写依据；来源没有写明时在 reason 里说明"
        ),
    )


def test_a_basis_and_a_reason_for_none(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(NOTICE, "basis:", "reason: 没有写明\nbasis:"),
        (
            f"{NOTICE}:[reason]: measure-basis: 写了依据，又写了没有依据的原因；只写一样；"
            "删去 reason，或删去依据"
        ),
    )


def test_a_place_that_does_not_name_it(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(WARNING, "words:\n  - 警告\n", ""),
        (
            f"{WARNING}:[provision]: measure-basis: jia-2016/2 1 里没有“某警告”；依据之处有它的名称，"
            "或 words 之一；改正依据；条文用另一名称时补进 words"
        ),
    )


def test_an_unheld_instrument_that_is_not_listed(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(
            NOTICE,
            "basis:",
            "unheld:\n  - instrument: jia-2061\n    cite: 第八条\n    from: memory\nbasis:",
        ),
        (
            f"{NOTICE}:[instrument]: measure-basis: 没有编号为“jia-2061”的文件；"
            "data/instruments/ 里有的编号；最接近的是“jia-2016”"
        ),
    )
