"""One terrible little data set and its complete report, asserted whole and in order.

`expected.txt` is the report that an editor would see. To review a change: run this test, read the
difference that it prints line by line, ask of each line whether an editor could mend the data from
it alone, and copy by hand the lines that are right. Nothing here writes the file.
"""

from __future__ import annotations

import difflib
import re
import shutil
from pathlib import Path

import pytest

from macros.checks import ALL_RULES
from tests.samples import Files, report

HERE = Path(__file__).parent

PLANTED: Files = {
    "data/sources/003.yml": b"",
    "data/sources/004.yml": "title: 旧编码的来源\n".encode("gbk"),
    "data/sources/005.yml": b"#" * 10_000_000,
    "data/sources/006.yml/": "",
    "data/instruments/national/characters.yml": (
        "title: 看不见的\u200b文件\u202e\n"
        "short:\t制表符\n"
        'aliases: ["转义\\u0000"]\n'
        "coverage: cited-only\n"
        "# \ue000 \ufffd 𠮷𫝆\n"
    ),
    f"data/instruments/national/{'a' * 110}.yml": "title: 名字太长的文件\ncoverage: cited-only\n",
}
"""Files that a repository does not keep well: their bytes are written here, visibly."""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    root = tmp_path_factory.mktemp("terrible")
    shutil.copytree(HERE / "data", root / "data")
    for name, content in PLANTED.items():
        if name.endswith("/"):
            (root / name).mkdir()
        else:
            (root / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    (root / "data/sources/007.yml").symlink_to(Path(__file__))
    return report(root)


def expected() -> list[str]:
    return (HERE / "expected.txt").read_text(encoding="utf-8").splitlines()


def test_the_complete_report(said: list[str]) -> None:
    changed = list(difflib.unified_diff(expected(), said, "expected.txt", "now", lineterm="", n=0))
    assert changed == [], "\n".join(changed)


def test_the_report_is_in_the_order_of_paths_and_lines(said: list[str]) -> None:
    places = [(line.split(":")[0], int(line.split(":")[1])) for line in said]
    assert places == sorted(places)


def test_every_rule_is_broken_at_least_once() -> None:
    broken = {
        match[1] for line in expected() if (match := re.match(r"[^:]+:\d+: ([a-z-]+): ", line))
    }
    assert {rule.id for rule in ALL_RULES} - broken == set()
