"""Imports point downwards only, and importing the package loads no data."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "macros"

LAYERS: tuple[tuple[str, ...], ...] = (
    ("model", "cite"),
    ("text", "compare"),
    ("load",),
    ("derive",),
    ("verify", "checks", "audit", "say"),
    ("importer", "export", "search", "render", "handout"),
    ("build",),
    ("release", "pages", "desk"),
    ("__init__", "__main__"),
)
"""From the bottom to the top. A module imports its own layer's name and lower layers only."""
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
MODULES = sorted(PACKAGE.rglob("*.py"))


def _layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imported(path: Path) -> set[str]:
    """Layers that a module imports, wherever in the module the import stands."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "macros":
            names |= {f"macros.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative import"
            names.add(node.module or "")
    return {name.split(".")[1] for name in names if name.startswith("macros.")}


def test_every_module_has_a_layer_and_every_layer_a_module() -> None:
    found = {_layer(path) for path in MODULES}
    assert found == set(RANK)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_imports_point_downwards(path: Path) -> None:
    own = _layer(path)
    upwards = {name for name in _imported(path) - {own} if RANK[name] >= RANK[own] and name != own}
    assert upwards == set()


@pytest.mark.parametrize("name", ["cite", "model", "text", "compare"])
def test_what_knows_no_corpus(name: str) -> None:
    paths = [path for path in MODULES if _layer(path) == name]
    assert paths
    assert all(not _imported(path) & {"load", "derive"} for path in paths)


COMMAND_LINE = tuple(
    PACKAGE / name for name in ("__main__.py", "build/lock.py", "build/serve.py", "desk/served.py")
)
"""What meets the machine: command line, the lock that waits, the ports of preview and desk."""
BELOW_MAIN = [path for path in MODULES if path not in COMMAND_LINE]
CLOCKS = {"time", "socket", "urllib", "http", "random", "getpass", "platform"}
PURE = {"urllib.parse"}
"""Of these packages, what only reads and writes text: percent signs are no network."""
NOW = {"now", "utcnow", "today", "fromtimestamp"}
"""A day that the data name may be handed to a library as a date; its class is never asked for one."""


@pytest.mark.parametrize("path", BELOW_MAIN, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_no_clock_no_network_and_no_environment_below_the_command_line(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {alias.name for n in ast.walk(tree) if isinstance(n, ast.Import) for alias in n.names}
    names |= {n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names - PURE} & CLOCKS == set()
    touched = {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
    assert touched & {"environ", "getenv", *(NOW if "datetime" in names else ())} == set()


PROBE = """
import builtins, io, os, pathlib, sys
opened = []
def watch(event, args):
    if event == "open" and isinstance(args[0], (str, bytes)):
        opened.append(os.fsdecode(args[0]))
sys.addaudithook(watch)
import importlib
for name in sys.argv[1:]:
    importlib.import_module(name)
print("\\n".join(name for name in opened if not name.endswith((".py", ".pyc", ".so"))))
"""


def test_importing_opens_no_data_file() -> None:
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in MODULES
        if path.name != "__main__.py"
    ]
    run = subprocess.run(  # the probe is this file's own text
        [sys.executable, "-c", PROBE, *names],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    inside = [line for line in run.stdout.splitlines() if str(ROOT / "data") in line]
    inside += [line for line in run.stdout.splitlines() if line.endswith((".yml", ".yaml"))]
    assert inside == []
