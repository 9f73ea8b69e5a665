"""An archive of a small project, and its contents unpacked."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.audit.invented import CLOSED
from tests.conftest import ROOT
from tests.site.project import project

RELEASE = """\
import os, sys
from pathlib import Path
from macros.release import Wanted, release
print(release(Path(sys.argv[1]), Path(sys.argv[2]), Wanted(sys.argv[3]), dict(os.environ)))
"""
PAPERS = ("LICENSE", "deploy", "requirements.lock", "pyproject.toml")


@dataclass(frozen=True)
class Unpacked:
    """An archive, and the folder that it unpacks to."""

    archive: Path
    folder: Path

    @property
    def names(self) -> list[str]:
        with zipfile.ZipFile(self.archive) as opened:
            return opened.namelist()


def releasable(root: Path) -> Path:
    """A project with restricted records and all that an archive needs."""
    project(root, CLOSED)
    for part in PAPERS:
        if not (root / part).exists():
            (root / part).symlink_to(ROOT / part)
    return root


def run(root: Path, profile: str, **more: str) -> subprocess.CompletedProcess[str]:
    """The release in a process of its own, with this environment besides."""
    return subprocess.run(
        [sys.executable, "-c", RELEASE, str(root), str(root / "dist"), profile],
        cwd=ROOT,
        env=os.environ | more,
        capture_output=True,
        text=True,
        check=False,
    )


def unpack(archive: Path, target: Path) -> Unpacked:
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(target)
    return Unpacked(archive, target / archive.stem)


@pytest.fixture(scope="session")
def internal(tmp_path_factory: pytest.TempPathFactory) -> Unpacked:
    """The internal archive of the small project."""
    root = releasable(tmp_path_factory.mktemp("release") / "project")
    done = run(root, "internal")
    assert done.returncode == 0, done.stderr
    return unpack(Path(done.stdout.strip()), root / "unpacked")
