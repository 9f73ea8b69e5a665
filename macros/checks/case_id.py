"""case-id: every id that a case or a collection names exists."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.model import Corpus, Place, Problems, Rule
from macros.model.case import Case
from macros.model.collection import Collection
from macros.text.ids import absent, known_ids

RULE = Rule(
    "case-id", "案例和案例集所引的编号都存在：案例集、情形、处理方式、案例、来源、文件、条。"
)


def check(book: Book) -> Problems:
    """Ids that nothing in data/ has, with the nearest known one."""
    unread = set(book.corpus.unread)
    known = known_ids(book.corpus)
    for place, kind, name in _named(book.corpus):
        if name and name not in known[kind] and name.partition("/")[0] not in unread:
            yield absent(place, RULE, kind, name, known[kind])


def _named(corpus: Corpus) -> Iterator[tuple[Place, str, str]]:
    for collection in corpus.collections:
        yield from _of_collection(collection)
    for case in corpus.cases:
        yield from _of_case(case)


def _of_collection(collection: Collection) -> Iterator[tuple[Place, str, str]]:
    for section in collection.sections:
        yield section.place.at("source"), "来源", section.span.source
        yield section.place.at("provision"), "条", section.provision or ""


def _of_case(case: Case) -> Iterator[tuple[Place, str, str]]:
    yield case.place.at("collection"), "案例集", case.collection
    for n, name in enumerate(case.circumstances):
        yield case.place.at(f"circumstances/{n}"), "情形", name
    for n, span in enumerate(case.spans):
        yield case.place.at(f"sources/{n}"), "来源", span.source
    for n, name in enumerate(case.related):
        yield case.place.at(f"related/{n}"), "案例", name
    for application in case.applied:
        yield application.place.at("instrument"), "文件", application.instrument or ""
    for imposed in case.imposed:
        yield imposed.place.at("measure"), "处理方式", imposed.measure
