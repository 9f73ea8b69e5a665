"""`make bench-handouts`: how long the handouts take, how much memory, and what ten times the data take.

Goals (issue: study handouts): the compendium in 3 s, all handouts in 30 s, at most 600 MB on two
cores, ten times the data in about ten times the time. A table is printed; nothing is asserted.
"""

from __future__ import annotations

import itertools
import os
import resource
import sys
import time
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TypeVar

from macros.checks import check
from macros.derive.book import Book
from macros.derive.profile import Profile
from macros.handout import command, fonts, shelf
from macros.handout.complete import differences
from macros.handout.compose import compose
from macros.handout.fonts import Faces
from macros.handout.linear import pieces, titles
from macros.handout.reading import read_pdf
from macros.handout.typeset import pdf_of
from macros.handout.word import docx_of
from macros.model import Corpus

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = [ROOT / "fonts", Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
RUNS = 3
CHANGED = "measures-2016/11"
STEPS = ("组版", "排 PDF", "读回比对", "写 Word", "合计")
T = TypeVar("T")


def main() -> None:
    """Print the table: wall clock and processor seconds; the difference is other work on the machine."""
    book, problems = check(ROOT)
    corpus = book.corpus
    if problems:
        sys.exit("数据有问题，先运行 make check。")
    faces = fonts.find(FOLDERS, corpus.print)
    faces.check(())
    say("汇编（compendium），秒，历时／处理器，中位数：")
    say("  数据    页数" + "".join(f"{step:>14}" for step in STEPS))
    for times in (1, 10):
        _compendium(times, _scaled(corpus, times), faces)
    _all(book, faces)


def say(line: str) -> None:
    """One line of the table."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _clocks() -> tuple[float, float]:
    """Wall clock, and processor time of this process and its finished children."""
    used = os.times()
    spent = used.user + used.system + used.children_user + used.children_system
    return time.perf_counter(), spent


def _scaled(corpus: Corpus, times: int) -> Corpus:
    """The corpus with every instrument, case and topic so many times, under other ids."""
    copies = range(times)
    return replace(
        corpus,
        instruments=tuple(
            replace(
                instrument,
                id=_named(instrument.id, n),
                articles=tuple(
                    replace(a, instrument=_named(instrument.id, n)) for a in instrument.articles
                ),
            )
            for n in copies
            for instrument in corpus.instruments
        ),
        cases=tuple(replace(case, id=_named(case.id, n)) for n in copies for case in corpus.cases),
        comparisons=tuple(
            replace(comparison, id=_named(comparison.id, n))
            for n in copies
            for comparison in corpus.comparisons
        ),
        ladders=corpus.ladders * times,
        circumstances=corpus.circumstances * times,
        measures=tuple(replace(o, id=_named(o.id, n)) for n in copies for o in corpus.measures),
    )


def _named(name: str, number: int) -> str:
    return name if number == 0 else f"{name}-{number}"


def _compendium(times: int, corpus: Corpus, faces: Faces) -> None:
    handout = next(handout for handout in corpus.handouts if handout.id == "compendium")
    drawn = Book.of(corpus).drawn_by(handout)
    rows: list[list[tuple[float, float]]] = []
    pages = 0
    for _ in range(RUNS if times == 1 else 1):
        marks = [_clocks()]

        def after(value: T, marks: list[tuple[float, float]] = marks) -> T:
            marks.append(_clocks())
            return value

        document = after(compose(drawn, handout))
        pdf = after(pdf_of(document, faces))
        read = read_pdf(pdf)
        found = after(differences(pieces(document), titles(document), read))
        after(docx_of(document))
        if found:
            sys.exit(f"汇编不全：{found[0]}")
        pages = read.pages
        rows.append([(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(marks)])
        rows[-1].append((marks[-1][0] - marks[0][0], marks[-1][1] - marks[0][1]))
    shown = [_median(column) for column in zip(*rows, strict=True)]
    say(f"  {times:>3} 倍{pages:>7}" + "".join(f"{value:>15}" for value in shown))


def _median(pairs: tuple[tuple[float, float], ...]) -> str:
    wall, spent = (median(values) for values in zip(*pairs, strict=True))
    return f"{wall:.2f}／{spent:.2f}"


def _all(book: Book, faces: Faces) -> None:
    """Every handout as `make handouts` builds them: first, unchanged, one article changed; the most memory."""
    changed = Book.of(_with_a_note(book.corpus))
    with TemporaryDirectory() as folder:
        say("全部讲义（make handouts 装好环境以后），秒，历时／处理器：")
        for name, state in (("第一次", book), ("没有变", book), ("改了一条", changed)):
            _one_run(name, state, Path(folder), faces)
    ours, children = (
        resource.getrusage(who).ru_maxrss // 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    say(f"最多占内存：本进程 {ours} MB（含十倍数据），排版进程 {children} MB（含十倍数据）")


def _one_run(name: str, book: Book, folder: Path, faces: Faces) -> None:
    chosen = command.asked(book, Profile.INTERNAL, None)
    start = _clocks()
    made = shelf.build(book, chosen, Profile.INTERNAL, folder, faces, lambda _: None)
    wall, spent = (b - a for a, b in zip(start, _clocks(), strict=True))
    pages = sum(each.pages for each in made)
    say(f"  {name}：{wall:.1f}／{spent:.1f}，新排 {len(made)} 种 {pages} 页，共 {len(chosen)} 种")
    for reason in dict.fromkeys(each.why for each in made):
        say(f"    {reason}")


def _with_a_note(corpus: Corpus) -> Corpus:
    """The corpus with one more note of the editors to the article CHANGED."""
    return replace(
        corpus,
        instruments=tuple(
            replace(
                instrument,
                articles=tuple(
                    replace(article, notes=(*article.notes, "测速的说明。"))
                    if article.id == CHANGED
                    else article
                    for article in instrument.articles
                ),
            )
            for instrument in corpus.instruments
        ),
    )


if __name__ == "__main__":
    main()
