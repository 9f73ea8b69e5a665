"""校对说明: what the source prints, what was done, why, and who says so; and other witnesses' readings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from macros.cite.form import place_label
from macros.cite.numerals import to_chinese
from macros.derive.index import Index, article_url, passage_url
from macros.model import Article, Emendation, Line, Mark, Run, VariantKind, Where

LABEL_MARK = {
    Mark.SUPPLIED: "补",
    Mark.DELETED: "删",
    Mark.REPLACED: "改",
    Mark.MOVED: "移",
    Mark.LACUNA: "缺",
    Mark.DOUBT: "存疑",
    Mark.JOINED: "接",
}
CONTEXT = 6
"""Characters shown on either side of a change, so that it can be found in the source."""
_STOPS = "，、；：。"


@dataclass(frozen=True, slots=True)
class Note:
    """A row of the 校对说明; `printed` and `read` carry a little context."""

    number: int
    places: tuple[str, ...]
    printed: tuple[str, ...]
    read: tuple[str, ...]
    basis: str
    sure: str
    by: str
    links: tuple[tuple[str, str], ...]
    mark: Mark
    at: Where | None = None
    """Where the mark stands first; the reason speaks from there."""


@dataclass(frozen=True, slots=True)
class VariantRow:
    """A row of the 版本出入 table: what another witness prints."""

    source: str
    place: str
    kind: str
    text: str | None
    note: str | None


def label_of(index: Index, article: Article, where: Where | None) -> str:
    """第一款第二项; 全条 where no place is named; 款 as in citations."""
    if where is None:
        return "全条"
    said = index.short_cite(article, where).removeprefix(index.label(article))
    return said or place_label(where.paragraph)


def notes(index: Index, article: Article) -> tuple[Note, ...]:
    """One row per emendation, in the order of their numbers."""
    ordered = sorted(article.emendations, key=lambda e: e.number)
    return tuple(_note(index, article, emendation) for emendation in ordered)


def _note(index: Index, article: Article, emendation: Emendation) -> Note:
    marks = [
        (line, at)
        for line in article.lines
        for at, run in enumerate(line.runs)
        if run.number == emendation.number
    ]
    runs = [line.runs[at] for line, at in marks]
    return Note(
        number=emendation.number,
        places=_unique(_runs(index, article, [line.where for line, _ in marks])),
        printed=_unique(_printed(line, at) for line, at in marks),
        read=_unique(_read(line, at) for line, at in marks),
        basis=emendation.basis,
        sure=_sure(emendation, runs),
        by=emendation.by.label,
        links=_links(index, emendation),
        mark=next((run.mark for run in runs if run.mark), Mark.LACUNA),
        at=next((line.where for line, _ in marks), None),
    )


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _runs(index: Index, article: Article, wheres: list[Where | None]) -> Iterator[str]:
    """第一款第一项至第五项: places one after the other are said together."""
    for run in runs_of(wheres):
        first, last = run[0], run[-1]
        if first is None:
            yield "整行不入正文"
            continue
        end = f"至第{to_chinese(last.item)}项" if last and last is not first and last.item else ""
        yield label_of(index, article, first) + end


def runs_of(wheres: list[Where | None]) -> list[list[Where | None]]:
    """Places in their order, 项 that follow one another in one 款 together."""
    runs: list[list[Where | None]] = []
    for where in wheres:
        if runs and where is not None and where == _next(runs[-1][-1]):
            runs[-1].append(where)
        else:
            runs.append([where])
    return runs


def _next(where: Where | None) -> Where | None:
    return (
        replace(where, item=where.item + 1) if where and where.item and not where.subitem else None
    )


def _around(line: Line, at: int, *, printed: bool) -> tuple[str, str]:
    """The few characters before and after a run, as printed or as read; never across a lacuna."""
    before = "".join(reversed(_until_gap(reversed(line.runs[:at]), printed=printed)))
    after = "".join(_until_gap(line.runs[at + 1 :], printed=printed))
    return before[-CONTEXT:].lstrip(_STOPS), after[:CONTEXT].rstrip(_STOPS)


def _until_gap(runs: Iterable[Run], *, printed: bool) -> list[str]:
    found = takewhile(lambda run: run.mark is not Mark.LACUNA, runs)
    return [run.source if printed else run.reading for run in found]


def _printed(line: Line, at: int) -> str:
    """What the source prints at the mark, with context; 整行 is given whole."""
    run = line.runs[at]
    if line.where is None:
        return line.source
    before, after = _around(line, at, printed=True)
    return before + run.source + after or "（缺）"


def _read(line: Line, at: int) -> str:
    """What readers read there, with context."""
    run = line.runs[at]
    if run.mark is Mark.DOUBT:
        return "（照录）"
    if line.where is None:
        return "（不入正文）"
    before, after = _around(line, at, printed=False)
    return before + run.reading + after or "（无）"


def _sure(emendation: Emendation, runs: list[Run]) -> str:
    """有据, 推断补字; 存疑, 缺 and 没有引 where nothing was changed."""
    if emendation.certainty is not None:
        return emendation.certainty.label
    if emendation.unquoted:
        return "没有引"
    marks = {run.mark for run in runs}
    if marks == {Mark.DOUBT}:
        return "存疑"
    return "缺" if marks == {Mark.LACUNA} else "没有注明"


def _links(index: Index, emendation: Emendation) -> tuple[tuple[str, str], ...]:
    """Words and addresses: where a stretch was moved from and to, what the press says of it."""
    ends = (("移自", emendation.moved_from), ("移往", emendation.moved_to))
    told = emendation.reported
    return tuple(
        (word + index.label(article), article_url(article))
        for word, target in ends
        if (article := index.articles.get(target or ""))
    ) + ((("报道怎么说", passage_url(told)),) if told else ())


def in_short(variants: tuple[VariantRow, ...]) -> str:
    """来源 004 缺字 3；来源 000 只引一段 5: what the variants come to."""
    counts = Counter((reading.source, reading.kind) for reading in variants)
    return "；".join(f"来源 {source} {kind} {n}" for (source, kind), n in counts.items())


def readings(index: Index, article: Article) -> tuple[VariantRow, ...]:
    """One row per variant, in the order of the record."""
    return tuple(
        VariantRow(
            v.source,
            label_of(index, article, v.where),
            v.kind.label,
            v.text if v.kind is not VariantKind.LOST else None,
            v.note,
        )
        for v in article.variants
    )
