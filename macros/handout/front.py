"""What a handout says of itself: for whom, what it is made of, and what its signs mean."""

from collections import Counter
from collections.abc import Iterator

from macros.derive import packs
from macros.derive.book import Book
from macros.handout import cases
from macros.handout.blocks import HandoutSection, ProvisionBlock, TableBlock, spans_of
from macros.model import Instrument, Status
from macros.model.comparison import Relation
from macros.model.handout import Handout, PartKind
from macros.say.holdings import reckoned
from macros.say.signs import state_of

MARKS = (
    ("add", "〔字〕", "原印缺字、错字或放错地方，编者补、改、移入的字；理由见脚注"),
    ("gap", "〔……〕", "原文残缺或者来源没有引，没有补；加斜线底纹"),
    ("doubt", "〔？字〕", "原文可疑，照录；理由见脚注"),
)


ALONE = 3
"""Signs that stand alone in a cell at most: relations of the matrix, which explains its own."""
CAPTION = ("【条旨】", "条文讲什么，编者所加，不是条文")


def facts(book: Book, handout: Handout) -> tuple[tuple[str, str], ...]:
    """For whom, what stands in it, in which state the texts are."""
    out = [
        ("适用对象", handout.audience or "各类读者"),
        ("内容", "；".join(packs.contents(book, handout))),
    ]
    states = _states(book, handout)
    if states:
        out.append(("文本状况", states))
    out.append(("编印", "单位＿＿＿＿＿＿＿＿＿＿　时间＿＿＿＿＿＿　联系人＿＿＿＿＿＿"))
    if handout.restricted:
        out.append(("份号", "＿＿＿＿＿＿"))
    return tuple(out)


def _states(book: Book, handout: Handout) -> str:
    """有原文 19 条，待核对 20 条…… over all articles of which the text is printed."""
    counts: Counter[Status] = Counter()
    for part in handout.parts:
        for instrument in packs.chosen(book, part):
            if isinstance(instrument, Instrument) and part.kind is PartKind.INSTRUMENTS:
                counts.update(state_of(article) for article in reckoned(instrument))
    return "，".join(f"{s.sign} {s.label} {counts[s]} 条" for s in Status if counts[s])


def key(sections: tuple[HandoutSection, ...]) -> tuple[tuple[str, str], ...]:
    """Signs and marks that occur, with their meaning."""
    blocks = [block for section in sections for block in section.blocks]
    provisions = [block for block in blocks if isinstance(block, ProvisionBlock)]
    spans = [span for block in blocks for inner in spans_of(block) for span in inner]
    signs = {sign for block in provisions for sign in (block.sign, *(r.sign for r in block.rows))}
    cells = {cell for block in blocks if isinstance(block, TableBlock) for cell in _cells(block)}
    signs |= {said[-1] for span in spans if len(said := span.text.strip()) > ALONE}
    marks = {span.mark for span in spans}
    shown = [s for s in Status if f"{s.sign} {s.label}" in signs or s.sign in signs]
    out = [(f"{s.sign} {s.label}", s.meaning) for s in shown]
    out += [(sign, meaning) for mark, sign, meaning in MARKS if mark in marks]
    if any("【" in block.caption for block in provisions):
        out.append(CAPTION)
    out += [
        (f"{relation.sign} {relation.label}", relation.meaning)
        for relation in Relation
        if any(f"{relation.sign} {relation.label}" in cell for cell in cells)
    ]
    if cases.NONE in cells:
        out.append((cases.NONE, "来源没有写，或者没有"))
    return tuple(out)


def _cells(table: TableBlock) -> Iterator[str]:
    for line in table.lines:
        yield from ("".join(span.words for span in cell) for cell in line.cells)
