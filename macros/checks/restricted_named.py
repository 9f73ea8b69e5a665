"""restricted-named: nothing outside a restricted/ folder names a record inside one."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.derive.profile import is_restricted
from macros.model import Corpus, Place, Problems, Rule
from macros.model.case import Case

RULE = Rule(
    "restricted-named", "restricted/ 目录之外的记录不提其中记录的编号；只有目录之内的可以互引。"
)


def check(book: Book) -> Problems:
    """Open records that name a restricted case, collection or measure."""
    cases = {case.id for case in book.corpus.cases if is_restricted(case.place)}
    collections = {
        collection.id for collection in book.corpus.collections if is_restricted(collection.place)
    }
    measures = {measure.id for measure in book.corpus.measures if is_restricted(measure.place)}
    retired = {tombstone.id for tombstone in book.corpus.retired if is_restricted(tombstone.place)}
    closed = {"案例": cases, "案例集": collections, "处理方式": measures, "停用编号": retired}
    everything = cases | collections | measures | retired
    for place, kind, name in _named(book.corpus):
        if name in closed.get(kind, everything) and not is_restricted(place):
            yield RULE.at(
                place,
                f"提到了 restricted/ 里的编号“{name}”",
                "restricted/ 之外不提其中的编号",
                "删去；必须相连时，由 restricted/ 里的那一边来写",
            )


def _named(corpus: Corpus) -> Iterator[tuple[Place, str, str]]:
    """Every id that a record names, with its place and what it should be."""
    for measure in corpus.measures:
        yield from ((near.place.at("measure"), "处理方式", near.measure) for near in measure.near)
    for ladder in corpus.ladders:
        for rung in ladder.rungs:
            named = enumerate(rung.measures)
            yield from ((rung.place.at(f"measures/{n}"), "处理方式", name) for n, name in named)
    for case in corpus.cases:
        yield from _of_case(case)
    for correction in corpus.corrections:
        named = enumerate(correction.records)
        yield from ((correction.place.at(f"records/{n}"), "任何", name) for n, name in named)
    for tombstone in corpus.retired:
        yield tombstone.place.at("to"), "任何", tombstone.to or ""


def _of_case(case: Case) -> Iterator[tuple[Place, str, str]]:
    yield case.place.at("collection"), "案例集", case.collection
    yield from (
        (case.place.at(f"related/{n}"), "案例", value) for n, value in enumerate(case.related)
    )
    for imposed in case.imposed:
        yield imposed.place.at("measure"), "处理方式", imposed.measure
