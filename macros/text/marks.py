r"""The editor's marks in a line of text: what readers read, and what the source prints.

Marks carry the number of their reason: `{++supplied++|1}`, `{--deleted--|2}`,
`{~~printed~>read~~|3}`, `{>>moved away>>|4}`, `{<<moved here<<|4}`, `{……|5}` a lacuna,
`{??doubtful??|6}`. A line that begins with `{接|7}` belongs to the 款 before (`text/provision.py`).
`\{` is a brace and nothing else; a brace that opens no mark stands for itself.
"""

import re
from collections.abc import Iterator

from macros.model import LACUNA, Mark, Place, Problem, Rule, Run, Runs

MARK = Rule("mark", "补改标记成对、有编号：{++补++|1}、{--删--|2}、{~~原~>改~~|3}、{……|4}。")

_MARKS = {
    "++": (Mark.SUPPLIED, False),
    "--": (Mark.DELETED, False),
    "~~": (Mark.REPLACED, False),
    ">>": (Mark.MOVED, False),
    "<<": (Mark.MOVED, True),
    "??": (Mark.DOUBT, False),
}
_STEP = re.compile(
    r"(?P<brace>\\\{)|\{(?P<sign>\+\+|--|~~|>>|<<|\?\?)|(?P<gap>\{……)|(?P<join>\{接\|)|(?P<tail>\|[0-9]{1,3}\})"
)
_OPEN = re.compile(r"(?<!\\)\{(?:\+\+|--|~~|>>|<<|\?\?|……)")
_CLOSE = {sign: re.compile(re.escape(sign) + r"\|(?P<n>[0-9]{1,3})\}") for sign in _MARKS}
_LACUNA = re.compile(r"\{……\|(?P<n>[0-9]{1,3})\}")


def read_runs(text: str, place: Place, problems: list[Problem]) -> Runs:
    """Split a line at its marks. Concatenated sources of the runs give the printed line back."""
    runs: list[Run] = []
    for run in _steps(text, place, problems):
        if runs and run.mark is None and runs[-1].mark is None:
            joined = runs[-1].reading + run.reading
            runs[-1] = Run(joined, joined)
        elif run.mark or run.reading:
            runs.append(run)
    return tuple(runs)


def _steps(text: str, place: Place, problems: list[Problem]) -> Iterator[Run]:
    """Marks and the plain stretches between them; a mark that is not whole stays plain text."""
    at, excused = 0, False
    while (step := _STEP.search(text, at)) is not None:
        before = text[at : step.start()]
        yield Run(before, before)
        at = step.end()
        if step["brace"]:
            excused = True
            yield Run("{", "{")
            continue
        read = None if step["tail"] or step["join"] else _read_mark(text, step)
        if read is not None:
            run, at = read
            yield run
            continue
        yield Run(step[0], step[0])
        if not (step["tail"] and excused):
            problems.append(_broken(text, step, place))
        excused = not step["tail"]  # the tail of a mark that is broken already
    yield Run(text[at:], text[at:])


def _broken(text: str, step: re.Match[str], place: Place) -> Problem:
    start = max(0, step.start() - 8) if step["tail"] else step.start()
    if step["join"]:
        return MARK.at(
            place,
            "{接|…}不在行首",
            "行首写 {接|1}，表示这一行与上一行是同一款",
            "移到行首；一款本来在一行里时删去",
        )
    return MARK.at(
        place,
        f"“{text[start : step.end() + 8]}”是没有写完的补改标记",
        "标记成对并带编号，如 {++补++|1}、{~~原~>改~~|2}、{……|3}",
        "补全标记；要写花括号本身时写 \\{",
    )


def _read_mark(text: str, opening: re.Match[str]) -> tuple[Run, int] | None:
    sign = opening["sign"]
    if sign is None:
        gap = _LACUNA.match(text, opening.start())
        return (Run(LACUNA, "", Mark.LACUNA, int(gap["n"])), gap.end()) if gap else None
    following = _OPEN.search(text, opening.end())
    stop = following.start() if following else len(text)
    closing = _CLOSE[sign].search(text, opening.end(), stop)
    if closing is None:
        return None
    inner = text[opening.end() : closing.start()].replace("\\{", "{")
    run = _marked(sign, inner, int(closing["n"]))
    return (run, closing.end()) if run else None


def _marked(sign: str, inner: str, number: int) -> Run | None:
    """A mark's run; None where nothing stands in it."""
    kind, here = _MARKS[sign]
    if kind is Mark.REPLACED:
        printed, _, reading = inner.partition("~>")
        return Run(reading, printed, kind, number) if printed and reading else None
    reading = "" if kind is Mark.DELETED or (kind is Mark.MOVED and not here) else inner
    source = "" if kind is Mark.SUPPLIED or here else inner
    return Run(reading, source, kind, number, here) if inner else None
