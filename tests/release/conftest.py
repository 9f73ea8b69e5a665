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
from tests.samples import Files
from tests.site.project import project

RELEASE = """\
import sys
from pathlib import Path
from macros import __main__ as command
command.ROOT = Path(sys.argv[1])
sys.exit(command.main(["release", "--dist", sys.argv[2], "--profile", sys.argv[3]]))
"""
"""What `make release` runs, on another project."""
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


PACK: Files = {
    "data/handouts/whole.yml": (
        "title: 甲办法全文\nstyle: official\norder: 1\nparts:\n  - kind: instruments\n"
    )
}
"""A handout of the small project."""


def releasable(root: Path, files: Files | None = None) -> Path:
    """A project with restricted records and all that an archive needs."""
    project(root, CLOSED | (files or {}))
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


def archive_of(done: subprocess.CompletedProcess[str]) -> Path:
    """The archive that a release told of last."""
    assert done.returncode == 0, done.stdout + done.stderr
    return Path(done.stdout.splitlines()[-1].removeprefix("发布包已生成："))


def unpack(archive: Path, target: Path) -> Unpacked:
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(target)
    return Unpacked(archive, target / archive.stem)


@pytest.fixture(scope="session")
def internal(tmp_path_factory: pytest.TempPathFactory) -> Unpacked:
    """The internal archive of the small project."""
    root = releasable(tmp_path_factory.mktemp("release") / "project")
    return unpack(archive_of(run(root, "internal")), root / "unpacked")
