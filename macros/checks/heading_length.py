"""heading-length: a 条旨 fits a line of the outline."""

from macros.derive.book import Book
from macros.model import Problems, Rule

RULE = Rule("heading-length", "条旨（heading）不超过十个字，不带标点结尾。")
MOST = 10


def check(book: Book) -> Problems:
    """Headings that are too long or end like a sentence."""
    for article in book.articles:
        heading = article.heading or ""
        if len(heading) > MOST or heading.endswith(tuple("。，；：、！？")):
            yield RULE.at(
                article.place.at("heading"),
                f"条旨“{heading[:20]}”有 {len(heading)} 个字",
                f"不超过 {MOST} 个字，不带标点结尾",
                "缩短；条旨是编者的，不是条文",
            )
