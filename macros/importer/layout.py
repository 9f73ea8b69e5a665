"""Physical lines in, the lines of a text out: page furniture goes, hard line breaks are joined.

Whatever is taken away or joined is told as a doubt or counted; no character of the text is changed
but by the rules by which `verify` reads a source.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from macros.cite.numerals import CHINESE, parse
from macros.importer.formats import AUTOMATIC, strange
from macros.verify.normalise import normalise_line


class Unit(Enum):
    """What a line begins; a 款, 项 or 目 is a line of text."""

    BOOK = "编"
    CHAPTER = "章"
    SECTION = "节"
    ARTICLE = "条"
    TEXT = ""


_NUMBER = rf"[{CHINESE}0-9０-９]+"
_HEADING = re.compile(rf"第 *(?P<n>{_NUMBER}) *(?P<unit>[编章节])(?P<gap> *)(?P<rest>.*)")
_ARTICLE = re.compile(
    rf"第 *(?P<n>{_NUMBER}) *条(?:之(?P<b>[{CHINESE}]+)(?![{CHINESE}]))?(?P<gap>[ 　]*)(?P<rest>.*)"
)
_SUBUNIT = re.compile(
    rf"[（(] *[{CHINESE}]+ *[)）](?! *[项款、至和或])|[0-9０-９]{{1,2}}[.．](?![0-9０-９])"
)
_PAGE = re.compile(r"[—–\-_·. ]*\d{1,4}[—–\-_·. ]*|第 *\d+ *页.*|\d+ */ *\d+|[Pp]age *\d+.*")
_LEADER = re.compile(r"[.．·…]{3,} *\d+$")
_CONTENTS = re.compile(r"目[ 　]*[录次]")
_CITED = re.compile(r"[、至和或及]|规定|所列|第|的|情形|款|项")
_ENDED = re.compile(r"[。：；！？…〕][”’）》〉」』]*$")
_SIGNS = re.compile(r"^#{1,6} +|\*\*|^> ?")


@dataclass(frozen=True, slots=True)
class Doubt:
    """What an editor should look at: a line of the file's text (0: the whole) and why."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class PhysicalLine:
    """A line of the file: number, text, whether it is indented."""

    number: int
    text: str
    indented: bool


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of the text with the lines of the file that print it; `label` is of a unit's number."""

    unit: Unit
    numbers: tuple[int, ...]
    text: str
    number: int = 0
    branch: int = 0
    outside: bool = False
    """True for what looks like no 款 or 项: not set in where the others are, or a signature."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a text, what was left out, and what is doubtful."""

    lines: tuple[TextLine, ...]
    doubts: tuple[Doubt, ...]
    furniture: tuple[tuple[int, str], ...]
    """Page numbers, running heads, tables of contents: number of the line, and what it was."""


def laid_out(raw: Sequence[str]) -> Layout:
    """The layout of a file's lines."""
    doubts = list(_unreadable(raw))
    physical = [_physical(number, line) for number, line in enumerate(raw, 1) if line.strip(" 　")]
    furniture = dict(_furniture(physical))
    kept = [line for line in physical if line.number not in furniture]
    lines = _Joiner(kept, doubts).lines()
    return Layout(tuple(lines), tuple(doubts), tuple(sorted(furniture.items())))


def _unreadable(raw: Sequence[str]) -> Iterator[Doubt]:
    if any(AUTOMATIC in line for line in raw):
        first = next(n for n, line in enumerate(raw, 1) if AUTOMATIC in line)
        yield Doubt(first, "Word 的自动编号不是文字，没有读入；请在 Word 里把编号改成文字再导入")
    for number, line in enumerate(raw, 1):
        for said in strange(line.replace(AUTOMATIC, "")):
            yield Doubt(number, f"有不能用的字符 {said}，按缺字处理；请对照原件补上")


def _physical(number: int, line: str) -> PhysicalLine:
    bare = _SIGNS.sub("", line.replace(AUTOMATIC, "")).strip(" 　")
    return PhysicalLine(number, bare, line.startswith((" ", "　")))


