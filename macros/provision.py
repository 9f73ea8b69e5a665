"""From the lines of an article as printed to 款, 项 and 目, with the editor's marks.

Counting (decisions/0004): a line that starts with （一） is an item of the current 款; a digit with
a dot starts a 目; any other line starts a new 款; the lead-in and its items are one 款.

Marks stand in the text and carry the number of their reason: `{++supplied++|1}`,
`{--deleted--|2}`, `{~~printed~>read~~|3}`, `{>>moved away>>|4}`, `{<<moved here<<|4}`,
`{……|5}` a lacuna, `{??doubtful??|6}`. `\\{` is a brace and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from macros.cite.numerals import CHINESE, parse, to_chinese
from macros.model import (
    LACUNA,
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
    is_lost,
    reading_of,
)

MARK = Rule("mark", "校补标记成对、有编号：{++补++|1}、{--删--|2}、{~~原~>改~~|3}、{……|4}。")
LINE = Rule("line", "条文一款一行；项以（一）起头，目以“1.”起头，都跟在款的后面。")
RULES = (MARK, LINE)

StatusOf = Callable[[Runs, Where], Status]
"""Status of a stretch at an address, as far as marks and witnesses tell."""

_MARKS = {
    "++": (Mark.SUPPLIED, False),
    "--": (Mark.DELETED, False),
    "~~": (Mark.REPLACED, False),
    ">>": (Mark.MOVED, False),
    "<<": (Mark.MOVED, True),
    "??": (Mark.DOUBT, False),
}
_OPEN = re.compile(r"\\\{|\{(?P<sign>\+\+|--|~~|>>|<<|\?\?)|\{……")
_LACUNA = re.compile(r"\{……\|(?P<n>\d{1,3})\}")
_ITEM = re.compile(rf"[（(](?P<n>[{CHINESE}]+)[)）]")
_LOST_ITEMS = re.compile(rf"（(?P<a>[{CHINESE}]+)）至（(?P<b>[{CHINESE}]+)）(?P<rest>\{{……\|\d{{1,3}}\}})")
_SUBITEM = re.compile(r"(?P<n>[0-9０-９]{1,2})[.．](?![0-9０-９])")


@dataclass(frozen=True, slots=True)
class Typed:
    """A line as typed, with its place in the data file."""

    text: str
    place: Place


def read_runs(text: str, place: Place, problems: list[Problem]) -> Runs:
    """Split a line at its marks. Concatenated sources of the runs give the printed line back."""
    runs: list[Run] = []
    plain: list[str] = []
    at = 0

    def flush() -> None:
        if plain:
            joined = "".join(plain)
            plain.clear()
            if joined:
                runs.append(Run(joined, joined))

    while at < len(text):
        opening = _OPEN.search(text, at)
        if opening is None:
            plain.append(text[at:])
            break
        plain.append(text[at : opening.start()])
        at = opening.end()
        if opening[0] == "\\{":
            plain.append("{")
            continue
        read = _read_mark(text, opening)
        if read is None:
            problems.append(
                Problem(
                    place,
                    MARK.id,
                    f"“{text[opening.start() : opening.start() + 12]}”是没有写完的校补标记",
                    "标记成对并带编号，如 {++补++|1}、{~~原~>改~~|2}、{……|3}",
                    "补全标记；要写花括号本身时写 \\{",
                )
            )
            plain.append(opening[0])
            continue
        flush()
        run, at = read
        runs.append(run)
    flush()
    return tuple(runs)


def _read_mark(text: str, opening: re.Match[str]) -> tuple[Run, int] | None:
    sign = opening["sign"]
    if sign is None:
        gap = _LACUNA.match(text, opening.start())
        return (Run(LACUNA, "", Mark.LACUNA, int(gap["n"])), gap.end()) if gap else None
    closing = re.compile(re.escape(sign) + r"\|(?P<n>\d{1,3})\}").search(text, opening.end())
    if closing is None or _OPEN.search(text, opening.end(), closing.start()):
        return None
    inner = text[opening.end() : closing.start()]
    kind, here = _MARKS[sign]
    number = int(closing["n"])
    if not inner:
        return None
    if kind is Mark.REPLACED:
        printed, arrow, reading = inner.partition("~>")
        if not (printed and arrow and reading):
            return None
        return Run(reading, printed, kind, number), closing.end()
    reading = "" if kind is Mark.DELETED or (kind is Mark.MOVED and not here) else inner
    source = "" if kind is Mark.SUPPLIED or here else inner
    return Run(reading, source, kind, number, here), closing.end()


def read_lines(typed: Iterable[Typed], problems: list[Problem]) -> tuple[Line, ...]:
    """Lines with their addresses; a line that is wholly deleted has none."""
    counter = _Counter(problems)
    return tuple(line for one in typed for line in counter.lines(one))


class _Counter:
    """Counts 款, 项 and 目 while lines go by."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        self.paragraph = 0
        self.item: int | None = None

    def lines(self, typed: Typed) -> Iterator[Line]:
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
        self._need_paragraph(place, f"（{to_chinese(number)}）")
        self.item = number
        runs = read_runs(text.lstrip(" \u3000"), place, self.problems)
        where = Where(self.paragraph, number)
        return Line(place, f"（{to_chinese(number)}）", runs, where, _is_ours(runs))

    def _subitem(self, number: int, label: str, text: str, place: Place) -> Line:
        self._need_paragraph(place, label)
        runs = read_runs(text.lstrip(" \u3000"), place, self.problems)
        return Line(place, label, runs, Where(self.paragraph, self.item, number), _is_ours(runs))

    def _lost_items(self, lost: re.Match[str], place: Place) -> Iterator[Line]:
        first, last = parse(lost["a"]) or 0, parse(lost["b"]) or 0
        if not 0 < last - first < 100:
            self.problems.append(
                Problem(
                    place,
                    LINE.id,
                    f"“{lost['a']}至{lost['b']}”不成范围",
                    "前小后大，如（一）至（八）",
                    "改正项的编号",
                )
            )
            return
        for number in range(first, last + 1):
            yield self._item(number, lost["rest"], place)

    def _need_paragraph(self, place: Place, label: str) -> None:
        if self.paragraph:
            return
        self.problems.append(
            Problem(
                place,
                LINE.id,
                f"{label}之前没有款",
                "项和目跟在款的引语后面",
                "先写引语一行；来源脱去引语时写 {……|1}",
            )
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
        if status is Status.MISSING:
            status = Status.PARTIAL if _not_quoted(runs, unquoted) else Status.DAMAGED
        worst = max(worst, status, key=list(Status).index)
    return worst


def _not_quoted(runs: Runs, unquoted: frozenset[int]) -> bool:
    return all(run.number in unquoted for run in runs if run.mark is Mark.LACUNA)
