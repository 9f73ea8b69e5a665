"""Index (索引) of a handout: numbers of articles and words with their pages, and rules that are cited and not held."""

from collections.abc import Iterable, Iterator

from macros.derive.book import Book
from macros.handout.blocks import (
    Block,
    HandoutSection,
    Heading,
    Para,
    PrintSpan,
    ProvisionBlock,
    TableBlock,
    plain,
    strong,
)
from macros.handout.provisions import block_id
from macros.model import Article, Coverage
from macros.say.numbers import short

INDEX = "索引"
UNHELD = "提到而没有收录的规定"


def index(book: Book, sections: Iterable[HandoutSection]) -> Iterator[Block]:
    """By number within each rule, by word in the order of GB 18030, of what stands in the sections."""
    printed = set(_ids(sections))
    articles = [a for a in book.index.articles.values() if block_id(a.id) in printed]
    yield Heading(2, "条号", "index-numbers")
    for name in dict.fromkeys(article.instrument for article in articles):
        instrument = book.index.instruments[name]
        own = [article for article in articles if article.instrument == name]
        yield Heading(3, instrument.title, f"index-{block_id(name)}")
        yield _columns((short(a), a.heading or "", block_id(a.id)) for a in own)
    yield Heading(2, "词语", "index-words")
    entries = sorted(_words(book, articles, printed), key=lambda entry: entry[0].encode("gb18030"))
    yield _columns(entries)
    unheld = [i.title for i in book.corpus.instruments if i.coverage is Coverage.CITED_ONLY]
    if unheld:
        yield Heading(2, UNHELD, "index-unheld")
        yield Para(plain("；".join(f"《{title}》" for title in unheld) + "。"), "small")


def _ids(sections: Iterable[HandoutSection]) -> Iterator[str]:
    for block in (block for section in sections for block in section.blocks):
        if isinstance(block, Heading | ProvisionBlock):
            yield block.id
        elif isinstance(block, TableBlock):
            yield from (line.id for line in block.lines if line.id)


Entry = tuple[str, str, str]
"""A word, what it belongs to, and the block where it stands."""


def _words(book: Book, articles: Iterable[Article], printed: set[str]) -> Iterator[Entry]:
    for article in articles:
        if article.heading:
            owner = book.index.instruments[article.instrument].short
            yield article.heading, f"{owner} {short(article)}", block_id(article.id)
    corpus = book.corpus
    named = (
        *((f"measures/{m.id}", m.label, "处理方式") for m in corpus.measures),
        *((f"responsibilities/{r.id}", r.title, "") for r in corpus.responsibilities),
        *((f"circumstances/{c.id}", c.title, "") for c in corpus.circumstances),
    )
    for name, word, of in named:
        if block_id(name) in printed:
            yield word, of, block_id(name)


def _columns(entries: Iterable[Entry]) -> Para:
    """Each entry in three spans, as columns of numbers are set."""
    spans: list[PrintSpan] = []
    for word, of, name in entries:
        spans += [strong(word), PrintSpan(f" {of}" if of else ""), PrintSpan("", to=name)]
    return Para(tuple(spans), "numbers")
