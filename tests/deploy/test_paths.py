"""Traversal, hidden files and odd addresses: an error page or nothing, never a file of the host."""

from __future__ import annotations

import subprocess
from base64 import b64encode
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.deploy.server import (
    BELOW,
    OTHERS,
    Server,
    answer,
    configured,
    free_port,
    nginx,
    served,
)

ODD = (
    "/../../../../etc/passwd",
    "/..%2f..%2f..%2fetc%2fpasswd",
    "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "/assets/../../../../etc/passwd",
    "/assets/..%5c..%5cetc%5cpasswd",
    "/assets%2f..%2f..%2f..%2fetc%2fpasswd",
    "/%252e%252e/%252e%252e/etc/passwd",
    "//etc/passwd",
    "/etc/passwd",
    "/link.html",
    "/.hidden",
    "/.git/config",
    "/assets/.hidden",
    "/%2ehidden",
    "/web.config",
    "/WEB.CONFIG",
    "/index.html.gz",
    "/measures-2016/11.html.gz",
    "/index.html/",
    "/index.html/etc",
    "/index.html%00.png",
    "/%00",
    "/index.html~",
    "/index.html.bak",
    "/INDEX.HTML",
    "/assets/",
    "/assets/js/",
    "/data/",
    "/nginx.conf",
    "/%0d%0aSet-Cookie:%20a=b",
    "/%c0%ae%c0%ae/etc/passwd",
    "/%ff%fe",
    "/index.html;x",
    "/cgi-bin/test",
    "/wp-login.php",
    "/\u4fe1\u8bbf".encode().decode("latin-1"),
    "/" + "a" * 9000,
    "/" + "a/" * 2000,
    "/?" + "a" * 20000,
)
RAW = (
    b"GET /index.html\r\n\r\n",
    b"GET http://127.0.0.1/../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /../../etc/passwd HTTP/1.0\r\n\r\n",
    b"GET / HTTP/1.1\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
    b"GET /\x00 HTTP/1.1\r\nHost: x\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 40000 + b"\r\n\r\n",
)


PAPERS = (
    "SHA256SUMS",
    "sbom.cdx.json",
    "INSTALL.txt",
    "LICENSE.txt",
    "THIRD-PARTY.txt",
    "deploy/nginx.conf",
)
"""What stands in the archive beside the site."""


@pytest.mark.figures
@pytest.mark.parametrize("path", ODD, ids=lambda path: path[:40])
def test_odd_addresses_are_refused(server: Server, path: str, counted: Counter[str]) -> None:
    counted["odd addresses tried"] += 1
    got = server.get(path)
    assert got.status in (400, 403, 404, 405, 414), got.status
    assert b"root:" not in got.body
    assert b"Index of" not in got.body
    assert "set-cookie" not in got.headers
    counted["odd addresses refused"] += 1


@pytest.mark.figures
@pytest.mark.parametrize("request_bytes", RAW, ids=lambda raw: repr(raw[:30]))
def test_odd_requests_are_refused(
    server: Server, request_bytes: bytes, counted: Counter[str]
) -> None:
    """An error, or the connection is closed without a byte: what is no HTTP gets no page."""
    counted["odd requests tried"] += 1
    got = server.raw(request_bytes)
    assert got.status in (400, 404, 405, 414, 431, 505) or not got.body, got
    assert b"root:" not in got.body
    assert b"<!doctype html>" not in got.body
    counted["odd requests refused or cut off"] += 1


def test_an_answer_without_a_head_would_be_seen() -> None:
    assert answer(b"<!doctype html>\n\r\n\r\nrest").body.startswith(b"<!doctype")


@pytest.mark.parametrize("path", PAPERS)
def test_the_papers_of_the_archive_are_not_served(server: Server, below: Server, path: str) -> None:
    assert (below.site.parent / path).is_file()
    for name in (path, f"../{path}", f"%2e%2e/{path}"):
        assert server.get(f"/{name}").status in (400, 404)
        assert below.get(f"/{name}").status in (400, 404)
        assert below.get(f"/zeren/{name}").status in (400, 404)
        assert below.get(f"/zeren../{name}").status in (400, 404)
    assert below.get(f"/zeren../{path}").status == 404


@pytest.mark.parametrize(
    "path", [path for path in ODD if not path.startswith(("//", "/index", "/?", "/nginx"))]
)
def test_odd_addresses_below_a_path_are_refused(below: Server, path: str) -> None:
    answer = below.get(f"/zeren{path}")
    assert answer.status in (400, 403, 404, 405, 414), answer.status
    assert b"root:" not in answer.body


def test_below_a_path_the_site_that_was_there_stays(below: Server) -> None:
    portal = below.get("/")
    assert portal.body.decode() == OTHERS
    assert portal.headers["x-portal"] == "yes"
    moved = below.get("/zeren")
    assert moved.status == 301
    assert moved.headers["location"] == "/zeren/", (
        "an address of its own, not the Host of a request"
    )
    assert below.get("/zeren/").status == below.get("/zeren/measures-2016/").status == 200
    assert below.get("/zerenx").status == 404


def test_the_lines_marked_are_all_that_name_the_path() -> None:
    code = [
        line
        for line in BELOW.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#") and "/zeren" in line and "alias" not in line
    ]
    assert len(code) == 3
    assert all(line.endswith("# 路径") for line in code)


def test_a_folder_with_a_page_leads_to_it(server: Server) -> None:
    assert server.get("/measures-2016/").status == 200
    moved = server.get("/measures-2016")
    assert moved.status == 301
    assert moved.headers["location"] == "/measures-2016/"


@pytest.mark.parametrize("path", ["/cases", "/cases/", "/measures", "/ladders/"])
def test_an_address_without_html_leads_to_its_page(
    server: Server, below: Server, path: str
) -> None:
    for running, base in ((server, ""), (below, "/zeren")):
        moved = running.get(base + path)
        assert moved.status == 301
        assert moved.headers["location"] == base + path.rstrip("/") + ".html"
        assert running.get(moved.headers["location"]).status == 200


def test_nginx_has_no_complaint(package: Path, tmp_path: Path) -> None:
    for base in ("/", "/zeren/"):
        work = tmp_path / f"work{len(base)}"
        work.mkdir()
        configuration = work / "nginx.conf"
        configuration.write_text(configured(package, work, free_port(), base), encoding="utf-8")
        command = [nginx(), "-t", "-p", str(work), "-c", str(configuration)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert "[warn]" not in done.stderr


def test_the_lines_for_accounts_close_the_whole_site(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The two lines without their #, as INSTALL.txt says."""
    accounts = tmp_path / "accounts"
    accounts.write_text("reader:{PLAIN}secret\n")

    def closed(*given: Any) -> str:
        text = configured(*given)
        assert text.count("# auth_basic") == 2
        opened = text.replace("# auth_basic", "auth_basic")
        return opened.replace("/etc/nginx/xinfang.htpasswd", str(accounts))

    monkeypatch.setattr("tests.deploy.server.configured", closed)
    with served(package, tmp_path / "work") as running:
        for path in ("/", "/data/reference.json", "/measures-2016/", "/nothing"):
            assert running.get(path).status == 401
        known = b64encode(b"reader:secret").decode()
        assert running.get("/", Authorization=f"Basic {known}").status == 200


def test_the_server_still_answers(server: Server) -> None:
    assert server.get("/").status == 200
