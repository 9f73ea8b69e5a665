"""Closure: rules, their modules and their tests belong together, in both directions."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from macros import checks
from macros.checks import ALL_RULES, CHECKS, check
from macros.checks.reserved_id import RESERVED
from macros.model import Rule
from macros.render.catalogue import generated
from tests.samples import Files, accepts, plant, refuses, report

ROOT = Path(__file__).parents[2]
MODULES = {path.stem for path in (ROOT / "macros/checks").glob("*.py")} - {"__init__"}
TESTS = {path.stem.removeprefix("test_") for path in (ROOT / "tests/checks").glob("test_*.py")}
SAID = re.compile(r"(?:\d|\]|^): (?P<rule>[a-z-]+): ")
"""How a problem starts in a report, behind its path and line or the words that lead to it."""


def _name(rule: Rule) -> str:
    return rule.id.replace("-", "_")


def test_every_check_is_a_module_of_its_own_and_is_listed_once() -> None:
    listed = [_name(check.RULE) for check in CHECKS]
    assert sorted(listed) == sorted(MODULES)
    assert all(getattr(checks, name) in CHECKS for name in listed)


def test_every_check_has_its_test_and_every_test_its_check() -> None:
    assert TESTS == MODULES


def test_every_rule_has_an_id_of_its_own_and_one_sentence_in_chinese() -> None:
    assert len({rule.id for rule in ALL_RULES}) == len(ALL_RULES)
    for rule in ALL_RULES:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id), rule.id
        assert re.search(r"[\u4e00-\u9fff]", rule.sentence), rule.id
        assert rule.sentence.endswith("。"), rule.id
        assert rule.sentence.count("。") == 1, rule.id


def _calls(path: Path) -> list[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def _verbs(path: Path) -> set[str]:
    return {call.func.id for call in _calls(path) if isinstance(call.func, ast.Name)}


@pytest.mark.parametrize("name", sorted(MODULES))
def test_every_check_is_shown_to_accept_and_to_refuse(name: str) -> None:
    path = ROOT / f"tests/checks/test_{name}.py"
    assert {"accepts", "refuses"} <= _verbs(path)
    assert name.replace("_", "-") in _asserted(path)


def _asserted(path: Path) -> set[str]:
    """Rules whose lines a test file compares with a report: in `refuses` or in an equation."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    compared: list[ast.AST] = [node for node in ast.walk(tree) if isinstance(node, ast.Compare)]
    compared += [
        call
        for call in _calls(path)
        if isinstance(call.func, ast.Name) and call.func.id == "refuses"
    ]
    strings = (
        node.value
        for each_ast in compared
        for node in ast.walk(each_ast)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return {match["rule"] for text in strings for match in SAID.finditer(text)}


def test_every_rule_is_shown_to_fail_with_its_exact_line() -> None:
    """In a test of its own, or in the report that tests/corpus asserts whole."""
    shown = {rule for path in ROOT.glob("tests/**/test_*.py") for rule in _asserted(path)}
    report_lines = (ROOT / "tests/corpus/expected.txt").read_text(encoding="utf-8")
    shown |= {match["rule"] for match in SAID.finditer(report_lines)}
    assert {rule.id for rule in ALL_RULES} - shown == set()


def test_every_rule_shown_is_a_rule() -> None:
    files = [
        path
        for room in ("checks", "derive", "load", "text")
        for path in ROOT.glob(f"tests/{room}/*.py")
    ]
    shown = {rule for path in files for rule in _asserted(path)}
    assert shown - {rule.id for rule in ALL_RULES} - {"rule"} == set()


def test_the_two_verbs_can_fail(tmp_path: Path) -> None:
    bad: Files = {"data/notes.txt": "甲\n"}
    lines = report(plant(tmp_path / "a", bad))
    with pytest.raises(AssertionError):
        accepts(tmp_path / "b", bad)
    with pytest.raises(AssertionError):
        refuses(tmp_path / "c", bad, lines[0] + "x")
    with pytest.raises(AssertionError):
        refuses(tmp_path / "d", bad, *lines, *lines)
    with pytest.raises(AssertionError):
        refuses(tmp_path / "e", bad)
    refuses(tmp_path / "f", bad, *lines)


def test_the_sites_own_folders_are_reserved() -> None:
    names = {path.stem.lower() for path in (ROOT / "docs").glob("*") if path.name[0] not in "._"}
    names |= {path.name.lower() for path in (ROOT / "overrides").glob("assets")}
    assert names - RESERVED == set()
    assert names


def test_the_folders_of_generated_pages_are_reserved() -> None:
    book, problems = check(ROOT)
    assert problems == []
    pages = [page.source for page in generated(book.index)]
    instruments = {instrument.id for instrument in book.corpus.instruments} | {
        tombstone.id for tombstone in book.corpus.retired
    }
    names = {page.partition("/")[0].removesuffix(".md") for page in pages} - instruments
    assert names - RESERVED == set()
    assert {"cases", "circumstances", "comparisons"} <= names
