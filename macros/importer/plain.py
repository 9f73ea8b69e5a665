"""A held rule as plain text, as an office would have it: what the importer must read back."""

from __future__ import annotations

from collections.abc import Iterator

from macros.cite.form import article_label
from macros.cite.numerals import to_chinese
from macros.model import Article, Instrument, Mark, reading_of

INDENT = "　　"


def plain_text(instrument: Instrument) -> str:
    """Title, chapters and articles with their reading text, a line for each 款, 项 and 目."""
    lines = [instrument.title, ""]
    chapter: int | None = None
    titles = {held.number: held.title for held in instrument.chapters}
    for article in instrument.with_text:
        if article.chapter != chapter and article.chapter is not None:
            chapter = article.chapter
            lines += [
                "",
                f"{INDENT}第{to_chinese(chapter)}章　{titles[chapter] or ''}".rstrip("　"),
                "",
            ]
        lines += list(_article(article))
    return "\n".join(lines) + "\n"


def reading_lines(article: Article) -> tuple[str, ...]:
    """The reading text of an article, a line for each 款, 项 and 目, with their labels.

    Lines of the source that an editor joined are one.
    """
    lines: list[str] = []
    for line in article.lines:
        words = line.label + reading_of(line.runs)
        if lines and any(run.mark is Mark.JOINED for run in line.runs):
            lines[-1] += words
        elif line.where:
            lines.append(words)
    return tuple(lines)


def _article(article: Article) -> Iterator[str]:
    first, *others = reading_lines(article)
    yield f"{INDENT}{article_label(article.number, article.branch)}　{first}"
    yield from (INDENT + line for line in others)
