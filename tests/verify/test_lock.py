"""The project's own data: equal to the sources where they are at hand, and always to the lock."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.derive.book import Book
from macros.load import load
from macros.verify import NOT_COMPARED, verify
from macros.verify.listed import listed_spans
from macros.verify.lock import PATH, stale
from macros.verify.spans import held_spans

from .conftest import DATA, ROOT, SEEDS, Project


def test_the_data_equal_the_lock_and_the_sources_where_they_are_at_hand() -> None:
    corpus, problems = load(ROOT)
    held = (*held_spans(corpus), *listed_spans(Book.of(corpus)))
    digests = None
    if SEEDS.is_dir():
        verdict = verify(corpus, held, SEEDS)
        problems += verdict.problems
        digests = verdict.digests
    problems += stale(ROOT, held, digests)
    assert [str(problem) for problem in problems] == []
    assert held


@pytest.fixture
def locked(project: Project) -> Project:
    assert project.main(write=True) == 0
    return project


def test_a_fresh_lock_is_accepted(locked: Project, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert locked.main(compared=False) == 0
    assert capsys.readouterr().out == f"{NOT_COMPARED}\n没有问题。\n"


def test_the_lock_is_sorted_plain_text(locked: Project) -> None:
    lines = (locked.root / PATH).read_text(encoding="utf-8").splitlines()
    assert [line.split()[:-1] for line in lines] == [
        ["source", "901"],
        ["trial-2020/1@901", "901", "1"],
        ["trial-2020/2@901", "901", "3-9"],
    ]
    assert {len(line.split()[-1]) for line in lines} == {64}


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("迟到", "早退", "trial-2020/2@901 核对之后变了"),
        ("lines: 1\n", "lines: 2\n", "trial-2020/1@901 核对之后变了"),
        ("第二条\n", "第三条\n", "trial-2020/3@901 不在锁文件里"),
        ("第二条\n", "第三条\n", "trial-2020/2@901 数据里没有"),
        (
            "      （一）早到的；\n      （",
            "      （一）早到的；（",
            "trial-2020/2@901 核对之后变了",
        ),
    ],
)
def test_data_changed_after_the_comparison_are_refused_without_the_sources(
    locked: Project, capsys: pytest.CaptureFixture[str], old: str, new: str, says: str
) -> None:
    assert old in DATA
    locked.data = DATA.replace(old, new)
    assert locked.main(compared=False) == 1
    assert f"verbatim-lock: {says}" in capsys.readouterr().out


def test_no_lock_at_all_is_refused(project: Project) -> None:
    assert project.main(compared=False) == 1
    assert project.main() == 1


def test_a_changed_source_file_is_noticed(
    locked: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    locked.sources["901"] += "\n"
    assert locked.main() == 1
    assert "source 901 核对之后变了" in capsys.readouterr().out
    assert locked.main(write=True) == 0
    assert "注意：来源文件变了：901。" in capsys.readouterr().out
    assert locked.main() == 0


def test_the_lock_is_not_written_where_anything_differs(locked: Project) -> None:
    before = (locked.root / PATH).read_bytes()
    locked.data = DATA.replace("迟到", "早退")
    assert locked.main(write=True) == 1
    assert (locked.root / PATH).read_bytes() == before


def test_the_lock_is_not_written_without_the_sources(project: Project) -> None:
    assert project.main(compared=False, write=True) == 1
    assert not (project.root / PATH).exists()


def test_unsound_data_are_reported_and_not_locked(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.data = DATA + "unknown: 1\n"
    assert project.main(write=True) == 1
    assert "unknown-key" in capsys.readouterr().out
    assert not (project.root / PATH).exists()


def test_the_report_counts_per_instrument_and_names_each_change_per_source(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.data = DATA.replace("迟到", "早退")
    project.sources["901"] += "\n\n余文\n"
    assert project.main() == 1
    said = capsys.readouterr().out
    assert "  trial-2020：2 段，相符 1，不符 1\n" in said
    assert "来源 901：2 段\n  归一：字间空格 2 处\n  不属于任何段的行：12\n" in said
    assert said.endswith("有 1 个问题。\n")


def test_without_the_sources_the_suite_says_so(locked: Project) -> None:
    """Run the first test of this file in a project that has no sources beside it."""
    project = locked.root
    shutil.copytree(ROOT / "macros", project / "macros")
    (project / "tests" / "verify").mkdir()
    for name in ("conftest.py", "test_lock.py"):
        shutil.copy(Path(__file__).with_name(name), project / "tests" / "verify" / name)
    command = [sys.executable, "-m", "pytest", "-q", "--import-mode=importlib", "-k", "at_hand"]
    done = subprocess.run(
        [*command, "tests/verify"], cwd=project, capture_output=True, text=True, check=False
    )
    assert "1 passed" in done.stdout, done.stdout
    assert NOT_COMPARED in done.stdout
