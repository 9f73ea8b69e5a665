"""What follows from the records: ids, neighbours, addresses, citations. Computed once per corpus."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.cite.form import article_label, place_label, title_in_marks
from macros.model import Article, Chapter, Corpus, Instrument, Source, Where


@dataclass(frozen=True)
class Index:
    """Look-ups over a corpus. Never holds a fact that the corpus does not hold."""

    corpus: Corpus

    @cached_property
    def instruments(self) -> dict[str, Instrument]:
        """Instruments by id, in the order of display."""
        return {instrument.id: instrument for instrument in self.corpus.instruments}

    @cached_property
    def articles(self) -> dict[str, Article]:
        """Articles by id, in the order of display."""
        return {a.id: a for instrument in self.corpus.instruments for a in instrument.articles}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.corpus.sources}

    @cached_property
    def _neighbours(self) -> dict[str, tuple[Article | None, Article | None]]:
        rows = (instrument.articles for instrument in self.corpus.instruments)
        return {
            article.id: (before, after)
            for row in rows
            for before, article, after in zip((None, *row), row, (*row[1:], None), strict=False)
        }

    def neighbours(self, article: Article) -> tuple[Article | None, Article | None]:
        """The articles before and after, within the instrument."""
        return self._neighbours[article.id]

    def chapter_of(self, article: Article) -> Chapter | None:
        """The chapter in which an article stands."""
        chapters = self.instruments[article.instrument].chapters
        return next((c for c in chapters if c.number == article.chapter), None)

    def label(self, article: Article) -> str:
        """第十一条."""
        return article_label(article.number, article.branch)

    def cite(self, article: Article, where: Where | None = None) -> str:
        """Citation to quote: 《信访工作责任制实施办法》第十一条第一款第二项.

        款 is named only where the article has two or more, or where their number is unknown.
        """
        title = title_in_marks(self.instruments[article.instrument].title)
        return title + self.short_cite(article, where)

    def short_cite(self, article: Article, where: Where | None = None) -> str:
        """The citation without the title: 第十一条第一款第二项."""
        label = self.label(article)
        if where is None:
            return label
        single = article.paragraphs_total == 1
        paragraph = None if single else where.paragraph
        return label + place_label(paragraph, where.item, where.subitem)


def instrument_url(instrument: Instrument) -> str:
    """Address of the full text, from the site root."""
    return f"{instrument.id}/index.html"


def article_url(article: Article, where: Where | None = None) -> str:
    """Address of an article or of a place in it, from the site root: `measures-2016/11.html#p1-i2`."""
    return f"{article.id}.html" + (f"#{where.anchor}" if where else "")


def passage_url(passage: str) -> str:
    """Address of a passage of a press item: `press-beijing/index.html#p4`."""
    instrument, _, number = passage.partition("/")
    return f"{instrument}/index.html#{number}"


def full_text_url(article: Article, where: Where | None = None) -> str:
    """Address in the full text, from the site root: `measures-2016/index.html#a11-p1-i2`."""
    tail = f"-{where.anchor}" if where else ""
    return f"{article.instrument}/index.html#{article.anchor}{tail}"


def by_chapter(instrument: Instrument) -> Iterator[tuple[Chapter | None, list[Article]]]:
    """Articles grouped by chapter, in order; the first group may have no chapter."""
    chapters: list[Chapter | None] = [None, *instrument.chapters]
    for chapter in chapters:
        number = chapter.number if chapter else None
        group = [a for a in instrument.articles if a.chapter == number]
        if group or chapter is not None:
            yield chapter, group
