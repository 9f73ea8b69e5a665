"""A rule that goes out as text comes back the same: each that is held, and invented ones."""

from __future__ import annotations

import io
from pathlib import Path
from typing import NamedTuple

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from macros import load
from macros.cite.form import article_label
from macros.cite.numerals import to_chinese
from macros.importer.formats import READERS
from macros.importer.plain import plain_text, reading_lines
from macros.importer.rule_text import rule_of
from macros.importer.written import instrument_yaml
from macros.load.instrument import read_instrument
from macros.load.nodes import compose
from macros.load.source import DataFile
from macros.model import Instrument, Problem

ROOT = Path(__file__).parents[2]
CORPUS, _ = load.load(ROOT)
HELD = [instrument for instrument in CORPUS.instruments if instrument.with_text]


def lines_through(kind: str, text: str) -> list[str]:
    """The lines that come back from a file of this kind with these paragraphs."""
    if kind == ".docx":
        word, held = Document(), io.BytesIO()
        for line in text.split("\n"):
            word.add_paragraph(line)
        word.save(held)
        raw = held.getvalue()
    else:
        raw = text.encode("gb18030" if kind == ".txt" else "utf-8")
    return READERS[kind](raw).split("\n")


@pytest.mark.parametrize("kind", [".txt", ".md", ".docx"])
@pytest.mark.parametrize("instrument", HELD, ids=lambda instrument: instrument.id)
def test_a_held_rule_comes_back(instrument: Instrument, kind: str) -> None:
    rule = rule_of(lines_through(kind, plain_text(instrument)))
    assert rule.front.title == instrument.title
    assert [(a.number, a.branch, a.lines) for a in rule.articles] == [
        (article.number, article.branch, reading_lines(article)) for article in instrument.with_text
    ]


class InventedArticle(NamedTuple):
    """Number, branch, lines of text with their labels."""

    number: int
    branch: int
    lines: tuple[str, ...]


HAN = st.text("井水绳盖台户村镇看扫修理报告每日应当不得〇第条款项一二", min_size=1, max_size=90)
SENTENCE = st.builds(
    lambda head, middle, end: f"井{head}{middle}{end}",
    HAN,
    st.sampled_from(["", "，", "《井规》第三条", "“井”", "（含井台）", "{", "1.5米", "A级"]),
    st.sampled_from("。；："),
)
LABEL = st.sampled_from(["", "", "", "（一）", "（十二）", "1.", "２．"])
LINE = st.builds(lambda label, text: label + text, LABEL, SENTENCE)


@st.composite
def rules(draw: st.DrawFn) -> tuple[InventedArticle, ...]:
    """Articles from 第一条 on, now and then with 之一, 之二."""
    out: list[InventedArticle] = []
    number, branch = 0, 0
    for _ in range(draw(st.integers(1, 12))):
        goes_on = number > 0 and draw(st.integers(0, 5)) == 0
        number, branch = (number, branch + 1) if goes_on else (number + 1, 0)
        first, others = draw(SENTENCE), draw(st.lists(LINE, max_size=4))
        out.append(InventedArticle(number, branch, (first, *others)))
    return tuple(out)


def printed(articles: tuple[InventedArticle, ...], chapter: int) -> list[str]:
    """The text of invented articles, a chapter before each third one."""
    lines = ["某县水井办法", ""]
    for n, article in enumerate(articles):
        if n % 3 == 0:
            lines.append(f"　　第{to_chinese(n // 3 + chapter)}章　井事")
        label = article_label(article.number, article.branch)
        lines.append(f"　　{label}　{article.lines[0]}")
        lines += ["　　" + line for line in article.lines[1:]]
    return lines


@settings(max_examples=1500)
@given(rules())
def test_an_invented_rule_comes_back(articles: tuple[InventedArticle, ...]) -> None:
    rule = rule_of(printed(articles, 1))
    assert [(a.number, a.branch, a.lines) for a in rule.articles] == [tuple(a) for a in articles]


@settings(max_examples=500)
@given(rules())
def test_what_is_written_reads_back(articles: tuple[InventedArticle, ...]) -> None:
    problems: list[Problem] = []
    text = instrument_yaml(rule_of(printed(articles, 1)), "001", None)
    root = compose(text, "a.yml", problems)
    assert root is not None
    held = read_instrument(DataFile("a", "a.yml", ("instruments", "national"), root), {}, problems)
    assert problems == []
    found = [
        (a.number, a.branch, len(reading_lines(a)), "".join(reading_lines(a)))
        for a in held.articles
    ]
    assert found == [(a.number, a.branch, len(a.lines), "".join(a.lines)) for a in articles]
