"""Files put into a folder: each whole or not at all; why not is said in Chinese."""

import errno
from pathlib import Path

WHY = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘只读",
    errno.ENOSPC: "磁盘已满",
    getattr(errno, "EDQUOT", -1): "磁盘配额已满",
    errno.ENOTDIR: "路径中有一段是文件，不是目录",
    errno.EEXIST: "已有同名的文件",
    errno.ENOENT: "没有这个目录，也建不成",
}


class HandoutsFailed(Exception):
    """Handouts that cannot be made; its words are Chinese, and nothing was replaced."""


def reason(error: OSError) -> str:
    """Why a folder can't be written, in Chinese where it is a usual one."""
    return WHY.get(error.errno or 0) or error.strerror or str(error)


def check_writable(target: Path) -> None:
    """Raises HandoutsFailed for a folder that takes no file."""
    try:
        target.mkdir(parents=True, exist_ok=True)
        probe = target / ".probe"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise HandoutsFailed(
            f"写不进目录 {target}（{reason(error)}）；请检查权限，或用 --output 另指一处"
        ) from error


def put(path: Path, data: bytes) -> None:
    """The file with these bytes in place of what was there. Raises OSError."""
    fresh = path.with_name(f".{path.name}.new")
    try:
        fresh.write_bytes(data)
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
