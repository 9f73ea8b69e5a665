"""correction-record: a correction names records that are there, on a whole day up to the data date."""

from dataclasses import fields

from macros.derive.book import Book
from macros.model import Problem, Problems, Rule
from macros.model.correction import Correction
from macros.text import dates
from macros.text.hints import nearest

RULE = Rule("correction-record", "更正写到日，不晚于数据日期；所更正的编号都在，或者是停用的编号。")


def check(book: Book) -> Problems:
    """Corrections with a bad date or of records that do not exist."""
    known = _ids(book)
    for correction in book.corpus.corrections:
        if correction.date and not (
            dates.is_whole(correction.date) and correction.date <= book.corpus.site.data_date
        ):
            yield _late(correction, book.corpus.site.data_date)
        for number, name in enumerate(correction.records):
            if name not in known:
                yield RULE.at(
                    correction.place.at(f"records/{number}"),
                    f"没有编号“{name}”",
                    "写已有的或停用的编号，如 measures-2016/11、b3-1",
                    nearest(name, known) or "改正编号",
                )


def _late(correction: Correction, data_date: str) -> Problem:
    return RULE.at(
        correction.place.at("date"),
        f"日期是“{correction.date}”",
        f"写到日，不晚于数据日期 {data_date}",
        "改正日期，或更新 data/site.yml 的 data_date",
    )


def _ids(book: Book) -> set[str]:
    """Ids of every record of every kind, and of articles."""
    found = set(book.index.articles)
    for table in fields(book.corpus):
        records = getattr(book.corpus, table.name)
        if isinstance(records, tuple):
            found |= {record.id for record in records if hasattr(record, "id")}
    return found
