"""handout-extract: the lines of a quick reference quote provisions to the character."""

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.text.quotes import stands

RULE = Rule("handout-extract", "讲义 entries 所引的话逐字见于所指条文的读文，分段用“……”相接。")


def check(book: Book) -> Problems:
    """Extracts whose provision is not there, or does not say this."""
    articles = book.index.articles
    extracts = (
        extract for h in book.corpus.handouts for part in h.parts for extract in part.entries
    )
    for extract in extracts:
        article = articles.get(extract.article)
        if article is None and extract.article:
            yield RULE.at(
                extract.place.at("provision"),
                f"条“{extract.article[:40]}”不存在",
                "data/instruments 里有的条",
                "改正 provision",
            )
        elif article is not None and not stands(article, extract.where, extract.quote):
            yield RULE.at(
                extract.place.at("quote"),
                f"“{extract.quote[:40]}”不见于 {extract.article}",
                "该处读文里连续的文字",
                "照条文改正引文，或改正 provision、where",
            )
