"""Headings, frames and entries of a compilation against its source."""

from __future__ import annotations

from pathlib import Path

from macros.derive.book import Book
from macros.load import load
from macros.verify import verify
from macros.verify.listed import listed_spans
from tests.listed import CIRCUMSTANCE, DUTY, LISTED, changed
from tests.samples import Files, plant, sound

SOURCE = """\
一、 工作人员责任
1. 甲要办
乙。 ( 《甲办法》 第一条)

二、拖延
有下列情形， 造成严重后果的:
1. 拖延， 损害利益。 ( 《甲办法》 第二条第二项)
2. 其他情形。
"""


def found(root: Path, files: Files, source: str = SOURCE) -> list[tuple[str, str]]:
    """What the comparison of the compilation's own words finds: rule and place."""
    corpus = sound(root, files)
    seeds = root / "seeds"
    seeds.mkdir()
    (seeds / "002_a.txt").write_text(source, encoding="utf-8")
    verdict = verify(corpus, listed_spans(Book.of(corpus)), seeds)
    return [
        (problem.rule, f"{problem.place.path}:{problem.place.line}") for problem in verdict.problems
    ]


def test_every_word_of_the_compilers_is_compared(tmp_path: Path) -> None:
    corpus = load(plant(tmp_path, LISTED))[0]
    assert [held_span.id for held_span in listed_spans(Book.of(corpus))] == [
        "responsibilities/staff:heading@002",
        "responsibilities/staff:1@002",
        "circumstances/delay:heading@002",
        "circumstances/delay:frame@002",
        "circumstances/delay:2@002",
    ]


def test_words_that_are_the_sources(tmp_path: Path) -> None:
    assert found(tmp_path, LISTED) == []


def test_words_that_are_not(tmp_path: Path) -> None:
    files = changed(DUTY, "printed: 甲要办乙。", "printed: 甲须办乙。")
    files[CIRCUMSTANCE] = str(files[CIRCUMSTANCE]).replace("其他情形", "另外情形")
    assert found(tmp_path, files) == [
        ("verbatim", f"{CIRCUMSTANCE}:16"),
        ("verbatim", f"{DUTY}:12"),
    ]


def test_a_note_of_the_compilers_that_names_another_provision(tmp_path: Path) -> None:
    other = SOURCE.replace("第一条)", "第三条)")
    assert found(tmp_path, LISTED, other) == [("source-note", f"{DUTY}:12")]
