"""Small projects for tests of the build: own data, the real pages, theme and configuration."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from macros.build import build
from tests.conftest import ROOT
from tests.once import once
from tests.samples import Files, plant

PARTS = ("macros", "overrides", "docs", "mkdocs.yml")

UNCHECKED = """\
import macros.checks
from macros.derive.book import Book
from macros.load import load
macros.checks.check = lambda root: (Book.of(load(root)[0], macros.checks.ALL_RULES), [])
from mkdocs.__main__ import cli
cli()
"""
"""MkDocs on data that loads, without the rules over the corpus."""

TREE: Files = {
    "data/site.yml": "title: 样例\ndata_date: 2026-01-02\n",
    "data/instruments/national/jia-2016.yml": """\
title: 甲办法
coverage: full
article_count: {value: 2, from: source}
source: 001
text:
  - article: 第一条
    lines: 1
    text: |
      为了样例，制定本办法。
  - article: 第二条
    lines: 2
    text: |
      本办法自发布之日起施行。
""",
}


def project(root: Path, files: Files | None = None) -> Path:
    """A project at `root` with this data."""
    plant(root, TREE | (files or {}))
    for part in PARTS:
        (root / part).symlink_to(ROOT / part)
    return root


@pytest.fixture(scope="session")
def small(shared: Path) -> Path:
    """The small project with its internal site, built once; a test that changes it takes a copy."""

    def make(root: Path) -> None:
        build(project(root), root / "site", "internal", dict(os.environ))

    return once(shared / "small", make)


@pytest.fixture
def copied(small: Path, tmp_path: Path) -> Path:
    """A copy of the small project and its site, to do with as one likes."""
    return Path(shutil.copytree(small, tmp_path / "copied", symlinks=True))


def build_unchecked(root: Path, site: Path) -> subprocess.CompletedProcess[str]:
    """Build strictly without the rules over the corpus, for data that no rule would let through."""
    return subprocess.run(
        [sys.executable, "-c", UNCHECKED, "build", "--strict", "--site-dir", str(site)],
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def digest(folder: Path) -> dict[str, str]:
    """Digest of every file below a folder, by its path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files
    }
