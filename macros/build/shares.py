"""Work on many items shared out among processes; the same list comes back as from one."""

from __future__ import annotations

import gc
import os
import pickle
import sys
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import IO, Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

LEAST = 1000
"""Fewer items are not worth a process."""
MOST = 4
"""Processes at most: each has what it changes of the book in memory of its own."""


def shared(work: Callable[[T], R], items: Sequence[T], kind: Callable[[T], Hashable]) -> list[R]:
    """`work` of every item, in order. A share that fails elsewhere is done here, so that it says why.

    One item of each kind is done first, so that no process works out anew what all share. Each then
    takes every n-th item, and leaves its results in a file without a name; this process does a share
    of its own. Where the system cannot fork, or has one core, it does all.
    """
    count = min(_cores(), MOST) if len(items) >= LEAST and hasattr(os, "fork") else 1
    first = {kind(item): n for n, item in reversed(list(enumerate(items)))} if count > 1 else {}
    done = {n: work(items[n]) for n in first.values()}
    rest = [n for n in range(len(items)) if n not in done]
    shares = [[items[n] for n in rest[start::count]] for start in range(count)]
    gc.freeze()  # nothing of the book is garbage: neither this process nor the others look it through
    with ExitStack() as open_files:
        files = [open_files.enter_context(TemporaryFile()) for _ in shares[1:]]
        children = [_started(work, *each) for each in zip(shares[1:], files, strict=True)]
        results = [[work(item) for item in shares[0]]]
        for child, file, share in zip(children, files, shares[1:], strict=True):
            results.append(_finished(child, file) or [work(item) for item in share])
    gc.unfreeze()
    done |= {n: results[at % count][at // count] for at, n in enumerate(rest)}
    return [done[n] for n in range(len(items))]


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _started(work: Callable[[T], R], items: Sequence[T], file: IO[bytes]) -> int:
    """The number of a process that does a share and leaves the results in a file."""
    parent = os.getpid()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child:
        return child
    try:
        pickle.dump(list(_while(parent, work, items)), file)
        file.flush()
        os._exit(0)
    except BaseException:
        os._exit(1)


def _while(parent: int, work: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
    """Results as long as the process that wants them is there: a killed build leaves nothing running."""
    for item in items:
        if os.getppid() != parent:
            os._exit(1)
        yield work(item)


def _finished(child: int, file: IO[bytes]) -> list[Any] | None:
    """The results of a process, once it has ended; None where it did not come through."""
    _, status = os.waitpid(child, 0)
    if status:
        return None
    file.seek(0)
    results: list[Any] = pickle.load(file)
    return results
