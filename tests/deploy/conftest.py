"""The project's own site as an archive holds it, behind nginx at the root and below a path."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.release.served import prepare
from tests.conftest import ROOT
from tests.deploy.server import Server, served


@pytest.fixture(scope="session")
def ready(site_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site with its compressed copies, a link and some files that must stay hidden.

    Handouts may be built or not: two of our own stand for them.
    """
    folder = tmp_path_factory.mktemp("deploy") / "zeren"
    shutil.copytree(site_dir, folder)
    (folder / "handouts").mkdir(exist_ok=True)
    for suffix in ("pdf", "docx"):
        (folder / f"handouts/invented.{suffix}").write_bytes(b"invented")
    prepare(folder, "/")
    shutil.copyfile(ROOT / "deploy/web.config", folder / "web.config")
    (folder / "link.html").symlink_to("/etc/passwd")
    (folder / ".hidden").write_text("hidden")
    return folder


@pytest.fixture(scope="session")
def server(ready: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Nginx at the root of its host."""
    with served(ready, tmp_path_factory.mktemp("nginx") / "work") as running:
        yield running


@pytest.fixture(scope="session")
def below(ready: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Nginx with the site at /zeren/."""
    folder = tmp_path_factory.mktemp("below") / "zeren"
    shutil.copytree(ready, folder, symlinks=True)
    page = folder / "404.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace('<base href="/">', '<base href="/zeren/">'), encoding="utf-8")
    page.with_name("404.html.gz").unlink()
    with served(folder, tmp_path_factory.mktemp("nginx") / "work", "/zeren/") as running:
        yield running
