"""The commands of the guide's page on importing, run as they are printed there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from macros import __main__ as command
from tests.importer import wells
from tests.samples import plant

PAGE = Path(__file__).parents[2] / "docs/guide/import.md"


def test_each_printed_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = plant(tmp_path, {})
    monkeypatch.setattr(command, "ROOT", root)
    monkeypatch.chdir(root)
    for name in ("来件.docx", "新文本.docx"):
        wells.document(root / name)
    printed = re.findall(r"^ *python -m macros (.*)$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert printed == [
        "import 来件.docx",
        "import 新文本.docx --update",
        "import 新文本.docx --update --accept 1 3-5",
        "import 新文本.docx --update --accept all --yes",
    ]
    for line in printed:
        assert command.main(shlex.split(line)) == 0
    said = capsys.readouterr().out
    assert "导入报告：青海省村镇公用水井管护办法" in said
    assert "没有，全部一致。" in said
    assert said.count("make check：没有问题。") == 2
    assert command.main(["import", "来件.docx"]) == 1
    assert "已经有了" in capsys.readouterr().err
