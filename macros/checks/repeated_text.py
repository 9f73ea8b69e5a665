"""repeated-text: no two articles of an instrument have the same text."""

from macros.cite.form import article_label
from macros.derive.book import Book
from macros.model import LACUNA, Article, Problems, Rule, reading_of
from macros.text.doubled import doubled

RULE = Rule("repeated-text", "一部文件里没有文字全同的两条（二十字以上）；多半是复制时忘了改。")
LEAST = 20


def check(book: Book) -> Problems:
    """Articles whose whole text stands in an earlier one."""
    long = (article for article in book.articles if len(_text(article)) >= LEAST)
    for article, first in doubled(long, lambda article: (article.instrument, _text(article))):
        yield RULE.at(
            article.place,
            f"与{article_label(first.number, first.branch)}（第 {first.place.line} 行）文字全同",
            "各条文字不同",
            "核对来源，改成这一条自己的文字",
        )


def _text(article: Article) -> str:
    return "\n".join(reading_of(line.runs) for line in article.lines).replace(LACUNA, "")
