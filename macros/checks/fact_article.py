"""fact-article: the article that a fact rests on exists."""

import re

from macros.cite.form import article_label
from macros.derive.book import Book
from macros.model import Coverage, Fact, Instrument, Problems, Provenance, Rule, reading_of

_SINCE = re.compile(r"自(\d{4})年(\d{1,2})月(\d{1,2})日起")
RULE = Rule(
    "fact-article",
    "事实所据的条（article）在本文件里：收全文的，或写 from: source 的，该条在 text 里；条号不超过条数；"
    "该条写明的施行日期与所填的相同。",
)


def check(book: Book) -> Problems:
    """Facts that rest on an article that is not there, or that says another date."""
    for instrument in book.corpus.instruments:
        yield from _dates(instrument)
        for name in Instrument.FACTS:
            fact: Fact = getattr(instrument, name)
            if fact.basis is not None and not _stands(instrument, fact, fact.basis):
                label = (
                    article_label(fact.basis) if 1 <= fact.basis <= 1999 else f"第 {fact.basis} 条"
                )
                yield RULE.at(
                    instrument.place.at(f"{name}/article"),
                    f"“{name}”据{label}，本文件没有这一条",
                    "写本文件里有的条的编号",
                    "改正 article；据其他材料时不写 article，改写 from 和 note",
                )


def _stands(instrument: Instrument, fact: Fact, basis: int) -> bool:
    held = any(article.number == basis for article in instrument.articles)
    needed = instrument.coverage is Coverage.FULL or fact.provenance is Provenance.SOURCE
    beyond = instrument.article_count is not None and basis > instrument.article_count
    return held or not (needed or beyond or basis == 0)


def _dates(instrument: Instrument) -> Problems:
    """A day of effect that is not the one that its article prints."""
    fact = instrument.effective
    article = next((a for a in instrument.articles if a.number == fact.basis), None)
    text = "".join(reading_of(line.runs) for line in article.lines) if article else ""
    printed = {f"{int(y)}-{int(m):02}-{int(d):02}" for y, m, d in _SINCE.findall(text)}
    if fact.value and printed and fact.value not in printed:
        yield RULE.at(
            instrument.place.at("effective/value"),
            f"施行日期写 {fact.value}，{article_label(fact.basis or 0)}写的是 {'、'.join(sorted(printed))}",
            "与所据的条相同",
            "核对来源，改正日期或 article",
        )
