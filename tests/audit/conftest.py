"""What may not be published of an invented project."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.audit import Needles, needles_of
from macros.checks import check
from tests.audit.invented import CLOSED
from tests.site.project import project


@pytest.fixture(scope="session")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with invented restricted records."""
    return project(tmp_path_factory.mktemp("audit") / "project", CLOSED)


@pytest.fixture(scope="session")
def forbidden(here: Path) -> Needles:
    """What the audit looks for in its public output."""
    return needles_of(here, check(here)[0])
