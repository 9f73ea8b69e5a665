"""Traversal, hidden files and odd addresses: an error page or nothing, never a file of the host."""

from __future__ import annotations

import pytest

from tests.deploy.server import HOST, Server

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


@pytest.mark.parametrize("path", ODD, ids=lambda path: path[:40])
def test_odd_addresses_are_refused(server: Server, path: str) -> None:
    answer = server.get(path)
    assert answer.status in (400, 403, 404, 405, 414), answer.status
    assert b"root:" not in answer.body
    assert b"Index of" not in answer.body
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("request_bytes", RAW, ids=lambda raw: repr(raw[:30]))
def test_odd_requests_are_refused(server: Server, request_bytes: bytes) -> None:
    answer = server.raw(request_bytes)
    assert b"root:" not in answer.body
    assert answer.status in (0, 400, 404, 405, 414, 431, 505) or answer.body.startswith(
        b"<!doctype"
    )


def test_a_folder_with_a_page_leads_to_it(server: Server) -> None:
    assert server.get("/measures-2016/").status == 200
    moved = server.get("/measures-2016")
    assert moved.status == 301
    assert moved.headers["location"] == f"http://{HOST}:{server.port}/measures-2016/"


def test_the_server_still_answers(server: Server) -> None:
    assert server.get("/").status == 200
