"""Another witness prints the base's text, save what the variants record; nothing goes unrecorded."""

from __future__ import annotations

import pytest

from .conftest import DATA, RULE, Project

WITNESS = "  - {source: 902, lines: 3-9, role: other}\n"
AGREES = RULE
DEPARTS = """\


第二条有下列情形的，应当记录：

(一)早到的；


记录由甲保管。
"""
VARIANTS = {
    "lead": "  - {source: 902, where: 1, kind: reading, text: 有下列情形的，应当记录：}\n",
    "item": "  - {source: 902, where: 1/2, kind: lost}\n",
    "last": "  - {source: 902, where: 2, kind: extract, text: 记录由甲保管。}\n",
}


def collated(
    project: Project, other: str, variants: list[str], witnesses: str = WITNESS
) -> list[str]:
    said = "    witnesses:\n" + "".join(f"    {line}\n" for line in witnesses.splitlines())
    if variants:
        said += "    variants:\n" + "".join(f"    {line}" for line in variants)
    project.data = DATA.replace("    lines: 3-9\n", f"    lines: 3-9\n{said}")
    project.sources["902"] = other
    return project.problems()


def test_a_witness_that_agrees_needs_no_variant(project: Project) -> None:
    assert collated(project, AGREES, []) == []


def test_recorded_variants_give_the_witness_text(project: Project) -> None:
    assert collated(project, DEPARTS, [*VARIANTS.values()]) == []


@pytest.mark.parametrize("forgotten", VARIANTS)
def test_an_unrecorded_difference_is_refused(project: Project, forgotten: str) -> None:
    kept = [text for name, text in VARIANTS.items() if name != forgotten]
    [problem] = collated(project, DEPARTS, kept)
    assert ": verbatim: trial-2020/2@902（来源 902 第 3-9 行）" in problem


@pytest.mark.parametrize("made_up", VARIANTS)
def test_a_variant_that_the_witness_does_not_print_is_refused(
    project: Project, made_up: str
) -> None:
    assert len(collated(project, AGREES, [VARIANTS[made_up]])) == 1


def test_the_loss_of_a_paragraph_takes_its_items_along(project: Project) -> None:
    variants = ["  - {source: 902, where: 1, kind: lost}\n"]
    other = "\n\n第二条 记录由甲保存。\n" + "\n" * 6
    assert collated(project, other, variants) == []
    assert len(collated(project, other.replace("第二条", "（一）早到的；"), variants)) == 1


def test_a_variant_of_the_whole_article(project: Project) -> None:
    variants = ["  - {source: 902, kind: extract, text: 早到、迟到的，应当记录。}\n"]
    other = "\n\n第二条 早到、迟到的，\n应当记录。" + "\n" * 6
    assert collated(project, other, variants) == []
    assert len(collated(project, other.replace("迟", "不"), variants)) == 1


@pytest.mark.parametrize(
    "variant",
    [
        "  - {source: 903, where: 1/1, kind: reading, text: 早来的；}\n",
        "  - {source: 901, where: 1/1, kind: lost}\n",
        "  - {source: 902, where: 1/9, kind: lost}\n",
        "  - {source: 902, where: 1/1, lines: 7, kind: lost}\n",
    ],
)
def test_a_variant_that_no_witness_bears_out_is_refused(project: Project, variant: str) -> None:
    project.sources["903"] = RULE
    [problem] = collated(project, AGREES, [variant])
    assert "没有可核的行" in problem


def test_a_source_that_lost_the_place_needs_no_lines(project: Project) -> None:
    project.sources["903"] = RULE
    assert collated(project, AGREES, ["  - {source: 903, where: 1/1, kind: lost}\n"]) == []


def test_a_repetition_by_the_same_source_is_collated_with_the_reading(project: Project) -> None:
    project.sources["901"] = RULE.replace("甲保", "保") + "\n记录由保存。"
    witnesses = "  - {source: 901, lines: 11, where: 2, role: other}\n"
    variant = "  - {source: 901, where: 2, kind: reading, text: 记录由保存。}\n"
    for variants, wrong in (([variant], 0), ([], 1)):
        collated(project, AGREES, variants, witnesses)
        project.data = project.data.replace("由甲保", "由{++甲++|1}保")
        project.data += "    emendations:\n      - {mark: 1, basis: 试验}\n"
        assert len(project.problems()) == wrong


def test_a_source_that_quotes_a_place_twice_names_the_lines(project: Project) -> None:
    witnesses = (
        "  - {source: 902, lines: 1, where: 1/1, role: other}\n"
        "  - {source: 902, lines: 3, where: 1/1, role: other}\n"
    )
    other = "1. 早到; (《试验办法》第二条第一项)\n\n2. 早到的; (《试验办法》第二条第一项)\n"
    variant = "  - {source: 902, where: 1/1, lines: 1, kind: extract, text: 早到；}\n"
    assert collated(project, other, [variant], witnesses) == []
    assert len(collated(project, other, [], witnesses)) == 1


def test_where_the_narrower_base_is_another_source_the_first_is_collated(project: Project) -> None:
    witnesses = "  - {source: 902, lines: 1, where: 1/1}\n"
    variants = ["  - {source: 901, where: 1/1, kind: reading, text: 早到的；}\n"]
    project.sources["902"] = "3. 早早到的;"
    collated(project, "3. 早早到的;", variants, witnesses)
    project.data = project.data.replace("（一）早到的；", "（一）早早到的；")
    assert project.problems() == []
    project.data = project.data.replace("text: 早到的；", "text: 早来的；")
    [problem] = project.problems()
    assert ": verbatim: trial-2020/2@901（" in problem


def test_a_repetition_elsewhere_does_not_take_the_place_from_the_base(project: Project) -> None:
    project.sources["901"] = f"{RULE}\n\n记录由甲保存。"
    witnesses = "  - {source: 901, lines: 12, where: 2, role: other}\n"
    assert collated(project, RULE, [], witnesses) == []


@pytest.mark.parametrize(("label", "wrong"), [("", 0), ("第一条 ", 0), ("第三条 ", 1)])
def test_a_passage_printed_under_another_article_has_its_label_or_none(
    project: Project, label: str, wrong: int
) -> None:
    project.sources["901"] = RULE.replace("第二条 ", label)
    assert len(project.problems()) == 1
    project.data = DATA.replace(
        "    lines: 3-9\n",
        "    witnesses:\n      - {source: 901, lines: 3-9, printed_at: trial-2020/1}\n",
    )
    assert len(project.problems()) == wrong
