"""What a finished file says: its texts, and those of the files inside it. Nothing stays unopened."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator

DEPTH = 5
"""Archives within archives."""
LIMIT = 200_000_000
"""Bytes of one file once opened."""

Pair = tuple[str, bytes]


class Unreadable(Exception):
    """A file that cannot be looked into; what it holds is unknown, so it may not be published."""


def texts(name: str, raw: bytes, depth: int = 0) -> Iterator[tuple[str, str]]:
    """(`name`, text) of a file and of all inside it; the names of files inside are texts, too.

    Raises Unreadable.
    """
    opened = _opener(raw)
    if opened is None:
        yield from ((name, text) for text in _plain(raw))
        return
    if depth == DEPTH:
        raise Unreadable(f"{name}：压缩层数过多")
    if opened is _pdf:
        yield from ((name, text) for text in _pdf_texts(name, raw))
    try:
        for inner, content in opened(raw):
            yield name, inner
            yield from texts(f"{name}!{inner}" if inner else name, content, depth + 1)
    except (OSError, EOFError, ValueError, RuntimeError, zlib.error, lzma.LZMAError) as error:
        raise Unreadable(f"{name}：打不开（{error}）") from None
    except (zipfile.BadZipFile, tarfile.TarError, NotImplementedError) as error:
        raise Unreadable(f"{name}：打不开（{error}）") from None


def _opener(raw: bytes) -> Callable[[bytes], Iterator[Pair]] | None:
    for magic, opened in _MAGIC:
        if raw.startswith(magic):
            return opened
    return _tar if raw[257:262] == b"ustar" else None


def _zip(raw: bytes) -> Iterator[Pair]:
    """Members of a zip, which office files and EPUB are; comments count as texts."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        if sum(zip_info.file_size for zip_info in archive.infolist()) > LIMIT:
            raise ValueError("过大")
        yield "", archive.comment
        for zip_info in archive.infolist():
            yield zip_info.filename, b"" if zip_info.is_dir() else archive.read(zip_info)
            yield "", zip_info.comment


def _tar(raw: bytes) -> Iterator[Pair]:
    with tarfile.open(fileobj=io.BytesIO(raw)) as archive:
        for tar_info in archive:
            inside = archive.extractfile(tar_info) if tar_info.isfile() else None
            yield tar_info.name, inside.read(LIMIT) if inside else tar_info.linkname.encode()


def _stream(opened: Callable[[io.BytesIO], io.BufferedIOBase]) -> Callable[[bytes], Iterator[Pair]]:
    def members(raw: bytes) -> Iterator[Pair]:
        with opened(io.BytesIO(raw)) as stream:
            content = stream.read(LIMIT + 1)
        if len(content) > LIMIT:
            raise ValueError("过大")
        yield "", content
        yield raw[:512].decode("utf-8", "ignore"), b""  # a gzip header names the file

    return members


def _pdf(_raw: bytes) -> Iterator[Pair]:
    """Files attached to a PDF are read with its texts."""
    yield from ()


def _pdf_texts(name: str, raw: bytes) -> Iterator[str]:
    from macros.audit import pdf

    try:
        yield from pdf.texts(raw)
    except pdf.UnreadablePdf as error:
        raise Unreadable(f"{name}：PDF 读不出（{error}）") from None


def _closed(_raw: bytes) -> Iterator[Pair]:
    """Kinds that nothing here can open are refused."""
    raise ValueError("这种文件不能核查")
    yield  # pragma: no cover


_MAGIC: tuple[tuple[bytes, Callable[[bytes], Iterator[Pair]]], ...] = (
    (b"PK\x03\x04", _zip),
    (b"PK\x05\x06", _zip),
    (b"\x1f\x8b", _stream(lambda f: gzip.GzipFile(fileobj=f))),
    (b"BZh", _stream(bz2.BZ2File)),
    (b"\xfd7zXZ\x00", _stream(lzma.LZMAFile)),
    (b"%PDF", _pdf),
    (b"7z\xbc\xaf\x27\x1c", _closed),
    (b"Rar!", _closed),
    (b"\x28\xb5\x2f\xfd", _closed),  # zstd
    (b"\xd0\xcf\x11\xe0", _closed),  # old office files
)


def _plain(raw: bytes) -> Iterator[str]:
    """A file's bytes as text: UTF-8 where it is that, else in every encoding that Chinese comes in."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            yield raw.decode(encoding, "ignore")
            return
    try:
        yield raw.decode("utf-8")
    except UnicodeDecodeError:
        for encoding in ("utf-8", "gb18030", "utf-16-le", "utf-16-be"):
            yield raw.decode(encoding, "ignore")
            yield raw[1:].decode(encoding, "ignore") if encoding.startswith("utf-16") else ""
