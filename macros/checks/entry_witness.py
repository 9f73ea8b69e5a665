"""entry-witness: where an entry lists a provision, its source is a witness of that provision."""

from macros.derive.book import Book
from macros.derive.categories import ListedPlace
from macros.model import Article, Problems, Rule
from macros.text.quotes import covers, has_place

RULE = Rule(
    "entry-witness",
    "条目的行号落在所引条文的文本来源（witnesses）之内：同一来源、同一处、行号相交。",
)


def check(book: Book) -> Problems:
    """Provisions whose article does not know the entry's lines as a witness."""
    index = book.index
    for listed in book.categories.listed:
        article = index.articles.get(listed.cited.article)
        known = article is not None and has_place(article, listed.cited.where)
        if article and known and listed.entry.span.ranges and not _witnessed(article, listed):
            yield RULE.at(
                listed.cited.place,
                f"{article.id} 没有来源 {listed.entry.span.source} 第 {'、'.join(listed.entry.span.lines)} 行",
                "该条的 witnesses 里有这些行",
                "核对行号、条号；汇编确实引了该处时，在该条补记 witnesses",
            )


def _witnessed(article: Article, listed: ListedPlace) -> bool:
    return any(
        (covers(witness.where, listed.cited.where) or covers(listed.cited.where, witness.where))
        and witness.span.meets(listed.entry.span)
        for witness in article.witnesses
    )
