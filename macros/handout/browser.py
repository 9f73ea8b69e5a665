"""我的讲义: what can be put on the reader's own list, as data that a page lays out in the browser.

The blocks are those of PDF and Word. Data come as scripts, since pages opened from a folder can't fetch.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from macros.derive import packs
from macros.derive.book import Book
from macros.derive.comparisons import provinces
from macros.handout import cases, comparison, ladders, provisions, quiz
from macros.handout.blocks import (
    Block,
    HandoutSection,
    Heading,
    Para,
    PrintSpan,
    ProvisionBlock,
    QuestionBlock,
    Spans,
    TableBlock,
)
from macros.handout.settled import settled
from macros.model import Coverage, Instrument, Place
from macros.model.handout import HandoutPart, PartKind

FOLDER = "handout"
INDEX = f"{FOLDER}/index.js"
Data = Any
"""Lists, texts and numbers as JSON has them."""


@dataclass(frozen=True, slots=True)
class ListedItem:
    """What a reader may add: its id, its kind in words, its title, and the file with its blocks."""

    id: str
    kind: str
    title: str
    file: str
    blocks: tuple[Block, ...]
    restricted: bool = False


def items(book: Book) -> Iterator[ListedItem]:
    """All that may be added, kind by kind in the order of the site."""
    for instrument in book.corpus.instruments:
        if instrument.coverage is not Coverage.CITED_ONLY:
            yield from _instrument(book, instrument)
    for case in book.corpus.cases:
        blocks = tuple(cases.cases(book, (case,)))
        title = f"{case.code}　{case.title}"
        yield ListedItem(f"cases/{case.id}", "案例", title, "cases", blocks, case.restricted)
    yield from _comparisons(book)
    for measure in book.corpus.measures:
        table = tuple(ladders.measures(book, (measure,)))
        yield ListedItem(f"measures/{measure.id}", "处理方式", measure.label, "measures", table)
    for questions in book.corpus.quizzes:
        asked = tuple(quiz.questions(book.index, (questions,), answered=False))
        key = (Heading(2, "答案", "key"), *quiz.answers(book.index, (questions,)))
        name = f"quiz/{questions.id}"
        yield ListedItem(name, "自测", questions.title, "quiz", (*asked[1:], *key))


def _instrument(book: Book, instrument: Instrument) -> Iterator[ListedItem]:
    """The whole text, and each article with the facts of its instrument left out."""
    whole = tuple(provisions.instrument(book.index, instrument))
    yield ListedItem(instrument.id, "全文", instrument.title, instrument.id, whole[1:])
    for article in instrument.articles:
        label = book.index.label(article)
        title = f"{instrument.short}　{label}{provisions.caption(article)}"
        block = provisions.provision(book.index, article)
        yield ListedItem(article.id, "条文", title, instrument.id, (block,))


def _comparisons(book: Book) -> Iterator[ListedItem]:
    """Each topic with all rules, and each province beside the nation over all topics that it has."""
    part = HandoutPart(PartKind.COMPARISONS, Place("", 1))
    every = packs.columns(book, part)
    for topic in book.corpus.comparisons:
        blocks = tuple(comparison.topics(book, (topic,), every))
        yield ListedItem(f"comparisons/{topic.id}", "议题", topic.title, "comparisons", blocks[2:])
    for placement, own in provinces(book.index):
        blocks = tuple(comparison.province(book, own))
        name, title = f"compare/{own.id}", f"国家和{placement.column}对照"
        yield ListedItem(name, "对照", title, f"compare-{own.id}", blocks[1:])


def files(found: Iterable[ListedItem]) -> dict[str, str]:
    """The scripts by their address: the list of all items, and the blocks of each file."""
    listed: dict[str, list[Data]] = {}
    held: dict[str, dict[str, Data]] = {}
    for item in found:
        listed[item.id] = [item.kind, item.title, item.file, int(item.restricted)]
        blocks = settled((HandoutSection(item.title, "", item.blocks),))[0].blocks
        held.setdefault(item.file, {})[item.id] = [_data(block) for block in blocks]
    texts = {f"{FOLDER}/{name}.js": _script("blocks", blocks) for name, blocks in held.items()}
    return {INDEX: _script("index", listed), **texts}


def _script(name: str, data: Data) -> str:
    """A call that hands over the data; `<` is escaped, so that no text can end a script."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"ref.mine.{name}({text});\n"


def _data(block: Block) -> Data:
    """A block as a list: its kind by a letter, then what it holds."""
    if isinstance(block, Heading):
        return ["h", block.level, block.text]
    if isinstance(block, Para):
        return ["p", block.style, _spans(block.spans)]
    if isinstance(block, ProvisionBlock):
        rows = [[r.level, r.label, r.address, _spans(r.spans), r.sign] for r in block.rows]
        remarks = [_spans(spans) for spans in block.remarks]
        head = [block.label, block.caption, block.sign]
        return ["a", *head, rows, remarks, list(block.notes)]
    if isinstance(block, TableBlock):
        lines = [
            ["g" if line.group else "n" if line.note else "r", *map(_spans, line.cells)]
            for line in block.lines
        ]
        return ["t", list(block.head), lines]
    assert isinstance(block, QuestionBlock)
    return ["q", block.number, _spans(block.ask), list(block.options)]


def _spans(spans: Spans) -> list[Data]:
    return [_span(span) for span in spans]


def _span(span: PrintSpan) -> Data:
    """The words alone, or with their mark, or with mark and notes."""
    if span.notes:
        return [span.words, span.mark or "", list(span.notes)]
    return [span.words, span.mark] if span.mark else span.words
