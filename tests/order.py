"""Which tests run, in which order, and which of them stay together in one process."""

from __future__ import annotations

import pytest

GROUP = "xdist_group"
FIRST = (
    "every kind of page from a folder",
    "tests/release/test_archive.py",
    "the real public site",
    "every kind of page behind nginx",
    "tests/release/",
    "tests/site/",
    "tests/deploy/",
    "tests/access/",
    "tests/untrusted/",
    "tests/audit/",
    "tests/setup/",
    "tests/handout/",
)
"""Groups that take long begin first, so that no process waits for another at the end.

The first two need different things built, so that neither waits for the other at the start.
"""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Heavy tests are deselected, not passed; the others stay together by group, long ones first."""
    if not config.getoption("--heavy"):
        heavy = [item for item in items if item.get_closest_marker("heavy")]
        config.hook.pytest_deselected(items=heavy)
        items[:] = [item for item in items if item not in heavy]
    for item in items:
        if item.get_closest_marker(GROUP) is None:
            item.add_marker(pytest.mark.xdist_group(_module(item)))
    items.sort(key=_turn)


def _module(item: pytest.Item) -> str:
    """What its fixtures make is made once: a module is not divided unless its tests say so."""
    return item.nodeid.partition("::")[0]


def _turn(item: pytest.Item) -> int:
    mark = item.get_closest_marker(GROUP)
    group = str(mark.args[0]) if mark else ""
    return next((n for n, start in enumerate(FIRST) if group.startswith(start)), len(FIRST))
