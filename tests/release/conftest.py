"""One release per profile of a small project, shared by all tests that only look at it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.audit.invented import CLOSED
from tests.conftest import ROOT
from tests.once import once
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


HERE = {"TZ": "Asia/Shanghai", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
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


@dataclass(frozen=True)
class Released:
    """A project of which a release was made, and what that said; never changed by a test."""

    root: Path
    said: str
    unpacked: Unpacked


def released(shared: Path, profile: str) -> Released:
    """The release of a profile, once per run, made as `HERE` and for the eyes of its maker alone."""

    def make(folder: Path) -> None:
        root = releasable(folder / "project", PACK)
        before = os.umask(0o077)
        try:
            done = run(root, profile, **HERE)
        finally:
            os.umask(before)
        unpack(archive_of(done), folder / "unpacked")
        (folder / "said").write_text(done.stdout, encoding="utf-8")

    folder = once(shared / f"released-{profile}", make)
    (archive,) = (folder / "project/dist").glob("*.zip")
    return Released(
        folder / "project",
        (folder / "said").read_text(encoding="utf-8"),
        Unpacked(archive, folder / "unpacked" / archive.stem),
    )


@pytest.fixture(scope="session")
def internal(shared: Path) -> Unpacked:
    """The internal archive of the small project."""
    return released(shared, "internal").unpacked


@pytest.fixture(scope="session")
def public(shared: Path) -> Released:
    """The public release of the small project."""
    return released(shared, "public")


@pytest.fixture
def copied(public: Released, tmp_path: Path) -> Path:
    """The project of the public release with its shelf of handouts, to do with as one likes."""
    return Path(shutil.copytree(public.root, tmp_path / "copied", symlinks=True))
