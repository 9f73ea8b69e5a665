"""Runs MkDocs in a process of its own, and says in Chinese why it failed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from macros.build.lock import FOLDERS_LOCK
from macros.build.refused import DENIED, FULL, Refused


def environment_of(environment: dict[str, str], profile: str) -> dict[str, str]:
    """The child's environment; MkDocs otherwise announces its next major version on every run."""
    ours = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "SITE_PROFILE": profile}
    return environment | ours


def run(root: Path, target: Path, environment: dict[str, str], lock: int) -> None:
    """Build strictly into `target`. The child shares the lock, and watches a pipe of this process.

    On Windows a child is given no descriptors: it watches nothing and ends when it is done.
    """
    watched, held = os.pipe()
    shared = (lock, watched) if FOLDERS_LOCK else ()
    try:
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "macros.build.attended",
                str(watched) if shared else "",
                str(target),
            ],
            cwd=root,
            env=environment,
            pass_fds=shared,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    finally:
        os.close(held)
        os.close(watched)
    if done.returncode:
        _refuse(done.stdout, target)


def _refuse(output: str, target: Path) -> None:
    """Say why MkDocs ended; where the disk is full or closed it answers with a traceback."""
    lines = "\n".join(line for line in output.splitlines() if not line.startswith("INFO"))
    for number in (*FULL, *DENIED):
        if f"[Errno {number}]" in lines:
            raise OSError(number, os.strerror(number), str(target))
    raise Refused(f"生成失败，原有的网站没有动。\n{lines.strip()}")
