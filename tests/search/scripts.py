"""The search scripts of the pages, run in Node: the one that Playwright brings, so nothing is installed for it."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import playwright

from tests.conftest import ROOT

NODE = Path(playwright.__file__).parent / "driver/node"
RUNNER = Path(__file__).with_name("run.js")
FOLDER = ROOT / "overrides/assets/js"
LOADER = FOLDER / "search.js"

Call = Callable[..., Any]
"""Calls a JavaScript function, given as its text, with what follows; what it returns."""


def listed(name: str, loader: str) -> list[str]:
    """A list of scripts in the loader: `PARTS` come before the table of articles, `LATER` after it."""
    match = re.search(rf"const {name} = \[(.*?)\]", loader)
    assert match is not None
    return re.findall(r"[a-z]+", match[1])


def loaded() -> list[str]:
    """All scripts that the loader names, in its order."""
    loader = LOADER.read_text("utf-8")
    return [*listed("PARTS", loader), *listed("LATER", loader)]


@contextmanager
def running(parts: Sequence[str]) -> Iterator[Call]:
    """One process of Node that has loaded these scripts, for any number of calls."""
    paths = [str(FOLDER / f"search-{part}.js") for part in parts]
    command = [str(NODE), str(RUNNER), *paths]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, encoding="utf-8") as node:
        yield partial(_called, node)


def _called(node: subprocess.Popen[str], function: str, *given: Any) -> Any:
    assert node.stdin is not None
    assert node.stdout is not None
    node.stdin.write(json.dumps([function, given]) + "\n")
    node.stdin.flush()
    good, answer = json.loads(node.stdout.readline())
    assert good, answer
    return answer
