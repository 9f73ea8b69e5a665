"""The commands of the guide's page on importing, run as printed; `suggest` by tests/desk/test_suggest.py."""

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
    for name in ("来件.docx", "新文本.docx", "修订本.docx"):
        wells.document(root / name)
    results = re.search(
        r"^```text\n(1 1 .*?)```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert results is not None
    (root / "结果.txt").write_text(results[1], encoding="utf-8")
    printed = re.findall(
        r"^ *python -m macros (?!suggest )(.*)$", PAGE.read_text("utf-8"), re.MULTILINE
    )
    assert printed == [
        "import 来件.docx",
        "import 新文本.docx --update",
        "import 新文本.docx --update --accept 1 3-5",
        "import 新文本.docx --update --accept all --yes",
        "import 修订本.docx --id wells-2031 --amends qinghai-2021",
        "collate wells-2031",
        "collate wells-2031 --results 结果.txt",
    ]
    for line in printed:
        assert command.main(shlex.split(line)) == 0
    said = capsys.readouterr().out
    assert "导入报告：青海省村镇公用水井管护办法" in said
    assert "没有，全部一致。" in said
    assert "已写进 data/instruments/provincial/wells-2031.yml：2 处。" in said
    assert said.count("make check：没有问题。") == 2
    assert command.main(["import", "来件.docx"]) == 1
    assert "已经有了" in capsys.readouterr().err
