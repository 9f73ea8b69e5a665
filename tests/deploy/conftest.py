"""The project's own site as an archive holds it, behind nginx at the root and below a path."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.release.make import ReleaseOrder, lay_out
from tests.conftest import ROOT
from tests.deploy.server import Server, served


@pytest.fixture(scope="session")
def package(site_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What an archive unpacks to, besides a link and a file that must stay hidden.

    Handouts may be built or not: two of our own stand for them.
    """
    folder = tmp_path_factory.mktemp("deploy") / "package"
    site = folder / "site"
    shutil.copytree(site_dir, site)
    (site / "handouts").mkdir(exist_ok=True)
    for suffix in ("pdf", "docx"):
        (site / f"handouts/invented.{suffix}").write_bytes(b"invented")
    lay_out(ROOT, folder, ReleaseOrder("internal"), "2026-01-02")
    (site / "link.html").symlink_to("/etc/passwd")
    (site / ".hidden").write_text("hidden")
    return folder


def linked(package: Path) -> Path:
    """The package by the link that INSTALL.txt asks for."""
    link = package.with_name("zeren")
    link.symlink_to(package)
    return link


@pytest.fixture(scope="session")
def server(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Nginx at the root of its host."""
    with served(linked(package), tmp_path_factory.mktemp("nginx") / "work") as running:
        yield running


@pytest.fixture(scope="session")
def below(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Nginx with a site of its own, and ours at /zeren/, by the letter of INSTALL.txt."""
    copy = tmp_path_factory.mktemp("below") / "package"
    shutil.copytree(package, copy, symlinks=True)
    page = copy / "site/404.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace('<base href="/">', '<base href="/zeren/">'), encoding="utf-8")
    with served(linked(copy), tmp_path_factory.mktemp("nginx") / "work", "/zeren/") as running:
        yield running
