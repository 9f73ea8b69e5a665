"""comparison-against: a relation names the place of its base that it is measured against."""

from macros.derive.book import Book
from macros.derive.comparisons import MEASURED
from macros.model import Problems, Rule
from macros.model.comparison import Against, BaseRelation, Cell, Comparison
from macros.text.quotes import covers

RULE = Rule(
    "comparison-against",
    "相同、细化、更严、更宽、略去、不同都写 against，所指在同一议题里所比那件文件的一格；"
    "增加在那件文件有基准时也写。",
)


def check(book: Book) -> Problems:
    """Relations without a measure, and measures from elsewhere."""
    for topic, cell in book.cells:
        for measure in cell.measured:
            yield from _of_measure(topic, measure)


def _of_measure(topic: Comparison, measure: BaseRelation) -> Problems:
    place = measure.place.at("against")
    if measure.against is None:
        if MEASURED & set(measure.relations):
            yield RULE.at(
                place,
                f"“{measure.relation.key}”没有写 against",
                f"写明与 {measure.base} 哪一条、款、项相比",
                f"补写，例如 against: {measure.base}/4/1",
            )
    elif not _is_at(measure.against, topic.cell(measure.base)):
        yield RULE.at(
            place,
            f"“{measure.against}”不在本议题 {measure.base} 的一格里",
            "那一格所引的条、款、项",
            "改正，或在那一格里补引这一条",
        )


def _is_at(against: Against, base: Cell | None) -> bool:
    """True where the base's cell rests on the place, a part of it, or the whole around it."""
    return any(
        provision.target == against.article
        and (covers(against.where, provision.where) or covers(provision.where, against.where))
        for provision in (base.provisions if base else ())
    )
