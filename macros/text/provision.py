"""From the lines of an article as printed to 款, 项 and 目.

Counting (decisions/0004): a line that starts with （一） is an item of the current 款; a digit with
a dot starts a 目; any other line starts a new 款; the lead-in and its items are one 款.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from macros.cite.numerals import CHINESE, parse, to_chinese
from macros.model import (
    Item,
    Line,
    Mark,
    Paragraph,
    Place,
    Problem,
    Rule,
    Runs,
    Status,
    Subitem,
    Where,
    is_lost,
    reading_of,
)
from macros.text.marks import MARK, read_runs

LINE = Rule("line", "条文一款一行；项以（一）起头，目以“1.”起头，后面写文字，都跟在款的后面。")
RULES = (MARK, LINE)
StatusOf = Callable[[Runs, Where], Status]
"""Status of a stretch at an address, as far as marks and witnesses tell."""

_ITEM = re.compile(rf"[（(](?P<n>[{CHINESE}]+)[)）]")
_LOST_ITEMS = re.compile(
    rf"[（(](?P<a>[{CHINESE}]+)[)）]至[（(](?P<b>[{CHINESE}]+)[)）](?P<rest>\{{……\|[0-9]{{1,3}}\}})"
)
_RANGE = re.compile(r"\s*(?:至|-|—|~|～)+[（(]")
_SUBITEM = re.compile(r"(?P<n>[0-9０-９]{1,2})[.．](?![0-9０-９])")


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line as typed, with its place in the data file."""

    text: str
    place: Place


def read_lines(typed: Iterable[TypedLine], problems: list[Problem]) -> tuple[Line, ...]:
    """Lines with their addresses; a line that is wholly deleted has none."""
    counter = _Counter(problems)
    return tuple(line for typed_line in typed for line in counter.lines(typed_line))


class _Counter:
    """Counts 款, 项 and 目 while lines go by."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        self.paragraph = 0
        self.item: int | None = None

    def lines(self, typed: TypedLine) -> Iterator[Line]:
        text = typed.text.strip(" \t\u3000")
        if not text:
            return
        lost = _LOST_ITEMS.fullmatch(text)
        if lost:
            yield from self._lost_items(lost, typed.place)
            return
        item, subitem = _ITEM.match(text), _SUBITEM.match(text)
        number = parse(item["n"]) if item else None
        if item and number:
            yield self._item(number, text[item.end() :], typed.place)
        elif subitem:
            yield self._subitem(int(subitem["n"]), subitem[0], text[subitem.end() :], typed.place)
        else:
            runs = read_runs(text, typed.place, self.problems)
            if not reading_of(runs):
                yield Line(typed.place, "", runs, None)
                return
            self.paragraph, self.item = self.paragraph + 1, None
            yield Line(typed.place, "", runs, Where(self.paragraph))

    def _item(self, number: int, text: str, place: Place) -> Line:
        label = f"（{to_chinese(number)}）"
        runs = self._runs(text, label, place)
        if runs and not reading_of(runs):
            return Line(place, label, runs, None)
        self._need_paragraph(place, label)
        self.item = number
        return Line(place, label, runs, Where(self.paragraph, number), _is_ours(runs))

    def _subitem(self, number: int, label: str, text: str, place: Place) -> Line:
        runs = self._runs(text, label, place)
        if runs and not reading_of(runs):
            return Line(place, label, runs, None)
        self._need_paragraph(place, label)
        return Line(place, label, runs, Where(self.paragraph, self.item, number), _is_ours(runs))

    def _runs(self, text: str, label: str, place: Place) -> Runs:
        """What stands behind a label; nothing there is a problem, for it would count as an item."""
        runs = read_runs(text.lstrip(" \u3000"), place, self.problems)
        if not runs:
            self._report(
                place,
                f"{label}后面没有文字",
                "编号和文字写在同一行",
                "补写文字；来源脱去文字时写 {……|1}",
            )
        if _RANGE.match(text):
            self._report(
                place,
                f"“{label}{text[:8]}”像几项的范围",
                "范围只写脱去的项，如（一）至（八）{……|1}",
                "后面只写阙文标记；不是范围时改写",
            )
        return runs

    def _report(self, place: Place, found: str, expected: str, mend: str) -> None:
        self.problems.append(LINE.at(place, found, expected, mend))

    def _lost_items(self, lost: re.Match[str], place: Place) -> Iterator[Line]:
        first, last = parse(lost["a"]) or 0, parse(lost["b"]) or 0
        if not 0 < last - first < 100:
            self._report(
                place,
                f"“{lost['a']}至{lost['b']}”不成范围",
                "前小后大，如（一）至（八）",
                "改正项的编号",
            )
            return
        for number in range(first, last + 1):
            yield self._item(number, lost["rest"], place)

    def _need_paragraph(self, place: Place, label: str) -> None:
        if self.paragraph:
            return
        self._report(
            place,
            f"{label}之前没有款",
            "项和目跟在款的引语后面",
            "先写引语一行；来源脱去引语时写 {……|1}",
        )
        self.paragraph = 1


def _is_ours(runs: Runs) -> bool:
    """True where the source prints nothing of the line, so that its label is the editor's too."""
    return all(not run.source for run in runs)


