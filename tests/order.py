"""Which tests run, and in which order. A module stays in one process: `--dist loadscope`."""

from __future__ import annotations

import os

import pytest

FIRST = (
    "tests/site/test_crawl.py",
    "tests/release/test_archive.py",
    "tests/deploy/test_pages.py",
    "tests/audit/test_project.py",
    "tests/access/test_axe.py",
    "tests/release/",
    "tests/site/",
    "tests/deploy/",
    "tests/access/",
    "tests/untrusted/",
    "tests/audit/",
    "tests/setup/",
    "tests/handout/",
)
"""What takes long begins first, so that no process waits for another at the end.

The first two need different things built, so that neither waits for the other at the start.
"""


def pytest_xdist_auto_num_workers() -> int:
    """A process more than there are cores: who waits for a browser leaves its core to another."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Heavy tests are deselected, not passed; of the others the long ones come first."""
    if not config.getoption("--heavy"):
        heavy = [item for item in items if item.get_closest_marker("heavy")]
        config.hook.pytest_deselected(items=heavy)
        items[:] = [item for item in items if item not in heavy]
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    starts = (n for n, start in enumerate(FIRST) if item.nodeid.startswith(start))
    return next(starts, len(FIRST))
