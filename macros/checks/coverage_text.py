"""coverage-text: what an instrument is said to hold is what stands in its file."""

from collections.abc import Iterator

from macros.cite.form import article_label
from macros.derive.book import Book
from macros.model import Coverage, Instrument, Problems, Rule, Status

RULE = Rule(
    "coverage-text",
    "收录（coverage）与内容相符：full 有条、有条数、没有一条缺原文；partial 和 quoted 有条；"
    "press 有报道段落（passages）没有条；cited-only 没有段落，条只有条号没有文字。",
)
WITH_ARTICLES = (Coverage.FULL, Coverage.PARTIAL, Coverage.QUOTED)


def check(book: Book) -> Problems:
    """Instruments whose file holds more or less than it says; what can't be read is elsewhere."""
    for instrument in book.corpus.instruments:
        for found, expected, mend in _doubts(instrument):
            yield RULE.at(instrument.place.at("coverage"), found, expected, mend)
        if instrument.coverage is Coverage.FULL:
            yield from _missing(instrument)


def _doubts(instrument: Instrument) -> Iterator[tuple[str, str, str]]:
    said = f"{instrument.coverage.key}（{instrument.coverage.label}）"
    mend = "改正 coverage，或增删内容"
    if (
        instrument.coverage in WITH_ARTICLES
        and not instrument.articles
        and not instrument.place.has("text/0")
    ):
        yield f"{said}而没有条", "有条文（text）", mend
    if instrument.coverage is Coverage.PRESS and instrument.articles:
        yield f"{said}而有 {len(instrument.articles)} 条", "没有条文（text）", mend
    if instrument.coverage is Coverage.CITED_ONLY and (held := len(instrument.with_text)):
        yield f"{said}而有 {held} 条有文字", "条只写条号，没有文字", mend
    if (
        instrument.coverage is Coverage.PRESS
        and not instrument.passages
        and not instrument.place.has("passages/0")
    ):
        yield f"{said}而没有报道段落", "有报道段落（passages）", mend
    if instrument.coverage is not Coverage.PRESS and instrument.passages:
        yield f"{said}而有报道段落", "只有 press 写 passages", mend
    if instrument.coverage is Coverage.FULL and instrument.article_count is None:
        yield f"{said}而没有写条数", "写明 article_count", "补写条数和它的来历"


def _missing(instrument: Instrument) -> Problems:
    for article in instrument.articles:
        if article.status is Status.MISSING:
            yield RULE.at(
                article.place,
                f"全文里{article_label(article.number, article.branch)}没有文字",
                "full 的每一条都有文字",
                "补上文字；来源脱去全条时，coverage 改为 partial",
            )
