"""我的讲义: the page on which a reader's own list is put in order and laid out; scripts do it."""

from __future__ import annotations

from macros.derive.book import Book
from macros.derive.comparisons import provinces
from macros.model import Coverage, Status
from macros.render.engine import fill
from macros.say.links import UrlFor


def page(book: Book, url_for: UrlFor) -> str:
    """What can be added at once, in buttons; without scripts, links to pages that print well."""
    texts = [i for i in book.corpus.instruments if i.coverage is not Coverage.CITED_ONLY]
    compared = [(f"compare/{p.id}", f"国家和{p.column}对照") for p, _ in provinces(book.index)]
    return fill(
        "mine.html",
        texts=[(i, sum(a.status is not Status.MISSING for a in i.articles)) for i in texts],
        cases=[f"cases/{case.id}" for case in book.corpus.cases if not case.restricted],
        closed=sum(case.restricted for case in book.corpus.cases),
        quizzes=book.corpus.quizzes,
        compared=compared,
        date=book.corpus.site.data_date,
        url_for=url_for,
    )