def build(
    lines: Iterable[Line], status_of: StatusOf, unquoted: frozenset[int]
) -> tuple[Paragraph, ...]:
    """款 with their items and 目. The status of a 款 is that of its worst part.

    `unquoted` names the lacunae that are there because the source quotes a part only.
    """
    paragraphs: list[Paragraph] = []
    for line in lines:
        where = line.where
        if where is None:
            continue
        status = status_of(line.runs, where)
        if where.item is None and where.subitem is None:
            paragraphs.append(Paragraph(where.paragraph, line.runs, status, line.place))
            continue
        if not paragraphs:
            paragraphs.append(Paragraph(1, (), Status.DAMAGED, line.place))
        paragraphs[-1] = _add(paragraphs[-1], line, where, status)
    return tuple(replace(p, status=whole(_parts(p), unquoted)) for p in paragraphs)


def _add(paragraph: Paragraph, line: Line, where: Where, status: Status) -> Paragraph:
    if where.subitem is None:
        assert where.item is not None
        item = Item(where.item, line.label, line.runs, status, line.place, (), line.editorial)
        return replace(paragraph, items=(*paragraph.items, item))
    subitem = Subitem(where.subitem, line.label, line.runs, status, line.place)
    if where.item is None or not paragraph.items:
        return replace(paragraph, subitems=(*paragraph.subitems, subitem))
    last = paragraph.items[-1]
    last = replace(last, subitems=(*last.subitems, subitem))
    return replace(paragraph, items=(*paragraph.items[:-1], last))


def _parts(paragraph: Paragraph) -> list[tuple[Status, Runs]]:
    parts = [(paragraph.status, paragraph.runs)]
    parts += [(s.status, s.runs) for s in paragraph.subitems]
    for item in paragraph.items:
        parts.append((item.status, item.runs))
        parts += [(s.status, s.runs) for s in item.subitems]
    return parts


def whole(parts: list[tuple[Status, Runs]], unquoted: frozenset[int]) -> Status:
    """Status of a whole from its parts: the worst of them; missing only where all is missing.

    A missing part makes its whole damaged where text was lost, partial where it was not quoted.
    """
    if parts and all(is_lost(runs) for _, runs in parts):
        return Status.MISSING
    worst = Status.COMPLETE
    for status, runs in parts:
        share = status
        if status is Status.MISSING:
            share = Status.PARTIAL if _not_quoted(runs, unquoted) else Status.DAMAGED
        worst = max(worst, share, key=lambda value: value.order)
    return worst


def _not_quoted(runs: Runs, unquoted: frozenset[int]) -> bool:
    return all(run.number in unquoted for run in runs if run.mark is Mark.LACUNA)
