"""printed-differs: a compilation's wording is typed only where it is not the reading text."""

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.text.quotes import same_words

RULE = Rule("printed-differs", "汇编用字（printed）只在与条文不同时写；句末的句号、分号不算不同。")


def check(book: Book) -> Problems:
    """Wordings typed for nothing: the reading text says the same."""
    index = book.index
    for listed in book.categories.listed:
        article, printed = index.articles.get(listed.cited.article), listed.cited.printed
        if article is not None and printed and same_words(printed, article, listed.cited.where):
            yield RULE.at(
                listed.cited.place.at("printed"),
                "汇编用字与条文相同",
                "相同时不写，由程序显示条文",
                "删去 printed 和 wording",
            )
