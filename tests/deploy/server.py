"""Debian's nginx over a finished site, with the shipped configuration; and plain requests to it."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.conftest import ROOT

HOST = "site.test"
SHIPPED = ROOT / "deploy/nginx.conf"
BELOW = ROOT / "deploy/nginx-subpath.conf"
OTHERS = "别的网站"

AROUND = """\
{user}
daemon off;
worker_processes 1;
pid {work}/pid;
error_log {work}/error.log warn;
events {{ worker_connections 256; }}
http {{
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  {shipped}
}}
"""


PORTAL = """\
server {{
  listen 80;
  server_name zeren.example;
  root {portal};
  index index.html;
  add_header X-Portal yes always;
  {snippet}
}}
"""
"""A site that was there before, into which ours is put."""


@dataclass(frozen=True)
class Answer:
    """A response: status (0 where the bytes do not start as HTTP), headers by small name, body."""

    status: int
    headers: dict[str, str]
    body: bytes = field(repr=False)


@dataclass(frozen=True)
class Server:
    """A running nginx."""

    port: int
    site: Path
    base: str

    @property
    def url(self) -> str:
        """Address of the site under a host that is not loopback by name."""
        return f"http://{HOST}:{self.port}{self.base}"

    def raw(self, request: bytes) -> Answer:
        """Send these very bytes; nothing tidies the address up on the way."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            parts = []
            while part := connection.recv(65536):
                parts.append(part)
        return answer(b"".join(parts))

    def get(self, target: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path as it stands."""
        more = "".join(f"{k.replace('_', '-')}: {v}\r\n" for k, v in headers.items())
        head = f"{method} {target} HTTP/1.1\r\nHost: {HOST}:{self.port}\r\n{more}"
        return self.raw(f"{head}Connection: close\r\n\r\n".encode("latin-1"))


def answer(raw: bytes) -> Answer:
    """What was sent: where no status line begins it, all of it is body."""
    head, _, body = raw.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    pairs = (line.split(": ", 1) for line in lines[1:] if ": " in line)
    status = re.fullmatch(r"HTTP/1\.\d (\d{3}).*", lines[0])
    if not status:
        return Answer(0, {}, raw)
    return Answer(int(status[1]), {k.lower(): v for k, v in pairs}, body)


@contextmanager
def served(package: Path, work: Path, base: str = "/") -> Iterator[Server]:
    """Nginx over the site of an unpacked archive, at the root or below another site."""
    work.mkdir()
    port = free_port()
    configuration = work / "nginx.conf"
    configuration.write_text(configured(package, work, port, base), encoding="utf-8")
    command = [nginx(), "-p", str(work), "-c", str(configuration)]
    with (work / "said").open("wb") as said:
        running = subprocess.Popen(command, stdout=said, stderr=said)
    try:
        wait_for(port, running, work / "said")
        yield Server(port, package / "site", base)
    finally:
        running.terminate()
        running.wait()


def configured(package: Path, work: Path, port: int, base: str) -> str:
    """The shipped configuration with the changes that its comments ask of the administrator."""
    site = package / "site"
    if base == "/":
        shipped = changed(SHIPPED.read_text(encoding="utf-8"), (ROOTED, f"root {site};"))
    else:
        shipped = portal(
            work, changed(BELOW.read_text(encoding="utf-8"), (ALIAS, f"alias {site}/;"))
        )
    shipped = changed(
        shipped,
        (r"(?m)^ *listen 80;", f"listen 127.0.0.1:{port};"),
        (r"server_name [^;]+;", f"server_name {HOST};"),
    )
    user = "user root;" if os.getuid() == 0 else ""
    return AROUND.format(user=user, work=work, shipped=shipped)


ROOTED = r"root /srv/zeren/site;"
ALIAS = r"alias /srv/zeren/site/;"


def portal(work: Path, snippet: str) -> str:
    """A server of somebody else that includes our part."""
    folder = work / "portal"
    folder.mkdir()
    (folder / "index.html").write_text(OTHERS, encoding="utf-8")
    return PORTAL.format(portal=folder, snippet=snippet)


def changed(text: str, *changes: tuple[str, str]) -> str:
    """The text with each pattern replaced, once."""
    for pattern, new in changes:
        text, count = re.subn(pattern, new, text)
        assert count == 1, pattern
    return text


def nginx() -> str:
    found = shutil.which("nginx") or "/usr/sbin/nginx"
    assert Path(found).exists(), "nginx is missing: make setup-test installs it"
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, running: subprocess.Popen[bytes], said: Path) -> None:
    for _ in range(100):
        assert running.poll() is None, said.read_text()
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("nginx does not answer")
