"""measure-basis: a measure names what it rests on, in its own words, or says why it cannot."""

from macros.derive.book import Book
from macros.derive.index import Index
from macros.model import Problems, Rule
from macros.model.measure import Measure
from macros.text.hints import nearest
from macros.text.quotes import seat_of, stands

RULE = Rule(
    "measure-basis",
    "处理方式有依据（basis、unheld）或写明何以没有（reason），不能两样都写；依据之处有它的名称或 words。",
)


def check(book: Book) -> Problems:
    """Measures that rest on nothing, on a place without their name, or on an unknown instrument."""
    index = book.index
    for measure in book.corpus.measures:
        yield from _grounds(measure)
        yield from _named(measure, index)
        yield from _unheld(measure, index)


def _grounds(measure: Measure) -> Problems:
    grounds = bool(measure.basis or measure.unheld)
    if grounds and measure.reason:
        yield RULE.at(
            measure.place.at("reason"),
            "写了依据，又写了没有依据的原因",
            "只写一样",
            "删去 reason，或删去依据",
        )
    if not grounds and not measure.reason:
        yield RULE.at(
            measure.place,
            f"“{measure.label}”没有依据，也没有写原因",
            "写 basis、unheld 或 reason",
            "补写依据；来源没有写明时在 reason 里说明",
        )


def _named(measure: Measure, index: Index) -> Problems:
    for basis in measure.basis:
        article = index.articles.get(basis.article)
        if article and not any(stands(article, basis.where, name) for name in measure.names):
            yield RULE.at(
                basis.place,
                f"{seat_of(basis.article, basis.where)} 里没有“{'”“'.join(measure.names)}”",
                "依据之处有它的名称，或 words 之一",
                "改正依据；条文用另一名称时补进 words",
            )


def _unheld(measure: Measure, index: Index) -> Problems:
    for unheld in measure.unheld:
        if unheld.instrument and unheld.instrument not in index.instruments:
            yield RULE.at(
                unheld.place.at("instrument"),
                f"没有编号为“{unheld.instrument[:40]}”的文件",
                "data/instruments/ 里有的编号",
                nearest(unheld.instrument, index.instruments) or "改正编号",
            )
