"""SECURITY.md gives no figure that `make audit` does not print, and leaves none out."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

RATES = {"requests a second, four clients", "megabytes sent"}
"""Printed, too; they tell of the machine, not of a promise."""
PRINTED = ("counted", "said")
MARKS = {"heavy", "figures"}


def stated() -> list[str]:
    """What the table of SECURITY.md is of."""
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    table = text.partition("## Figures")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| *(.+?) *\|", table, re.MULTILINE)
    return [row for row in rows if row not in ("what", "---")]


def printed() -> Iterator[tuple[Path, ast.FunctionDef, str]]:
    """Every place where a test writes into the table: its file, function and name of the figure."""
    for path in sorted((ROOT / "tests").rglob("*.py")):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef):
                yield from ((path, function, name) for name in named(function))


def named(function: ast.FunctionDef) -> set[str]:
    return {
        str(node.slice.value).strip()
        for node in ast.walk(function)
        if isinstance(node, ast.Subscript)
        and isinstance(node.value, ast.Name)
        and node.value.id in PRINTED
        and isinstance(node.slice, ast.Constant)
        and isinstance(node.slice.value, str)
    }


def marks(function: ast.FunctionDef) -> set[str]:
    return {
        node.attr
        for decorator in function.decorator_list
        for node in ast.walk(decorator)
        if isinstance(node, ast.Attribute)
    }


def test_every_figure_is_printed_and_every_printed_one_stated() -> None:
    table = {name for _, _, name in printed()} - RATES
    assert len(table) > 15
    assert set(stated()) == table
    assert len(stated()) == len(table)


def test_what_prints_a_figure_runs_in_the_audit() -> None:
    idle = [
        f"{path.name}: {function.name}"
        for path, function, _ in printed()
        if function.name.startswith("test_") and not MARKS & marks(function)
    ]
    assert idle == []
