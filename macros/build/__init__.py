"""Builds the site beside the last good one and swaps them in one step (decisions/0006)."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from macros.audit import audit
from macros.checks import check
from macros.derive.book import Book
from macros.derive.profile import Profile

PREFIX = ".site-"
ASIDE = ".site-old"
"""The last good site while it is swapped by two renames; also matched by `PREFIX`."""

SHOWN = 40
"""Findings of the audit that a message lists."""

PATIENCE = 20
"""Tenths of a second to wait for another build before this one is refused."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_PR_SET_PDEATHSIG = 1
FULL = (errno.ENOSPC, errno.EDQUOT)
DENIED = (errno.EACCES, errno.EPERM, errno.EROFS)
_CANNOT_EXCHANGE = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM)


class Refused(Exception):
    """A build or preview that cannot be; its words are Chinese and for the user."""


def build(
    root: Path, site: Path, profile: str, environment: dict[str, str], book: Book | None = None
) -> None:
    """Build the site of the project at `root` into `site`. The old one stays until the new is whole.

    `book` is of the whole data of `root` where they were read: a public site is audited against it.

    Raises Refused; `site` is then as it was.
    """
    _check_target(site)
    with alone(site.parent) as lock:
        recover(site)
        fresh = site.parent / f"{PREFIX}{os.getpid()}"
        try:
            fresh.mkdir()
            _run_mkdocs(root, fresh, _environment(environment, profile), lock)
            if profile == Profile.PUBLIC.key:
                refuse_leaks(root, book or check(root)[0], fresh)
            swap(fresh, site)
        except OSError as error:
            raise Refused(f"生成失败，原有的网站没有动。\n{why(error)}") from None
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def why(error: OSError) -> str:
    """What the system refused, and what helps."""
    if error.errno in FULL:
        return f"磁盘空间不足（{error.filename or error.strerror}）；清理后再试（df -h 查看）"
    if error.errno in DENIED:
        return f"没有写入的权限（{error.filename}）；换一个账户，或用 --site 另指一处"
    return f"{error.strerror or error}（{error.filename or '没有文件名'}）"


def refuse_leaks(root: Path, book: Book, output: Path) -> None:
    """Raises Refused where a finished public output holds anything restricted (decisions/0018)."""
    findings = audit(root, book, output)
    if findings:
        said = "\n".join(map(str, findings[:SHOWN]))
        more = f"\n……另有 {len(findings) - SHOWN} 处" if len(findings) > SHOWN else ""
        head = "公开版里有不得公开的内容，没有生成。每行是：文件、内容种类、出自哪份数据。"
        raise Refused(f"{head}\n{said}{more}")


def serve(root: Path, address: str, profile: str, environment: dict[str, str]) -> int:
    """Replace this process by the preview at `address` (host:port). Raises Refused.

    Not strict: after a build that fails MkDocs answers no request until one succeeds.
    """
    _check_address(address)
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict", "--dev-addr", address]
    os.chdir(root)
    os.execve(sys.executable, command, _environment(environment, profile))


def _environment(environment: dict[str, str], profile: str) -> dict[str, str]:
    """The child's environment; MkDocs otherwise announces its next major version on every run."""
    ours = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "SITE_PROFILE": profile}
    return environment | ours


def _check_target(site: Path) -> None:
    """A folder that holds something else than a site is never replaced."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise Refused(f"{site} 不是普通目录；请移走它，或用 --site 另指一处")
    if site.is_dir() and any(site.iterdir()) and not (site / "index.html").is_file():
        raise Refused(f"{site} 里有别的东西，不是本站生成的；请移走它，或用 --site 另指一处")
    if not site.parent.is_dir():
        raise Refused(f"没有目录 {site.parent}；请先建立它")


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


def recover(site: Path) -> None:
    """Put back a site that an interrupted swap left aside, and clear what killed builds left."""
    aside = site.parent / ASIDE
    if aside.is_dir() and not site.exists():
        aside.rename(site)
    for left in sorted(site.parent.glob(f"{PREFIX}*")):
        shutil.rmtree(left, ignore_errors=True)


def _run_mkdocs(root: Path, target: Path, environment: dict[str, str], lock: int) -> None:
    """Build strictly into `target`. The child shares the lock, and ends when this process does."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    done = subprocess.run(
        command,
        cwd=root,
        env=environment,
        pass_fds=(lock,),
        preexec_fn=_end_with_parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        said = "\n".join(line for line in done.stdout.splitlines() if not line.startswith("INFO"))
        for number in (*FULL, *DENIED):  # MkDocs answers with a traceback
            if f"[Errno {number}]" in said:
                raise OSError(number, os.strerror(number), str(target))
        raise Refused(f"生成失败，原有的网站没有动。\n{said.strip()}")


def _end_with_parent() -> None:
    """On Linux a child is killed with its parent, even by SIGKILL; elsewhere it runs to its end."""
    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    if prctl is not None:
        prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def swap(fresh: Path, site: Path) -> None:
    """Make `fresh` the site; what was there before then stands under the name of `fresh`, or is gone."""
    if not site.exists():
        fresh.rename(site)
    elif not exchange(fresh, site):
        aside = site.parent / ASIDE
        site.rename(aside)
        fresh.rename(site)
        shutil.rmtree(aside, ignore_errors=True)


def exchange(path: Path, other: Path) -> bool:
    """Exchange two paths in one step; False where the system or the file system cannot."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    paths = os.fsencode(path), os.fsencode(other)
    if renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT_EXCHANGE:
        return False
    raise OSError(number, os.strerror(number), str(path))


def _check_address(address: str) -> None:
    """Say in Chinese what MkDocs would say in a traceback: a bad address, a port in use."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise Refused(f"地址“{address}”不对；写成 主机:端口，如 127.0.0.1:8000")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host.strip("[]"), int(port)))
        except OSError as error:
            said = f"用不了地址 {address}（{error.strerror or error}）"
            raise Refused(f"{said}；换一个端口，如 --address 127.0.0.1:8001") from None
