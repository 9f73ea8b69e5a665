"""A better text beside the held one, unit by unit; and whatever quotes words that it changes.

Nothing is written into the data here: an editor reads the page and enters article by article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from pathlib import Path

from macros.cite.form import article_label, place_label
from macros.importer.rule_text import ImportedArticle, ImportedRule
from macros.load.nodes import Mapping, Node, Scalar
from macros.load.record import RESTRICTED
from macros.load.source import read_tree
from macros.model import (
    Article,
    Instrument,
    Labelled,
    Mark,
    Place,
    Problem,
    Runs,
    Where,
    is_lost,
    reading_of,
)
from macros.text.provision import TypedLine, read_lines
from macros.text.quotes import JOIN

LEAST = 6
"""Least length of quoted words that are sought: shorter ones stand anywhere."""


class Finding(Labelled):
    """What a better text says of a unit, from what needs no eye to what needs one."""

    CONFIRMED = ("confirmed", "一致")
    EMENDATION_STANDS = ("emendation-stands", "补改得到证实")
    FILLED = ("filled", "残缺补足")
    ADDED = ("added", "没有原文的补足")
    EMENDATION_FALLS = ("emendation-falls", "补改不立，原文无误")
    DIFFERENT = ("different", "文字不同")
    ABSENT = ("absent", "新文本没有")


@dataclass(frozen=True, slots=True)
class UnitFinding:
    """A 款, 项 or 目: where, what was read so far, what the better text prints."""

    where: Where
    old: str
    new: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class ArticleFinding:
    """An article with its units, in order."""

    number: int
    branch: int
    units: tuple[UnitFinding, ...]

    @property
    def label(self) -> str:
        """`第三条`."""
        return article_label(self.number, self.branch)

    @property
    def finding(self) -> Finding:
        """That of the unit that most needs an eye."""
        order = list(Finding)
        return max((unit.finding for unit in self.units), key=order.index)


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """Words that a data file quotes and that the better text has not, with what it has instead."""

    place: Place
    old: str
    new: str
    unit: str


def collated(held: Instrument, rule: ImportedRule) -> tuple[ArticleFinding, ...]:
    """Every article of either text, by number."""
    olds = {(a.number, a.branch): a for a in held.articles}
    news = {(a.number, a.branch): a for a in rule.articles}
    return tuple(
        ArticleFinding(*key, tuple(_units(olds.get(key), news.get(key))))
        for key in sorted(olds.keys() | news.keys())
        if key in news or olds[key] in held.with_text
    )


def _units(old: Article | None, new: ImportedArticle | None) -> Iterator[UnitFinding]:
    printed = new_units(new) if new else {}
    held = old_units(old) if old else {}
    for where in sorted(held.keys() | printed.keys(), key=str):
        runs, text = held.get(where, ()), printed.get(where, "")
        yield UnitFinding(where, reading_of(runs), text, _finding(runs, text))


def old_units(article: Article) -> dict[Where, Runs]:
    """The units of a held article with their marks; lines that an editor joined are one."""
    placed = [line for line in article.lines if line.where]
    return {
        where: tuple(run for line in lines for run in line.runs)
        for where, lines in groupby(placed, key=lambda line: line.where)
        if where
    }


def new_units(article: ImportedArticle) -> dict[Where, str]:
    """The units of an imported article; its braces are braces and no marks."""
    problems: list[Problem] = []
    typed = [
        TypedLine(text.replace("{", "\\{"), Place("", n)) for n, text in enumerate(article.lines)
    ]
    return {line.where: reading_of(line.runs) for line in read_lines(typed, problems) if line.where}


def _finding(runs: Runs, new: str) -> Finding:
    if not new:
        return Finding.ABSENT
    if not runs or is_lost(runs):
        return Finding.ADDED
    lacking = any(run.mark is Mark.LACUNA for run in runs)
    marked = any(run.mark not in (None, Mark.LACUNA) for run in runs)
    if _fits(runs, new, printed=False):
        if lacking:
            return Finding.FILLED
        return Finding.EMENDATION_STANDS if marked else Finding.CONFIRMED
    if marked and _fits(runs, new, printed=True):
        return Finding.EMENDATION_FALLS
    return Finding.DIFFERENT


def _fits(runs: Runs, new: str, *, printed: bool) -> bool:
    """True where the new words are the old with something in the place of each lacuna."""
    parts = [
        ".+?" if run.mark is Mark.LACUNA else re.escape(run.source if printed else run.reading)
        for run in runs
    ]
    return bool(re.fullmatch("".join(parts), new))


def quoting(
    root: Path, held: Instrument, found: Sequence[ArticleFinding]
) -> tuple[QuotedWords, ...]:
    """Whatever in the data quotes words of the rule that the better text has not.

    The rule's own file is left out. Problems of files are told by `check`.
    """
    changed = [
        (
            f"{article.label}{place_label(unit.where.paragraph, unit.where.item, unit.where.subitem)}",
            unit,
        )
        for article in found
        for unit in article.units
        if unit.finding not in (Finding.CONFIRMED, Finding.ADDED) and unit.old
    ]
    out: list[QuotedWords] = []
    for document in read_tree(root, "data", []):
        if document.path != held.place.path:
            for scalar in _scalars(document.root):
                out += _lost_words(scalar, document.path, changed)
    return tuple(out)


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for _, inner in node.entries:
            yield from _scalars(inner)
    else:
        for inner in node.nodes:
            yield from _scalars(inner)


LOSS = re.compile(r"据提要|没有原文|残缺|残文|残句|脱去|全脱|脱字|缺文|所缺|文字不全")


def losses_told(root: Path, held: Instrument) -> tuple[QuotedWords, ...]:
    """Where our own words tell of a loss in this rule: by its names, or in its column or its notes."""
    names = {held.title, held.short, *(alias for alias in held.aliases if len(alias) > 1)}
    return tuple(
        QuotedWords(Place(path, scalar.line), scalar.text.strip(), "", "")
        for path, own, scalar in _own_words(root, held)
        if LOSS.search(scalar.text) and (own or any(name in scalar.text for name in names))
    )


def _own_words(root: Path, held: Instrument) -> Iterator[tuple[str, bool, Scalar]]:
    """Every value of the data but the rule's text, and whether its file is about this rule alone."""
    for document in read_tree(root, "data", []):
        if document.path == held.place.path:
            notes = (node for key, node in document.root.entries if key.text == "notes")
            yield from ((document.path, True, s) for node in notes for s in _scalars(node))
        else:
            own = document.path == f"data/comparisons/{held.id}.yml"
            yield from ((document.path, own, scalar) for scalar in _scalars(document.root))


