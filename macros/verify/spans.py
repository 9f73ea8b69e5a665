"""Every stretch of text that the data hold from a source, with the lines where it must stand."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from macros.cite.form import article_label
from macros.cite.numerals import to_chinese
from macros.model import Article, Chapter, Corpus, Instrument, Place, Span, Where, Witness
from macros.text.provision import Typed
from macros.verify.collate import printed_lines

_SLUG = re.compile(r"([1-9]\d{0,2})(?:-([1-9]\d?))?")


@dataclass(frozen=True, slots=True)
class Held:
    """A held span of a source.

    `head` is the label 第X条 of its article, `under` the label of the article under which the source
    prints it where that is another one; `title` and `where` are what a compiler's note must name.
    """

    id: str
    instrument: str
    span: Span
    place: Place
    lines: tuple[Typed, ...]
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


def held_spans(corpus: Corpus) -> tuple[Held, ...]:
    """All spans in the order of display; ids are unique."""
    seen: Counter[str] = Counter()
    out: list[Held] = []
    for one in corpus.instruments:
        for held in _of_instrument(one):
            seen[held.id] += 1
            times = seen[held.id]
            out.append(replace(held, id=f"{held.id}+{times}") if times > 1 else held)
    return tuple(out)


def _of_instrument(one: Instrument) -> Iterator[Held]:
    if one.imprint:
        text = "".join(one.imprint.text.split())
        yield _plain(one, "imprint", one.imprint.span, text, one.imprint.place)
    for chapter in one.chapters:
        if chapter.span:
            yield _plain(one, f"c{chapter.number}", chapter.span, _heading(chapter), chapter.place)
    for article in one.articles:
        for witness in article.witnesses:
            yield _of_witness(one, article, witness)
    for number, passage in enumerate(one.passages, 1):
        yield _plain(one, f"p{number}", passage.span, passage.text, passage.place)
    for number, scrap in enumerate(one.scraps, 1):
        yield _plain(one, f"s{number}", scrap.span, scrap.text, scrap.place)


def _plain(one: Instrument, name: str, span: Span, text: str, place: Place) -> Held:
    return Held(f"{one.id}/{name}@{span.source}", one.id, span, place, (Typed(text, place),))


def _heading(chapter: Chapter) -> str:
    return f"第{to_chinese(chapter.number)}章{chapter.title or ''}"


def _of_witness(one: Instrument, article: Article, witness: Witness) -> Held:
    where = witness.where
    return Held(
        id=f"{article.id}@{witness.span.source}" + (f":{where}" if where else ""),
        instrument=one.id,
        span=witness.span,
        place=witness.place,
        lines=printed_lines(article, witness),
        head=article_label(article.number, article.branch),
        under=_label_of(witness.printed_at),
        needs_head=where is None and witness.printed_at is None,
        title=one.title,
        where=where,
    )


def _label_of(article_id: str | None) -> str:
    """第X条 of an article's id; nothing for what is no id (the checks refuse it)."""
    found = _SLUG.fullmatch((article_id or "").rpartition("/")[2])
    return article_label(int(found[1]), int(found[2] or 0)) if found else ""
