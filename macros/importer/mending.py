"""What quotes the old words, mended in its file; what rested on them, put back to be judged anew.

Lines are changed where the quoted words stand, and nothing else of a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.checks import check
from macros.importer.update import QuotedWords
from macros.model import Problem
from macros.model.comparison import Relation

REACH = 40
"""Lines below the key in which the words of a text of several lines may stand."""
UNJUDGED = tuple(
    f"comparison-{name}" for name in ["relation", "against", "bases", "columns", "quote"]
)
_ITEM = re.compile(r"\s*- [a-z_]+:")
_BASE = re.compile(r"\s*- base:")
_CELL = re.compile(r"\s*- topic:")
_KEY = re.compile(r"[\s-]*([a-z_]+):")
UNTOLD = "新文本收入以后还没有重新比。"
"""The note of a cell whose old judgement the new text took away."""
_SEAL = re.compile(r"seal: ([0-9a-f]+)$")
_SPECIAL = re.compile(r": | #|^[\s&*!|>%@`'\"{\[?-]|:$")


def mended(
    root: Path, quoted: Iterable[QuotedWords]
) -> tuple[list[QuotedWords], list[QuotedWords]]:
    """Put the new words in place of the old; what was mended, and what could not be found."""
    done: list[QuotedWords] = []
    left: list[QuotedWords] = []
    for words in quoted:
        path = root / words.place.path
        text = path.read_bytes().decode("utf-8")
        new = _replaced(text, words)
        (left if new is None else done).append(words)
        if new is not None:
            path.write_bytes(new.encode("utf-8"))
    return done, left


def _replaced(text: str, words: QuotedWords) -> str | None:
    """The text with the words mended at their line; None where they do not stand there as they are."""
    lines = text.split("\n")
    if not words.new:
        return None
    for number in range(words.place.line - 1, min(words.place.line + REACH, len(lines))):
        if words.old in lines[number]:
            lines[number] = _line(lines[number], words)
            return "\n".join(lines)
    return None


def _line(line: str, words: QuotedWords) -> str:
    """The line with its words mended; a value that YAML would read otherwise is put in quotes."""
    head, _, value = line.partition(words.old)
    plain = line.replace(words.old, words.new, 1)
    whole = re.fullmatch(r"\s*(?:- )?(?:[a-z_]+: )?", head) and not value.strip()
    if whole and _SPECIAL.search(words.new):
        return f"{head}'{words.new.replace(chr(39), chr(39) * 2)}'{value}"
    return plain


def unjudged(root: Path) -> tuple[list[str], list[Problem]]:
    """Put back to 未比 every relation that the new text no longer bears; what remains.

    From the end of a file, so that lines above keep their numbers. Each change may take the ground
    from another relation, so that it goes on until nothing changes.
    """
    changed: list[str] = []
    while True:
        problems = check(root)[1]
        upwards = sorted(problems, key=lambda p: (p.place.path, -p.place.line))
        places = [p for p in upwards if p.rule in UNJUDGED and _put_back(root, p)]
        changed += [str(problem.place.path) for problem in places]
        if not places:
            return changed, problems


def _put_back(root: Path, problem: Problem) -> bool:
    """Write 未比 for the relation of a problem, its old note as a comment; False where it is there.

    The relation to one base is put back alone, where the cell tells one for each base.
    """
    path = root / problem.place.path
    lines = path.read_bytes().decode("utf-8").split("\n")
    cell = _cell(lines, problem.place.line - 1)
    if cell is None or any(UNTOLD in line for line in lines[cell.start : cell.stop]):
        return False
    lines[cell.start : cell.stop] = list(_unjudged(lines[cell.start : cell.stop]))
    path.write_bytes("\n".join(lines).encode("utf-8"))
    return True


def _cell(lines: list[str], at: int) -> range | None:
    """The lines of the cell, or of the relation to a base, around a line; blank ones behind are not."""
    start = next((n for n in range(at, -1, -1) if _CELL.match(lines[n])), None)
    base = next((n for n in range(at, -1, -1) if _ITEM.match(lines[n])), None)
    if start is None or base is None:
        return None
    start = base if _BASE.match(lines[base]) else start
    depth = _depth(lines[start])
    after = (n for n in range(start + 1, len(lines)) if lines[n].strip())
    end = next((n for n in after if _depth(lines[n]) <= depth), len(lines))
    while not lines[end - 1].strip():
        end -= 1
    return range(start, end)


def _unjudged(cell: list[str]) -> Iterator[str]:
    """The lines of a cell that claims nothing: its words stay, what was judged of them goes."""
    inner = " " * (_depth(cell[0]) + 2)
    for key, block in _blocks(cell, inner):
        if key in ("relation", "relations", "also"):
            yield from (f"{inner}# 旧文本的关系：{line.strip()}" for line in block)
        elif key == "note":
            old = "".join(line.strip() for line in block).removeprefix("note:").strip()
            yield f"{inner}# 旧文本的说明：{old}"
        else:
            yield from block
    yield f"{inner}relation: {Relation.NOT_COMPARED.key}"
    yield f"{inner}note: {UNTOLD}"


def _blocks(cell: list[str], inner: str) -> Iterator[tuple[str, list[str]]]:
    """The keys of a cell, each with its lines."""
    held: list[str] = []
    for line in cell:
        if held and re.match(rf"{inner}[a-z_]+:", line):
            yield _KEY.match(held[0])[1], held  # type: ignore[index]
            held = []
        held.append(line)
    yield _KEY.match(held[0])[1], held  # type: ignore[index]


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def resealed(root: Path) -> list[str]:
    """Write the seals of questions whose ground was changed; the questions, to be read again."""
    found: list[str] = []
    for problem in check(root)[1]:
        match = _SEAL.search(problem.mend) if problem.rule == "quiz-seal" else None
        if match:
            path = root / problem.place.path
            lines = path.read_bytes().decode("utf-8").split("\n")
            at = problem.place.line - 1
            lines[at] = re.sub(
                r"(seal: *)\S+?(?=[,}\s]|$)", rf"\g<1>{match[1]}", lines[at], count=1
            )
            path.write_bytes("\n".join(lines).encode("utf-8"))
            found.append(problem.found.partition("”")[0].strip("“"))
    return found
