"""case-section: cases and sections of a collection belong together, in both directions."""

from macros.derive.book import Book
from macros.model import Corpus, Problems, Rule
from macros.model.case import Case
from macros.model.collection import Collection
from macros.text.doubled import doubled

RULE = Rule(
    "case-section", "案例所在的节，案例集里有；每节至少有一个案例；节的序号和案例的代号不重复。"
)


def check(book: Book) -> Problems:
    """Sections that don't exist, are empty or doubled, and codes that are used twice."""
    for collection in book.corpus.collections:
        mine = [case for case in book.corpus.cases if case.collection == collection.id]
        yield from _sections(collection, mine, whole=not book.corpus.unread)
        yield from _cases(collection, mine)
    yield from _codes(book.corpus)


def _sections(collection: Collection, mine: list[Case], *, whole: bool) -> Problems:
    """An empty section is no finding while a file could not be read: its case may be there."""
    seen: set[int] = set()
    for section in collection.sections:
        if section.number in seen:
            yield RULE.at(
                section.place.at("number"),
                f"第 {section.number} 节写了两次",
                "每节一个序号",
                "改正序号",
            )
        elif whole and not any(case.section == section.number for case in mine):
            yield RULE.at(
                section.place,
                f"第 {section.number} 节没有案例",
                "每节至少有一个案例",
                "补上案例，或删去这一节",
            )
        seen.add(section.number)


def _cases(collection: Collection, mine: list[Case]) -> Problems:
    numbers = {section.number for section in collection.sections}
    for case in mine:
        if case.section and case.section not in numbers:
            yield RULE.at(
                case.place.at("section"),
                f"案例集“{collection.id}”没有第 {case.section} 节",
                f"{collection.place.path} 的 sections 里有的序号",
                "改正节的序号，或在案例集里补上这一节",
            )


def _codes(corpus: Corpus) -> Problems:
    coded = (case for case in corpus.cases if case.code)
    for case, first in doubled(coded, lambda case: case.code):
        yield RULE.at(
            case.place.at("code"),
            f"代号“{case.code}”已用于 {first.id}",
            "一个案例一个代号",
            "改正代号",
        )
