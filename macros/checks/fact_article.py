"""fact-article: the article that a fact rests on exists."""

from macros.cite.form import article_label
from macros.derive.book import Book
from macros.model import Coverage, Fact, Instrument, Problems, Provenance, Rule

RULE = Rule(
    "fact-article",
    "事实所据的条（article）在本文件里：收全文的，或写 from: source 的，该条在 text 里；条号不超过条数。",
)


def check(book: Book) -> Problems:
    """Facts that rest on an article that the instrument does not have, or does not hold."""
    for instrument in book.corpus.instruments:
        for name in Instrument.FACTS:
            fact: Fact = getattr(instrument, name)
            if fact.basis is not None and not _stands(instrument, fact, fact.basis):
                label = (
                    article_label(fact.basis) if 1 <= fact.basis <= 1999 else f"第 {fact.basis} 条"
                )
                yield RULE.at(
                    instrument.place.at(f"{name}/article"),
                    f"“{name}”据{label}，本文件没有这一条",
                    "写本文件里有的条的编号",
                    "改正 article；据其他材料时不写 article，改写 from 和 note",
                )


def _stands(instrument: Instrument, fact: Fact, basis: int) -> bool:
    held = any(article.number == basis for article in instrument.articles)
    needed = instrument.coverage is Coverage.FULL or fact.provenance is Provenance.SOURCE
    beyond = instrument.article_count is not None and basis > instrument.article_count
    return held or not (needed or beyond or basis == 0)
