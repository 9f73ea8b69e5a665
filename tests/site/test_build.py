"""A build replaces the site in one step or not at all."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import pytest

from macros import build
from macros.build.swap import ASIDE, PREFIX, recover, swap
from tests.conftest import ROOT
from tests.site.project import digest, project

BUILD = """\
import os, sys
from pathlib import Path
from macros.build import build
build(Path(sys.argv[1]), Path(sys.argv[2]), "internal", dict(os.environ))
"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return project(tmp_path / "project")


def make(here: Path, site: Path) -> None:
    build.build(here, site, "internal", dict(os.environ))


def left(site: Path) -> list[str]:
    """What lies beside the site."""
    return sorted(path.name for path in site.parent.iterdir() if path != site)


def broken(here: Path) -> Path:
    bad = here / "data/instruments/national/bad.yml"
    bad.write_text("title: [\n")
    return bad


def test_two_builds_give_the_same_bytes(small: Path, here: Path, tmp_path: Path) -> None:
    site = tmp_path / "elsewhere" / "site"
    site.parent.mkdir()
    time.sleep(1.1)  # a clock that got in would show another second
    make(here, site)
    assert digest(site) == digest(small / "site")
    assert "data/reference.json" in digest(site)
    assert not [name for name in digest(site) if "sitemap" in name]


def test_the_profile_reaches_the_pages_and_the_data(small: Path, here: Path) -> None:
    build.build(here, here / "site", "public", dict(os.environ))
    for site, profile, hidden in (
        (small / "site", "internal", True),
        (here / "site", "public", False),
    ):
        assert f'"profile": "{profile}"' in (site / "data/reference.json").read_text()
        assert ('content="noindex"' in (site / "index.html").read_text()) is hidden


def test_a_failed_build_leaves_the_site_and_says_why(copied: Path) -> None:
    site = copied / "site"
    before = digest(site)
    broken(copied)
    with pytest.raises(build.Refused) as refused:
        make(copied, site)
    assert str(refused.value).startswith("生成失败，原有的网站没有动。\n")
    assert "data/instruments/national/bad.yml:" in str(refused.value)
    assert str(refused.value).endswith("处问题。")
    assert "Traceback" not in str(refused.value)
    assert digest(site) == before
    assert not [name for name in left(site) if name.startswith(".site-")]


def size(folder: Path) -> int:
    """Files below a folder that may be growing, or not be there."""
    return sum(len(files) for _, _, files in os.walk(folder))


def test_a_killed_build_leaves_the_site_and_the_next_one_clears_up(copied: Path) -> None:
    """Killed at its first file and shortly before its end; `make audit` kills ten at random."""
    site = copied / "site"
    before = digest(site)
    killed = 0
    for files in (1, len(before) * 9 // 10):
        command = [sys.executable, "-c", BUILD, str(copied), str(site)]
        running = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
        fresh = site.parent / f"{PREFIX}{running.pid}"
        while running.poll() is None and not (fresh.exists() and size(fresh) >= files):
            time.sleep(0.005)
        running.send_signal(signal.SIGKILL)
        killed += running.wait() == -signal.SIGKILL
        assert digest(site) == before
    assert killed
    (site.parent / ".site-4711").mkdir()
    make(copied, site)
    assert not [name for name in left(site) if name.startswith(".site-")]


def test_mkdocs_ends_when_nobody_holds_the_other_end_of_its_pipe(here: Path) -> None:
    watched, held = os.pipe()
    command = [sys.executable, "-m", "macros.build.attended", str(watched), str(here / "new")]
    running = subprocess.Popen(
        command, cwd=here, pass_fds=(watched,), stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    os.close(watched)
    time.sleep(0.5)
    os.close(held)
    with running:
        assert running.wait(timeout=120) == 1
    assert not (here / "new/index.html").exists()


def test_two_builds_at_once_are_refused(here: Path) -> None:
    descriptor = os.open(here, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    try:
        with pytest.raises(build.Refused, match="另一次生成正在进行"):
            make(here, here / "site")
    finally:
        os.close(descriptor)
    assert not (here / "site").exists()


def test_a_folder_that_is_not_a_site_is_not_replaced(here: Path) -> None:
    site = here / "site"
    site.mkdir()
    (site / "letters.txt").write_text("私事")
    with pytest.raises(build.Refused, match="里有别的东西"):
        make(here, site)
    assert (site / "letters.txt").read_text() == "私事"


def test_a_link_in_place_of_the_site_is_not_followed(here: Path, tmp_path: Path) -> None:
    (here / "site").symlink_to(tmp_path)
    with pytest.raises(build.Refused, match="不是普通目录"):
        make(here, here / "site")


def folders(tmp_path: Path) -> tuple[Path, Path]:
    fresh, site = tmp_path / ".site-1", tmp_path / "site"
    for folder, text in ((fresh, "新"), (site, "旧")):
        folder.mkdir()
        (folder / "index.html").write_text(text)
    return fresh, site


def test_a_swap_leaves_the_new_site_alone(tmp_path: Path) -> None:
    fresh, site = folders(tmp_path)
    swap(fresh, site)
    assert (site / "index.html").read_text() == "新"
    assert left(site) == []


def test_a_swap_that_fails_puts_the_old_site_back(tmp_path: Path) -> None:
    _, site = folders(tmp_path)
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "gone", site)
    assert (site / "index.html").read_text() == "旧"


def test_the_first_site_takes_its_place(tmp_path: Path) -> None:
    fresh, site = folders(tmp_path)
    shutil.rmtree(site)
    swap(fresh, site)
    assert (site / "index.html").read_text() == "新"
    assert left(site) == []


def test_a_reader_finds_a_whole_site_or_none_for_a_moment(tmp_path: Path) -> None:
    site = tmp_path / "site"
    page, done = site / "index.html", threading.Event()
    seen: Counter[str] = Counter()

    def read() -> None:
        while not done.is_set():
            try:
                seen[page.read_text()] += 1
            except FileNotFoundError:
                seen["none"] += 1

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(500):
        fresh = tmp_path / f".site-{number}"
        fresh.mkdir()
        (fresh / "index.html").write_text("旧新"[number % 2])
        swap(fresh, site)
        assert page.read_text() == "旧新"[number % 2]
    done.set()
    reader.join()
    assert seen.keys() <= {"新", "旧", "none"}
    assert seen["新"]
    assert seen["旧"]


def test_a_swap_interrupted_between_its_renames_is_mended(tmp_path: Path) -> None:
    fresh, site = folders(tmp_path)
    site.rename(tmp_path / ASIDE)
    recover(site)
    assert (site / "index.html").read_text() == "旧"
    assert left(site) == []
    assert not fresh.exists()


@pytest.mark.parametrize("address", ["8000", "127.0.0.1", "127.0.0.1:x", "127.0.0.1:0", ":8000"])
def test_a_bad_address_is_refused(address: str, here: Path) -> None:
    with pytest.raises(build.Refused, match=r"写成 主机:端口"):
        build.serve(here, address, "internal", {})


def test_a_port_in_use_is_refused(here: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        address = f"127.0.0.1:{other.getsockname()[1]}"
        with pytest.raises(build.Refused, match="换一个端口"):
            build.serve(here, address, "internal", {})
