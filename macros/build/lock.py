"""One build at a time in a folder."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from macros.build.refused import Refused

PATIENCE = 20
"""Tenths of a second to wait for another build before this one is refused."""


@contextmanager
def alone(folder: Path) -> Iterator[int]:
    """Hold the folder's lock. Raises Refused where another build holds it."""
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as error:
        raise Refused(f"打不开目录 {folder}（{error.strerror}）") from None
    try:
        _lock(descriptor)
        yield descriptor
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    """Take the lock. A build that was just killed needs a moment to let go of it."""
    for _ in range(PATIENCE):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(0.1)
        else:
            return
    raise Refused("另一次生成正在进行；请等它结束再试")