def compact(text: str) -> str:
    """The text as `verify` reads it: without blanks, with full-width punctuation."""
    return normalise_line(text)[0]


def is_ended(text: str) -> bool:
    """True where a 款 or 项 can end here."""
    return bool(_ENDED.search(compact(text)))


def _is_unit(text: str) -> bool:
    return bool(_HEADING.match(text) or _ARTICLE.match(text) or _SUBUNIT.match(text))


def _furniture(lines: Sequence[PhysicalLine]) -> Iterator[tuple[int, str]]:
    """Lines that the page and not the text has."""
    yield from _contents(lines)
    times = Counter(compact(line.text) for line in lines)
    front = {compact(line.text) for line in lines[: _first_article(lines)]}
    seen: set[str] = set()
    for at, line in enumerate(lines):
        text = compact(line.text)
        again = times[text] >= 3 or (at > _first_article(lines) and text in front)
        if _PAGE.fullmatch(line.text):
            yield line.number, "页码"
        elif (
            again and text in seen and len(text) <= 40 and not is_ended(text) and not _is_unit(text)
        ):
            yield line.number, "页眉"
        seen.add(text)


def _first_article(lines: Sequence[PhysicalLine]) -> int:
    return next((at for at, line in enumerate(lines) if _ARTICLE.match(line.text)), 0)


def _contents(lines: Sequence[PhysicalLine]) -> Iterator[tuple[int, str]]:
    """A table of contents: from 目录 until its first heading comes again or other text begins."""
    seen: set[str] | None = None
    for line in lines:
        entry = compact(_LEADER.sub("", re.sub(r"\s+\d{1,3}$", "", line.text)))
        if _CONTENTS.fullmatch(line.text):
            seen = set()
        elif seen is not None and not _PAGE.fullmatch(line.text):
            begun = entry in seen or not (_HEADING.match(entry) or _LEADER.search(line.text))
            seen = None if begun else seen | {entry}
        if seen is not None or _LEADER.search(line.text):
            yield line.number, "目录"


