"""paragraph-total: a stated number of 款 agrees with the lines."""

from macros.derive.book import Book
from macros.model import Article, Problems, Rule
from macros.model.kinds import UNBROKEN

RULE = Rule(
    "paragraph-total", "写明的款数（total）与条文的款数一致；条文残缺时，不少于已有的款数。"
)


def check(book: Book) -> Problems:
    """Totals that the lines contradict."""
    for article in book.articles:
        if article.paragraphs_total is not None:
            yield from _against(article, article.paragraphs_total)


def _against(article: Article, total: int) -> Problems:
    held = len(article.paragraphs)
    whole = article.status in UNBROKEN and held > 0
    if total and (held == total or (held < total and not whole)):
        return
    yield RULE.at(
        article.place.at("total"),
        f"款数写 {total}，条文有 {held} 款",
        f"款数是 {held}" if whole else f"款数不少于 {max(held, 1)}",
        "先核对断行（一款一行），再改正 total",
    )
