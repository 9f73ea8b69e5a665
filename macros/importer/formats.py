"""A file as editors have it, .txt .md .html .docx .pdf, in; its lines out.

Nothing is fetched and nothing is run: a page's scripts and a document's links are left where they are.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from macros.importer.refusal import ImportRefused
from macros.load.characters import faults

MAX_BYTES = 50_000_000
BLANKS = dict.fromkeys(map(ord, "\t\u00a0\u2002\u2003\u2009\u202f"), " ")
AUTOMATIC = "\ue0a5"
"""Stands for a number of Word's own, which is no text, until the layout has reported it."""
UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\r"))
"""Characters that show nothing; they come with pages and with Word and are no text."""


def lines_of(path: Path) -> tuple[str, ...]:
    """The lines of a file's text, characters that show nothing taken away. Raises ImportRefused."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = " ".join(READERS)
        raise ImportRefused(
            f"{path.name} 不是能读的格式（{known}）；.doc、.wps 请先在 Word 或 WPS 里另存为 .docx"
        )
    text = reader(_bytes(path)).replace("\r\n", "\n").replace("\u2028", "\n").replace("\f", "\n")
    if not text.strip():
        raise ImportRefused(
            f"{path.name} 里没有文字；扫描件没有文字层，请先识别成文字，或找到电子文本"
        )
    return tuple(text.translate(BLANKS | UNSEEN).split("\n"))


def strange(line: str) -> list[str]:
    """Characters of a line that no data file may hold, each with its code and what it is."""
    return [f"U+{ord(char):04X}（{said}）" for _, char, said in faults(line)]


def _bytes(path: Path) -> bytes:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ImportRefused(f"打不开 {path.name}（{error.strerror}）") from None
    if len(raw) > MAX_BYTES:
        raise ImportRefused(f"{path.name} 超过 {MAX_BYTES // 1_000_000} MB；请查看是否选错了文件")
    return raw


def decoded(raw: bytes) -> str:
    """Text of unknown encoding: a byte order mark decides, else UTF-8, else GB18030.

    >>> [decoded("第一条".encode(name)) for name in ("utf-8", "utf-8-sig", "utf-16", "gb18030")]
    ['第一条', '第一条', '第一条', '第一条']

    Raises ImportRefused.
    """
    marks = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
    marked = next((name for mark, name in marks.items() if raw.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ImportRefused("文字的编码认不出来；请用记事本打开，另存为 UTF-8")


def _html(raw: bytes) -> str:
    from lxml import etree, html

    try:
        root = html.document_fromstring(_declared(raw))
    except (etree.ParserError, ValueError):
        return ""
    for hidden in root.xpath("//script|//style|//head|//noscript|//template|//comment()"):
        hidden.drop_tree()
    for broken in root.xpath("//br"):
        broken.tail = "\n" + (broken.tail or "")
    return "\n".join(_blocks(root))


def _declared(raw: bytes) -> str:
    """A page's text; its declaration of an encoding goes, for the bytes have told it."""
    text = decoded(raw)
    return text.partition("?>")[2] if text.lstrip().startswith("<?xml") else text


_INLINE = "a abbr b bdi cite code em font i ins mark q s small span strong sub sup u br"
INLINE = frozenset(_INLINE.split())


def _blocks(root: Any) -> Iterator[str]:
    """The text of each block of a page; a line of its source that only wraps is no line."""
    held: list[str] = []

    def walk(element: Any) -> Iterator[str]:
        block = element.tag not in INLINE
        if block:
            yield from flush()
        held.append(_unwrapped(element.text, element))
        for child in element:
            yield from walk(child)
            held.append(_unwrapped(child.tail, child))
        if block:
            yield from flush()

    def flush() -> Iterator[str]:
        text = "".join(held)
        held.clear()
        if text.strip():
            yield text

    yield from walk(root)


def _unwrapped(text: str | None, element: Any) -> str:
    """Text of a page without the breaks of its source; the break of `<br>` stands first in its tail."""
    if not text:
        return ""
    is_break = element.tag == "br" and text.startswith("\n")
    joined = "".join(part.strip(" \t\r") if part.strip() else "" for part in text.split("\n"))
    return "\n" + joined if is_break else joined if "\n" in text else text


def _docx(raw: bytes) -> str:
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        body = Document(io.BytesIO(raw)).element.body
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError):
        raise ImportRefused("不是 .docx 文件；请在 Word 或 WPS 里另存为 .docx") from None
    return "\n".join(map(_paragraph, body.iter(f"{WORD}p")))


WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BREAKS = {f"{WORD}tab": " ", f"{WORD}br": "\n", f"{WORD}cr": "\n"}


def _paragraph(paragraph: Any) -> str:
    """A paragraph as it would be after all changes are accepted; what is deleted has other tags."""
    out: list[str] = []
    for element in paragraph.iter():
        if element.tag == f"{WORD}t":
            out.append(element.text or "")
        elif element.tag in BREAKS and element.getparent().tag == f"{WORD}r":
            out.append(BREAKS[element.tag])
        elif element.tag == f"{WORD}numPr":
            out.append(AUTOMATIC)
    return "".join(out)


def _pdf(raw: bytes) -> str:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError:
        raise ImportRefused("不是能打开的 PDF（可能有密码）；请另存一份没有密码的") from None
    pages = [page.get_textpage().get_text_range() for page in document]
    return "\n".join(page.replace("\r\n", "\n").replace("\r", "\n") for page in pages)


READERS: dict[str, Callable[[bytes], str]] = {
    ".txt": decoded,
    ".md": decoded,
    ".html": _html,
    ".htm": _html,
    ".docx": _docx,
    ".pdf": _pdf,
}
"""How each kind of file is read, by the end of its name."""
