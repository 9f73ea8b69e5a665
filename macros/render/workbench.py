"""The workbench: every topic with the nation's words and each province's, to be chosen, pinned, printed, saved."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from macros.derive.book import Book
from macros.derive.comparisons import Comparisons
from macros.model.comparison import DEPARTURES, Comparison
from macros.render.engine import fill
from macros.render.topic import Statement, TopicHead, heads
from macros.say.citing import Citing
from macros.say.columns import NATION, column_name, columns
from macros.say.correspondence import bases
from macros.say.links import UrlFor
from macros.say.signs import Sign, of_relation, of_relations


@dataclass(frozen=True, slots=True)
class BenchCell:
    """What a province has on a topic; `asked` is what the filters look at, `judged` what files get."""

    head: TopicHead
    said: Statement
    signs: tuple[tuple[str, tuple[Sign, ...]], ...]
    asked: str

    @property
    def judged(self) -> str:
        """The words of the relation to each base, as a JSON list."""
        words = ["、".join(sign.word for sign in signs) for _, signs in self.signs]
        return json.dumps(words, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class BenchTopic:
    """A topic: the nation's words, the cells with words, and those without."""

    topic: Comparison
    nation: TopicHead | None
    cells: tuple[BenchCell, ...]
    wordless: tuple[BenchCell, ...]


def page(book: Book, url_for: UrlFor) -> str:
    """The body of the workbench."""
    lookup = book.comparisons
    named = {name: column_name(lookup, book.index.instruments[name]) for name in bases(book.index)}
    every = [_topic(lookup, topic, named) for topic in lookup.corpus.comparisons]
    groups = groupby(every, key=lambda each: each.topic.division)
    return fill(
        "workbench.html",
        groups=[(division, list(own)) for division, own in groups],
        provinces=[each for each in columns(lookup, reports=True) if each.id != NATION],
        relations=[(each, of_relation(each)) for each in DEPARTURES],
        bases=list(named.items()),
        questions=_questions(next(iter(named), ""), url_for),
        names=json.dumps(list(named.values()), ensure_ascii=False),
        date=book.corpus.site.data_date,
        citing=Citing(book, url_for),
        url_for=url_for,
    )


QUESTIONS = (
    ("哪些省更严、更宽", {"r": "stricter,weaker"}),
    ("哪些省增加了情形", {"r": "adds", "s": "circumstances"}),
    ("各省略去了什么", {"r": "omits"}),
    ("各省多了什么", {"r": "adds"}),
    ("只见于追责的", {"r": "penalty-only"}),
)
"""What is often asked, and the choice that answers it; a province is one more chip."""


def _questions(base: str, url_for: UrlFor) -> list[tuple[str, str]]:
    """Each question with its choice, to the foremost base."""
    page_of = url_for("workbench.html")
    return [(q, f"{page_of}?{urlencode(asked | {'b': base}, safe=',')}") for q, asked in QUESTIONS]


def _topic(lookup: Comparisons, topic: Comparison, named: dict[str, str]) -> BenchTopic:
    found = list(heads(lookup, topic))
    cells = [_cell(topic, head, named) for head in found if head.column.id != NATION]
    return BenchTopic(
        topic,
        next((head for head in found if head.column.id == NATION), None),
        tuple(cell for cell in cells if cell.said.words),
        tuple(cell for cell in cells if not cell.said.words),
    )


def _cell(topic: Comparison, head: TopicHead, named: dict[str, str]) -> BenchCell:
    cell = topic.cell(head.column.id)
    assert cell is not None  # a head stands where there is a cell
    stands = [(base, cell.to(base).relations) for base in named]
    return BenchCell(
        head,
        head.said[0],
        tuple((named[base], of_relations(relations)) for base, relations in stands),
        " ".join(f"{base}:{each.key}" for base, relations in stands for each in relations),
    )
