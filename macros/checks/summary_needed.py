"""summary-needed: a summary stands for words that are lacking, never beside a complete text."""

from macros.derive.book import Book
from macros.model import Problems, Rule, Status

RULE = Rule("summary-needed", "提要（summary）只写给文字不全的条；条文完整的不写提要。")
WHOLE = (Status.COMPLETE, Status.EMENDED)


def check(book: Book) -> Problems:
    """Summaries that stayed when the text became complete."""
    for article in book.articles:
        if article.summary and article.status in WHOLE:
            yield RULE.at(
                article.place.at("summary"),
                f"条文的状态是“{article.status.label}”，还写着提要",
                "提要只写给文字不全的条",
                "删去 summary，并查看别处说这一条残缺的话",
            )
