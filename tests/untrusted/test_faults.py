"""A build that is killed, starved, forbidden or doubled: the last good site stays whole."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.site.project import digest, small

__all__ = ["small"]

BUILD = """\
import os, sys
from pathlib import Path
from macros.build import Refused, build
try:
    build(Path(sys.argv[1]), Path(sys.argv[2]), "internal", dict(os.environ))
except Refused as refused:
    sys.exit(str(refused))
"""
STARVED = """\
set -eu
mount -t tmpfs -o size=40m tmpfs "$2"
cp -r "$3" "$2/site"
if [ "$4" = full ]; then
    dd if=/dev/zero of="$2/filler" bs=64k >/dev/null 2>&1 || true
else
    mount -o remount,ro "$2"
fi
"$5" -c "$6" "$1" "$2/site" >"$7/said" 2>&1 && echo built >"$7/status" || echo refused >"$7/status"
cp -r "$2/site" "$7/after"
ls -A "$2" >"$7/left"
"""


@pytest.fixture(scope="module")
def here(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a good site."""
    root = tmp_path_factory.mktemp("faults") / "project"
    return Path(shutil.copytree(small, root, symlinks=True))


def begin(root: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", BUILD, str(root), str(root / "site")]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)


def finish(running: subprocess.Popen[str]) -> tuple[int, str]:
    _, said = running.communicate()
    return running.returncode, said


@pytest.mark.heavy
def test_killed_at_ten_random_moments(here: Path, counted: Counter[str]) -> None:
    before = digest(here / "site")
    began = time.monotonic()
    assert finish(begin(here)) == (0, "")
    whole = time.monotonic() - began
    chance = random.Random()
    for _ in range(10):
        running = begin(here)
        time.sleep(chance.uniform(0.05, whole))
        running.send_signal(signal.SIGKILL)
        status, _ = finish(running)
        assert status in (-signal.SIGKILL, 0)
        assert digest(here / "site") == before
        counted["builds killed, last good site whole"] += status == -signal.SIGKILL
    assert finish(begin(here)) == (0, "")
    assert not [path for path in here.iterdir() if path.name.startswith(".site-")]


@pytest.mark.figures
def test_two_builds_at_once(here: Path, counted: Counter[str]) -> None:
    before = digest(here / "site")
    pair = [begin(here), begin(here)]
    ends = sorted(finish(popen) for popen in pair)
    assert ends[0] == (0, "")
    assert ends[1] == (0, "") or (ends[1][0] == 1 and "另一次生成正在进行" in ends[1][1])
    assert digest(here / "site") == before
    counted["pairs of builds at once survived"] += 1


def _propagation() -> list[str]:
    """Below a chroot, whose root is no mount, unshare can't set how mounts spread: it leaves it."""
    mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8").splitlines()
    rooted = any(line.split()[4] == "/" for line in mounts)
    return [] if rooted else ["--propagation", "unchanged"]


def starve(here: Path, tmp_path: Path, how: str) -> tuple[str, str, Path]:
    """Build on a small file system of its own; how it ended, what it said, what was left."""
    target, told = tmp_path / "disk", tmp_path / "told"
    target.mkdir()
    told.mkdir()
    given = [str(here), str(target), str(here / "site"), how, sys.executable, BUILD, str(told)]
    command = ["unshare", "--mount", *_propagation()]
    command += [] if os.getuid() == 0 else ["--map-root-user"]
    done = subprocess.run(
        [*command, "bash", "-c", STARVED, "starve", *given],
        cwd=ROOT,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return (told / "status").read_text().strip(), (told / "said").read_text(), told


@pytest.mark.figures
@pytest.mark.parametrize(
    ("how", "words"), [("full", "磁盘空间不足"), ("read-only", "没有写入的权限")]
)
def test_a_full_disk_and_a_folder_that_cannot_be_written(
    here: Path, tmp_path: Path, how: str, words: str, counted: Counter[str]
) -> None:
    status, said, told = starve(here, tmp_path, how)
    assert status == "refused"
    assert said.startswith("生成失败，原有的网站没有动。\n")
    assert words in said
    assert "Traceback" not in said
    assert digest(told / "after") == digest(here / "site")
    assert not [name for name in (told / "left").read_text().split() if name.startswith(".site-")]
    counted["full disks and unwritable folders survived"] += 1


OFFLINE = """\
import sys
def refuse(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.bind", "socket.sendto"):
        sys.stderr.write(f"network: {event} {args[1:]}\\n")
        raise RuntimeError("network")
sys.addaudithook(refuse)
"""


def test_a_build_asks_the_network_for_nothing(here: Path, tmp_path: Path) -> None:
    """Every Python process of the build is watched from its start."""
    (tmp_path / "sitecustomize.py").write_text(OFFLINE)
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(here), str(tmp_path / "site")],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    probe = [sys.executable, "-c", "import socket; socket.create_connection(('127.0.0.1', 9))"]
    watched = subprocess.run(
        probe, env=os.environ | {"PYTHONPATH": str(tmp_path)}, capture_output=True, check=False
    )
    assert b"network: socket" in watched.stderr, "the watch works"


@pytest.mark.heavy
def test_a_build_without_any_network(here: Path, tmp_path: Path, counted: Counter[str]) -> None:
    """In a network namespace of its own, which has not even a loopback that is up."""
    command = ["unshare", "--net", *([] if os.getuid() == 0 else ["--map-root-user"])]
    done = subprocess.run(
        [*command, sys.executable, "-c", BUILD, str(here), str(tmp_path / "site")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert digest(tmp_path / "site") == digest(here / "site")
    counted["builds without network, same bytes"] += 1


def offline(*command: str, cwd: Path) -> None:
    """Run a command in a network namespace of its own, which has no interface that is up."""
    apart = ["unshare", "--net", *([] if os.getuid() == 0 else ["--map-root-user"])]
    done = subprocess.run([*apart, *command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public rescue kit of this tree, unpacked."""
    there = tmp_path_factory.mktemp("rescue")
    clone = there / "clone"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    (clone / ".venv").symlink_to(ROOT / ".venv")
    made = subprocess.run(
        ["bash", "scripts/rescue.sh", "public"],
        cwd=clone,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stdout + made.stderr
    (archive,) = (clone / "dist").glob("xinfang-zeren-rescue-public-*.tar")
    subprocess.run(["tar", "-xf", str(archive)], cwd=there, check=True)
    (unpacked,) = there.glob("xinfang-zeren-rescue-*")
    return unpacked


@pytest.mark.heavy
def test_a_release_is_made_without_network_from_the_wheelhouse_alone(
    kit: Path, tmp_path: Path, said: dict[str, str]
) -> None:
    """The kit's project on this machine: its packages and fonts are there, nothing else is."""
    project = Path(shutil.copytree(kit / "project", tmp_path / "project"))
    offline("make", "release", "PROFILE=public", cwd=project)
    (archive,) = (project / "dist").glob("*public*.zip")
    assert not [name for name in zipfile.ZipFile(archive).namelist() if "restricted" in name]
    said["packages in the wheelhouse"] = str(len(list(project.glob("wheelhouse/*.whl"))))


@pytest.mark.heavy
def test_the_rescue_kit_rebuilds_the_site_without_network(kit: Path, said: dict[str, str]) -> None:
    """With nothing but the kit, in the small Debian that it brings where one could be packed."""
    assert not list(kit.rglob("restricted"))
    offline("sh", "rebuild.sh", cwd=kit)
    assert (kit / "project/site-public/index.html").is_file()
    said["rescue kits rebuilt without network"] = "1"
