"""`python -m tests.bench.aligning`: how long the alignment of two instruments takes, as a table.

Instruments of 50 to 300 articles, made of the project's own articles: the same in the same order,
the same in another order, and others drawn at random (every text many times over, the hardest
case for an alignment). And the project's own pairs, each with its page.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from macros.checks import check
from macros.compare import align
from macros.compare.pairs import pairs
from macros.derive.book import Book
from macros.model import Article, Instrument, reading_of
from macros.render import pair
from macros.say.links import relative_to
from tests.conftest import ROOT

SIZES = (50, 100, 200, 300)
ROUNDS = 3
ROW = "{:<34}{:>8}{:>10}{:>10}"


def main() -> int:
    """Measure and print; exit status 1 only where the data can't be read."""
    book, problems = check(ROOT)
    corpus = book.corpus
    if problems:
        say(f"数据有 {len(problems)} 处问题，请先运行 make check。")
        return 1
    pool = [a for instrument in corpus.instruments for a in instrument.articles if a.paragraphs]
    say(ROW.format("two instruments", "articles", "characters", "seconds"))
    for size in SIZES:
        same = made(corpus.instruments[0], "a", pool, size, 1)
        for label, other in (
            ("the same", replace(same, id="b")),
            ("the same, in another order", shuffled(same)),
            ("others", made(corpus.instruments[0], "b", pool, size, 2)),
        ):
            seconds = timed(partial(align, same, other))
            say(ROW.format(label, size, length(same), f"{seconds:.2f}"))
    found = list(pairs(corpus))
    seconds = timed(lambda: [page(book, instrument, other) for instrument, other in found])
    say(f"{len(found)} text views, alignment and page: {seconds:.2f} s")
    return 0


def made(like: Instrument, name: str, pool: list[Article], size: int, seed: int) -> Instrument:
    """An instrument of articles drawn from the pool."""
    draw = random.Random(seed)
    drawn = [pool[draw.randrange(len(pool))] for _ in range(size)]
    return replace(like, id=name, articles=numbered(name, drawn))


def shuffled(instrument: Instrument) -> Instrument:
    """The same articles in another order."""
    articles = list(instrument.articles)
    random.Random(3).shuffle(articles)
    return replace(instrument, id="b", articles=numbered("b", articles))


def numbered(name: str, articles: list[Article]) -> tuple[Article, ...]:
    """Articles under a new name, counted from 1."""
    return tuple(
        replace(article, instrument=name, number=n, branch=0)
        for n, article in enumerate(articles, 1)
    )


def length(instrument: Instrument) -> int:
    """Characters of an instrument."""
    return sum(len(reading_of(unit.runs)) for a in instrument.articles for _, unit in a.units())


def page(book: Book, instrument: Instrument, other: Instrument) -> str:
    """The text view of a pair."""
    name = f"{instrument.id}/{other.id}"
    return pair.page(book, relative_to(f"texts/{name}.html"), name)


def timed(run: Callable[[], object]) -> float:
    """Median of a few runs, in seconds of the processor: other work on the machine does not count."""
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def say(line: str) -> None:
    """A line of the report."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
