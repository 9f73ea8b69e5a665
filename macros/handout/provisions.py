"""Instruments and articles as they are printed: rows with marks, footnotes for what was done to them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from macros.derive.index import Index, by_chapter
from macros.handout.blocks import (
    Block,
    Heading,
    Para,
    PrintSpan,
    ProvisionBlock,
    ProvisionRow,
    Spans,
    plain,
    strong,
)
from macros.handout.settled import joined
from macros.model import Article, Instrument, Mark, Status, Where
from macros.say import apparatus, facts, holdings, numbers, origin, signs, versions, words
from macros.say.places import inside
from macros.say.rows import Piece, rows

INCOMPLETE = (Status.DAMAGED, Status.PARTIAL, Status.MISSING)
"""States of which the gist is told: the text alone does not say what the article says."""
GIST = "提要（非原文）："
LOST = "没有本条的原文。手头资料里没有这一条，也没有引用它。"


@dataclass
class NotedArticle:
    """Footnotes of an article's emendations: the reason stands at the first mark, once."""

    index: Index
    article: Article
    explained: set[int] = field(default_factory=set)

    def at(self, number: int | None) -> tuple[str, ...]:
        """The footnote to a mark, nothing where it was explained before."""
        if number is None or number in self.explained:
            return ()
        self.explained.add(number)
        notes = apparatus.notes(self.index, self.article)
        return tuple(reason(note) for note in notes if note.number == number)

    def spans(self, pieces: Iterable[Piece]) -> Iterator[PrintSpan]:
        """A line as printed: what was deleted or moved away is told in its footnote alone."""
        for piece in pieces:
            notes = self.at(piece.note)
            if piece.reading:
                yield PrintSpan(
                    piece.reading,
                    piece.kind,
                    notes,
                    opening=piece.opening,
                    closing=piece.closing,
                )
            elif notes:
                yield PrintSpan("", None, notes)


def reason(note: apparatus.Note) -> str:
    """One emendation as a footnote: 补（有据，来源）：原印作“…”。理由。"""
    printed = "；".join(f"“{value}”" for value in note.printed)
    head = f"〔{apparatus.LABEL_MARK[note.mark]}〕{note.sure}，{note.by}。"
    done = "" if note.mark in (Mark.LACUNA, Mark.DOUBT) else f"原印作{printed}。"
    return head + done + note.basis


def provision(
    index: Index,
    article: Article,
    alone: bool = False,
    only: tuple[Where, ...] = (),
    remarks: tuple[Spans, ...] = (),
) -> ProvisionBlock:
    """An article, or some 款 and 项 of it with their lead-ins; `alone` names its instrument."""
    printed = tuple(_rows(index, article, NotedArticle(index, article), only))
    lost = article.status is Status.MISSING
    return ProvisionBlock(
        id=block_id(article.id),
        label=index.label(article),
        caption="　".join(filter(None, (_places(index, article, only), caption(article)))),
        sign=sign_of(article),
        rows=() if lost else printed,
        title=index.instruments[article.instrument].title if alone else "",
        notes=() if only else joined(article.notes),
        remarks=(*(() if only else _remarks(article)), *remarks),
    )


def caption(article: Article) -> str:
    """【制定目的】: what an article is about, in the editor's words and in brackets."""
    return f"【{article.heading}】" if article.heading else ""


def _places(index: Index, article: Article, only: tuple[Where, ...]) -> str:
    """第一款、第三款: which parts of an article are printed, nothing for the whole."""
    if all(any(_shown(where, place) for place in only) for where, _ in article.units()):
        return ""
    places = (inside(index, article, where) for where in only)
    return "、".join(dict.fromkeys(place for place in places if place))


def block_id(record: str) -> str:
    """`measures-2016/11` as the id of a block."""
    return "r-" + record.replace("/", "-")


def sign_of(article: Article) -> str:
    """△ 待核对; nothing for a text that is complete: silence is the good case."""
    complete = article.status.whole
    return "" if complete else signs.of_article(article).text


def _rows(
    index: Index, article: Article, noted: NotedArticle, only: tuple[Where, ...]
) -> Iterator[ProvisionRow]:
    for (where, _), row in zip(article.units(), rows(index, article), strict=True):
        if only and not any(_shown(where, place) for place in only):
            continue
        yield ProvisionRow(
            level=row.level or "p",
            label=row.label,
            address=row.address or "",
            spans=tuple(noted.spans((*row.pieces, *row.after))),
            sign=row.sign.text if row.sign else "",
        )


def _shown(where: Where, only: Where) -> bool:
    """True for a place inside the one asked for, and for what leads in to it."""
    return only.covers(where) or where.leads(only)


