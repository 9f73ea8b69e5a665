"""article-count: the stated number of articles agrees with those that are held."""

from macros.derive.book import Book
from macros.model import Coverage, Instrument, Problems, Rule

RULE = Rule(
    "article-count",
    "写明的条数（article_count）大于零，与全文的条数一致；不是全文时，不少于已有的条数和条号。",
)


def check(book: Book) -> Problems:
    """Counts that the articles contradict."""
    for instrument in book.corpus.instruments:
        if instrument.article_count is not None:
            yield from _against(instrument, instrument.article_count)


def _against(instrument: Instrument, count: int) -> Problems:
    held = len({article.id for article in instrument.articles})
    whole = instrument.coverage is Coverage.FULL and held > 0
    least = max(held, max((a.number for a in instrument.articles), default=0), 1)
    if count == held if whole else count >= least:
        return
    yield RULE.at(
        instrument.place.at("article_count/value"),
        f"条数写 {count}，收有 {held} 条",
        f"条数是 {held}" if whole else f"条数不少于 {least}",
        "核对来源，补上缺的条或改正条数",
    )
