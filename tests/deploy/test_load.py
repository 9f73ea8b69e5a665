"""Many requests, none of them lost."""

from __future__ import annotations

import http.client
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.deploy.server import HOST, Server

SECONDS = 120
WORKERS = 4


def ask(server: Server, paths: list[str], until: float) -> Counter[str]:
    """Ask for every path over one connection; what went wrong, by kind."""
    seen: Counter[str] = Counter()
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    for path in paths:
        if time.monotonic() > until:
            seen["out of time"] += 1
            break
        connection.request("GET", path, headers={"Host": HOST, "Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        size = len(answer.read())
        seen["requests"] += 1
        seen["bytes"] += size
        seen["errors"] += answer.status != 200 or not size
        if answer.getheader("Connection") == "close":
            connection.close()
    connection.close()
    return seen


def load(server: Server, count: int) -> tuple[Counter[str], float]:
    files = sorted(p for p in server.site.rglob("*.*") if p.is_file() and not p.is_symlink())
    names = [f"/{p.relative_to(server.site).as_posix()}" for p in files]
    names = [n for n in names if not n.endswith((".gz", ".config", ".hidden"))]
    shares = [
        [names[(n * WORKERS + w) % len(names)] for n in range(count // WORKERS)]
        for w in range(WORKERS)
    ]
    began = time.monotonic()
    with ThreadPoolExecutor(WORKERS) as pool:
        seen = sum(pool.map(lambda s: ask(server, s, began + SECONDS), shares), Counter[str]())
    return seen, time.monotonic() - began


def test_some_hundred_requests(server: Server) -> None:
    seen, _ = load(server, 400)
    assert (seen["requests"], seen["errors"], seen["out of time"]) == (400, 0, 0)


@pytest.mark.heavy
def test_ten_thousand_requests(server: Server, said: dict[str, str], counted: Counter[str]) -> None:
    seen, seconds = load(server, 10_000)
    counted["requests served by nginx"] += seen["requests"]
    said["errors among them"] = str(seen["errors"])
    said["requests a second, four clients"] = f"{seen['requests'] / seconds:,.0f}"
    said["megabytes sent"] = f"{seen['bytes'] / 1e6:,.0f}"
    assert (seen["requests"], seen["errors"], seen["out of time"]) == (10_000, 0, 0)
