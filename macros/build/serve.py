"""The preview on this machine."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

from macros.build.mkdocs import environment_of
from macros.build.refused import Refused
from macros.derive.profile import Profile


def serve(root: Path, address: str, profile: str, environment: dict[str, str]) -> int:
    """Replace this process by the preview at `address` (host:port). Raises Refused.

    Not strict: after a build that fails MkDocs answers no request until one succeeds.
    """
    _check_address(address)
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict", "--dev-addr", address]
    os.chdir(root)
    os.execve(sys.executable, command, environment_of(environment, profile))


def warning(address: str, profile: Profile) -> str:
    """What to say before a preview at an address that other machines reach, else nothing."""
    host = address.rpartition(":")[0].strip("[]")
    if host in ("", "localhost", "::1") or host.startswith("127."):
        return ""
    closed = profile is Profile.INTERNAL
    more = "，含内部资料：看完就停，只在可靠的内网这样用" if closed else ""
    return f"注意：{address} 别的机器也能打开；正在预览的是{profile.label}{more}。"


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
