"""`make bench-handouts`: how long the handouts take, how much memory, and what ten times the data take.

Goals (issue: study handouts): the compendium in 3 s, all handouts in 30 s, at most 600 MB on two
cores, ten times the data in about ten times the time. A table is printed; nothing is asserted.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from macros.checks import check
from macros.handout import fonts
from macros.handout.asdata import as_json
from macros.handout.complete import differences
from macros.handout.compose import compose
from macros.handout.fonts import Faces
from macros.handout.linear import pieces, titles
from macros.handout.reading import read_pdf
from macros.handout.typeset import pdf_of
from macros.handout.word import docx_of
from macros.model import Corpus
from macros.packs import Packs

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = [ROOT / "fonts", Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
RUNS = 5
STEPS = ("组版", "排 PDF", "读回比对", "写 Word", "合计")


def main(arguments: list[str]) -> None:
    """Print the table, or do one step in a process of its own for its memory."""
    if arguments == ["all"]:
        _build_all()
        return
    corpus, problems = check(ROOT)
    if problems:
        sys.exit("数据有问题，先运行 make check。")
    faces = fonts.find(FOLDERS, corpus.print)
    print("汇编（compendium），中位数，秒：")
    print("  数据    页数" + "".join(f"{step:>8}" for step in STEPS))
    for times in (1, 10):
        _told(times, _scaled(corpus, times), faces)
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "tests.bench.handouts", "all"], check=True, cwd=ROOT)
    print(f"  连同启动和核对数据，一个进程：{time.perf_counter() - start:.1f} 秒")


def _scaled(corpus: Corpus, times: int) -> Corpus:
    """The corpus with every instrument, case and topic so many times, under other ids."""
    copies = range(times)
    return replace(
        corpus,
        instruments=tuple(
            replace(
                one,
                id=_named(one.id, n),
                articles=tuple(replace(a, instrument=_named(one.id, n)) for a in one.articles),
            )
            for n in copies
            for one in corpus.instruments
        ),
        cases=tuple(replace(one, id=_named(one.id, n)) for n in copies for one in corpus.cases),
        comparisons=tuple(
            replace(one, id=_named(one.id, n)) for n in copies for one in corpus.comparisons
        ),
        ladders=corpus.ladders * times,
        circumstances=corpus.circumstances * times,
        measures=tuple(replace(o, id=_named(o.id, n)) for n in copies for o in corpus.measures),
    )


def _named(name: str, number: int) -> str:
    return name if number == 0 else f"{name}-{number}"


def _told(times: int, corpus: Corpus, faces: Faces) -> None:
    shelf = Packs(corpus)
    handout = next(one for one in corpus.handouts if one.id == "compendium")
    index = shelf.index_of(handout)
    rows: list[list[float]] = []
    pages = 0
    for _ in range(RUNS if times == 1 else 1):
        marks = [time.perf_counter()]
        document = compose(index, handout)
        marks.append(time.perf_counter())
        faces.check(pieces(document))
        pdf = pdf_of(document, faces)
        marks.append(time.perf_counter())
        read = read_pdf(pdf)
        assert differences(pieces(document), titles(document), read) == []
        marks.append(time.perf_counter())
        docx_of(document)
        marks.append(time.perf_counter())
        pages = read.pages
        taken = [after - before for before, after in pairwise(marks)]
        rows.append([*taken, sum(taken)])
    figures = [median(column) for column in zip(*rows, strict=True)]
    size = len(as_json(document, faces.chains)) // 1024
    shown = "".join(f"{value:>10.2f}" for value in figures)
    print(f"  {times:>3} 倍{pages:>7}{shown}　（{size} KB）", flush=True)


def _build_all() -> None:
    """Every handout as `make handouts` builds them; time and the most memory held."""
    from macros.handout import command, shelf
    from macros.profile import Profile

    start = time.perf_counter()
    corpus = check(ROOT)[0]
    chosen = command.asked(corpus, Profile.INTERNAL, None)
    faces = fonts.find(FOLDERS, corpus.print)
    with TemporaryDirectory() as folder:
        target = Path(folder)
        made = shelf.build(corpus, chosen, Profile.INTERNAL, target, faces, lambda _: None)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    took = time.perf_counter() - start
    pages = sum(one.pages for one in made)
    print(f"全部 {len(made)} 种，{pages} 页：{took:.1f} 秒，最多占内存 {most} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
