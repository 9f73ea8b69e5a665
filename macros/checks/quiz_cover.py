"""quiz-cover: a set of questions covers instruments that are there."""

from macros.derive.book import Book
from macros.model import Problems, Rule

RULE = Rule(
    "quiz-cover", "一组题所测的规定（covers）在数据里有；还没有问到的条由 check 列出，不是错误。"
)


def check(book: Book) -> Problems:
    """Sets that name an instrument which is not held."""
    for quiz in book.corpus.quizzes:
        for name in quiz.covers:
            if name not in book.index.instruments:
                found = f"没有规定“{name[:40]}”"
                yield RULE.at(quiz.place.at("covers"), found, "有的规定", "改正编号")
