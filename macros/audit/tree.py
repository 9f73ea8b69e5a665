"""Restricted words in what the project itself holds: data, pages, tests, decisions, pictures, all of it.

The finished public output is looked at by `audit`; what is built or installed here is not.
"""

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from macros.audit import pdf
from macros.audit.decode import decoded
from macros.audit.fingerprint import LIST, Fingerprints, Unusable, fingerprints, letters
from macros.derive.profile import is_restricted
from macros.model import Corpus, Place, Problem, Rule

RULE = Rule("restricted-words", "限内部的来源文字只写在 restricted/ 目录之内，别处一句也不留。")
MADE = ("site", "site-internal", "site-public", "dist", "fonts", "node_modules")
"""What is built or fetched; the public output has an audit of its own."""
DEPTH = 3
LIMIT = 50_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
BROKEN = (OSError, EOFError, ValueError, zlib.error, zipfile.BadZipFile, pdf.UnreadablePdf)


@dataclass(frozen=True, slots=True)
class Searched:
    """What the search of a tree found; `files` is None where there was nothing to search with."""

    files: int | None
    problems: list[Problem]

    @property
    def said(self) -> str:
        """One line for the terminal; a tree without the list is never called clean."""
        if self.files is None:
            return f"限内部的文字：未查（这份目录里没有 {LIST}）。"
        return f"限内部的文字：已查 {self.files} 个文件，发现 {len(self.problems)} 处。"


def search(root: Path, corpus: Corpus, only: Path | None = None) -> Searched:
    """Every run of a restricted source in the files of the tree outside restricted/ folders.

    `only` one file, wherever it lies, is looked at instead: the message of a commit.
    """
    try:
        known = fingerprints(root, corpus)
    except Unusable as unusable:
        mend = "有原始材料的机器上运行 make fingerprints"
        found = Problem(Place(LIST.as_posix(), 1), RULE.id, str(unusable), "指纹可用", mend)
        return Searched(0, [found])
    if known is None:
        return Searched(None, [])
    base, paths = (only.parent, [only]) if only else (root, list(files(root)))
    return Searched(len(paths), [p for path in paths for p in of_file(base, path, known)])


def files(root: Path) -> Iterator[Path]:
    """All files that editors and programmers write, by path."""
    for top in sorted(root.iterdir()):
        if top.name in MADE or top.name.startswith(".") or top.is_symlink():
            continue
        for path in [top] if top.is_file() else sorted(top.rglob("*")):
            place = Place(path.relative_to(root).as_posix(), 1)
            if path.is_file() and "__pycache__" not in path.parts and not is_restricted(place):
                yield path


def of_file(root: Path, path: Path, known: Fingerprints) -> Iterator[Problem]:
    """The problems of one file, one a line of it; its name is text, too."""
    shown = path.relative_to(root).as_posix()
    if any(True for _ in known.hits(letters(shown))):
        yield _problem(Place(shown, 1), "文件名里有限内部的来源文字")
    try:
        for text in _texts(path.read_bytes(), DEPTH):
            for line, first, origin in lines(text, known):
                said = f"第 {first} 个汉字起有来源 {origin} 限内部的文字（连续八字相同）"
                yield _problem(Place(shown, line), said)
    except BROKEN as error:
        yield _problem(Place(shown, 1), f"打不开，没有查（{error}）")


def _problem(place: Place, found: str) -> Problem:
    mend = "换成自己的话，或移入 restricted/；法规里常见的话，记入 restricted/excused.yml 并写理由"
    return RULE.at(place, found, "restricted/ 之外没有这些文字", mend)


def lines(text: str, known: Fingerprints) -> list[tuple[int, int, str]]:
    """Where restricted runs start: number of the line, of the Han character in it, and the source.

    Each line once for a source. The words themselves are never told.
    """
    parts = [letters(decoded(line)) for line in text.split("\n")]
    whole = "".join(parts)
    hits = dict(known.hits(whole))
    if not hits:
        return []
    places = [(line, at) for line, part in enumerate(parts, 1) for at in range(1, len(part) + 1)]
    spots = sorted((*places[at], hits[run]) for run in hits for at in _all(whole, run))
    return list({(line, origin): (line, at, origin) for line, at, origin in spots[::-1]}.values())[
        ::-1
    ]


def _all(text: str, run: str) -> Iterator[int]:
    at = text.find(run)
    while at >= 0:
        yield at
        at = text.find(run, at + 1)


def _texts(raw: bytes, depth: int) -> Iterator[str]:
    """What a file says, whatever its name: packages are opened, pictures give their metadata."""
    if depth and raw.startswith(b"PK\x03\x04"):
        yield from _package(raw, depth)
    elif depth and raw.startswith(b"\x1f\x8b"):
        with gzip.GzipFile(fileobj=io.BytesIO(raw)) as stream:
            yield from _texts(stream.read(LIMIT), depth - 1)
    elif raw.startswith(b"%PDF"):
        yield from pdf.texts(raw)
    elif raw.startswith(_PNG):
        yield from _picture(raw)
    elif raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield raw.decode("utf-16", "ignore")
    else:
        yield from _decoded(raw)


def _decoded(raw: bytes) -> Iterator[str]:
    """As UTF-8; what is none may be a text of an older Windows, too."""
    try:
        yield raw.decode("utf-8")
    except UnicodeDecodeError:
        yield raw.decode("utf-8", "ignore")
        yield raw.decode("gb18030", "ignore")


def _package(raw: bytes, depth: int) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        yield package.comment.decode("utf-8", "ignore")
        for part in package.infolist():
            yield part.filename
            if part.file_size <= LIMIT:
                yield from _texts(package.read(part), depth - 1)


def _picture(raw: bytes) -> Iterator[str]:
    """The words in the chunks of a PNG beside its pixels, packed or not."""
    at = len(_PNG)
    while at + 8 <= len(raw):
        size, kind = struct.unpack(">I4s", raw[at : at + 8])
        chunk = raw[at + 8 : at + 8 + size]
        if kind in (b"tEXt", b"iTXt", b"eXIf", b"zTXt"):
            yield chunk.decode("utf-8", "ignore")
            yield from _inflated(chunk)
        at += size + 12


def _inflated(chunk: bytes) -> Iterator[str]:
    """A stream packed somewhere behind the key word."""
    start = chunk.find(b"\x78")
    while start >= 0:
        with suppress(zlib.error):
            yield zlib.decompress(chunk[start:]).decode("utf-8", "ignore")
        start = chunk.find(b"\x78", start + 1)
