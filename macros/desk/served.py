"""`edit`: the desk in the browser of this machine, and of no other.

It listens on the loopback address alone. A request is answered only where it names that address
(no other name that leads here), bears the token of this run in a cookie that no other site sends,
and, where it changes something, comes from a page of the desk itself. Its pages run no scripts.
"""

from __future__ import annotations

import secrets
import sys
import webbrowser
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from macros.build.refused import Refused
from macros.desk.answers import Answer, Desk

HOST = "127.0.0.1"
COOKIE = "desk"
MOST = 2_000_000
"""Bytes of a form; a data file has at most half as many."""
SAFE = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; frame-src 'self'; form-action 'self'; frame-ancestors 'self'; "
    "base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class DeskServer(HTTPServer):
    """The desk behind its token; one request after the other, as they write files."""

    def __init__(self, root: Path, port: int) -> None:
        super().__init__((HOST, port), _Handler)
        self.desk = Desk(root)
        self.token = secrets.token_urlsafe(24)

    @property
    def origin(self) -> str:
        """The address of the desk."""
        return f"http://{HOST}:{self.server_port}"

    @property
    def entrance(self) -> str:
        """The address with which an editor comes in; it gives the cookie."""
        return f"{self.origin}/?token={self.token}"


class _Handler(BaseHTTPRequestHandler):
    server: DeskServer
    timeout = 30

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        query = parse_qs(url.query)
        token = query.get("token", [""])[0]
        if self._is_addressed() and secrets.compare_digest(token.encode(), self._token()):
            self._send(Answer(to="/"), f"{COOKIE}={token}; HttpOnly; SameSite=Strict; Path=/")
        elif self._is_known():
            self._answer(self.server.desk.get(url.path, query))

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not self._is_known():
            return
        if self.headers.get("Origin") != self.server.origin:
            self._refuse(HTTPStatus.FORBIDDEN, "这个请求不是从编辑台来的。")
        elif not length.isdecimal() or int(length) > MOST:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "太长。")
        else:
            typed = self.rfile.read(int(length)).decode("utf-8", "replace")
            form = parse_qs(typed, keep_blank_values=True, max_num_fields=20_000)
            self._answer(self.server.desk.post(urlsplit(self.path).path, form))

    def _token(self) -> bytes:
        return self.server.token.encode()

    def _is_addressed(self) -> bool:
        return self.headers.get("Host") == urlsplit(self.server.origin).netloc

    def _is_known(self) -> bool:
        """True for the address and the cookie of this run; else the request is refused."""
        try:
            cookie = SimpleCookie(self.headers.get("Cookie", "")).get(COOKIE)
        except CookieError:
            cookie = None
        token = cookie.value.encode() if cookie else b""
        known = self._is_addressed() and secrets.compare_digest(token, self._token())
        if not known:
            self._refuse(HTTPStatus.FORBIDDEN, "请用终端里印出的地址打开编辑台。")
        return known

    def _answer(self, answer: Answer | None) -> None:
        if answer is None:
            self._refuse(HTTPStatus.NOT_FOUND, "编辑台没有这一页；手写的页在预览（serve）里看。")
        else:
            self._send(answer)

    def _refuse(self, status: HTTPStatus, why: str) -> None:
        self._send(Answer(why, "text/plain; charset=utf-8"), status=status)

    def _send(self, answer: Answer, cookie: str = "", status: HTTPStatus = HTTPStatus.OK) -> None:
        body = answer.body.encode("utf-8")
        self.send_response(HTTPStatus.SEE_OTHER if answer.to else status)
        headers = {**SAFE, "Content-Type": answer.kind, "Content-Length": str(len(body))}
        headers |= {"Location": answer.to} if answer.to else {}
        headers |= {"Set-Cookie": cookie} if cookie else {}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """The terminal keeps the address and nothing else."""


def edit(root: Path, port: int, *, browser: bool) -> int:
    """Serve the desk until Ctrl+C. Raises Refused."""
    try:
        server = DeskServer(root, port)
    except OSError as error:
        raise Refused(f"用不了端口 {port}（{error.strerror}）；换一个，如 --port 8011") from None
    sys.stdout.write(f"编辑台：{server.entrance}\n只有这台电脑能打开；按 Ctrl+C 停止。\n")
    sys.stdout.flush()
    if browser:
        webbrowser.open(server.entrance)
    with server:
        server.serve_forever()
    return 0
