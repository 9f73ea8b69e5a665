"""The commands of the guide's first page that no other test runs, as they are printed there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from macros import __main__ as command
from tests.samples import jia, plant

PAGE = Path(__file__).parents[2] / "docs/guide/index.md"


def test_each_printed_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = plant(tmp_path, jia("- article: 第一条\n  lines: 1\n  text: 甲。\n"))
    monkeypatch.setattr(command, "ROOT", root)
    printed = re.findall(r"^python -m macros (.*)$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert printed == ["new case --id b9-1 --title 某镇逾期不答复", "fix"]
    assert [command.main(shlex.split(line)) for line in printed] == [0, 0]
    said = capsys.readouterr().out
    assert "已写好案例的草稿：data/cases/draft/b9-1.yml" in said
    assert "没有可以改的。" in said
    assert command.main(["check", "--all"]) == 0
    said = capsys.readouterr().out
    assert "草稿 1 件" in said
    assert said.endswith("\n数据没有问题。\n")
