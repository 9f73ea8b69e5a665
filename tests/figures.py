"""What the heavy tests measure, printed as a table when they have run (`make audit`)."""

from __future__ import annotations

from collections import Counter

import pytest

COUNTED: Counter[str] = Counter()
SAID: dict[str, str] = {}


@pytest.fixture(scope="session")
def counted() -> Counter[str]:
    """Counts by what was counted: each test adds to its own."""
    return COUNTED


@pytest.fixture(scope="session")
def said() -> dict[str, str]:
    """Figures that are no counts, by what they are of."""
    return SAID


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


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Heavy tests are left out of `make test`; they are deselected, not passed."""
    if config.getoption("--heavy"):
        return
    heavy = [item for item in items if item.get_closest_marker("heavy")]
    config.hook.pytest_deselected(items=heavy)
    items[:] = [item for item in items if item not in heavy]
