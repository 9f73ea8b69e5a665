"""The files that a public profile leaves out, whatever kind of record they hold, and all others."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from macros.derive.book import Book
from macros.derive.profile import is_restricted
from macros.load.nodes import Mapping, Node, Scalar, Sequence
from macros.load.source import is_aside, read
from macros.model import Corpus, Place, reading_of, source_of

CODES = ("code",)


@dataclass
class Record:
    """One withheld file: ids, values by key, recipients with their post, every text in it."""

    path: str
    identifiers: list[str] = field(default_factory=list)
    values: dict[str, list[str]] = field(default_factory=dict)
    posts: list[tuple[str, str]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


def withheld(root: Path, book: Book) -> list[Record]:
    """Restricted files and those of records that the public profile leaves out, by path."""
    dropped = _dropped(book)
    return [
        record(root, path)
        for path in data_files(root)
        if _is_out(path.relative_to(root).as_posix(), dropped)
    ]


def open_texts(root: Path, book: Book) -> Iterator[str]:
    """The texts of all other data files, raw and as read."""
    dropped = _dropped(book)
    for path in data_files(root):
        if not _is_out(path.relative_to(root).as_posix(), dropped):
            yield path.read_text(encoding="utf-8")
            yield from record(root, path).texts
    for instrument in book.public.corpus.instruments:
        for article in instrument.articles:
            for line in article.lines:
                yield reading_of(line.runs)
                yield source_of(line.runs)


def data_files(root: Path) -> Iterator[Path]:
    """Every file below data/ that is read."""
    for path in sorted((root / "data").rglob("*.yml")):
        if path.is_file() and not any(map(is_aside, path.relative_to(root).parts)):
            yield path


def record(root: Path, path: Path) -> Record:
    """A data file as the audit sees it; comments are texts, too."""
    shown = path.relative_to(root).as_posix()
    out = Record(shown, identifiers=[path.stem])
    out.texts.extend(path.read_text(encoding="utf-8").splitlines())
    document = read(root, path, [])
    if document is not None:
        _walk(document.root, "", out)
    return out


def _is_out(path: str, dropped: set[str]) -> bool:
    return is_restricted(Place(path, 1)) or path in dropped


def _dropped(book: Book) -> set[str]:
    """Files of the instruments and tombstones that the public profile leaves out."""
    return _paths(book.corpus) - _paths(book.public.corpus)


def _paths(corpus: Corpus) -> set[str]:
    instruments = {instrument.place.path for instrument in corpus.instruments}
    return instruments | {tombstone.place.path for tombstone in corpus.retired}


def _walk(node: Node, key: str, out: Record) -> None:
    if isinstance(node, Scalar):
        if not node.is_null:
            out.texts.append(node.text)
            out.values.setdefault(key, []).append(node.text)
            out.identifiers += [node.text] if key in CODES else []
    elif isinstance(node, Sequence):
        for child in node.nodes:
            _walk(child, key, out)
    else:
        _table(node, out)


def _table(node: Mapping, out: Record) -> None:
    found = {name.text: value for name, value in node.entries}
    pair = found.get("recipient"), found.get("position")
    if isinstance(pair[0], Scalar) and isinstance(pair[1], Scalar):
        out.posts.append((pair[0].text, pair[1].text))
    for name, value in node.entries:
        _walk(value, name.text, out)
