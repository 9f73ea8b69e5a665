"""What stops a build, a preview or a release, in words for the user."""

from __future__ import annotations

import errno

FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
DENIED = (errno.EACCES, errno.EPERM, errno.EROFS)


class Refused(Exception):
    """A build or preview that cannot be; its words are Chinese and for the user."""


def why(error: OSError) -> str:
    """What the system refused, and what helps."""
    if error.errno in FULL:
        return f"磁盘空间不足（{error.filename or error.strerror}）；清理后再试（df -h 查看）"
    if error.errno in DENIED:
        return f"没有写入的权限（{error.filename}）；换一个账户，或给这个目录写入的权限"
    return f"{error.strerror or error}（{error.filename or '没有文件名'}）"
