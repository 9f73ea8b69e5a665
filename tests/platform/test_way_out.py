"""The same site by other builders: MkDocs' maintained fork, and with it the successor of the theme."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import lxml.etree
import lxml.html
import pytest

from macros.build.mkdocs import environment_of
from tests.conftest import ROOT


def environment(folder: Path, *packages: str) -> Path:
    """The interpreter of an environment with these packages over those of the project."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    own = next(folder.glob("lib/python3*/site-packages"))
    (own / "base.pth").write_text(sysconfig.get_path("purelib") + "\n")
    blocks = re.split(r"\n(?=\S)", (ROOT / "requirements-exit.lock").read_text())
    wanted = [block for block in blocks if block.startswith(tuple(f"{p}==" for p in packages))]
    assert len(wanted) == len(packages)
    lock = folder / "lock.txt"
    lock.write_text("\n".join(wanted))
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes"]
    subprocess.run([*install, "--target", str(own), "-r", str(lock)], check=True)
    return folder / "bin" / "python"


def built(python: Path, target: Path) -> Path:
    """The site by this builder, as strict as ours."""
    done = subprocess.run(
        [python, "-m", "properdocs", "build", "-q", "--strict", "--site-dir", target],
        cwd=ROOT,
        env=environment_of(dict(os.environ), "internal"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return target


def files(site: Path) -> dict[str, bytes]:
    """Every file but the packed copies, which our build makes afterwards."""
    paths = (path for path in site.rglob("*") if path.is_file() and path.suffix != ".gz")
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}


def main(page: bytes) -> str:
    """The main content of a page, without the frame of the theme."""
    article = lxml.html.fromstring(page.decode()).find(".//article")
    assert article is not None
    return str(lxml.etree.tostring(article, encoding="unicode"))


@pytest.mark.heavy
def test_the_maintained_fork_builds_the_same_site(
    site_dir: Path, tmp_path: Path, said: dict[str, str]
) -> None:
    ours = files(site_dir)
    theirs = files(built(environment(tmp_path / "env", "properdocs"), tmp_path / "site"))
    assert theirs.keys() == ours.keys()
    differing = [name for name, body in ours.items() if theirs[name] != body]
    said["files by ProperDocs, differing"] = f"{len(ours)}, {len(differing)}"
    assert differing == []


@pytest.mark.heavy
def test_the_successor_of_the_theme_gives_the_same_pages(
    site_dir: Path, tmp_path: Path, said: dict[str, str]
) -> None:
    """Its frame differs (style sheet, button to the top, one class of the body): see decision 0047."""
    python = environment(tmp_path / "env", "properdocs", "mkdocs-materialx")
    ours = {name: body for name, body in files(site_dir).items() if name.endswith(".html")}
    theirs = files(built(python, tmp_path / "site"))
    assert {name for name in theirs if name.endswith(".html")} == ours.keys()
    differing = [name for name, body in ours.items() if main(theirs[name]) != main(body)]
    framed = sum(theirs[name] != body for name, body in ours.items())
    said["pages with MaterialX, main content differing"] = f"{len(ours)}, {len(differing)}"
    assert differing == []
    assert framed == len(ours), "the theme was another one"
