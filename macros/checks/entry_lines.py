"""entry-lines: entries follow one another in the source as they do in the file."""

from macros.derive.book import Book
from macros.derive.categories import records
from macros.model import Problems, Rule, Source, Span
from macros.model.category import Circumstance, Responsibility
from macros.text.doubled import doubled

RULE = Rule(
    "entry-lines", "标题、引语、条目都写行号，行号依次增大，不重叠；序号不重；来源已经收入。"
)


def check(book: Book) -> Problems:
    """Lines that are missing, overlap or run backwards; labels that are doubled."""
    for record in records(book.corpus):
        yield from _source(record, book.corpus.sources)
        yield from _lines(record)
        yield from _labels(record)


def _source(record: Responsibility | Circumstance, sources: tuple[Source, ...]) -> Problems:
    name = record.span.source
    if name and name not in {source.id for source in sources}:
        known = "、".join(source.id for source in sources) or "无"
        yield RULE.at(
            record.place.at("source"),
            f"来源“{name}”没有收入",
            f"已收的来源：{known}",
            "改正 source",
        )


def _lines(record: Responsibility | Circumstance) -> Problems:
    frame = record.group_threshold if isinstance(record, Circumstance) else None
    parts = [("标题", record.span, record.place)]
    parts += [("引语", frame.span, frame.place)] if frame else []
    parts += [(f"条目“{entry.label}”", entry.span, entry.place) for entry in record.entries]
    last = 0
    for name, span, place in parts:
        if span.ranges and span.ranges[0][0] <= last:
            yield RULE.at(
                place.at("lines"),
                f"{name}从第 {span.ranges[0][0]} 行起，前一处到第 {last} 行",
                f"从第 {last + 1} 行以后起",
                "核对来源行号和条目次序",
            )
        last = max(last, _end(span))


def _end(span: Span) -> int:
    return span.ranges[-1][1] if span.ranges else 0


def _labels(record: Responsibility | Circumstance) -> Problems:
    for entry, _ in doubled(record.entries, lambda entry: entry.label):
        yield RULE.at(
            entry.place.at("label"),
            f"序号“{entry.label}”写了两次",
            "同一标题下序号不重",
            "照来源改正序号",
        )
