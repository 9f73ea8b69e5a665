"""What is still a draft: it stands in a folder named draft/, is checked, and only the preview shows it.

Also who keyed and who checked what is there.
"""

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import PurePosixPath
from typing import Any

from macros.derive.profile import is_restricted
from macros.model import Corpus, Place
from macros.model.keying import DRAFT, Keying, WorkState


def is_draft(place: Place) -> bool:
    """True for what stands below a folder named draft/; nothing else decides it."""
    return DRAFT in PurePosixPath(place.path).parts[:-1]


def has_drafts(corpus: Corpus) -> bool:
    """True where any record is a draft."""
    return any(is_draft(record.place) for _, record in _records(corpus))


def names(corpus: Corpus) -> frozenset[str]:
    """The ids of the drafts."""
    return frozenset(record.id for _, record in _records(corpus) if is_draft(record.place))


def paths(corpus: Corpus) -> tuple[str, ...]:
    """The files of the drafts, those of restricted ones without their names."""
    places = (record.place for _, record in _records(corpus) if is_draft(record.place))
    return tuple("restricted/…" if is_restricted(place) else place.path for place in places)


def without_drafts(corpus: Corpus) -> Corpus:
    """The records that may be published; the cells of a draft column go with it."""
    if not has_drafts(corpus):
        return corpus
    kept: dict[str, Any] = {
        name: tuple(r for r in getattr(corpus, name) if not is_draft(r.place))
        for name in dict.fromkeys(name for name, _ in _records(corpus))
    }
    gone = names(corpus)
    order = tuple(name for name in corpus.site.order if name not in gone)
    topics = tuple(
        replace(topic, cells=tuple(cell for cell in topic.cells if not is_draft(cell.place)))
        for topic in kept.get("comparisons", ())
    )
    return replace(
        corpus, **kept | {"comparisons": topics, "site": replace(corpus.site, order=order)}
    )


def _records(corpus: Corpus) -> Iterator[tuple[str, Any]]:
    """Every record that has a file of its own, with the name of its table."""
    for field in fields(corpus):
        table = getattr(corpus, field.name)
        if isinstance(table, tuple):
            yield from ((field.name, record) for record in table if hasattr(record, "place"))


def keyings(corpus: Corpus) -> Iterator[tuple[Any, Keying]]:
    """Every record that tells who keyed it."""
    for _, record in _records(corpus):
        keying = getattr(record, "keyed", None)
        if keying is not None:
            yield record, keying


def state_of(record: Any) -> WorkState | None:
    """How far the work on a record is; None where nobody wrote it down."""
    if is_draft(record.place):
        return WorkState.DRAFT
    keying = getattr(record, "keyed", None)
    return keying.state if keying else None
