"""What a finished file says. Our output has a closed list of kinds; a file of any other is refused."""

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from macros.audit import pdf

LIMIT = 200_000_000
"""Bytes of one file once opened."""
BROKEN = (
    *(OSError, EOFError, ValueError, RuntimeError),
    *(zlib.error, zipfile.BadZipFile, pdf.UnreadablePdf),
)
"""What a file says that is not what its name tells."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""No text of ours has one; every packed format does."""
_GZIP_HEAD = b"\x1f\x8b\x08\x00"
"""Deflated, and no name, comment or other field beside the content."""
_PACKED_TEXT = re.compile(r".*\.(html|css|js|json|svg|txt|xml|csv)\.gz")


_MEASURED = re.compile(r'(?<= )(?!descr|title|name)[\w:]+="-?\d+"')
"""An attribute of a drawing that is a number."""
_FRAME = re.compile(
    r'(?<= t="s">)<v>\d+</v>|(?<=<row )r="\d+"|(?:uniqueC|c)ount="\d+"|(?<=\$)\d+'
    r"|<(?:a:|calcPr|workbook(?:Pr|View)|fileVersion)[^>]*>"
)
"""Which string a cell shows, numbers of rows, how many; colours of the theme, size of the window."""


class Unreadable(Exception):
    """A file that cannot be looked into; what it holds is unknown, so it may not be published."""


def texts(name: str, raw: bytes) -> Iterator[tuple[str, str]]:
    """(`name`, text) of a file and of all inside it; the names of files inside are texts, too.

    Raises Unreadable.
    """
    path = PurePosixPath(name)
    read = KINDS.get(path.suffix or path.name)
    if read is None:
        raise Unreadable(f"{name}：不是网站和发布包该有的文件种类（有：{'、'.join(KINDS)}）")
    try:
        yield from read(name, raw)
    except BROKEN as error:
        raise Unreadable(f"{name}：打不开（{error}）") from None


def _text(name: str, raw: bytes) -> Iterator[tuple[str, str]]:
    text = raw.decode("utf-8")
    if control := _CONTROL.search(text):
        raise ValueError(f"不是文字：有控制字符 U+{ord(control[0]):04X}")
    yield name, text


def _gzip(name: str, raw: bytes) -> Iterator[tuple[str, str]]:
    """A compressed copy of a text, and of nothing else."""
    if not _PACKED_TEXT.fullmatch(name) or not raw.startswith(_GZIP_HEAD):
        raise ValueError("压缩的不是网页的文字，或者附有别的内容")
    with gzip.GzipFile(fileobj=io.BytesIO(raw)) as stream:
        yield from _text(name, _bounded(stream.read(LIMIT + 1)))


def _office(name: str, raw: bytes) -> Iterator[tuple[str, str]]:
    """A package of XML parts without comments."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        if package.comment or sum(part.file_size for part in package.infolist()) > LIMIT:
            raise ValueError("过大，或者附有注释")
        for part in package.infolist():
            if part.comment or not part.filename.endswith((".xml", ".rels")):
                raise ValueError("夹有别的文件，或者附有注释")
            yield name, part.filename
            yield from _text(f"{name}!{part.filename}", package.read(part))


def _workbook(name: str, raw: bytes) -> Iterator[tuple[str, str]]:
    """The parts of a table document without the numbers that only hold it together."""
    return ((part, _FRAME.sub("", text)) for part, text in _office(name, raw))


def _slides(name: str, raw: bytes) -> Iterator[tuple[str, str]]:
    """The parts of a file of slides without places, sizes and counters, which are no words."""
    return ((part, _MEASURED.sub("", text)) for part, text in _office(name, raw))


def _pdf(name: str, raw: bytes) -> Iterator[tuple[str, str]]:
    yield from ((name, text) for text in pdf.texts(raw))


def _bounded(raw: bytes) -> bytes:
    if len(raw) > LIMIT:
        raise ValueError("过大")
    return raw


_TEXTS = (
    *(".html", ".css", ".js", ".json", ".svg", ".txt", ".xml", ".csv"),
    *(".conf", ".config", "SHA256SUMS"),
)
KINDS: dict[str, Callable[[str, bytes], Iterator[tuple[str, str]]]] = {
    **dict.fromkeys(_TEXTS, _text),
    ".gz": _gzip,
    ".pdf": _pdf,
    ".docx": _office,
    ".pptx": _slides,
    ".xlsx": _workbook,
}
"""What a site and an archive consist of, by suffix, or by name where there is none."""
