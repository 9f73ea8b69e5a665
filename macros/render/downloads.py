"""数据下载: the files beside the pages, each with what it holds."""

from __future__ import annotations

from macros.derive.book import Book
from macros.render.engine import fill
from macros.say import downloads
from macros.say.links import UrlFor


def page(book: Book, url_for: UrlFor) -> str:
    """Tables, instruments and the whole reference, as the edition at hand has them."""

    def file(name: str) -> str:
        return url_for(f"{downloads.FOLDER}/{name}")

    return fill(
        "downloads.html",
        workbook=file(downloads.workbook(book.profile)),
        tables=[(table, file(table.file(book.profile))) for table in downloads.TABLES],
        texts=[(i, file(downloads.document(i))) for i in book.corpus.instruments if i.articles],
        whole=file("reference.json"),
        schema=file("reference.schema.json"),
        url_for=url_for,
        date=book.corpus.site.data_date,
        edition=book.profile.label,
    )
