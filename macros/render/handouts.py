"""讲义: the list of all handouts, and for any record those that hold it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from macros.derive import packs
from macros.derive.book import Book
from macros.model.handout import IMPOSED, Handout
from macros.model.kit import Kit
from macros.render.engine import fill
from macros.say.links import UrlFor

PAGE = "handouts.html"
NAMES = {"pdf": "PDF", "docx": "Word", "pptx": "幻灯片", "imposed": "PDF，对折装订用"}


ShelfRow = tuple[Handout, tuple[str, ...], Mapping[str, Any] | None]
"""A handout, its contents, and its entry on the shelf; none where it was not built from today's data."""


def page(book: Book, url_for: UrlFor) -> str:
    """Every handout with its contents, pages, sizes and date."""
    every = book.corpus.handouts
    of_kits = {kit.place for kit in book.corpus.kits}
    shelf_rows = [_listed(book, handout) for handout in every if handout.place not in of_kits]
    return fill(
        "handouts.html",
        groups=[(title, rows) for title, rows in _groups(shelf_rows) if rows],
        kits=[_lesson(book, kit) for kit in book.corpus.kits],
        date=book.index.corpus.site.data_date,
        some=any(entry["files"] for entry in book.shelf.values()),
        kind=_kind,
        size=_size,
        url_for=url_for,
    )


def _groups(shelf_rows: list[ShelfRow]) -> list[tuple[str, list[ShelfRow]]]:
    """By use: overviews, by audience, comparisons, single texts, internal."""
    kinds = {"for": "按读者", "comparison": "对照", "province": "对照", "text": "单件规定"}
    groups: dict[str, list[ShelfRow]] = {"综合": [], **{name: [] for name in kinds.values()}}
    groups["内部资料"] = []
    for shelf_row in shelf_rows:
        handout = shelf_row[0]
        lead = handout.id.partition("-")[0]
        title = "内部资料" if handout.restricted else kinds.get(lead, "综合")
        groups[title].append(shelf_row)
    return list(groups.items())


@dataclass(frozen=True, slots=True)
class ListedKit:
    """A lesson with what it is made of, and each of its handouts with its entry on the shelf."""

    kit: Kit
    contents: tuple[str, ...]
    faces: tuple[tuple[str, Mapping[str, Any] | None], ...]


def _lesson(book: Book, kit: Kit) -> ListedKit:
    made = [handout for handout in book.corpus.handouts if handout.place == kit.place]
    rows = [_listed(book, handout) for handout in made]
    faces = ((_face(handout), entry) for handout, _, entry in rows)
    return ListedKit(kit, rows[0][1] if rows else (), tuple(faces))


def _face(handout: Handout) -> str:
    """教师用, 讨论页, 试卷: the end of its subtitle."""
    return (handout.subtitle or "").rpartition("　")[2]


def _listed(book: Book, handout: Handout) -> ShelfRow:
    contents = tuple(packs.contents(book.drawn_by(handout), handout))
    return handout, contents, book.shelf.get(handout.id)


def _kind(name: str) -> str:
    """PDF, Word; the file that is folded and stitched says so.

    >>> _kind("for-staff-public-imposed.pdf")
    'PDF，对折装订用'
    """
    stem, _, kind = name.rpartition(".")
    return NAMES["imposed" if stem.endswith(IMPOSED) else kind]


def _size(count: int) -> str:
    """Size for readers.

    >>> _size(900), _size(250_000), _size(3_200_000)
    ('1 KB', '244 KB', '3.1 MB')
    """
    if count < 1_000_000:
        return f"{max(1, round(count / 1024))} KB"
    return f"{count / 1024 / 1024:.1f} MB"


def holding(book: Book, record: str, url_for: UrlFor) -> tuple[tuple[str, str], ...]:
    """Titles and addresses of the handouts that hold a record, by the record's id; a lesson once."""
    lessons = {kit.place: kit for kit in book.corpus.kits}
    shelved = ((lessons.get(h.place), h) for h in book.holding.get(record, ()))
    named = (
        (f"教学包：{kit.title}", kit.handout) if kit else (h.title, h.id) for kit, h in shelved
    )
    return tuple((title, url_for(f"{PAGE}#{name}")) for title, name in dict.fromkeys(named))
