"""条号索引: the numbers of an instrument's articles by chapter, each with its state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from macros.cite.numerals import to_chinese
from macros.derive.index import Index, article_url, by_chapter, full_text_url, instrument_url
from macros.model import Article, Attribution, Chapter, Instrument, Status
from macros.say.signs import of_missing, state_of

AddressOf = Callable[[Article], str]


@dataclass(frozen=True, slots=True)
class IndexedArticle:
    """One article in the index: `title` is 第四条 with its 条旨."""

    n: str
    url: str
    title: str
    status: str
    word: str
    """The state in words; nothing for the good one."""
    current: bool = False

    @property
    def spoken(self) -> str:
        """The title with the state in words, for what the marks show."""
        return f"{self.title}（{self.word}）" if self.word else self.title


@dataclass(frozen=True, slots=True)
class ChapterNumbers:
    """The articles of a chapter; no label where the instrument has no chapters."""

    label: str | None
    url: str | None
    numbers: tuple[IndexedArticle, ...]


def chapter_label(chapter: Chapter) -> str:
    """第四章　责任追究; 〔责任追究〕 where no source prints it and facts alone tell of it."""
    by_facts = chapter.by is Attribution.FACTS
    title = f"〔{chapter.title}〕" if by_facts and chapter.title else chapter.title
    return f"第{to_chinese(chapter.number)}章" + (f"　{title}" if title else "")


def chapter_url(instrument: Instrument, chapter: Chapter) -> str:
    """Address of a chapter in the full text, from the site root."""
    return f"{instrument_url(instrument)}#{chapter.anchor}"


def groups(
    index: Index,
    instrument: Instrument,
    address_of: AddressOf = article_url,
    current: Article | None = None,
) -> tuple[ChapterNumbers, ...]:
    """All articles by chapter; `address_of` tells where a number leads."""
    return tuple(
        ChapterNumbers(
            chapter_label(chapter) if chapter else None,
            chapter_url(instrument, chapter) if chapter else None,
            tuple(number(index, a, address_of, current) for a in articles),
        )
        for chapter, articles in by_chapter(instrument)
    )


def number(
    index: Index,
    article: Article,
    address_of: AddressOf = article_url,
    current: Article | None = None,
) -> IndexedArticle:
    """One article in a list of numbers."""
    instrument = index.instruments[article.instrument]
    return IndexedArticle(
        n=short(article),
        url=address_of(article),
        title=title_of(index, article),
        status=state_of(article).key,
        word=_word(instrument, article),
        current=article is current,
    )


def _word(instrument: Instrument, article: Article) -> str:
    if article.status is Status.MISSING:
        return of_missing(instrument).word
    return "" if article.status.whole else state_of(article).label


def short(article: Article) -> str:
    """44; 44之1 for a branch."""
    return f"{article.number}之{article.branch}" if article.branch else str(article.number)


def title_of(index: Index, article: Article) -> str:
    """第十三条　地方信访工作联席会议."""
    return index.label(article) + (f"　{article.heading}" if article.heading else "")


def as_meta(chapters: tuple[ChapterNumbers, ...]) -> list[dict[str, Any]]:
    """The groups as plain values for the theme (`ref_index`)."""
    return [asdict(group) for group in chapters]


def in_full_text(article: Article) -> str:
    """Address of an article inside the full text, as a fragment."""
    return "#" + full_text_url(article).partition("#")[2]
