"""The editors' schemas accept every data file of ours and refuse what the loader refuses."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from macros.load.editor import KINDS, editor_schema, files_of
from macros.load.nodes import Mapping, Scalar, Sequence
from macros.load.source import read_tree
from macros.model import Problem

ROOT = Path(__file__).parents[2]
FOLDERS = {name: name for name in KINDS if name not in ("site", "print")} | {
    "quizzes": "quiz",
    "comparisons": "topics",
    "placements": "comparisons",
}


def value_of(node: Scalar | Sequence | Mapping) -> Any:
    """What an editor's program takes a node for: YAML 1.2 without its dates."""
    if isinstance(node, Mapping):
        return {key.text: value_of(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [value_of(inner) for inner in node.nodes]
    if node.is_null:
        return None
    if node.plain and re.fullmatch("0|[1-9][0-9]*", node.text):
        return int(node.text)
    return {"true": True, "false": False}.get(node.text, node.text) if node.plain else node.text


@pytest.mark.parametrize("kind", FOLDERS)
def test_it_accepts_every_file_of_its_kind(kind: str) -> None:
    problems: list[Problem] = []
    schema = editor_schema(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    faults = [
        f"{kind} {number}: {error.json_path} {error.message[:80]}"
        for number, file in enumerate(read_tree(ROOT, f"data/{FOLDERS[kind]}", problems))
        for error in validator.iter_errors(value_of(file.root))
    ]
    assert problems == []
    assert faults == []


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("cases", {"titel": "甲"}),
        ("cases", {"sanctions": [{"kind": "people"}]}),
        ("cases", {"applied": {"cite": "甲"}}),
        ("cases", {"sources": [{"source": "001", "line": 1}]}),
        ("instruments", {"text": [{"article": "第一条", "heding": "甲"}]}),
        ("instruments", {"issued": {"value": 2016, "form": "source"}}),
        ("instruments", {"status": {"value": "valid", "from": "source"}}),
        ("ladders", {"rungs": [{"conduct": {"quote": "甲", "place": "1"}}]}),
        ("placements", {"cells": [{"relation": "equal"}]}),
        ("site", {"date": "2026"}),
        ("print", {"fonts": {"roman": ["甲"]}}),
    ],
)
def test_it_refuses_a_slip(kind: str, value: Any) -> None:
    assert not jsonschema.Draft202012Validator(editor_schema(kind)).is_valid(value)


def test_there_is_no_schema_of_what_is_no_kind() -> None:
    with pytest.raises(KeyError):
        editor_schema("opinions")


def test_vs_code_finds_the_schema_of_every_data_file() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    wired = settings["yaml.schemas"]
    assert wired == {f".vscode/schemas/{kind}.json": files_of(kind) for kind in KINDS}
    found = [path for pattern in wired.values() for path in ROOT.glob(pattern)]
    assert sorted(found) == sorted((ROOT / "data").rglob("*.yml"))


def test_the_command_writes_every_schema(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from macros import __main__ as command

    monkeypatch.setattr(command, "ROOT", tmp_path)
    assert command.main(["schemas"]) == 0
    assert "VS Code" in capsys.readouterr().out
    written = {path.stem: path for path in (tmp_path / ".vscode/schemas").iterdir()}
    assert written.keys() == KINDS.keys()
    for kind, path in written.items():
        assert json.loads(path.read_text(encoding="utf-8")) == editor_schema(kind)
