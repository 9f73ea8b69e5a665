"""What the internal edition holds and the public one leaves out: one list, in the internal edition alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from macros.derive.applied import case_url
from macros.derive.book import Book
from macros.derive.index import instrument_url
from macros.derive.profile import Profile, is_restricted
from macros.model import Corpus
from macros.model.field import label_of
from macros.render.engine import fill
from macros.render.handouts import PAGE as HANDOUTS
from macros.say.links import UrlFor

SOURCE = "withheld.md"
TITLE = "只在内部版里有的内容"
Naming = tuple[str, Callable[[Any], str], Callable[[Any], str | None]]
"""A table of the corpus, what a reader calls one of its records, and where the record stands."""
TABLES: tuple[Naming, ...] = (
    ("cases", lambda case: f"{case.code}　{case.title}", case_url),
    ("collections", lambda collection: collection.title, lambda _: "cases.html"),
    ("measures", lambda measure: measure.label, lambda measure: f"measures/{measure.id}.html"),
    ("instruments", lambda instrument: instrument.title, instrument_url),
    ("handouts", lambda handout: handout.title, lambda handout: f"{HANDOUTS}#{handout.id}"),
    ("quizzes", lambda quiz: quiz.title, lambda _: None),
    ("retired", lambda tombstone: tombstone.id, lambda _: None),
)


def is_wanted(corpus: Corpus) -> bool:
    """True where something is restricted, so that the two editions differ."""
    tables = (getattr(corpus, name) for name, _, _ in TABLES)
    return any(is_restricted(record.place) for table in tables for record in table)


def page(book: Book, url_for: UrlFor, _record: str) -> str:
    """The records that the public edition leaves out, by kind, and how its lists are shorter."""
    return fill(
        "withheld.html",
        title=TITLE,
        groups=list(_groups(book)),
        counts=_counts(book),
        url_for=url_for,
    )


def meta(_book: Book, _record: str) -> dict[str, Any]:
    """Title and place for the theme."""
    return {"ref_title": TITLE, "ref_navtitle": TITLE, "section": "查条文", "layout": "wide"}


def _groups(book: Book) -> Iterator[tuple[str, list[tuple[str, str | None]]]]:
    for table, name_of, url_of in TABLES:
        kept = {record.id for record in getattr(book.public.corpus, table)}
        gone = [record for record in getattr(book.corpus, table) if record.id not in kept]
        if gone:
            yield label_of(Corpus, table), [(name_of(record), url_of(record)) for record in gone]


def _counts(book: Book) -> list[tuple[str, int, int]]:
    """Lists that both editions have: what it counts, here, there; only those that differ."""
    both = (book, book.in_profile(Profile.PUBLIC))
    counted = (
        ("案例", [len(edition.corpus.cases) for edition in both]),
        ("受处理人表的行", [len(edition.recipients.all) for edition in both]),
        ("案例所引条文", [len(edition.applications.all) for edition in both]),
        ("处理方式", [len(edition.corpus.measures) for edition in both]),
        ("规定", [len(edition.corpus.instruments) for edition in both]),
    )
    return [(name, here, there) for name, (here, there) in counted if here != there]
