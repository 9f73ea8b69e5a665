"""A small invented project with its invented sources, and the word that no source was at hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from macros.load import load
from macros.verify import NOT_COMPARED, Verdict, main, verify
from macros.verify.spans import held_spans

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"

RULE = """\
第一条 为了做好试验，制定本办法。

第二条 有下列情形之一的，应当记录：

（一）早到的；

（二）迟到的。

记录由甲保存。
"""
"""Lines 1 to 9 of every test's source 901 unless it says otherwise."""

DATA = """\
title: 试验办法
short: 试验办法
work: trial
coverage: full
source: 901
text:
  - article: 第一条
    lines: 1
    text: |
      为了做好试验，制定本办法。
  - article: 第二条
    lines: 3-9
    text: |
      有下列情形之一的，应当记录：
      （一）早到的；
      （二）迟到的。
      记录由甲保存。
"""


@dataclass
class Project:
    """A data folder and a folder of sources; `verdict` compares them."""

    root: Path
    data: str = DATA
    sources: dict[str, str] = field(default_factory=lambda: {"901": RULE})

    @property
    def seeds(self) -> Path:
        return self.root / "seeds"

    def write(self) -> None:
        self._put("data/site.yml", "title: 试验\ndata_date: 2026-01-01\n")
        self._put("data/instruments/national/trial-2020.yml", self.data)
        for name, text in self.sources.items():
            self._put(f"data/sources/{name}.yml", "title: 来源\nkind: 全文\ncondition: sound\n")
            self._put(f"seeds/{name}_0123.txt", text)

    def _put(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def verdict(self) -> Verdict:
        self.write()
        corpus, problems = load(self.root)
        assert [str(p) for p in problems] == []
        return verify(corpus, held_spans(corpus), self.seeds)

    def problems(self) -> list[str]:
        return [str(problem) for problem in self.verdict().problems]

    def main(self, *, compared: bool = True, write: bool = False) -> int:
        self.write()
        return main(self.root, self.seeds if compared else None, write)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture
def article(project: Project) -> Callable[[str, str], Project]:
    """A project with one article: what the source prints, what the data hold (from `lines:` on)."""

    def make(source: str, entry: str) -> Project:
        project.sources = {"901": source}
        head = DATA.partition("  - article:")[0]
        lines = "".join(f"    {line}\n" for line in entry.strip("\n").split("\n"))
        project.data = f"{head}  - article: 第二条\n{lines}"
        return project

    return make


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say it where the comparison with the sources could not be made."""
    if not SEEDS.is_dir():
        terminalreporter.write_sep("=", "与来源核对", yellow=True)
        terminalreporter.write_line(NOT_COMPARED)