_WITHIN = re.compile(f"“([^“”]{{{LEAST},}})”|({JOIN})")


def _pieces(text: str) -> tuple[str, ...]:
    """What a value may quote: itself, its parts joined by ……, and words in quotation marks.

    >>> _pieces("丙说“每日清扫井台和井沿”。")
    ('丙说“每日清扫井台和井沿”。', '每日清扫井台和井沿')
    """
    marked = (match[1] for match in _WITHIN.finditer(text) if match[1])
    return tuple(dict.fromkeys((text, *text.split(JOIN), *marked)))


def _lost_words(
    scalar: Scalar, path: str, changed: Iterable[tuple[str, UnitFinding]]
) -> Iterator[QuotedWords]:
    changed = tuple(changed)
    for text in _pieces(scalar.text.strip()):
        for label, unit in changed if len(text) >= LEAST else ():
            if text in unit.old and text not in unit.new:
                new = instead(text, unit.old, unit.new)
                yield QuotedWords(Place(path, scalar.line), text, new, label)


def instead(words: str, old: str, new: str) -> str:
    """What stands in the new text where the old has these words.

    >>> instead("每日清扫", "井台应当每日清扫。", "井台应当每日打扫。")
    '每日打扫'
    """
    start = old.index(words)
    end = start + len(words)
    out: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        first, last = max(a, start), min(b, end)
        if tag == "equal" and first < last:
            out.append(new[c + first - a : c + last - a])
        elif tag != "equal" and (first < last or (a == b and start < a < end)):
            out.append(new[c:d])
    return "".join(out)


def is_restricted(quoted: QuotedWords) -> bool:
    """True for words of a file whose name may not stand in a report."""
    return f"/{RESTRICTED}/" in quoted.place.path


def changes(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Stretches with `equal`, `del` or `ins`, in the order in which one reads them.

    >>> list(changes("每日清扫", "每日打扫"))
    [('equal', '每日'), ('del', '清'), ('ins', '打'), ('equal', '扫')]
    """
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield tag, old[a:b]
            continue
        if a < b:
            yield "del", old[a:b]
        if c < d:
            yield "ins", new[c:d]
