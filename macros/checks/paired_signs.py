"""paired-signs: quotation marks, brackets and title marks close in the line where they open."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.model import Mark, Place, Problems, Rule, reading_of

RULE = Rule("paired-signs", "引号、括号、书名号在同一行、同一个题目里成对。")
PAIRS = {"”": "“", "’": "‘", "》": "《", "〉": "〈", "）": "（", "〕": "〔", "】": "【"}
OPENERS = frozenset(PAIRS.values())


def check(book: Book) -> Problems:
    """Lines whose signs don't pair; lines with a lacuna or a doubt may lack one."""
    for line in book.lines:
        if any(run.mark in (Mark.LACUNA, Mark.DOUBT) for run in line.runs):
            continue
        single = unpaired(reading_of(line.runs))
        if single:
            yield RULE.at(
                line.place, f"{single} 没有配对", "同一行里成对", "核对来源；多半是断行或脱字"
            )
    for place, name in _titles(book):
        single = unpaired(name)
        if single:
            yield RULE.at(place, f"题目里 {single} 没有配对", "成对", "补上另一半，或删去多写的")


def _titles(book: Book) -> Iterator[tuple[Place, str]]:
    """Titles of rules, cases and topics."""
    corpus = book.corpus
    yield from ((rule.place.at("title"), rule.title) for rule in corpus.instruments)
    yield from ((case.place.at("title"), case.title) for case in corpus.cases)
    yield from ((topic.place.at("title"), topic.title) for topic in corpus.comparisons)


def unpaired(text: str) -> str:
    """The first sign that does not pair, empty where all do.

    >>> unpaired("《〈甲〉乙》"), unpaired("（甲"), unpaired("甲》")
    ('', '（', '》')
    """
    open_signs: list[str] = []
    for char in text:
        if char in OPENERS:
            open_signs.append(char)
        elif char in PAIRS and (not open_signs or open_signs.pop() != PAIRS[char]):
            return char
    return open_signs[0] if open_signs else ""
