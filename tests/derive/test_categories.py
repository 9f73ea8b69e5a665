"""Duties, circumstances, measures and ladders: every field decides its type."""

from pathlib import Path

from tests.listed import CIRCUMSTANCE, DUTY, LADDER, LISTED, NOTICE, WARNING, changed
from tests.samples import accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, LISTED)


def test_a_wording_without_its_kind(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(DUTY, "        wording: reworded\n", ""),
        (
            f"{DUTY}:[printed]: printed-wording: 写了 printed，没有写 wording；两项同写，"
            "wording 是其中之一：shortened、split、merged、reworded；补写另一项，或两项都删去"
        ),
    )


def test_a_kind_without_its_wording(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(DUTY, "        printed: 甲要办乙。\n", ""),
        (
            f"{DUTY}:[wording]: printed-wording: 写了 wording，没有写 printed；两项同写，"
            "wording 是其中之一：shortened、split、merged、reworded；补写另一项，或两项都删去"
        ),
    )


def test_an_entry_without_lines(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(CIRCUMSTANCE, "    lines: 8\n", ""),
        (
            f"{CIRCUMSTANCE}:[label: 2.]: missing-field: 缺“lines”；必须写“lines: …”；补写；样例见编辑指南"
        ),
    )


def test_a_record_without_its_number(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(NOTICE, "order: 20\n", ""),
        f"{NOTICE}:[label]: missing-field: 缺“order”；必须写“order: …”；补写；样例见编辑指南",
    )


def test_a_measure_without_regime(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(NOTICE, "regimes:\n  - accountability\n", ""),
        f"{NOTICE}:[label]: missing-field: 缺“regimes”；必须写“regimes: …”；补写；样例见编辑指南",
    )


def test_a_regime_that_does_not_exist(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(NOTICE, "  - accountability\n", "  - acountability\n"),
        (
            f"{NOTICE}:[acountability]: wrong-type: “regimes”里有“acountability”；"
            "应是其中之一：party-discipline、administrative-sanction、administrative-pre-2018、"
            "administrative-unspecified、organisational、accountability、admonition、criminal、procedure、other；"
            "最接近的是“accountability”"
        ),
    )


def test_a_kind_of_threshold_that_does_not_exist(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(LADDER, "kind: light", "kind: lihgt"),
        (
            f"{LADDER}:[kind: lihgt]: wrong-type: “kind”是“lihgt”；应是其中之一：petition-caused、"
            "interests-harmed、rights-infringed、rights-gravely-infringed、relations-harmed、"
            "escalation、long-unsolved、adverse-effect、adverse-or-serious、"
            "serious-consequence、vile-effect、loss-or-vile-effect、light、rather-grave、"
            "grave、grave-harm、extreme-harm、sanctionable、crime、other；最接近的是“light”"
        ),
    )


def test_a_threshold_without_its_kind(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(LADDER, "kind: light", "kynd: light"),
        (
            f"{LADDER}:[kynd]: unknown-key: 不认识的键“kynd”；可用的键：kind、quote；最接近的是“kind”"
        ),
        f"{LADDER}:[kynd]: missing-field: 缺“kind”；必须写“kind: …”；补写；样例见编辑指南",
    )


def test_an_unheld_basis_that_does_not_say_on_what_it_rests(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(NOTICE, "basis:", "unheld:\n  - instrument: jia-2016\n    cite: 第八条\nbasis:"),
        f"{NOTICE}:[instrument]: missing-field: 缺“from”；必须写“from: …”；补写；样例见编辑指南",
    )


def test_a_near_term_without_the_difference(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(WARNING, "    difference: 一种是处分，一种不是。\n", ""),
        (
            f"{WARNING}:[measure]: missing-field: 缺“difference”；必须写“difference: …”；补写；"
            "样例见编辑指南"
        ),
    )
