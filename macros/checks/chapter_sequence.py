"""chapter-sequence: chapters count up; in rules held whole without gap, empty chapter or rest."""

from macros.cite.form import article_label
from macros.cite.numerals import to_chinese
from macros.derive.book import Book
from macros.model import Chapter, Coverage, Instrument, Problems, Rule

RULE = Rule(
    "chapter-sequence",
    "章按编号排列，每章一次，行号在它的条之前；全文（full）不跳号，章下有条，第一章之前没有条。",
)


def check(book: Book) -> Problems:
    """Chapters doubled, out of order; in rules held whole also skipped, empty or begun late."""
    for instrument in book.corpus.instruments:
        yield from _order(instrument)
        yield from _lines(instrument)
        if instrument.coverage is Coverage.FULL:
            yield from _empty(instrument)
            yield from _before_the_first(instrument)


def _label(number: int) -> str:
    return f"第{to_chinese(number)}章"


def _order(instrument: Instrument) -> Problems:
    last: Chapter | None = None
    for chapter in instrument.chapters:
        before = last.number if last else 0
        whole = instrument.coverage is Coverage.FULL
        if chapter.number <= before or (whole and chapter.number != before + 1):
            after = f"{_label(before)}之后" if before else "开头"
            yield RULE.at(
                chapter.place,
                f"{after}是{_label(chapter.number)}",
                f"应是{_label(before + 1)}" if whole else "章按编号从小到大，每章一次",
                "核对来源，改正章号或次序；缺的章补上",
            )
        if chapter.number > before:
            last = chapter


def _empty(instrument: Instrument) -> Problems:
    used = {article.chapter for article in instrument.articles}
    for chapter in instrument.chapters:
        if chapter.number not in used:
            yield RULE.at(
                chapter.place,
                f"{_label(chapter.number)}下面没有条",
                "章的标题写在它的第一条之前",
                "移到应在的位置，或补上该章的条",
            )


def _before_the_first(instrument: Instrument) -> Problems:
    first = instrument.articles[0] if instrument.articles else None
    if instrument.chapters and first and first.chapter is None:
        yield RULE.at(
            first.place,
            f"{article_label(first.number, first.branch)}不在任何一章里",
            "分章的文件，每条都在某一章里",
            "把该章的标题写在这一条之前",
        )


def _lines(instrument: Instrument) -> Problems:
    """A heading whose lines stand behind those of its first article in the same source."""
    for chapter in instrument.chapters:
        after = [a for a in instrument.articles if a.place.line > chapter.place.line]
        first = next((w.span for article in after[:1] for w in article.witnesses), None)
        span = chapter.span
        if first and span and first.source == span.source and span.ranges[0] > first.ranges[0]:
            yield RULE.at(
                chapter.place.at("lines"),
                f"{_label(chapter.number)}在第 {span.ranges[0][0]} 行，它的第一条在第 {first.ranges[0][0]} 行",
                "章的标题在它的条之前",
                "核对来源，改正行号",
            )
