"""article-sequence: articles stand in the order of their numbers, once each; branches in between."""

from macros.cite.form import article_label
from macros.derive.book import Book
from macros.model import Article, Coverage, Instrument, Problem, Problems, Rule

RULE = Rule(
    "article-sequence",
    "条按编号排列，每条一次；第四十四条之一排在第四十四条和第四十五条之间；全文（full）不跳号。",
)


def check(book: Book) -> Problems:
    """Articles doubled or out of order; in rules held whole also the gaps."""
    for instrument in book.corpus.instruments:
        yield from _of(instrument)


def _of(instrument: Instrument) -> Problems:
    seen: dict[tuple[int, int], Article] = {}
    last: Article | None = None
    for article in instrument.articles:
        key = (article.number, article.branch)
        if key in seen:
            yield _doubled(article, seen[key])
        elif last and key < (last.number, last.branch):
            yield _misplaced(article, last)
        else:
            if instrument.coverage is Coverage.FULL and key not in _followers(last):
                yield _gap(article, last)
            last = article
        seen.setdefault(key, article)


def _label(article: Article) -> str:
    return article_label(article.number, article.branch)


def _followers(last: Article | None) -> list[tuple[int, int]]:
    """Numbers that may follow: the next article, or the next branch of the same one."""
    if last is None:
        return [(1, 0)]
    return [(last.number + 1, 0), (last.number, last.branch + 1)]


def _doubled(article: Article, first: Article) -> Problem:
    return RULE.at(
        article.place,
        f"{_label(article)}又出现一次（前一处在第 {first.place.line} 行）",
        "每条只出现一次",
        "核对来源；断行处像条号的字，并回原来的条",
    )


def _misplaced(article: Article, last: Article) -> Problem:
    return RULE.at(
        article.place,
        f"{_label(article)}排在{_label(last)}之后",
        "条按编号从小到大排列",
        "移到应在的位置，或改正编号",
    )


def _gap(article: Article, last: Article | None) -> Problem:
    following = _followers(last)[-1 if last and last.number == article.number else 0]
    found = f"{_label(last)}之后是{_label(article)}" if last else f"第一个条是{_label(article)}"
    return RULE.at(
        article.place,
        found,
        f"全文的条号连续，应是{article_label(*following)}",
        "补上缺的条；来源没有时，coverage 改为 partial",
    )
