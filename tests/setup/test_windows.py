"""What Windows needs, as far as Linux can show it: no real Windows was at hand."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from macros.build import lock
from macros.build.refused import Refused
from tests.setup.sandbox import ROOT

PROBE = """
import sys
for name in ("fcntl", "pwd", "grp", "termios", "resource"):
    sys.modules[name] = None
import errno, os
for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_DIRECTORY"):
    delattr(os, name)
del errno.EDQUOT
sys.argv = ["macros", *sys.argv[1:]]
from macros.__main__ import main
sys.exit(main())
"""


def test_check_runs_without_what_linux_alone_has() -> None:
    run = subprocess.run(
        [sys.executable, "-c", PROBE, "check"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"},
        check=False,
    )
    assert (run.stderr, run.returncode) == ("", 0)
    assert run.stdout.startswith("数据没有问题")


def test_two_builds_at_once_where_folders_cannot_be_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "FOLDERS_LOCK", False)
    with lock.alone(tmp_path):
        assert (tmp_path / lock.IN_USE).exists()
        monkeypatch.setattr(Path, "unlink", _held_open)
        with pytest.raises(Refused, match="另一次生成正在进行"), lock.alone(tmp_path):
            pass
        monkeypatch.undo()
    with lock.alone(tmp_path):
        pass


def _held_open(path: Path, missing_ok: bool = False) -> None:
    """What Windows answers where a file is held open."""
    raise PermissionError


def test_the_start_script_is_one_for_windows() -> None:
    raw = (ROOT / "编辑.cmd").read_bytes()
    assert raw.count(b"\r\n") == raw.count(b"\n") > 20
    text = raw.decode("utf-8")
    assert text.startswith("@echo off")
    assert "chcp 65001" in text.partition("echo 第一次")[0]
    assert "PYTHONUTF8=1" in text
    for label in ("ready", "menu", "bring", "nopython", "noinstall"):
        assert f"\r\n:{label}\r\n" in text
        assert f"goto {label}" in text or label == "ready"


def test_git_keeps_the_line_ends() -> None:
    names = ("scripts/python-env.sh", "编辑.cmd", "data/site.yml")
    told = subprocess.run(
        ["git", "check-attr", "-z", "eol", *names],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout.split("\0")
    assert told[2::3][: len(names)] == ["lf", "crlf", "lf"]
