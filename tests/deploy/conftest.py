"""The project's own site as an archive holds it, behind nginx at the root and below a path."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.release.make import ReleaseOrder, lay_out
from tests.conftest import ROOT
from tests.deploy.server import Server, served
from tests.once import once


@pytest.fixture(scope="session")
def package(site_dir: Path, shared: Path) -> Path:
    """What an archive unpacks to, besides a link and a file that must stay hidden.

    Handouts may be built or not: two of our own stand for them.
    """

    def make(folder: Path) -> None:
        site = folder / "site"
        shutil.copytree(site_dir, site)
        (site / "handouts").mkdir(exist_ok=True)
        for suffix in ("pdf", "docx", "pptx"):
            (site / f"handouts/invented.{suffix}").write_bytes(b"invented")
        lay_out(ROOT, folder, ReleaseOrder("internal"), "2026-01-02")
        (site / "link.html").symlink_to("/etc/passwd")
        (site / ".hidden").write_text("hidden")

    return once(shared / "package", make)


def linked(package: Path, folder: Path) -> Path:
    """The package by the link that INSTALL.txt asks for."""
    link = folder / "zeren"
    link.symlink_to(package)
    return link


@pytest.fixture(scope="session")
def server(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Nginx at the root of its host."""
    folder = tmp_path_factory.mktemp("nginx")
    with served(linked(package, folder), folder / "work") as running:
        yield running


@pytest.fixture(scope="session")
def below(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Nginx with a site of its own, and ours at /zeren/, by the letter of INSTALL.txt."""
    folder = tmp_path_factory.mktemp("below")
    copy = folder / "package"
    shutil.copytree(package, copy, symlinks=True, copy_function=os.link)
    page = copy / "site/404.html"
    text = page.read_text(encoding="utf-8")
    page.unlink()  # the file itself belongs to the package, too
    page.write_text(text.replace('<base href="/">', '<base href="/zeren/">'), encoding="utf-8")
    with served(linked(copy, folder), folder / "work", "/zeren/") as running:
        yield running
