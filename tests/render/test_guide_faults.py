"""docs/guide/faults.md: every rule has an example that fails with the words printed, and its mend."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from macros.checks import ALL_RULES
from tests.guide_tree import TREES
from tests.samples import Files, plant, report

PAGE = (Path(__file__).parents[2] / "docs/guide/faults.md").read_text(encoding="utf-8")
SECTION = re.compile(
    r"^## (?P<rule>[a-z-]+)\n\n(?P<sentence>.+)\n\n(?P<added>多出来的文件)?`(?P<path>[^`]+)`：\n\n"
    r"```diff\n(?P<diff>[\s\S]*?)\n```\n\n```text\n(?P<said>.+)\n```$",
    re.MULTILINE,
)
SHOWN = {"⟨U+200B⟩": "\u200b", "⟨Tab⟩": "\t", "⟨真实姓名⟩": "李" + "铁柱"}
"""What a page should not print, by what stands for it."""


class FaultSample(NamedTuple):
    """A section of the page: the lines before the mend, and after it."""

    rule: str
    sentence: str
    added: bool
    path: str
    bad: str
    good: str
    said: str


def _sample(match: re.Match[str]) -> FaultSample:
    diff = match["diff"]
    for shown, meant in SHOWN.items():
        diff = diff.replace(shown, meant)
    bad, good = (
        "".join(f"{line[1:]}\n" for line in diff.split("\n") if line[0] in signs)
        for signs in (" -", " +")
    )
    head = (match["rule"], match["sentence"], bool(match["added"]), match["path"])
    return FaultSample(*head, bad, good, match["said"])


SAMPLES = tuple(map(_sample, SECTION.finditer(PAGE)))


def _trees(sample: FaultSample) -> tuple[Files, Files]:
    """The tree with the fault, and the sound one, in which the mended lines stand once."""
    for tree in TREES:
        text = tree.get(sample.path, "")
        if sample.added and sample.path not in tree:
            return tree | {sample.path: sample.bad}, tree
        if not sample.added and str(text).count(sample.good) == 1:
            return tree | {sample.path: str(text).replace(sample.good, sample.bad)}, tree
    raise AssertionError(f"{sample.rule}: no tree has these lines once")


def test_every_rule_has_its_section_in_the_order_of_the_rules() -> None:
    assert [sample.rule for sample in SAMPLES] == [rule.id for rule in ALL_RULES]
    assert [sample.sentence for sample in SAMPLES] == [rule.sentence for rule in ALL_RULES]
    assert PAGE.count("\n## ") == len(SAMPLES)


def test_the_mended_trees_have_no_problem(tmp_path: Path) -> None:
    for number, tree in enumerate(TREES):
        assert report(plant(tmp_path / str(number), tree)) == []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.rule)
def test_a_fault_is_told_as_it_is_printed(sample: FaultSample, tmp_path: Path) -> None:
    faulty, _sound = _trees(sample)
    said = report(plant(tmp_path, faulty))
    assert sample.said in said
    assert f": {sample.rule}: " in sample.said
