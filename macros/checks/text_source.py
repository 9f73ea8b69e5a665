"""text-source: text rests on lines of a base witness, place by place."""

from macros.cite.form import article_label
from macros.derive.book import Book
from macros.model import Article, Attribution, Instrument, Problems, Role, Rule, is_lost
from macros.text.quotes import covers

RULE = Rule(
    "text-source",
    "有文字的条、款、项都写明主要依据和行号；来源印有的章名也写行号。",
)
MEND = "补写 lines，或在 witnesses 里补写 source 和 lines"


def check(book: Book) -> Problems:
    """Text, and chapter headings said to come from a source, without lines of a base.

    Lines that are there and could not be read are reported elsewhere.
    """
    for instrument in book.corpus.instruments:
        yield from _chapters(instrument)
        for article in instrument.articles:
            yield from _of(article)


def _chapters(instrument: Instrument) -> Problems:
    for chapter in instrument.chapters:
        unread = chapter.place.has("lines")
        if chapter.by is Attribution.SOURCE and chapter.span is None and not unread:
            yield RULE.at(
                chapter.place,
                "章没有写行号",
                "来源印有的章写 lines",
                "补写 lines；来源没有印章名时写 by: facts",
            )


def _of(article: Article) -> Problems:
    bases = [w.where for w in article.witnesses if w.role is Role.BASE]
    bare = [
        (where, unit)
        for where, unit in article.units()
        if any(run.source for run in unit.runs) and not is_lost(unit.runs)
        if not any(covers(base, where) for base in bases)
    ]
    unread = article.place.has("lines") and not bases
    if unread or not bare:
        return
    label = article_label(article.number, article.branch)
    if not bases:
        yield RULE.at(
            article.place, f"{label}有文字而没有主要依据", "主要依据是来源的编号和行号", MEND
        )
        return
    for where, unit in bare:
        yield RULE.at(
            unit.place, f"{label}“{where}”处没有主要依据", "每一处都有主要依据的行号", MEND
        )
