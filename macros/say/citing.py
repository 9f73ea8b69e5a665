"""Citations on a page: the words become links, each with a preview of the provision and its state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from macros.cite.display import cut
from macros.derive.book import Book
from macros.derive.index import article_url, full_text_url, instrument_url
from macros.derive.references import Reference
from macros.derive.resolve import Context, Link, Target
from macros.model import Article, Instrument, Item, Paragraph, Subitem, Where
from macros.say import holdings
from macros.say.links import UrlFor
from macros.say.places import inside
from macros.say.rows import Piece
from macros.say.signs import Sign, of_place
from macros.text.quotes import covers
from macros.text.shown import marked_text

LONGEST = 150
"""Characters of a preview; the rest is behind the link."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What is shown beside a link: citation, state, and the first words of the provision."""

    id: str
    cite: str
    sign: Sign | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CitationLink:
    """A citation in a list: the words of the text, and what they lead to."""

    words: str
    label: str
    url: str
    preview: str
    place: str = ""


class Citing:
    """The citations of one page. `full_text` is the instrument whose full text the page is."""

    def __init__(self, book: Book, url_for: UrlFor, full_text: str | None = None) -> None:
        self.index, self.references, self.names = book.index, book.references, book.short_names
        self.url_for = url_for
        self.full_text = full_text
        self._previews: dict[str, Preview] = {}
        self._declared: dict[str, str] = {}
        """Abbreviations that the texts of this page have declared so far."""

    @property
    def previews(self) -> tuple[Preview, ...]:
        """Previews of every link made so far, each once; they stand hidden at the end of a page."""
        return tuple(self._previews.values())

    def linked(self, article: Article, where: Where, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        """The pieces of a line, cut at its citations; their joined words stay as they were."""
        return self._cut(pieces, self.references.links_in(article, where))

    def prose(
        self,
        text: str,
        instrument: str | None = None,
        article: str | None = None,
        where: Where | None = None,
        date: str | None = None,
        called: str | None = None,
    ) -> tuple[Piece, ...]:
        """Words of ours, or of the press, with links on what they cite; they speak today.

        `called` is the name by which the words call the instrument.
        """
        spoken = date or self.index.corpus.site.data_date
        context = Context(instrument, article, where, spoken, self._declared, called)
        return self._cut((Piece(text, reading=text),), self.references.read(text, context))

    def ours(
        self, text: str | None, instrument: str | None = None, article: str | None = None
    ) -> tuple[Piece, ...]:
        """Prose of ours with links, names of instruments that readers use too: 办法第十四条.

        Nothing for none; `instrument` and `article` are where the words stand.
        """
        pieces: list[Piece] = []
        for name, rest in self.names.split(text or ""):
            if name is None:
                pieces += self.prose(rest, instrument, article)
            else:
                pieces += self.prose(name + rest, self.names.meant[name], called=name)
        return tuple(pieces)

    def _cut(self, pieces: Sequence[Piece], found: Sequence[Link]) -> tuple[Piece, ...]:
        links = [link for link in found if link.target is not None]
        if not links:
            return tuple(pieces)
        spans = [(link.start, link.end) for link in links]
        lengths = [len(piece.reading) for piece in pieces]
        out: list[Piece] = []
        for stretch in cut(lengths, spans):
            piece = pieces[stretch.piece]
            if piece.reading:
                piece = replace(piece, text=piece.reading[stretch.start : stretch.end])
                if stretch.end < lengths[stretch.piece]:
                    piece = replace(piece, note=None, ref=None)
            if stretch.span is not None:
                piece = self._with_link(piece, links[stretch.span])
            out.append(piece)
        return tuple(out)

    def _with_link(self, piece: Piece, link: Link) -> Piece:
        assert link.target is not None
        preview = self.preview(link.target)
        return replace(piece, href=self.url(link.target), preview=preview.id, leads_to=preview.cite)

    def url(self, target: Target) -> str:
        """Address of a target as seen from this page; a range names its end (`?to=a46`)."""
        articles = self.index.articles
        article, last = articles.get(target.article or ""), articles.get(target.to_article or "")
        if article is None:
            return self.url_for(instrument_url(self.index.instruments[target.instrument]))
        over_articles = last is not None and last is not article
        full = over_articles or self.full_text == target.instrument
        address_of = full_text_url if full else article_url
        path, _, fragment = address_of(article, target.where).partition("#")
        if last is None:
            return self.url_for(f"{path}#{fragment}" if fragment else path)
        end = address_of(last, target.to_where).partition("#")[2]
        return self.url_for(f"{path}?to={end}#{fragment}")

    def label(self, target: Target) -> str:
        """What a target is called: 《…》第四十二条至第四十六条."""
        instrument = self.index.instruments[target.instrument]
        article = self.index.articles.get(target.article or "")
        if article is None:
            return f"《{instrument.title}》"
        said = self.index.cite(article, target.where)
        last = self.index.articles.get(target.to_article or "")
        return f"{said}至{self.index.short_cite(last, target.to_where)}" if last else said

    def preview(self, target: Target) -> Preview:
        """The preview of a target, made once a page."""
        name = "-".join(
            str(part).replace("/", "-")
            for part in ("pv", target.article or target.instrument, target.where, target.to_where)
            if part is not None
        )
        if target.to_article:
            name += f"-to-{target.to_article.replace('/', '-')}"
        if name not in self._previews:
            self._previews[name] = self._make_preview(name, target)
        return self._previews[name]

    def _make_preview(self, name: str, target: Target) -> Preview:
        article = self.index.articles.get(target.article or "")
        cite = self.label(target)
        if article is None:
            instrument = self.index.instruments[target.instrument]
            if target.article or not (instrument.articles or instrument.passages):
                return Preview(name, cite, None, ("本站没有收这一处的文字。",))
            return Preview(name, cite, holdings.sign_of(instrument), (_held(instrument),))
        sign = of_place(article, target.where)
        return Preview(name, cite, sign, tuple(_shortened(_lines(article, target))))

    def outgoing(self, article: Article) -> tuple[CitationLink, ...]:
        """What the text of an article cites, each target once, in the order of the text."""
        found = (self._cited(reference) for reference in self.references.cites(article))
        return tuple({(link.words, link.url): link for link in found}.values())

    def _cited(self, reference: Reference) -> CitationLink:
        target = reference.link.target
        assert target is not None
        article = self.index.articles[reference.owner]
        preview, place = self.preview(target), inside(self.index, article, reference.where)
        return CitationLink(reference.link.text, preview.cite, self.url(target), preview.id, place)

    def incoming(self, article: Article) -> tuple[tuple[str, tuple[CitationLink, ...]], ...]:
        """Provisions that cite an article, grouped by instrument, in the order of display."""
        groups: dict[str, dict[str, CitationLink]] = {}
        for reference in self.references.cited_by(article):
            owner = self.index.articles[reference.owner]
            title = self.index.instruments[owner.instrument].title
            target = Target(owner.instrument, owner.id, reference.where)
            label = self.index.short_cite(owner, reference.where)
            cited = CitationLink(
                reference.link.text, label, self.url(target), self.preview(target).id
            )
            groups.setdefault(title, {}).setdefault(f"{label} {cited.words}", cited)
        return tuple((title, tuple(found.values())) for title, found in groups.items())


def _lines(article: Article, target: Target) -> Iterator[str]:
    """Reading text of a target: a 款 with its items, an item, or the whole article."""
    where = target.where
    for at, unit in article.units():
        if covers(where, at):
            yield _label(unit) + marked_text(unit.runs)


def _held(instrument: Instrument) -> str:
    """19 条，都有原文: how much of a rule is held that is cited as a whole."""
    return f"本站收录：{holdings.bar(instrument).words}。"


def _label(unit: Paragraph | Item | Subitem) -> str:
    return "" if isinstance(unit, Paragraph) else unit.label


def _shortened(lines: Iterator[str]) -> Iterator[str]:
    """Whole lines until the preview is long enough; what is left out is said, by the site."""
    left = LONGEST
    for number, line in enumerate(lines):
        if len(line) > left:
            start = max(line.rfind(stop, 0, left) for stop in "，；。、：") + 1 if not number else 0
            yield f"{line[:start]}（下略）"
            return
        left -= len(line)
        yield line