class _Joiner:
    """Joins lines that a page broke and tells units from words that only begin like one."""

    def __init__(self, lines: Sequence[PhysicalLine], doubts: list[Doubt]) -> None:
        self.physical, self.doubts = lines, doubts
        self.width = _wrapped_at(lines)
        units = [match for line in lines if (match := _ARTICLE.match(line.text))]
        spaced = sum(bool(match["gap"] or not match["rest"]) for match in units)
        self.spaced = spaced * 2 >= len(units)
        starts = [line for line in lines if _ARTICLE.match(line.text)]
        self.indents = sum(line.indented for line in starts) * 2 > len(starts)
        self.last = (0, 0)
        self.out: list[TextLine] = []
        self.begun = self.outside = False
        self.before: PhysicalLine | None = None

    def lines(self) -> list[TextLine]:
        for line in self.physical:
            self._add(line)
            self.before = line
        return self.out

    def _add(self, line: PhysicalLine) -> None:
        heading, article = _HEADING.match(line.text), _ARTICLE.match(line.text)
        if heading and self._is_heading(heading, line):
            self._start(
                Unit(heading["unit"]), line, heading["rest"].strip(" 　"), parse(heading["n"])
            )
        elif article and self._is_article(article, line):
            self.last = (parse(article["n"]) or 0, parse(article["b"] or "") or 0)
            self._start(Unit.ARTICLE, line, article["rest"], *self.last)
        elif self._continues(line):
            last = self.out[-1]
            text = last.text + compact(line.text)
            self.out[-1] = replace(last, numbers=(*last.numbers, line.number), text=text)
        else:
            self.outside = self._is_outside(line)
            self._start(Unit.TEXT, line, line.text)

    def _start(
        self, unit: Unit, line: PhysicalLine, text: str, number: int | None = 0, branch: int = 0
    ) -> None:
        self.begun = self.begun or unit is not Unit.TEXT
        self.outside = self.outside and unit is Unit.TEXT
        self.out.append(
            TextLine(unit, (line.number,), compact(text), number or 0, branch, self.outside)
        )

    def _is_outside(self, line: PhysicalLine) -> bool:
        """True for a line that no 款 or 项 looks like; what follows it is joined to nothing."""
        if not self.begun or _SUBUNIT.match(line.text):
            return False
        if self.indents:
            return not line.indented
        return self.outside or (_ends_article(line.text) and not is_ended(line.text))

    def _is_heading(self, match: re.Match[str], line: PhysicalLine) -> bool:
        title = match["rest"].strip()
        if parse(match["n"]) is None or is_ended(title) or len(title) > 30:
            return False
        return not _CITED.match(title) and (not self._is_open() or not self._may_wrap(line))

    def _is_article(self, match: re.Match[str], line: PhysicalLine) -> bool:
        number, branch = parse(match["n"]), parse(match["b"] or "") or 0
        if number is None or (match["b"] and not branch):
            return False
        follows = (number, branch) in ((self.last[0] + 1, 0), (self.last[0], self.last[1] + 1))
        divided = bool(match["gap"]) or not match["rest"]
        if self.spaced and not divided:
            return False
        if self._is_open() and self._may_wrap(line) and not follows:
            return False
        if divided:
            return True
        return follows or ((number, branch) > self.last and not _CITED.match(match["rest"]))

    def _is_open(self) -> bool:
        """True where the text so far stops in the middle of a sentence."""
        last = self.out[-1] if self.out else None
        if (
            last is None
            or not self.begun
            or last.outside
            or last.unit not in (Unit.ARTICLE, Unit.TEXT)
        ):
            return False
        return bool(last.text) and not is_ended(last.text)

    def _may_wrap(self, line: PhysicalLine) -> bool:
        """True where nothing in the look of a line says that it begins something."""
        return not (self.indents and line.indented)

    def _continues(self, line: PhysicalLine) -> bool:
        last = self.out[-1] if self.begun else None
        if last is None or last.outside or last.unit not in (Unit.ARTICLE, Unit.TEXT):
            return False
        if last.unit is Unit.ARTICLE and not last.text:
            return True
        ended = is_ended(last.text)
        if not self._may_wrap(line) or (_SUBUNIT.match(line.text) and (ended or not self.width)):
            return False
        if ended:
            return bool(self.width and self.indents and self._is_full())
        return bool(self.width) or self._goes_on(line)

    def _goes_on(self, line: PhysicalLine) -> bool:
        """True where a sentence broken by a page goes on in a text of whole paragraphs; told."""
        if _ends_article(line.text):
            return False
        self.doubts.append(Doubt(line.number, "上一行没有写完，与这一行接成一句；请核对"))
        return True

    def _is_full(self) -> bool:
        return self.before is not None and len(self.before.text) >= (self.width or 0) - 2


def _ends_article(text: str) -> bool:
    """True for what stands after the last article: a date, an annex, a signature in one line."""
    return bool(TAIL.match(compact(text)))


TAIL = re.compile(
    r"附件|附：|附表|附录|抄送|主题词|（此件|[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]+月"
    r"|[^，。；：]{2,30}(?:委员会|人民政府|办公厅|办公室|厅|局|部|院)$"
)


def _wrapped_at(lines: Iterable[PhysicalLine]) -> int | None:
    """The width at which a text was broken by hand or by a page; None where lines are paragraphs."""
    widths = [len(line.text) + 2 * line.indented for line in lines]
    broken = [
        width
        for line, width in zip(lines, widths, strict=True)
        if not is_ended(line.text) and not _HEADING.match(line.text)
    ]
    if not broken or max(widths) > 60:
        return None
    width = max(widths)
    near = sum(width - 4 <= each <= width for each in broken)
    return width if near >= 3 else None
