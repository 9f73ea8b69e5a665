"""The guide's page on cases agrees with the code in both directions."""

from __future__ import annotations

import re
from pathlib import Path

from macros.checks import check
from macros.model.case import ApplicationRole, Case, RecipientKind
from macros.model.category import Regime
from macros.model.collection import Collection
from macros.model.field import all_keys_of
from tests.cased import CASED
from tests.listed import WARNING
from tests.render.test_guide import blocks, written_page
from tests.samples import plant

PAGE = written_page("cases.md")
CIRCUMSTANCE = """\
title: 样例情形
order: 95
heading: 样例
source: 001
lines: 90
entries:
  - label: 1.
    lines: 91
    words: 其他。
"""
OTHER = """\
title: 另一案
code: C2
collection: sample-cases
section: 1
sources: [{source: 001, lines: 70}]
sanctions: []
"""


def tree(root: Path) -> Path:
    """The page's samples, each where it belongs, on what they name."""
    sample, collection = blocks("cases.md")
    warning = CASED[WARNING]
    assert isinstance(warning, str)
    bare = warning.partition("near:")[0].replace("jia-2016/2", "sample-2020/2")
    return plant(
        root,
        {
            "data/instruments/provincial/sample-2020.yml": (
                "title: 某省示例办法\nregion: 某省\neffective: {value: 2020-01-01, from: source}\n"
                "status: {value: in-force, from: found}\ncoverage: partial\nsource: 001\ntext:\n"
                "  - article: 第二条\n    lines: 1-3\n    text: |\n      不登记的，给予警告、通报：\n"
                "      （一）来信。\n      （二）来访。\n"
                "  - article: 第三条\n    lines: 4\n    text: |\n      按期答复。\n"
            ),
            "data/circumstances/sample-delay.yml": CIRCUMSTANCE,
            "data/measures/sample-warning.yml": bare,
            "data/measures/sample-notice.yml": (
                "label: 通报\norder: 20\nregimes: [accountability]\n"
                "basis:\n  - {provision: sample-2020/2, where: 1}\n"
            ),
            "data/collections/sample-cases.yml": collection,
            "data/cases/c-1.yml": sample,
            "data/cases/c-2.yml": OTHER,
        },
    )


def test_the_samples_keep_every_rule(tmp_path: Path) -> None:
    held, problems = check(tree(tmp_path))
    assert [str(problem) for problem in problems] == []
    assert [case.id for case in held.corpus.cases] == ["c-1", "c-2"]
    assert held.corpus.cases[0].sanctions[1].measures[0].extent is not None


def test_the_samples_use_every_key_and_no_other() -> None:
    used = set(re.findall(r"^[ -]*([a-z_]+):", "\n".join(blocks("cases.md")), re.MULTILINE))
    known = {*all_keys_of(Case), *all_keys_of(Collection)}
    assert sorted(known - used) == []
    assert sorted(used - known) == []


def test_the_page_explains_every_value_of_a_choice() -> None:
    rows = dict(re.findall(r"^\| `([a-z0-9-]+)` \| ([^|：，]+)", PAGE, re.MULTILINE))
    choices = (*ApplicationRole, *Regime)
    assert [choice.key for choice in choices if choice.key not in rows] == []
    assert all(choice.label.startswith(rows[choice.key].strip()) for choice in choices)
    assert [
        recipient_kind.key
        for recipient_kind in RecipientKind
        if f"{recipient_kind.key} {recipient_kind.label}" not in PAGE
    ] == []
