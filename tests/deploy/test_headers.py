"""What every answer carries, how files are cached and compressed, and what is refused."""

from __future__ import annotations

import gzip
import re
import xml.etree.ElementTree as ET

import pytest

from tests.conftest import ROOT
from tests.deploy.server import SHIPPED, Server

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'; "
    "frame-ancestors 'self'; object-src 'none'"
)
ALWAYS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
NEVER = (
    "strict-transport-security",
    "cross-origin-opener-policy",
    "x-powered-by",
    "set-cookie",
    "access-control-allow-origin",
)
KINDS = {
    "/": "text/html; charset=utf-8",
    "/measures-2016/11.html": "text/html; charset=utf-8",
    "/assets/css/tokens.css": "text/css; charset=utf-8",
    "/assets/js/boot.js": "application/javascript; charset=utf-8",
    "/assets/search/text.js": "application/javascript; charset=utf-8",
    "/assets/images/favicon.svg": "image/svg+xml; charset=utf-8",
    "/data/reference.json": "application/json; charset=utf-8",
    "/data/people-internal.csv": "text/csv; charset=utf-8",
    "/data/akn/measures-2016.xml": "text/xml; charset=utf-8",
    "/data/tables-internal.xlsx": (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ),
    "/robots.txt": "text/plain; charset=utf-8",
    "/handouts/invented.pdf": "application/pdf",
    "/handouts/invented.docx": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ),
    "/handouts/invented.pptx": (
        "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    ),
}


KEY = {"mimeMap": "fileExtension", "error": "statusCode"}
ADDED = ("name", "verb", "fileExtension")
"""By which attribute IIS tells the members of a collection apart."""


def same_everywhere(headers: dict[str, str]) -> None:
    assert {name: headers.get(name) for name in ALWAYS} == ALWAYS
    assert [name for name in NEVER if name in headers] == []
    assert headers["server"] == "nginx"


@pytest.mark.parametrize("path", KINDS)
def test_every_kind_of_file(server: Server, path: str) -> None:
    answer = server.get(path)
    assert answer.status == 200
    assert answer.headers["content-type"] == KINDS[path]
    assert answer.headers["cache-control"] == "no-cache"
    same_everywhere(answer.headers)


def test_every_suffix_of_the_site_is_among_the_kinds(server: Server) -> None:
    suffixes = {path.suffix for path in server.site.rglob("*.*") if path.is_file()}
    hidden = {".gz", ".config", ".hidden", ""}
    known = {"." + path.rpartition(".")[2] for path in KINDS if "." in path}
    assert suffixes - hidden <= known


@pytest.mark.parametrize(
    "path", ["/nothing", "/a/b/c/d.html", "/assets/", "/.hidden", "/link.html"]
)
def test_errors_carry_them_too(server: Server, path: str) -> None:
    answer = server.get(path)
    assert answer.status in (403, 404)
    same_everywhere(answer.headers)
    assert "没有这一页" in answer.body.decode()


@pytest.mark.parametrize("path", [*KINDS, "/nothing", "/a/b/c.html", "/assets/", "/link.html"])
def test_below_a_path_they_are_the_same(server: Server, below: Server, path: str) -> None:
    at_root, inside = server.get(path), below.get(f"/zeren{path}")
    ours = [*ALWAYS, "content-type", "cache-control", "vary"]
    assert inside.status == at_root.status
    assert {n: inside.headers.get(n) for n in ours} == {n: at_root.headers.get(n) for n in ours}
    assert [name for name in NEVER if name in inside.headers] == []
    assert "x-portal" not in inside.headers


@pytest.mark.parametrize("accepted", ["gzip", "identity"])
def test_the_missing_page_below_a_path_counts_from_there(below: Server, accepted: str) -> None:
    answer = below.get("/zeren/a/b/nothing.html", Accept_Encoding=accepted)
    body = answer.body
    if answer.headers.get("content-encoding") == "gzip":
        body = gzip.decompress(body)
    assert answer.status == 404
    assert b'<base href="/zeren/">' in body
    assert b'<base href="/">' not in body


def test_hashed_names_are_kept_for_good(server: Server) -> None:
    names = [
        path.relative_to(server.site).as_posix()
        for path in server.site.glob("assets/*/*.min.*")
        if path.suffix != ".gz"
    ]
    assert names
    for name in names:
        kept = server.get(f"/{name}").headers["cache-control"]
        assert kept == "public, max-age=31536000, immutable", name


def test_what_did_not_change_is_not_sent_again(server: Server) -> None:
    first = server.get("/index.html").headers
    for name, validator in (
        ("If_None_Match", first["etag"]),
        ("If_Modified_Since", first["last-modified"]),
    ):
        again = server.get("/index.html", **{name: validator})
        assert (again.status, again.body) == (304, b"")
        assert again.headers["content-security-policy"] == POLICY
    assert server.get("/index.html", If_None_Match='"other"').status == 200


def test_compressed_copies_are_sent_to_who_takes_them(server: Server) -> None:
    plain = server.get("/index.html")
    packed = server.get("/index.html", Accept_Encoding="gzip, br")
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 2
    copy = server.site / "index.html.gz"
    assert packed.body == copy.read_bytes(), "nginx compressed it itself"


def test_head_answers_without_a_body(server: Server) -> None:
    answer = server.get("/index.html", "HEAD")
    assert (answer.status, answer.body) == (200, b"")


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "CONNECT"]
)
def test_other_methods_are_refused(server: Server, method: str) -> None:
    assert server.get("/index.html", method).status in (400, 405)


def test_iis_takes_away_first_what_the_site_above_may_have_set() -> None:
    """The same name twice in a collection stops the whole site (500.19)."""
    for parent in ET.parse(ROOT / "deploy/web.config").iter():
        children = list(parent)
        if any(child.tag == "clear" for child in children):
            continue
        for n, child in enumerate(children):
            key = KEY.get(child.tag) or next((k for k in ADDED if k in child.attrib), None)
            if child.tag not in ("add", "mimeMap", "error"):
                continue
            before = [
                element.attrib.get(str(key)) for element in children[:n] if element.tag == "remove"
            ]
            assert child.attrib[str(key)] in before, child.attrib


def test_iis_sends_the_same_headers() -> None:
    tree = ET.parse(ROOT / "deploy/web.config")
    sent = {
        element.attrib["name"].lower(): element.attrib["value"]
        for element in tree.iter("add")
        if "name" in element.attrib
    }
    assert sent == ALWAYS
    types = {
        element.attrib["fileExtension"]: element.attrib["mimeType"]
        for element in tree.iter("mimeMap")
    }
    assert types == {
        f".{path.rpartition('.')[2]}": kind for path, kind in KINDS.items() if "." in path
    }


def test_the_shipped_configuration_says_what_it_leaves_out() -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    code = re.sub(r"#.*", "", text)
    for word in (
        "Strict-Transport-Security",
        "upgrade-insecure-requests",
        "Opener-Policy",
        "unsafe-inline",
    ):
        assert word not in code
    assert "HSTS" in text
