"""What the heavy tests measure, printed as a table when they have run (`make audit`)."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

COUNTED: Counter[str] = Counter()
SAID: dict[str, str] = {}
FIGURES = "figures"
"""Under this name a process of several hands over what it measured."""


@pytest.fixture(scope="session")
def counted() -> Counter[str]:
    """Counts by what was counted: each test adds to its own."""
    return COUNTED


@pytest.fixture(scope="session")
def said() -> dict[str, str]:
    """Figures that are no counts, by what they are of."""
    return SAID


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Where several processes test, the first takes over what each measured."""
    counts, words = getattr(node, "workeroutput", {}).get(FIGURES, ({}, {}))
    COUNTED.update(counts)
    SAID.update(words)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """One of several processes hands its figures over."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output[FIGURES] = (dict(COUNTED), SAID)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table, if anything was measured."""
    rows = {name: f"{count:,}" for name, count in sorted(COUNTED.items())} | SAID
    if rows:
        terminalreporter.section("figures")
    for name, figure in rows.items():
        terminalreporter.line(f"{name:<58} {figure:>18}")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--heavy` runs what `make audit` runs besides."""
    parser.addoption("--heavy", action="store_true", help="also the heavy runs of `make audit`")