def _remarks(article: Article) -> Iterator[Spans]:
    if article.status is Status.MISSING:
        yield plain(LOST)
    if article.summary and article.status in INCOMPLETE:
        yield (strong(GIST), PrintSpan(article.summary))


def instrument(index: Index, instrument: Instrument, level: int = 2) -> Iterator[Block]:
    """A whole instrument: facts, chapters, articles, then what the editors add to the law.

    What is not held is said in its place.
    """
    yield Heading(level, instrument.title, block_id(instrument.id), title=True)
    if instrument.imprint:
        yield Para(plain(instrument.imprint.text), "imprint")
    yield facts_table(instrument)
    yield Para(plain(f"文本状况：{holdings.sign_of(instrument).text}。"), "small")
    yield from _passages(instrument)
    last: Article | None = None
    numbers_only: list[Article] = []
    for chapter, articles in by_chapter(instrument):
        if chapter is not None:
            heading = numbers.chapter_label(chapter)
            notes = () if chapter.span else ("章次、章题据编目资料，来源没有印。",)
            anchor = f"{block_id(instrument.id)}-{chapter.anchor}"
            yield Heading(level + 1, heading, anchor, notes=notes)
        for article in articles:
            if instrument.skips and article.status is Status.MISSING:
                numbers_only.append(article)
                continue
            yield from _unheld(index, last, article, instrument, numbers_only)
            yield provision(index, article)
            last, numbers_only = article, []
    if instrument.articles:
        yield from _unheld(index, last, None, instrument, numbers_only)
    yield from (Para(plain(f"编者说明　{note}"), "small") for note in instrument.notes)
    yield from _scraps(instrument)


def facts_table(instrument: Instrument) -> Para:
    """The facts in one small paragraph; a note to a fact is a footnote."""
    lines = [
        ("效力", signs.of_validity(instrument.status).text, instrument.status_note),
        ("种类", instrument.kind.label if instrument.kind else words.UNSTATED, None),
        ("发文机关", facts.issuers(instrument), None),
    ]
    for fact in facts.told(instrument):
        check = f"〔{words.CHECK}〕" if fact.check else ""
        lines.append((fact.label, fact.value + check, fact.note))
    out: list[PrintSpan] = []
    for label, value, note in lines:
        space = "　" if out else ""
        out += [strong(f"{space}{label}："), PrintSpan(value, notes=(note,) if note else ())]
    return Para(tuple(out), "facts")


def _passages(instrument: Instrument) -> Iterator[Block]:
    if instrument.passages:
        yield Para(plain("以下是报道的话，不是条文，不可作为条文引用。"), "panel")
    for passage in instrument.passages:
        source = f"（{origin.in_short(passage.span)}）"
        yield Para((PrintSpan(f"“{passage.text}”"), PrintSpan(source, "small")), "quote")


def _unheld(
    index: Index,
    before: Article | None,
    after: Article | None,
    instrument: Instrument,
    known: Iterable[Article],
) -> Iterator[Block]:
    """What is not held between two articles: one line, then a line for each number that is known."""
    gap = holdings.gaps(before, after, None if after else instrument.article_count)
    if gap is not None:
        yield Para(plain(f"{gap.words}　{signs.UNTAKEN.text}，来源没有引到。"), "panel")
    yield from (_stub(index, article) for article in known)


def _stub(index: Index, article: Article) -> Para:
    """第五条　四种形态　□ 没有原文: an article of which the number alone is known, and on what it rests."""
    said = "　".join(part for part in (caption(article), signs.UNTAKEN.text) if part)
    number = versions.number(article)
    rests = (number.note,) if number.note else ()
    out = [strong(index.label(article)), PrintSpan(f"　{said}")]
    if number.check:
        out.append(PrintSpan(f"，条号{number.check}"))
    out[-1] = replace(out[-1], notes=joined((*rests, *article.notes)))
    if article.summary:
        out += [PrintSpan("　"), strong(GIST), PrintSpan(article.summary)]
    return Para(tuple(out), "small")


def _scraps(instrument: Instrument) -> Iterator[Block]:
    if not instrument.scraps:
        return
    yield Para((strong("弃置残文（不属任何条文）"),), "small")
    for scrap in instrument.scraps:
        said = (f"“{scrap.text}”", f"（{origin.in_short(scrap.span)}）", scrap.reason)
        yield Para(tuple(map(PrintSpan, said)), "small")


def articles(index: Index, articles: Iterable[Article]) -> Iterator[Block]:
    """Chosen articles, under the titles of their instruments."""
    current = ""
    for article in articles:
        if article.instrument != current:
            current = article.instrument
            instrument = index.instruments[current]
            yield Heading(2, instrument.title, f"{block_id(current)}-{block_id(article.id)}")
            yield facts_table(instrument)
        yield provision(index, article)
