"""Which tests run, in which order, and which of them stay together in one process."""

from __future__ import annotations

import pytest

GROUP = "xdist_group"
FIRST = (
    "tests/site/test_browser.py",
    "tests/release/",
    "tests/site/",
    "tests/deploy/",
    "tests/access/",
    "tests/untrusted/",
    "tests/audit/",
    "tests/setup/",
    "tests/handout/",
)
"""What takes long begins first, so that no process waits for another at the end."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Heavy tests are deselected, not passed; the others stay together by module, long ones first."""
    if not config.getoption("--heavy"):
        heavy = [item for item in items if item.get_closest_marker("heavy")]
        config.hook.pytest_deselected(items=heavy)
        items[:] = [item for item in items if item not in heavy]
    items.sort(key=_turn)
    for item in items:
        if item.get_closest_marker(GROUP) is None:
            item.add_marker(pytest.mark.xdist_group(_module(item)))


def _module(item: pytest.Item) -> str:
    """What its fixtures make is made once: a module is not divided unless its tests say so."""
    return item.nodeid.partition("::")[0]


def _turn(item: pytest.Item) -> int:
    starts = (n for n, start in enumerate(FIRST) if item.nodeid.startswith(start))
    return next(starts, len(FIRST))
