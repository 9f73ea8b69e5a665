"""A provision as plain words with its marks: the one form in which its text leaves its page.

Words that were supplied, replaced or moved in stand in 〔〕, doubtful ones in 〔？〕, a lacuna is
〔……〕. What was deleted or moved away is read nowhere and stands in no text.
"""

from collections.abc import Iterator

from macros.model import Article, Mark, Run, Runs, Where, reading_of
from macros.text.quotes import JOIN, units_at

BRACKETS = {
    Mark.SUPPLIED: ("〔", "〕"),
    Mark.REPLACED: ("〔", "〕"),
    Mark.MOVED: ("〔", "〕"),
    Mark.DOUBT: ("〔？", "〕"),
}
"""What stands before and after the words of a mark; a lacuna brings its own."""
NONE = ("", "")


def brackets(run: Run) -> tuple[str, str]:
    """The signs around the words of a run, empty where nothing was done or nothing is read."""
    return BRACKETS.get(run.mark, NONE) if run.mark and run.reading else NONE


def marked_text(runs: Runs) -> str:
    """The reading text with its marks."""
    return "".join(f"{brackets(run)[0]}{run.reading}{brackets(run)[1]}" for run in runs)


def marked_quote(article: Article, where: Where | None, quote: str) -> str:
    """A quotation with the marks of the words that it takes, its parts joined as they were."""
    lines = list(units_at(article, where))
    parts, at = [], (0, 0)
    for part in quote.split(JOIN):
        number, start = _find(lines, part, at)
        if number is None:
            parts.append(part)
            continue
        at = (number, start + len(part))
        parts.append("".join(_cut(lines[number], start, start + len(part))))
    return JOIN.join(parts)


def _find(lines: list[Runs], part: str, after: tuple[int, int]) -> tuple[int | None, int]:
    """Line and character at which a part of a quotation begins, at or behind a place."""
    first, begin = after
    for number, line in enumerate(lines):
        if number >= first:
            start = reading_of(line).find(part, begin if number == first else 0)
            if start >= 0:
                return number, start
    return None, 0


def _cut(runs: Runs, start: int, end: int) -> Iterator[str]:
    """The reading text from one character to another, with the marks that it meets."""
    at = 0
    for run in runs:
        words = run.reading[max(start - at, 0) : max(end - at, 0)]
        at += len(run.reading)
        if words:
            opening, closing = brackets(run)
            yield f"{opening}{words}{closing}"
