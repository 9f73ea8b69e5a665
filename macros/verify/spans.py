"""Every stretch of text that the data hold from a source, with the lines where it must stand."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from macros.cite.form import article_label
from macros.cite.numerals import to_chinese
from macros.model import Article, Chapter, Corpus, Instrument, Place, Span, Where, Witness
from macros.text.provision import TypedLine
from macros.verify.collate import printed_lines

_SLUG = re.compile(r"([1-9]\d{0,2})(?:-([1-9]\d?))?")


@dataclass(frozen=True, slots=True)
class HeldSpan:
    """A held span of a source.

    `head` is the label 第X条 of its article, `under` the label of the article under which the source
    prints it where that is another one; `title` and `where` are what a compiler's note must name.
    """

    id: str
    instrument: str
    span: Span
    place: Place
    lines: tuple[TypedLine, ...]
    head: str = ""
    under: str = ""
    needs_head: bool = False
    title: str = ""
    where: Where | None = None

    @property
    def digest(self) -> str:
        """sha256 of the span as the data print it."""
        printed = "\n".join(line.text for line in self.lines)
        head = self.head if self.needs_head else ""
        return hashlib.sha256((head + printed).encode()).hexdigest()

    @property
    def shown_lines(self) -> str:
        """`51-65,70`."""
        return ",".join(self.span.lines)


def held_spans(corpus: Corpus) -> tuple[HeldSpan, ...]:
    """All spans in the order of display; ids are unique."""
    seen: Counter[str] = Counter()
    out: list[HeldSpan] = []
    for held in chain.from_iterable(map(_of_instrument, corpus.instruments)):
        seen[held.id] += 1
        times = seen[held.id]
        out.append(replace(held, id=f"{held.id}+{times}") if times > 1 else held)
    return tuple(out)


def _of_instrument(instrument: Instrument) -> Iterator[HeldSpan]:
    if instrument.imprint:
        text = "".join(instrument.imprint.text.split())
        yield _plain(instrument, "imprint", instrument.imprint.span, text, instrument.imprint.place)
    for chapter in instrument.chapters:
        if chapter.span:
            name, text = f"c{chapter.number}", _heading(chapter)
            yield _plain(instrument, name, chapter.span, text, chapter.place)
    for article in instrument.articles:
        for witness in article.witnesses:
            yield _of_witness(instrument, article, witness)
    for number, passage in enumerate(instrument.passages, 1):
        yield _plain(instrument, f"p{number}", passage.span, passage.text, passage.place)
    for number, scrap in enumerate(instrument.scraps, 1):
        yield _plain(instrument, f"s{number}", scrap.span, scrap.text, scrap.place)


def _plain(instrument: Instrument, name: str, span: Span, text: str, place: Place) -> HeldSpan:
    id_ = f"{instrument.id}/{name}@{span.source}"
    return HeldSpan(id_, instrument.id, span, place, (TypedLine(text, place),))


def _heading(chapter: Chapter) -> str:
    return f"第{to_chinese(chapter.number)}章{chapter.title or ''}"


def _of_witness(instrument: Instrument, article: Article, witness: Witness) -> HeldSpan:
    where = witness.where
    return HeldSpan(
        id=f"{article.id}@{witness.span.source}" + (f":{where}" if where else ""),
        instrument=instrument.id,
        span=witness.span,
        place=witness.place,
        lines=printed_lines(article, witness),
        head=article_label(article.number, article.branch),
        under=_label_of(witness.printed_at),
        needs_head=where is None and witness.printed_at is None,
        title=instrument.title,
        where=where,
    )


def _label_of(article_id: str | None) -> str:
    """第X条 of an article's id; nothing for what is no id (the checks refuse it)."""
    match = _SLUG.fullmatch((article_id or "").rpartition("/")[2])
    return article_label(int(match[1]), int(match[2] or 0)) if match else ""
