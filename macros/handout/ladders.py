"""Ladders (追责阶梯) and measures (处理方式) as tables."""

from collections.abc import Iterable, Iterator

from macros.derive.book import Book
from macros.derive.index import Index
from macros.handout.blocks import (
    Block,
    Heading,
    Para,
    PrintedStep,
    PrintSpan,
    Spans,
    StairsBlock,
    TableBlock,
    TableRow,
    plain,
    strong,
)
from macros.handout.provisions import block_id
from macros.model import Where
from macros.model.measure import Ladder, Measure, OwnThresholds, Quotation, Rung
from macros.say import stairs, words
from macros.say.signs import state_of

NONE = "—"
STEPS = ("步骤和依据", "前提和门槛", "处理", "对象", "由谁决定")
OWN = ("条项", "本处另设的门槛")
MEASURES = (words.MEASURE, words.REGIME, words.BASIS, "易混之处和说明")


def cite(index: Index, article: str, where: Where | None, titled: bool = True) -> PrintSpan:
    """A citation with the sign of the text's state, and its page where it stands in this handout."""
    found = index.articles.get(article)
    if found is None:
        return PrintSpan(article)
    text = index.cite(found, where) if titled else index.short_cite(found, where)
    sign = "" if found.status.whole else state_of(found).sign
    return PrintSpan(text + sign, to=block_id(article))


def ladder(index: Index, ladder: Ladder) -> Iterator[Block]:
    """The steps of an instrument, then the thresholds that single 项 add."""
    yield Heading(2, ladder.title, block_id(f"ladders/{ladder.id}"))
    steps = tuple(_step(index, rung) for rung in ladder.rungs)
    yield TableBlock((2.7, 4.4, 2.8, 1.8, 1.5), STEPS, steps)
    if ladder.combine:
        source = cite(index, ladder.combine.article, ladder.combine.where)
        yield Para((strong("合并使用："), PrintSpan(f"“{ladder.combine.text}”"), source), "small")
    if ladder.own:
        yield TableBlock((1.1, 4.7), OWN, tuple(_own(index, own) for own in ladder.own))
    if ladder.note:
        yield Para(plain(ladder.note), "small")


def drawing(book: Book, ladder: Ladder) -> Iterator[Block]:
    """The steps of an instrument as they rise; nothing to draw where one step is all."""
    drawn = stairs.drawing(book.categories, ladder)
    if drawn is None:
        yield from _small(ladder)
        return
    yield Heading(2, ladder.title, f"{block_id(f'ladders/{ladder.id}')}-drawing")
    if drawn.gate:
        yield StairsBlock("", (), (_drawn(drawn.gate, ()),))
    for flight in drawn.flights:
        alike = tuple(map(_worded, flight.alike))
        steps = tuple(_drawn(step, flight.alike) for step in flight.steps)
        yield StairsBlock(flight.heading, alike, steps)


def _small(ladder: Ladder) -> Iterator[Block]:
    yield Para(plain(f"{ladder.title}：只有一级，不另画图。"), "small")


def _drawn(step: stairs.DrawnStep, alike: tuple[stairs.StepLine, ...]) -> PrintedStep:
    """What else leads to it stands last among its limits: 或者：“受到通报后仍未整改”."""
    after = (f"或者：“{step.after}”",) if step.after else ()
    return PrintedStep(
        step.title,
        step.cite,
        tuple(_worded(line) for line in step.lines if line not in alike),
        (*map(_worded, step.limits), *after),
        step.level,
        step.lost,
    )


def _worded(line: stairs.StepLine) -> str:
    said = f"“{line.text}”" if line.quoted else line.text
    return f"{line.label}：{said}" if line.label else said


def _own(index: Index, own: OwnThresholds) -> TableRow:
    quotes = "；".join(f"“{t.quote}”" for t in own.thresholds)
    return TableRow(((cite(index, own.article, own.where, titled=False),), plain(quotes)))


def _step(index: Index, rung: Rung) -> TableRow:
    thresholds = [f"门槛：“{t.quote}”" for t in rung.thresholds]
    or_after = [f"或者：“{rung.after.text}”"] if rung.after else []
    lost = ["残缺或没有引，不清楚"] if rung.undetermined else []
    where = cite(index, rung.article, rung.where, titled=False)
    note = (rung.note,) if rung.note else ()
    return TableRow(
        (
            (strong(rung.title), PrintSpan("　"), where),
            plain(_quotes(("", rung.conduct), more=(*thresholds, *or_after))),
            plain(_quotes(("", rung.what), ("并：", rung.also), more=lost), *note),
            plain(_quotes(("", rung.on_whom))),
            plain(_quotes(("", rung.by_whom), none=words.UNSTATED)),
        )
    )


def _quotes(
    *parts: tuple[str, Quotation | None], more: Iterable[str] = (), none: str = NONE
) -> str:
    quotes = [f"{lead}“{part.text}”" for lead, part in parts if part is not None]
    return "；".join((*quotes, *more)) or none


def measures(book: Book, measures: Iterable[Measure]) -> Iterator[Block]:
    """All measures in one table."""
    rows = tuple(_measure(book, measure) for measure in measures)
    yield TableBlock((1.6, 1.7, 3.4, 3.4), MEASURES, rows)


def _measure(book: Book, measure: Measure) -> TableRow:
    named: Spans = (strong(measure.label),)
    if measure.words:
        named += (PrintSpan(f"（又作{'、'.join(measure.words)}）"),)
    regimes = "、".join(regime.label for regime in measure.regimes)
    rank = f"，第 {measure.rank} 档" if measure.rank else ""
    near = book.categories.near(measure)
    remarks = [f"不同于“{other.label}”：{pair.difference}" for other, pair in near]
    remarks += [text for text in (measure.reason, measure.note) if text]
    bases, told = _bases(book.index, measure), plain("　".join(remarks) or NONE)
    cells = (named, plain(regimes + rank), bases, told)
    return TableRow(cells, id=block_id(f"measures/{measure.id}"))


def _bases(index: Index, measure: Measure) -> Spans:
    bases = [cite(index, basis.article, basis.where) for basis in measure.basis]
    for other in measure.unheld:
        title = index.instruments[other.instrument].title
        said = f"《{title}》{other.cite}（没有全文，{other.provenance.label}）"
        bases.append(PrintSpan(said, notes=(other.note,) if other.note else ()))
    parted = [span for basis in bases for span in (PrintSpan("；"), basis)]
    return tuple(parted[1:]) or plain(NONE)
