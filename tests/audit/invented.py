"""Invented restricted records, and files of every kind that could carry a word of them outside."""

from __future__ import annotations

import base64
import bz2
import gzip
import html
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Callable
from urllib.parse import quote

from pypdf import PdfWriter

from tests.samples import Files

TITLE = "榆钱镇水井纠纷久拖不办"
STORY = "镇里三年不修村口那口老水井，乡亲们往返数趟无人理会"
CLOSED: Files = {
    "data/collections/restricted/well-book.yml": (
        "title: 水井案例辑要\n"
        "sections:\n  - {number: 1, heading: 不修水井, source: 002, lines: 19-30}\n"
    ),
    "data/cases/restricted/well-dispute.yml": f"""\
# 编者按：井台告示原件存村委会柜中第二格
title: {TITLE}
code: W7-3
collection: well-book
section: 1
region: 云梦泽省榆钱市某县
conduct_from: 2013
sources:
  - source: 002
    lines: 20
found: {STORY}，共欠工钱 73,915 元。
applied:
  - cite: 《甲办法》第一条
    role: basis
sanctions:
  - recipient: 卜某
    kind: person
    position: 水利站站长
    measures:
      - {{measure: hush, verbatim: 静默谈心}}
""",
    "data/measures/restricted/hush.yml": (
        "label: 静默谈心\norder: 40\nregimes: [other]\nreason: 来源没有写明\n"
    ),
}
WORDS = {
    "id": "well-dispute",
    "code": "W7-3",
    "title": TITLE,
    "region": "云梦泽省榆钱市某县",
    "part of a region": "榆钱市",
    "label": "静默谈心",
    "post, then recipient": "水利站站长卜某",
    "recipient, then post": "卜某（水利站站长）",
    "number": "73915",
    "number in groups": "７３，９１５",
    "words of the story": "往返数趟无人理会",
    "comment": "井台告示原件存村委会柜",
}
"""Each form that the audit knows, by an example that stands in `CLOSED` alone."""


def zipped(name: str, content: bytes, comment: bytes = b"") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
        archive.comment = comment
    return out.getvalue()


def office(part: str, *runs: str) -> bytes:
    """A text cut into runs, as word processors do at any point."""
    inside = "".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in runs)
    return zipped(part, f"<w:document><w:p>{inside}</w:p></w:document>".encode())


