"""Sections of instruments, their articles and press passages."""

from collections.abc import Iterator, Sequence

from macros.cite.form import article_label
from macros.cite.numerals import to_chinese
from macros.derive.index import Index, article_url, by_chapter, instrument_url
from macros.derive.names import of_instrument
from macros.model import Article, Chapter, Instrument, Status
from macros.say import signs
from macros.search.record import UNSEEN, ResultKind, SearchRecord, TextUnit, own
from macros.text.shown import marked_text
from macros.text.standing import differs_unseen

NO_PROVISION = "在未入正文的残文里，不是条文"
"""What is said of words that a source prints and no article holds."""
CITED = "cited.html"
"""The page of rules that are only cited, where there are any."""


def sections(index: Index) -> Iterator[SearchRecord]:
    """Every article, every chapter, every passage of a press item, then every instrument."""
    for article in index.articles.values():
        yield _article(index, article)
    for instrument in index.corpus.instruments:
        for chapter, held in by_chapter(instrument):
            if chapter:
                yield _chapter(instrument, chapter, held)
    yield from (_press(i) for i in index.corpus.instruments if i.passages)
    yield from map(_instrument, index.corpus.instruments)
    yield SearchRecord(ResultKind.PAGE, CITED, "提到而没有收录的规定")


def _article(index: Index, article: Article) -> SearchRecord:
    instrument = index.instruments[article.instrument]
    held = () if article.status is Status.MISSING else article.units()
    units = tuple(
        TextUnit(
            marked_text(unit.runs),
            where.anchor,
            getattr(unit, "label", ""),
            UNSEEN if differs_unseen(unit.collated) else signs.shown(unit.status, (unit.runs,)).key,
        )
        for where, unit in held
    )
    gist = (TextUnit(article.summary, "", "提要", own=True),) if article.summary else ()
    title = f"{instrument.title} {index.label(article)}"
    return SearchRecord(ResultKind.PROVISION, article_url(article), title, units + gist)


def _chapter(instrument: Instrument, chapter: Chapter, held: Sequence[Article]) -> SearchRecord:
    """Its heading, found by number and title alone or behind a name of the rule."""
    number = f"第{to_chinese(chapter.number)}章"
    label = f"{number} {chapter.title or ''}".strip()
    title = chapter.title or ""
    heads = tuple(head for head in dict.fromkeys((number, title, number + title)) if head)
    names = (*heads, *(name + head for name in of_instrument(instrument) for head in heads))
    ends = dict.fromkeys(article_label(a.number, a.branch) for a in (*held[:1], *held[-1:]))
    url = f"{instrument_url(instrument)}#{chapter.anchor}"
    meta = "　".join(part for part in (instrument.title, "至".join(ends)) if part)
    return SearchRecord(ResultKind.CHAPTER, url, label, (), meta, names)


def _press(instrument: Instrument) -> SearchRecord:
    units = tuple(TextUnit(p.text, p.id.rpartition("/")[2], own=True) for p in instrument.passages)
    url, meta = instrument_url(instrument), "新闻报道的转述，不是条文"
    return SearchRecord(ResultKind.PRESS, url, instrument.title, units, meta)


def _instrument(instrument: Instrument) -> SearchRecord:
    notes = own(("", instrument.doc_number.value), *(("", note) for note in instrument.notes))
    scraps = own(*((NO_PROVISION, scrap.text) for scrap in instrument.scraps))
    imprint = (TextUnit(instrument.imprint.text),) if instrument.imprint else ()
    url, title, status = instrument_url(instrument), instrument.title, instrument.status.label
    return SearchRecord(ResultKind.RULE, url, title, imprint + notes + scraps, status)
