"""The lines of a text in, a rule out: front matter, chapters and articles, what stands behind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from macros.cite.form import article_label
from macros.cite.numerals import to_chinese
from macros.importer import facts
from macros.importer.facts import FrontFacts
from macros.importer.formats import lines_of
from macros.importer.layout import Doubt, Layout, TextLine, Unit, is_ended, laid_out
from macros.importer.refusal import ImportRefused

REPEATED = 20
"""Least length of a passage that is told when it stands twice."""


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """An article as a file prints it: its lines of text, and the lines of the file."""

    number: int
    branch: int
    lines: tuple[str, ...]
    numbers: tuple[int, ...]

    @property
    def label(self) -> str:
        """`第四十四条之一`."""
        return article_label(self.number, self.branch)


@dataclass(frozen=True, slots=True)
class ImportedHeading:
    """A heading of 编, 章 or 节 with its title."""

    unit: Unit
    number: int
    title: str
    numbers: tuple[int, ...]

    @property
    def label(self) -> str:
        """`第一章 总则`."""
        return f"第{to_chinese(self.number)}{self.unit.value} {self.title}".strip()


ImportedEntry = ImportedArticle | ImportedHeading


@dataclass(frozen=True, slots=True)
class ImportedRule:
    """A rule as a file prints it; `raw` are the lines of the file's text, counted from 1."""

    raw: tuple[str, ...]
    front: FrontFacts
    entries: tuple[ImportedEntry, ...]
    notices: tuple[TextLine, ...]
    """Lines before and behind the text: the notice, signatures, annexes."""
    doubts: tuple[Doubt, ...]
    furniture: tuple[tuple[int, str], ...]

    @property
    def articles(self) -> tuple[ImportedArticle, ...]:
        """The articles in order."""
        return tuple(entry for entry in self.entries if isinstance(entry, ImportedArticle))

    @property
    def is_whole(self) -> bool:
        """True where the numbers run from one on and every article has words."""
        return (
            bool(self.articles) and not gaps(self.articles) and all(a.lines for a in self.articles)
        )


def imported(path: Path) -> ImportedRule:
    """The rule that a file prints. Raises ImportRefused."""
    return rule_of(lines_of(path))


def rule_of(raw: Sequence[str]) -> ImportedRule:
    """The rule that these lines print. Raises ImportRefused where there is no article."""
    layout = laid_out(raw)
    start = next((n for n, line in enumerate(layout.lines) if line.unit is not Unit.TEXT), None)
    if start is None or not any(line.unit is Unit.ARTICLE for line in layout.lines):
        raise ImportRefused("没有找到“第一条”这样的条号；请查看是不是选错了文件")
    body, tail = _divided(layout.lines[start:])
    entries = tuple(_entries(body))
    front = facts.of(
        layout.lines[:start], tail, [e for e in entries if isinstance(e, ImportedArticle)]
    )
    rule = ImportedRule(
        tuple(raw), front, entries, (*layout.lines[:start], *tail), (), layout.furniture
    )
    return replace(rule, doubts=tuple(sorted(_doubts(rule, layout), key=lambda d: d.line)))


def _divided(lines: Sequence[TextLine]) -> tuple[Sequence[TextLine], Sequence[TextLine]]:
    """The text, and what stands behind it: signatures, annexes, another rule."""
    firsts = [n for n, line in enumerate(lines) if (line.number, line.branch) == (1, 0)]
    articles = [n for n, line in enumerate(lines) if line.unit is Unit.ARTICLE]
    again = [n for n in firsts if n in articles and n > articles[0]]
    end = again[0] if again else len(lines)
    last = max(n for n in articles if n < end)
    end = next((n for n in range(last, end) if lines[n].outside), end)
    return lines[:end], lines[end:]


def _entries(lines: Sequence[TextLine]) -> Iterator[ImportedEntry]:
    held: list[TextLine] = []
    for line in (*lines, None):
        if held and (line is None or line.unit is not Unit.TEXT):
            yield _entry(held)
            held = []
        if line is not None:
            held.append(line)


def _entry(lines: Sequence[TextLine]) -> ImportedEntry:
    first = lines[0]
    numbers = tuple(number for line in lines for number in line.numbers)
    if first.unit is Unit.ARTICLE:
        texts = tuple(line.text for line in lines if line.text)
        return ImportedArticle(first.number, first.branch, texts, numbers)
    title = "".join(line.text for line in lines)
    return ImportedHeading(first.unit, first.number, title, numbers)


def gaps(articles: Sequence[ImportedArticle]) -> list[tuple[ImportedArticle, str]]:
    """Articles before which a number is left out or which stand out of order, and what was due."""
    out: list[tuple[ImportedArticle, str]] = []
    last = (0, 0)
    for article in articles:
        due = ((last[0] + 1, 0), (last[0], last[1] + 1))
        if (article.number, article.branch) not in due:
            out.append((article, article_label(*due[0])))
        last = (article.number, article.branch)
    return out


def _doubts(rule: ImportedRule, layout: Layout) -> Iterator[Doubt]:
    yield from layout.doubts
    for article, due in gaps(rule.articles):
        yield Doubt(article.numbers[0], f"这里应是{due}，来件是{article.label}；请对照原件")
    for article in rule.articles:
        if not article.lines:
            yield Doubt(article.numbers[0], f"{article.label}没有文字；请对照原件")
        elif not is_ended(article.lines[-1]):
            yield Doubt(article.numbers[-1], f"{article.label}末句没有写完；请对照原件")
    for entry in rule.entries:
        if isinstance(entry, ImportedHeading) and entry.unit is not Unit.CHAPTER:
            yield Doubt(entry.numbers[0], f"“{entry.label}”只记在注释里：数据只分章，不分编和节")
    yield from _repeated(rule)
    yield from (Doubt(0, said) for said in facts.unknown(rule.front))


def _repeated(rule: ImportedRule) -> Iterator[Doubt]:
    times = Counter(line for article in rule.articles for line in article.lines)
    for article in rule.articles:
        for line in article.lines:
            if times[line] > 1 and len(line) >= REPEATED:
                said = f"{article.label}的“{line[:12]}……”在文中出现 {times[line]} 次；请核对"
                yield Doubt(article.numbers[0], said)
