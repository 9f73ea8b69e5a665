"""One build at a time in a folder."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from macros.build.refused import Refused

FOLDERS_LOCK = find_spec("fcntl") is not None
"""False on Windows."""
PATIENCE = 20
"""Tenths of a second to wait for another build before this one is refused."""


IN_USE = ".build.lock"
"""Where a folder can't be locked (Windows), a file that only one build can make and hold open."""
BUSY = "另一次生成正在进行；请等它结束再试"


@contextmanager
def alone(folder: Path) -> Iterator[int]:
    """Hold the folder's lock. Raises Refused where another build holds it."""
    try:
        descriptor = (
            os.open(folder, os.O_RDONLY | os.O_DIRECTORY) if FOLDERS_LOCK else _in_use(folder)
        )
    except OSError as error:
        raise Refused(f"打不开目录 {folder}（{error.strerror}）") from None
    try:
        if FOLDERS_LOCK:
            _lock(descriptor)
        yield descriptor
    finally:
        os.close(descriptor)
        if not FOLDERS_LOCK:
            (folder / IN_USE).unlink(missing_ok=True)


def _in_use(folder: Path) -> int:
    """The descriptor of the file that tells of a build. Raises Refused where there is one.

    What a killed build left is cleared first: Windows keeps a file that is held open.
    """
    path = folder / IN_USE
    try:
        path.unlink(missing_ok=True)
        return os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR)
    except (PermissionError, FileExistsError):
        raise Refused(BUSY) from None


def _lock(descriptor: int) -> None:
    """Take the lock. A build that was just killed needs a moment to let go of it."""
    import fcntl

    for _ in range(PATIENCE):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(0.1)
        else:
            return
    raise Refused(BUSY)
