"""Rows of an article: one per 款, 项 and 目, each with its address, citation, marks and state."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from macros.cite.form import place_label
from macros.derive.index import Index, passage_url
from macros.model import Article, Item, Line, Mark, Paragraph, Run, Runs, Status, Subitem, Where
from macros.say.signs import Sign, caveat, of_unit
from macros.text.shown import brackets
from macros.text.standing import unquoted

KINDS = {
    Mark.SUPPLIED: "add",
    Mark.REPLACED: "add",
    Mark.MOVED: "add",
    Mark.DELETED: "del",
    Mark.LACUNA: "gap",
    Mark.DOUBT: "doubt",
    Mark.JOINED: "away",
}


LOST, NOT_QUOTED = "原文残缺，没有补", "来源没有引"
"""What a lacuna says: text was lost, or was never quoted."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch as it stands on the page. `kind` is the class of its mark, None for plain text.

    `note` is the number in the 校对说明; `ref` is the id to come back to, at its first place only.
    """

    text: str
    kind: str | None = None
    why: str = ""
    note: int | None = None
    ref: str | None = None
    reading: str = ""
    """What of it belongs to the reading text; citations count in it."""
    href: str | None = None
    preview: str | None = None
    leads_to: str = ""
    opening: str = ""
    closing: str = ""
    """The signs of its mark: drawn on the page, written where the words are copied."""


Linker = Callable[[Article, Where, Sequence[Piece]], tuple[Piece, ...]]
"""Cuts the pieces of a line at its citations."""


@dataclass(frozen=True, slots=True)
class TextRow:
    """One 款, 项 or 目. `label` is its sign in print, `address` the margin link of a 款."""

    id: str
    cite: str
    level: str
    label: str
    pieces: tuple[Piece, ...]
    warn: str | None = None
    lost: bool = False
    """No word of it is held: there is a citation to copy, but no text."""
    address: str | None = None
    sign: Sign | None = None
    after: tuple[Piece, ...] = ()
    badge: tuple[str, str] | None = None
    """案例 2, and where its cases stand."""
    parallel: tuple[str, str] | None = None
    """3 省有规定, and where it stands what they say."""
    reported: str | None = None
    """Where the press tells of what is lost here."""


@dataclass
class _Notes:
    """Note numbers met so far: the first place of each gets the id to come back to."""

    anchored: bool
    unquoted: frozenset[int] = frozenset()
    seen: set[int] = field(default_factory=set)

    def ref(self, number: int | None) -> str | None:
        if number is None or not self.anchored or number in self.seen:
            return None
        self.seen.add(number)
        return f"ref{number}"


def rows(
    index: Index, article: Article, prefix: str = "", linker: Linker | None = None
) -> tuple[TextRow, ...]:
    """All rows of an article; `prefix` is put before each id in the full text (`a11-`).

    `linker` makes links of the citations. Every row that is not simply there says its state.
    """
    notes = _Notes(anchored=not prefix, unquoted=unquoted(article))
    units = list(article.units())
    dropped = _dropped(article)
    made = (_row(index, article, prefix, unit, notes, dropped) for unit in units)
    if linker is None:
        return tuple(made)
    return tuple(
        replace(row, pieces=linker(article, where, row.pieces))
        for (where, _), row in zip(units, made, strict=True)
    )


def _row(
    index: Index,
    article: Article,
    prefix: str,
    unit: tuple[Where, Paragraph | Item | Subitem],
    notes: _Notes,
    dropped: dict[Where, list[Line]],
) -> TextRow:
    where, text = unit
    is_paragraph = isinstance(text, Paragraph)
    return TextRow(
        id=prefix + where.anchor,
        cite=index.cite(article, where),
        level="" if is_paragraph else "item" if isinstance(text, Item) else "sub",
        label="" if isinstance(text, Paragraph) else text.label,
        pieces=tuple(pieces(text.runs, notes)),
        warn=caveat(article, where),
        lost=text.status is Status.MISSING,
        address=_address(article, where) if is_paragraph else None,
        sign=None if text.status.whole else of_unit(text),
        after=tuple(_left_out(dropped.get(where, []), notes)),
        reported=_reported(article, text.runs),
    )


def _reported(article: Article, runs: Runs) -> str | None:
    numbers = {run.number for run in runs if run.mark}
    told = (e.reported for e in article.emendations if e.number in numbers)
    return next((passage_url(passage) for passage in told if passage), None)


def _address(article: Article, where: Where) -> str | None:
    """第二款; None where the article is known to have one 款 only."""
    return None if article.paragraphs_total == 1 else place_label(where.paragraph)


def pieces(runs: Runs, notes: _Notes | None = None) -> Iterator[Piece]:
    """The stretches of a line as they stand on the page."""
    for run in runs:
        kind = KINDS[run.mark] if run.mark else None
        if run.mark is Mark.MOVED and not run.here:
            kind = "away"
        text = run.reading or (run.source if kind == "del" else "")
        ref = notes.ref(run.number) if notes else None
        said = why(run, notes.unquoted if notes else frozenset())
        opening, closing = brackets(run)
        yield Piece(
            text, kind, said, run.number, ref, run.reading, opening=opening, closing=closing
        )


def why(run: Run, unquoted: frozenset[int] = frozenset()) -> str:
    """What a mark says in a few words; the 校对说明 says the rest.

    `unquoted` names the lacunae that are there because the source quotes a part only.
    """
    if run.number in unquoted:
        return NOT_QUOTED
    if run.mark is Mark.REPLACED:
        return f"原印作“{run.source}”"
    if run.mark is Mark.MOVED:
        return "自他处移来" if run.here else f"“{run.source}”移往他处"
    said = {
        Mark.SUPPLIED: "原印缺字，编者补",
        Mark.DELETED: "原印多字，编者删",
        Mark.LACUNA: LOST,
        Mark.DOUBT: "原文可疑，照录",
        Mark.JOINED: "原印另起一段，编者接为一款",
    }
    return said[run.mark] if run.mark else ""


def _dropped(article: Article) -> dict[Where, list[Line]]:
    """Lines that are wholly left out of the reading text, under the row that they follow."""
    out: dict[Where, list[Line]] = {}
    addresses = [line.where for line in article.lines if line.where is not None]
    current = addresses[0] if addresses else None
    for line in article.lines:
        if line.where is not None:
            current = line.where
        elif current is not None:
            out.setdefault(current, []).append(line)
    return out


def _left_out(lines: list[Line], notes: _Notes) -> Iterator[Piece]:
    """Only the note numbers of lines that are left out: their words stand in the 校对说明."""
    for line in lines:
        for piece in pieces(line.runs, notes):
            if piece.note is not None:
                yield Piece("", "away", piece.why, piece.note, piece.ref)
