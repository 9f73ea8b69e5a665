"""A held span against its lines in the source: character for character, break for break."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from macros.cite.numerals import CHINESE
from macros.model import Place, Problem, Rule
from macros.text.provision import TypedLine
from macros.verify.normalise import Counts, Glyph, Normalisation, Printed, run_together
from macros.verify.quoted import BareQuotation, contradicts, unwrap
from macros.verify.seeds import Seed
from macros.verify.spans import HeldSpan

VERBATIM = Rule("verbatim", "条文与来源所载行逐字相符；每一处归一都有名目。")
LINE_BREAK = Rule("line-break", "数据另起一行处，来源也另起一行；来源句末另起的一行，数据不接排。")
NOTE = Rule("source-note", "汇编者出处附注所指的条、款、项与数据所记相同。")
CONTEXT = 12
ENDS = "。：！？"
"""After these a line of the source that starts anew starts a 款 or 项; so it does before （一）."""

_ITEM = re.compile(rf"（[{CHINESE}]+）")


@dataclass(slots=True)
class Outcome:
    """What a comparison found. `left` are characters of the named lines that the span leaves over."""

    held: HeldSpan
    problems: list[Problem] = field(default_factory=list)
    counts: Counts = field(default_factory=Counter)
    covered: frozenset[Glyph] = frozenset()
    left: frozenset[Glyph] = frozenset()

    def refuse(self, rule: Rule, found: str, expected: str, place: Place | None = None) -> None:
        """Add a problem that names the span."""
        held = self.held
        said = f"{held.id}（来源 {held.span.source} 第 {held.shown_lines} 行）{found}"
        mend = "对照来源改正文字、行号，或补记补改、版本出入"
        self.problems.append(Problem(place or self.held.place, rule.id, said, expected, mend))


def compare(held: HeldSpan, seed: Seed) -> Outcome:
    """Compare one span. A span that is a part of its lines is equal and has `left` characters."""
    out = Outcome(held)
    if not seed.holds(held.span):
        out.refuse(VERBATIM, f"超出来源的 {len(seed.lines)} 行", "行号在来源之内")
        return out
    if not held.lines:
        out.refuse(VERBATIM, "在数据里没有文字可核", "该处有条文或版本出入")
        return out
    quoted = unwrap(_printed(held, seed, out.counts), held, out.counts)
    for note in quoted.notes:
        if contradicts(note, held):
            out.refuse(NOTE, f"附注作“{note[0]}”", f"附注应指 {held.title}{held.head}")
    _match(out, _expected(held, quoted), quoted.printed)
    return out


def _printed(held: HeldSpan, seed: Seed, counts: Counts) -> list[Printed]:
    """The text of each range of the span. In an article a line that is the title is a running head."""
    out: list[Printed] = []
    for lines in seed.ranges(held.span):
        kept = [(number, text) for number, text in lines if not held.head or text != held.title]
        if len(kept) < len(lines):
            counts[Normalisation.RUNNING_HEAD] += len(lines) - len(kept)
        out.append(run_together(kept))
    return out


def _expected(held: HeldSpan, quoted: BareQuotation) -> tuple[TypedLine, ...]:
    """The data's lines with the labels that the source prints and no others.

    A quoted place may or may not carry 第X条; the compiler's own number stands for the item's.
    """
    first, *rest = held.lines
    text, printed = first.text, quoted.printed.text
    if quoted.numbered and held.where and held.where.item:
        text = _ITEM.sub("", text, count=1)
    if held.under and printed.startswith(held.under):
        text = held.under + text
    elif (held.needs_head and not quoted.notes) or (held.head and printed.startswith(held.head)):
        text = held.head + text
    return (TypedLine(text, first.place), *rest)


def _match(out: Outcome, lines: tuple[TypedLine, ...], printed: Printed) -> None:
    text = "".join(line.text for line in lines)
    start = 0
    if text != printed.text:
        start = printed.text.find(text)
        once = start >= 0 and printed.text.find(text, start + 1) < 0
        if not once or not _at_edges(printed, start, text):
            _show_difference(out, lines, printed)
            return
    part = printed.cut(start, start + len(text))
    out.covered = frozenset(part.at)
    out.left = frozenset(printed.at) - out.covered
    if out.left:
        out.counts[Normalisation.PART] += 1
    _match_breaks(out, lines, part)


def _at_edges(printed: Printed, start: int, text: str) -> bool:
    """What is left over stands on the first or the last line that the span itself prints on."""
    part = printed.cut(start, start + len(text))
    own = {line for line, _ in part.at}
    return all(line in own for line, _ in printed.at)


def _show_difference(out: Outcome, lines: tuple[TypedLine, ...], printed: Printed) -> None:
    text = "".join(line.text for line in lines)
    at = next(
        (i for i, (a, b) in enumerate(zip(text, printed.text, strict=False)) if a != b),
        min(len(text), len(printed.text)),
    )
    where = "来源所指各行没有文字"
    if printed.at:
        line = printed.at[min(at, len(printed.at) - 1)][0]
        where = f"来源第 {line} 行作“{_around(printed.text, at)}”"
    out.refuse(VERBATIM, where, f"数据作“{_around(text, at)}”", _place_of(lines, at))


def _around(text: str, at: int) -> str:
    """Some characters on either side; 【 stands before the first that differs."""
    before = text[max(0, at - CONTEXT) : at]
    after = text[at : at + CONTEXT]
    head = "…" if at > CONTEXT else ""
    tail = "…" if at + CONTEXT < len(text) else ""
    return f"{head}{before}【{after or '（完）'}】{tail}"


def _place_of(lines: tuple[TypedLine, ...], at: int) -> Place:
    for line in lines:
        if at < len(line.text):
            return line.place
        at -= len(line.text)
    return lines[-1].place


def _offsets(lines: tuple[TypedLine, ...]) -> Iterator[tuple[int, TypedLine]]:
    """Where each line but the first starts in the run-together text."""
    at = 0
    for before, line in pairwise(lines):
        at += len(before.text)
        yield at, line


def _match_breaks(out: Outcome, lines: tuple[TypedLine, ...], part: Printed) -> None:
    starts = dict(_offsets(lines))
    breaks = part.breaks
    for at, line in starts.items():
        if at in breaks:
            continue
        if _ITEM.match(line.text):
            out.counts[Normalisation.ITEM_BREAK] += 1
            continue
        said = f"来源第 {part.at[at][0]} 行接排“{_around(part.text, at)}”"
        out.refuse(LINE_BREAK, said, "数据不应在此另起一行", line.place)
    for at in sorted(breaks - starts.keys()):
        out.counts[Normalisation.JOINED] += 1
        if part.text[at - 1] in ENDS or _ITEM.match(part.text, at):
            said = f"来源第 {part.at[at][0]} 行另起“{_around(part.text, at)}”"
            out.refuse(LINE_BREAK, said, "数据也应另起一行", _place_of(lines, at))