def tarred(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        entry = tarfile.TarInfo(name)
        entry.size = len(content)
        archive.addfile(entry, io.BytesIO(content))
    return out.getvalue()


def named_gzip(word: str) -> bytes:
    """A compressed text with the name of a file in its head."""
    out = io.BytesIO()
    with gzip.GzipFile("well.txt", "wb", fileobj=out) as stream:
        stream.write(word.encode())
    return out.getvalue()


def pdf(change: Callable[[PdfWriter], object]) -> bytes:
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    change(writer)
    writer.write(out)
    return out.getvalue()


def cut(text: str) -> tuple[str, str]:
    return text[: len(text) // 2], text[len(text) // 2 :]


def page(body: str) -> bytes:
    return f"<!doctype html><meta charset=utf-8><body>{body}".encode()


LEAKS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "page text": ("a.html", lambda w: page(f"<p>{w}</p>")),
    "page comment": ("a.html", lambda w: page(f"<!-- {w} -->")),
    "page attribute": ("a.html", lambda w: page(f'<a title="{w}" href="#">条</a>')),
    "page meta": ("a.html", lambda w: page(f'<meta name="description" content="{w}">')),
    "page, cut by tags": ("a.html", lambda w: page("<b>{}</b><wbr>{}".format(*cut(w)))),
    "page, cut by blanks": ("a.html", lambda w: page("\u200b".join(w))),
    "decimal entities": ("a.html", lambda w: page("".join(f"&#{ord(c)};" for c in w))),
    "hexadecimal entities": ("a.html", lambda w: page("".join(f"&#x{ord(c):x};" for c in w))),
    "entities, twice": ("a.html", lambda w: page(html.escape("".join(f"&#{ord(c)};" for c in w)))),
    "percent signs in a link": ("a.html", lambda w: page(f'<a href="{quote(w)}">条</a>')),
    "data address": (
        "a.html",
        lambda w: page(
            f'<img src="data:text/plain;base64,{base64.b64encode(w.encode()).decode()}">'
        ),
    ),
    "JSON": ("a.json", lambda w: json.dumps({"k": w}, ensure_ascii=False).encode()),
    "JSON, escaped": ("a.json", lambda w: json.dumps({"k": w}).encode()),
    "JSON in JSON": ("a.json", lambda w: json.dumps(json.dumps(w)).encode()),
    "script": ("a.js", lambda w: f"ref.take('{w}')".encode()),
    "script, code points": ("a.js", lambda w: "".join(f"\\u{{{ord(c):x}}}" for c in w).encode()),
    "style": ("a.css", lambda w: f'.x::before {{ content: "{w}" }}'.encode()),
    "style, escaped": ("a.css", lambda w: "".join(f"\\{ord(c):06x} " for c in w).encode()),
    "drawing": ("a.svg", lambda w: f"<svg><title>{w}</title></svg>".encode()),
    "text": ("a.txt", lambda w: w.encode()),
    "gzip": ("a.html.gz", lambda w: gzip.compress(page(w))),
    "text document": ("a.docx", lambda w: office("word/document.xml", *cut(w))),
    "table document": ("a.xlsx", lambda w: office("xl/sharedStrings.xml", w)),
    "table as text": ("a.csv", lambda w: f"\ufeff甲,{w}\r\n".encode()),
    "XML": ("a.xml", lambda w: f"<p><ins>{cut(w)[0]}</ins>{cut(w)[1]}</p>".encode()),
    "slides": ("a.pptx", lambda w: office("ppt/slides/slide1.xml", *cut(w))),
    "notes of a slide": ("a.pptx", lambda w: office("ppt/notesSlides/notesSlide1.xml", *cut(w))),
    "document properties": ("a.docx", lambda w: office("docProps/core.xml", w)),
    "PDF metadata": ("a.pdf", lambda w: pdf(lambda p: p.add_metadata({"/Subject": w}))),
    "PDF outline": ("a.pdf", lambda w: pdf(lambda p: p.add_outline_item(title=w, page_number=0))),
    "configuration of a server": ("a.conf", lambda w: f"# {w}".encode()),
    "configuration of IIS": ("a.config", lambda w: f"<x y='{w}'/>".encode()),
    "sums": ("SHA256SUMS", lambda w: f"0 {w}".encode()),
    "name of a part of a document": ("a.docx", lambda w: office(f"word/{w}.xml", "")),
}
"""Kinds of files that an output has, and what makes one that carries a word: name and bytes."""

FOREIGN: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "source map": ("a.js.map", lambda w: json.dumps({"sourcesContent": [w]}).encode()),
    "no suffix": ("a", lambda w: w.encode()),
    "UTF-16": ("a.txt", lambda w: w.encode("utf-16")),
    "GB 18030": ("a.txt", lambda w: b"\xff" + w.encode("gb18030")),
    "inside binary": ("a.png", lambda w: b"\x89PNG\r\n\x1a\n\xff\xfe\x00" + w.encode() + b"\xff"),
    "bzip2": ("a.bz2", lambda w: bz2.compress(page(w))),
    "xz": ("a.xz", lambda w: lzma.compress(page(w))),
    "tar": ("a.tar.gz", lambda w: tarred("a.txt", w.encode())),
    "name in a tar": ("a.tar.gz", lambda w: tarred(w, b"")),
    "zip": ("a.zip", lambda w: zipped("a.txt", w.encode())),
    "name in a zip": ("a.zip", lambda w: zipped(f"{w}.txt", b"")),
    "comment of a zip": ("a.zip", lambda w: zipped("a.txt", b"", w.encode())),
    "zip in zip": ("a.zip", lambda w: zipped("b.zip", zipped("a.txt", w.encode()))),
    "archive with another suffix": ("a.dat", lambda w: zipped("a.txt", w.encode())),
    "slides of another program": ("a.odp", lambda w: zipped("content.xml", w.encode())),
    "picture on a slide": ("a.pptx", lambda w: zipped("ppt/media/a.png", w.encode())),
    "PDF attachment": ("a.pdf", lambda w: pdf(lambda p: p.add_attachment("a.txt", w.encode()))),
    "gzip of a zip": ("a.txt.gz", lambda w: gzip.compress(zipped("a.txt", w.encode()))),
    "gzip of another kind": ("a.md.gz", lambda w: gzip.compress(w.encode())),
    "gzip that names a file": ("a.txt.gz", named_gzip),
    "gzip with something behind it": ("a.txt.gz", lambda w: gzip.compress(b"x") + w.encode()),
    "zip called a page": ("a.html", lambda w: zipped("a.txt", w.encode())),
    "picture in a document": ("a.docx", lambda w: zipped("word/media/a.png", w.encode())),
    "document in a document": (
        "a.docx",
        lambda w: zipped("word/a.xml", zipped("a.txt", w.encode())),
    ),
    "comment of a document": ("a.docx", lambda w: zipped("word/a.xml", b"<w/>", w.encode())),
    "zip called a PDF": ("a.pdf", lambda w: zipped("a.txt", w.encode())),
}
"""What no output of ours has; it is refused, whatever it holds."""
