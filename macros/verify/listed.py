"""What is held of a source in its own words beside provisions: headings, frames, entries, a preface.

Entries worded as the provision are no spans here: the provision's own witness is compared, and the
check entry-witness ties the entry's lines to it.
"""

from collections.abc import Iterator
from dataclasses import replace

from macros.derive.book import Book
from macros.derive.categories import records
from macros.derive.index import Index
from macros.model import Place, Source, Span
from macros.model.category import Circumstance, Entry, Responsibility
from macros.text.provision import TypedLine
from macros.verify.spans import HeldSpan


def listed_spans(book: Book) -> tuple[HeldSpan, ...]:
    """All of them, in the order of display, then the headings of sources; ids are unique."""
    listed = (held for record in records(book.corpus) for held in _of(record, book.index))
    return (*listed, *(held for source in book.corpus.sources for held in _headings(source)))


def _headings(source: Source) -> Iterator[HeldSpan]:
    owner, said = f"sources/{source.id}", source.preface
    if said:
        lines = (TypedLine(said.heading, said.place), TypedLine(said.text, said.place))
        yield HeldSpan(f"{owner}:preface@{source.id}", owner, said.span, said.place, lines)
    for number, heading in enumerate(source.headings, 1):
        yield _held(owner, str(number), heading.span, heading.text, heading.place)


def _of(category: Responsibility | Circumstance, index: Index) -> Iterator[HeldSpan]:
    folder = "responsibilities" if isinstance(category, Responsibility) else "circumstances"
    owner = f"{folder}/{category.id}"
    yield _held(owner, "heading", category.span, category.heading, category.place.at("heading"))
    if isinstance(category, Circumstance) and category.group_threshold:
        frame = category.group_threshold
        yield _held(owner, "frame", frame.span, frame.text, frame.place)
    for number, entry in enumerate(category.entries, 1):
        held = _worded(entry, f"{owner}:{number}", index)
        if held is not None:
            yield replace(held, instrument=owner)


def _worded(entry: Entry, name: str, index: Index) -> HeldSpan | None:
    """The compiler's own words, or his wording of a provision with what his note must name."""
    if entry.words:
        return _held(name, "", entry.span, entry.label + entry.words, entry.place)
    for cited in entry.cited:
        article = index.articles.get(cited.article)
        if cited.printed and article is not None:
            return replace(
                _held(name, "", entry.span, cited.printed, cited.place.at("printed")),
                head=index.label(article),
                title=index.instruments[article.instrument].title,
                where=cited.where,
            )
    return None


def _held(owner: str, name: str, span: Span, text: str, place: Place) -> HeldSpan:
    seat = f"{owner}:{name}" if name else owner
    return HeldSpan(f"{seat}@{span.source}", owner, span, place, (TypedLine(text, place),))
