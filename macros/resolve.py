"""What a citation points at: a citation and its context in, targets or a reason out. Never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from macros import dates
from macros.cite.form import article_label, place_label
from macros.cite.grammar import Address, Anchor, Citation, Part
from macros.index import Index
from macros.model import Article, Holding, Instrument, Paragraph, Status, Validity, Where

_VERSION = re.compile(r"（(\d{4})年?(?:修订|修正|版|修订版)?）$")


@dataclass(frozen=True, slots=True)
class Context:
    """Where a text stands: its instrument, article and place, and the date at which it speaks.

    `declared` holds the abbreviations that the text itself has declared so far.
    """

    instrument: str | None = None
    article: str | None = None
    where: Where | None = None
    date: str | None = None
    declared: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Target:
    """A place: instrument, article if it is held, address in it; `to` closes a range."""

    instrument: str
    article: str | None = None
    where: Where | None = None
    to_article: str | None = None
    to_where: Where | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of a text that cites: either a target, or the reason why there is none.

    `absent` tells that the instrument is known not to have the place: a mistake, not a gap.
    """

    start: int
    end: int
    text: str
    target: Target | None
    reason: str | None = None
    absent: bool = False


class _Unresolved(Exception):
    def __init__(self, reason: str, *, absent: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.absent = absent


class Resolver:
    """Resolves citations over an index."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._names: dict[str, list[Instrument]] = {}
        for one in index.corpus.instruments:
            for name in {_plain(one.title), *map(_plain, one.aliases)}:
                self._names.setdefault(name, []).append(one)

    def links(
        self, citation: Citation, context: Context, meant: str | None = None
    ) -> tuple[Link, ...]:
        """One link for each address of the citation; one for the instrument where it has none.

        `meant` is the id of the instrument where someone has said which version is meant.
        """
        text = citation.text

        def words(part: Part | Citation) -> str:
            return text[part.start - citation.start : part.end - citation.start]

        try:
            stated = self.index.instruments.get(meant or "")
            instrument = stated or self._instrument(citation, context)
            if not citation.parts:
                target = Target(instrument.id)
                return (Link(citation.start, citation.end, text, target),)
        except _Unresolved as refused:
            return (Link(citation.start, citation.end, text, None, refused.reason, refused.absent),)
        out: list[Link] = []
        for part in citation.parts:
            try:
                target = self._target(part, citation, context, instrument)
                out.append(Link(part.start, part.end, words(part), target))
            except _Unresolved as refused:
                reason, absent = refused.reason, refused.absent
                out.append(Link(part.start, part.end, words(part), None, reason, absent))
        return tuple(out)

    def named(self, title: str) -> list[Instrument]:
        """Every instrument (version) that goes by this title or alias."""
        return self._names.get(_plain(title), [])

    def _instrument(self, citation: Citation, context: Context) -> Instrument:
        if citation.anchor is Anchor.NAMED and citation.title is not None:
            return self._by_title(citation.title, citation.version, context)
        if context.instrument is None:
            raise _Unresolved("没有写明是哪个文件")
        return self.index.instruments[context.instrument]

    def _by_title(self, title: str, version: str | None, context: Context) -> Instrument:
        full = context.declared.get(_plain(title), title)
        candidates = self.named(full)
        if not candidates:
            raise _Unresolved("本站没有收这个文件")
        works = {one.work for one in candidates}
        if len(works) > 1:
            raise _Unresolved("这个名称指几个文件，不能确定")
        versions = [one for one in self.index.corpus.instruments if one.work in works]
        stated = version or _stated_year(full)
        if stated:
            versions = [one for one in versions if stated in (_year(one), _issue_year(one))]
            if not versions:
                raise _Unresolved(f"本站没有收 {stated} 年的文本")
        if len(versions) == 1:
            return versions[0]
        return self._in_force(versions, context.date)

    def _in_force(self, versions: list[Instrument], date: str | None) -> Instrument:
        if date is None:
            raise _Unresolved("引用的时间不明，不能确定版本")
        sure = [one for one in versions if in_force(one, date) is True]
        if len(sure) == 1:
            return sure[0]
        if sure or any(in_force(one, date) is None for one in versions):
            raise _Unresolved(f"只知道引用在 {dates.show(date)}，不足以确定版本")
        raise _Unresolved(f"{dates.show(date)} 时没有已收的有效文本")

    def _target(
        self, part: Part, citation: Citation, context: Context, instrument: Instrument
    ) -> Target:
        address = self._absolute(part.address, citation, context)
        article, where = self._place(instrument, address, context)
        target = Target(instrument.id, article, where)
        if citation.back > 1:
            return self._back(target, citation, context)
        if part.to is None:
            return target
        to_article, to_where = self._place(
            instrument, self._absolute(part.to, citation, context), context
        )
        return replace(target, to_article=to_article, to_where=to_where)

    def _back(self, target: Target, citation: Citation, context: Context) -> Target:
        """前两款, 前两条: from the earliest meant to the one just before."""
        single = replace(citation, back=1)
        last = self._absolute(Address(), single, context)
        instrument = self.index.instruments[target.instrument]
        to_article, to_where = self._place(instrument, last, context)
        return replace(target, to_article=to_article, to_where=to_where)

    def _absolute(self, address: Address, citation: Citation, context: Context) -> Address:
        """A relative address counted from where the text stands (Lawtext's 前項)."""
        if citation.anchor in (Anchor.NAMED, Anchor.THIS_INSTRUMENT) or (
            citation.anchor is Anchor.BARE and address.article is not None
        ):
            return address
        here = self.index.articles.get(context.article or "")
        if here is None:
            raise _Unresolved("不在条文之中，无从推算")
        base = replace(address, article=here.number, branch=here.branch)
        if citation.anchor in (Anchor.THIS_ARTICLE, Anchor.BARE):
            return base
        if citation.anchor is Anchor.PREVIOUS_ARTICLE:
            return self._articles_back(here, citation.back, address)
        if context.where is None:
            raise _Unresolved("不知在第几款，无从推算")
        if citation.anchor is Anchor.THIS_PARAGRAPH:
            return replace(base, paragraph=context.where.paragraph)
        if citation.anchor is Anchor.PREVIOUS_ITEM:
            item = (context.where.item or 0) - citation.back
            return replace(base, paragraph=context.where.paragraph, item=_positive(item, "项"))
        paragraph = context.where.paragraph - citation.back
        return replace(base, paragraph=_positive(paragraph, "款"))

    def _articles_back(self, here: Article, back: int, address: Address) -> Address:
        article: Article | None = here
        for _ in range(back):
            article = self.index.neighbours(article)[0] if article else None
        if article is None:
            raise _Unresolved("前面没有条", absent=True)
        return replace(address, article=article.number, branch=article.branch)

    def _place(
        self, instrument: Instrument, address: Address, context: Context
    ) -> tuple[str | None, Where | None]:
        """Article id and address that exist; raises where the instrument is known not to have it."""
        if address.article is None:
            raise _Unresolved("没有写明第几条")
        slug = f"{address.article}-{address.branch}" if address.branch else str(address.article)
        article = self.index.articles.get(f"{instrument.id}/{slug}")
        if article is None:
            return self._unheld(instrument, address)
        where = self._where(article, address)
        del context
        return article.id, where

    def _unheld(self, instrument: Instrument, address: Address) -> tuple[None, None]:
        count = instrument.article_count
        label = article_label(address.article or 0, address.branch)
        if count is not None and (address.article or 0) > count:
            raise _Unresolved(f"{instrument.title}没有{label}（共{count}条）", absent=True)
        if instrument.holding is Holding.FULL:
            raise _Unresolved(f"{instrument.title}没有{label}", absent=True)
        return None, None

    def _where(self, article: Article, address: Address) -> Where | None:
        if address.paragraph is None and address.item is None:
            return None
        number = address.paragraph or self._only_paragraph(article, address)
        paragraph = next((p for p in article.paragraphs if p.number == number), None)
        label = self.index.label(article)
        if paragraph is None:
            if article.paragraphs_total is not None and number > article.paragraphs_total:
                said = f"{label}没有{place_label(number)}（共{article.paragraphs_total}款）"
                raise _Unresolved(said, absent=True)
            return None
        if address.item is None:
            return Where(number)
        if not any(item.number == address.item for item in paragraph.items):
            if _whole(paragraph):
                said = f"{label}没有{place_label(number, address.item)}"
                raise _Unresolved(said, absent=True)
            return Where(number)
        return Where(number, address.item, address.subitem)

    def _only_paragraph(self, article: Article, address: Address) -> int:
        """The 款 meant where none is named: the only one, or the only one with such an item."""
        if len(article.paragraphs) <= 1:
            return 1
        having = [
            p.number
            for p in article.paragraphs
            if any(item.number == address.item for item in p.items)
        ]
        if len(having) == 1:
            return having[0]
        label = self.index.label(article)
        said = f"{label}有几款，没有写明第几款" if having else f"{label}没有这一项"
        raise _Unresolved(said, absent=not having and all(map(_whole, article.paragraphs)))


def _whole(paragraph: Paragraph) -> bool:
    """True where the list of items is known to be whole."""
    return paragraph.status in (Status.COMPLETE, Status.UNCONFIRMED, Status.EMENDED)


def _positive(number: int, unit: str) -> int:
    if number < 1:
        raise _Unresolved(f"前面没有{unit}", absent=True)
    return number


def _plain(title: str) -> str:
    """A title for comparison: without blanks, versions and inner marks."""
    return _VERSION.sub("", re.sub(r"[\s\u3000《》〈〉]", "", title))


def _stated_year(title: str) -> str | None:
    found = _VERSION.search(title)
    return found[1] if found else None


def _year(instrument: Instrument) -> str | None:
    value = instrument.effective.value
    return value[:4] if value and not value.startswith("-") else None


def _issue_year(instrument: Instrument) -> str | None:
    value = instrument.issued.value
    return value[:4] if value and not value.startswith("-") else None


def in_force(instrument: Instrument, date: str | None) -> bool | None:
    """Whether an instrument was in force on a (half-known) date; None where that is not known."""
    if date is None or instrument.effective.value is None:
        return None
    start, end = instrument.effective.value, instrument.ended.value
    if dates.before(date, start):
        return False
    if end is not None and (dates.before(end, date) or end == date):
        return False
    if end is not None and not dates.before(date, end):
        return None
    if not (dates.before(start, date) or start == date):
        return None
    ended_unknown = end is None and instrument.status is Validity.NOT_IN_FORCE
    return None if ended_unknown else True


def unresolved(links: Iterable[Link]) -> list[Link]:
    """The links that lead nowhere."""
    return [link for link in links if link.target is None]
