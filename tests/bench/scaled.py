"""The project's data with 34 invented provincial rules and 2,000 invented cases beside it.

The words are cut from the provisions and mixed, so that characters occur as often as in real texts.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from macros.cite.form import article_label
from macros.cite.numerals import to_chinese
from macros.derive.index import Index
from macros.model import reading_of
from macros.text.surnames import GIVEN, PLAIN, WORDLIKE
from tests.samples import Files

RULES, ARTICLES, CASES = 34, 25, 2000
NAMES = frozenset((*PLAIN, *WORDLIKE, *GIVEN))
"""Words with one of these could look like a real name to the checks."""
STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"


def scaled(index: Index, seed: int = 8) -> Files:
    """Files to put beside the project's own data."""
    write = Writer(index, seed)
    files: Files = {"data/collections/invented.yml": COLLECTION}
    for number in range(1, RULES + 1):
        files[f"data/instruments/provincial/invented-{number}.yml"] = write.rule(number)
    for number in range(1, CASES + 1):
        files[f"data/cases/invented-{number}.yml"] = write.case(number)
    return files


def plant(root: Path, files: Files) -> None:
    """Write the files below `root`."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(text), "utf-8")


COLLECTION = """\
title: 样例案例
sections:
  - number: 1
    heading: 样例
    source: 001
    lines: 1
"""


class Writer:
    """Mixes words into sentences; the same seed gives the same files."""

    def __init__(self, index: Index, seed: int) -> None:
        self.random = random.Random(seed)
        articles = index.articles.values()
        text = "，".join(reading_of(unit.runs) for a in articles for _, unit in a.units())
        self.words = [
            run[at : at + 2 + at % 3]
            for run in re.findall("[一-龥]{6,}", text)
            for at in range(0, len(run) - 4, 3)
            if not NAMES & set(run[at : at + 2 + at % 3])
        ]

    def clause(self, low: int, high: int) -> str:
        """A clause of so many words."""
        return "".join(self.random.choices(self.words, k=self.random.randint(low, high)))

    def sentence(self, count: int) -> str:
        """Clauses, closed by a full stop."""
        return "，".join(self.clause(3, 6) for _ in range(count)) + "。"

    def rule(self, number: int) -> str:
        """A rule held whole; every fourth article has six items."""
        name = STEMS[number % 22] + STEMS[(number * 7 + number // 22) % 22]
        head = (
            f"title: {name}省信访工作责任规则\nshort: {name}规则\naliases:\n  - {name}\n"
            f"region: {name}省\ncoverage: full\narticle_count: {{value: {ARTICLES}, from: source}}\n"
            "source: 001\ntext:\n"
        )
        return head + "".join(self.article(n) for n in range(1, ARTICLES + 1))

    def article(self, number: int) -> str:
        lines = "".join(f"      {line}\n" for line in self.lines(number))
        return f"  - article: {article_label(number)}\n    lines: {number}\n    text: |\n{lines}"

    def lines(self, number: int) -> Iterator[str]:
        """The lines of an article: two 款, or a lead-in with items."""
        if number % 4:
            yield self.sentence(4)
            yield self.sentence(3)
            return
        yield f"有下列情形之一，{self.clause(3, 5)}的："
        for item in range(1, 7):
            yield f"（{to_chinese(item)}）{self.clause(4, 8)}{'；' if item < 6 else '。'}"

    def case(self, number: int) -> str:
        """A case of about 600 characters."""
        return (
            f"title: {self.clause(3, 5)}\ncode: X-{number}\ncollection: invented\nsection: 1\n"
            "conduct_from: 2020-01\nconduct_to: 2020-03\ndecided: null\n"
            "sources:\n  - source: 001\n    lines: 1\n"
            f"claimed: {self.sentence(4)}\nfound: {self.sentence(16)}\n"
            f"handling: {self.sentence(10)}\npoints: {self.sentence(6)}\n"
            "sanctions:\n  - recipient: 样例单位\n    kind: organisation\n"
            "    measures:\n      - measure: circular-criticism\n        verbatim: 通报批评\n"
        )
