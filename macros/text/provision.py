"""From the lines of an article as printed to 款, 项 and 目.

Counting (decisions/0004): a line that starts with （一） is an item of the current 款; a digit with
a dot starts a 目; any other line starts a new 款; the lead-in and its items are one 款.
"""

import re
from collections.abc import Iterable, Iterator
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
    Run,
    Runs,
    Status,
    Subitem,
    Where,
    reading_of,
)
from macros.text.marks import MARK, read_runs
from macros.text.standing import Ground

LINE = Rule("line", "条文一款一行；项以（一）起头，目以“1.”起头，后面写文字，都跟在款的后面。")
RULES = (MARK, LINE)

_ITEM = re.compile(rf"[（(](?P<n>[{CHINESE}]+)[)）]")
_LOST_ITEMS = re.compile(
    rf"[（(](?P<a>[{CHINESE}]+)[)）]至[（(](?P<b>[{CHINESE}]+)[)）](?P<rest>\{{……\|[0-9]{{1,3}}\}})"
)
_RANGE = re.compile(r"\s*(?:至|-|—|~|～)+[（(]")
_JOIN = re.compile(r"\{接\|(?P<n>[0-9]{1,3})\}")
"""Begins a line that the source prints as a 款 of its own and that belongs to the 款 before it."""
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
        self.within = False
        """True behind a 项 or 目 of the current 款."""

    def lines(self, typed: TypedLine) -> Iterator[Line]:
        text = typed.text.strip(" \t\u3000")
        if not text:
            return
        lost = _LOST_ITEMS.fullmatch(text)
        if lost:
            yield from self._lost_items(lost, typed.place)
            return
        join = _JOIN.match(text)
        if join:
            yield self._joined(int(join["n"]), text[join.end() :], typed.place)
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
            self.paragraph, self.item, self.within = self.paragraph + 1, None, False
            yield Line(typed.place, "", runs, Where(self.paragraph))

    def _joined(self, number: int, text: str, place: Place) -> Line:
        """A line that continues the 款 before it; nothing may stand between the two."""
        if not self.paragraph or self.within:
            self.problems.append(
                LINE.at(
                    place,
                    "{接|…}之前不是款的文字" if self.within else "{接|…}之前没有款",
                    "接在没有项、目的款后面，单独一行",
                    "改正行的先后，或删去这个标记",
                )
            )
        runs = self._runs(text, "{接|…}", place)
        self.paragraph = self.paragraph or 1
        return Line(place, "", (Run("", "", Mark.JOINED, number), *runs), Where(self.paragraph))

    def _item(self, number: int, text: str, place: Place) -> Line:
        label = f"（{to_chinese(number)}）"
        runs = self._runs(text, label, place)
        if runs and not reading_of(runs):
            return Line(place, label, runs, None)
        self._need_paragraph(place, label)
        self.within = True
        self.item = number
        return Line(place, label, runs, Where(self.paragraph, number), _is_ours(runs))

    def _subitem(self, number: int, label: str, text: str, place: Place) -> Line:
        runs = self._runs(text, label, place)
        if runs and not reading_of(runs):
            return Line(place, label, runs, None)
        self._need_paragraph(place, label)
        self.within = True
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
                "后面只写缺字标记；不是范围时改写",
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


def build(lines: Iterable[Line], ground: Ground) -> tuple[Paragraph, ...]:
    """款 with their items and 目, each in the state of its own words."""
    paragraphs: list[Paragraph] = []
    for line in lines:
        where = line.where
        if where is None:
            continue
        if where.item is not None or where.subitem is not None:
            paragraphs = paragraphs or [Paragraph(1, (), Status.DAMAGED, line.place)]
            paragraphs[-1] = _add(paragraphs[-1], line, where, ground)
        elif paragraphs and paragraphs[-1].number == where.paragraph:
            joined = paragraphs[-1].runs + line.runs
            paragraphs[-1] = replace(paragraphs[-1], runs=joined)
        else:
            paragraphs.append(Paragraph(where.paragraph, line.runs, Status.MISSING, line.place))
    return tuple(_stated(paragraph, ground) for paragraph in paragraphs)


def _stated(paragraph: Paragraph, ground: Ground) -> Paragraph:
    """The 款 with the state of its own words, once all of them are there."""
    where, runs = Where(paragraph.number), paragraph.runs
    if not runs:
        return paragraph
    return replace(
        paragraph, status=ground.status(runs, where), collated=ground.verdict_at(where, runs)
    )


def _add(paragraph: Paragraph, line: Line, where: Where, ground: Ground) -> Paragraph:
    status, collated = ground.status(line.runs, where), ground.verdict_at(where, line.runs)
    if where.subitem is None:
        assert where.item is not None
        item = Item(
            where.item,
            line.label,
            line.runs,
            status,
            line.place,
            editorial=line.editorial,
            collated=collated,
        )
        return replace(paragraph, items=(*paragraph.items, item))
    subitem = Subitem(where.subitem, line.label, line.runs, status, line.place, collated)
    if where.item is None or not paragraph.items:
        return replace(paragraph, subitems=(*paragraph.subitems, subitem))
    last = paragraph.items[-1]
    last = replace(last, subitems=(*last.subitems, subitem))
    return replace(paragraph, items=(*paragraph.items[:-1], last))
