"""`suggest`: where a new rule may say what the topics, the circumstances and the national rules say.

The machine compares words and judges nothing: what it proposes lies in dist/, on no page. A cell
that an editor accepts comes into the column as 未比, with the words of the rule; seats are only
proposed, since a seat lets a cell read 未规定.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from typing import NamedTuple

from macros.checks import check
from macros.compare.links import StrandLink, links
from macros.compare.strands import Strand, strands
from macros.derive.book import Book
from macros.desk import patch
from macros.importer.command import write
from macros.importer.refusal import ImportRefused
from macros.importer.report import page
from macros.importer.written import yaml_of
from macros.model import LACUNA, Instrument, Level, Where
from macros.model.comparison import Comparison, Division, Relation
from macros.say.places import short_cite
from macros.text.quotes import JOIN

FOLDER = Path("dist/suggest")
UNTOLD = "条文由程序按文字相像找出，还没有比。"
"""The note of a cell that nobody has compared."""


@dataclass(frozen=True, slots=True)
class ProposedWords:
    """A place of the new rule, and the national one that it is like; `likeness` of 1 is the same."""

    own: Strand
    base: Strand
    likeness: float


@dataclass(frozen=True)
class Suggestions:
    """What the words of a rule suggest, from the national rules that the topics compare."""

    book: Book
    rule: Instrument

    @cached_property
    def own(self) -> tuple[Strand, ...]:
        """The strands of the rule."""
        return strands(self.rule)

    @cached_property
    def linked(self) -> tuple[ProposedWords, ...]:
        """Every link with a national rule, in the order of the rule."""
        found = [words for base in self._bases() for words in self._to(base)]
        return tuple(sorted(found, key=lambda words: (words.own.rank, -words.likeness)))

    def _bases(self) -> Iterator[Instrument]:
        held = self.book.index.instruments
        for column in self.book.corpus.placements:
            base = held.get(column.id)
            if base and base.level is Level.NATIONAL and not column.optional and base != self.rule:
                yield base

    def _to(self, base: Instrument) -> Iterator[ProposedWords]:
        theirs = strands(base)
        found: Sequence[StrandLink] = links(theirs, self.own, self.book.scale)
        for link in found:
            yield ProposedWords(self.own[link.right], theirs[link.left], link.dice)

    def at(self, target: str, where: Where | None) -> Iterator[ProposedWords]:
        """What is like a place of a national rule, or like anything in it."""
        for words in self.linked:
            base = words.base
            if base.article.id == target and (where is None or where.covers(base.where or where)):
                yield words

    @cached_property
    def cells(self) -> dict[str, tuple[ProposedWords, ...]]:
        """By topic that has no compared cell of the rule, the places that may speak of it."""
        found = ((topic.id, self._of_topic(topic)) for topic in self.book.corpus.comparisons)
        return {topic: words for topic, words in found if words}

    def _of_topic(self, topic: Comparison) -> tuple[ProposedWords, ...]:
        cell = topic.cell(self.rule.id)
        if cell and (cell.words or cell.own is not Relation.NOT_COMPARED):
            return ()
        return _each_once(
            words
            for other in topic.cells
            for stand in other.provisions
            if other.instrument != self.rule.id
            for words in self.at(stand.target, stand.where)
        )

    @property
    def seats(self) -> dict[Division, tuple[str, ...]]:
        """Articles of the rule by the seat of the national articles that they are like."""
        seated = [s for column in self.book.corpus.placements for s in column.divisions]
        found: dict[Division, dict[str, None]] = {}
        for words in self.linked:
            for seat in (s.seat for s in seated if s.article == words.base.article.id):
                found.setdefault(seat, {})[words.own.article.id.partition("/")[2]] = None
        return {seat: tuple(found[seat]) for seat in Division if seat in found}

    @property
    def circumstances(self) -> Iterator[tuple[str, ProposedWords]]:
        """Entries of the compilation by their circumstance, with the place that may be one of it."""
        for circumstance in self.book.corpus.circumstances:
            for entry in circumstance.entries:
                for stand in entry.cited:
                    for words in self.at(stand.article, stand.where):
                        yield f"{circumstance.title} {entry.label}", words

    def place(self, strand: Strand) -> str:
        """A place of the rule itself, by its number alone."""
        return self.book.index.short_cite(strand.article, strand.where)

    def sections(self) -> Iterator[tuple[str, tuple[SuggestedRow, ...]]]:
        """The report, for a person to judge: headings with rows."""
        titles = {topic.id: topic.title for topic in self.book.corpus.comparisons}
        cells = ((titles[t], words) for t, found in self.cells.items() for words in found)
        yield "议题：可能说到的条文", tuple(self._rows(cells))
        yield "情形：可能相当的项", tuple(self._rows(self.circumstances))
        yield "国家规定里相近的条文", tuple(self._rows(("", words) for words in self.linked))
        met = {words.own.rank for words in self.linked}
        alone = (s for s in self.own if s.rank not in met and not s.is_lost)
        rows = (SuggestedRow("", self.place(s), s.text) for s in alone)
        yield "没有相近的国家条文", tuple(rows)

    def _rows(self, found: Iterable[tuple[str, ProposedWords]]) -> Iterator[SuggestedRow]:
        for name, words in found:
            like = f"{self.like(words)}：{words.base.text}"
            yield SuggestedRow(name, self.place(words.own), words.own.text, like)

    def like(self, words: ProposedWords) -> str:
        """像办法第四条第一款（35%）."""
        cited = short_cite(self.book.index, words.base.article, words.base.where)
        return f"像{cited}（{words.likeness:.0%}）"


class SuggestedRow(NamedTuple):
    """What may be spoken of, the place of the rule that may, its words, and those that it is like."""

    name: str
    place: str
    text: str
    like: str = ""


STYLE = (
    "<style>td,td:first-child{white-space:normal;width:40%}td:first-child{width:20%}"
    "@media(max-width:600px){td,td:first-child{display:block;width:auto;border:0;padding:.1rem 0}"
    "tr{display:block;border-top:1px solid #999;padding:.4rem 0}}</style>"
)


def _as_text(title: str, parts: Sequence[tuple[str, tuple[SuggestedRow, ...]]]) -> str:
    lines = [title]
    for heading, rows in parts:
        lines += ["", f"【{heading}】", *([] if rows else ["  没有。"])]
        for row in rows:
            lines += [f"  {row.name}　{row.place}：{row.text}".replace("  　", "  ")]
            lines += [f"      {row.like}"] if row.like else []
    return "\n".join(lines) + "\n"


def _as_page(title: str, parts: Sequence[tuple[str, tuple[SuggestedRow, ...]]]) -> str:
    body = STYLE
    for heading, rows in parts:
        cells = (
            f"<tr><td>{escape(row.name or row.place)}<td>{escape(row.place)}　{escape(row.text)}"
            f"<td>{escape(row.like)}"
            for row in rows
        )
        body += f"<h2>{escape(heading)}</h2><table>{''.join(cells) or '<tr><td>没有。'}</table>"
    return page(title, body)


def _each_once(found: Iterable[ProposedWords]) -> tuple[ProposedWords, ...]:
    """Each place of the rule once, with what it is most like, in the order of the rule."""
    best: dict[int, ProposedWords] = {}
    for words in found:
        held = best.get(words.own.rank)
        if not words.own.is_lost and (held is None or words.likeness > held.likeness):
            best[words.own.rank] = words
    return tuple(best[rank] for rank in sorted(best))


def cell_lines(suggested: Suggestions, topic: str) -> list[str]:
    """A cell of the column as it is typed: 未比, with the words, and what each is like."""
    words = suggested.cells[topic]
    like = "；".join(f"{suggested.place(w.own)}{suggested.like(w)}" for w in words)
    cell = {
        "topic": topic,
        "relation": Relation.NOT_COMPARED.key,
        "provisions": [_place(w.own) for w in words],
        "note": UNTOLD,
    }
    first, *rest = yaml_of(cell).rstrip("\n").split("\n")
    return [f"# {like}", f"- {first}", *(f"  {line}" for line in rest)]


def _place(strand: Strand) -> dict[str, str | int]:
    typed = str(strand.where or "")
    where = {"where": int(typed) if typed.isdecimal() else typed} if typed else {}
    return {"provision": strand.article.id, **where, "quote": _quote(strand)}


def _quote(strand: Strand) -> str:
    """The words that are held, their stretches joined over what is lost."""
    return JOIN.join(part for part in strand.text.split(LACUNA) if part)


def run(root: Path, name: str, accepted: Sequence[str]) -> str:
    """Write what the words of a rule suggest below dist/; take accepted cells into its column.

    Raises ImportRefused.
    """
    book, _ = check(root)
    rule = book.index.instruments.get(name)
    if rule is None or not rule.with_text:
        raise ImportRefused(f"没有编号为“{name}”、收有条文的规定；编号就是文件名")
    suggested = Suggestions(book, rule)
    title = f"建议：{rule.title}"
    parts = tuple(suggested.sections())
    paired, cells = root / FOLDER / f"{name}.html", root / FOLDER / f"{name}.yml"
    write(paired, _as_page(title, parts))
    write(cells, _column(suggested))
    shown = [path.relative_to(root).as_posix() for path in (paired, cells)]
    done = _accepted(root, suggested, accepted) if accepted else ()
    taken = f"已收入 {len(done)} 格，都是未比：{'、'.join(done)}。\n" if accepted else ""
    return f"{_as_text(title, parts)}\n{taken}建议写在 {shown[0]}（对照着看）和 {shown[1]}（照抄用），网页上没有。\n"


def _column(suggested: Suggestions) -> str:
    lines = [
        "# 程序按文字相像找出，没有判断；座次和各格逐一看过再抄进 data/comparisons/",
        "divisions:",
    ]
    lines += [f"  {seat.key}: [{', '.join(names)}]" for seat, names in suggested.seats.items()]
    lines += ["cells:"]
    for topic in suggested.cells:
        lines += [f"  {line}" for line in cell_lines(suggested, topic)]
    return "\n".join(lines) + "\n"


def _accepted(root: Path, suggested: Suggestions, wanted: Sequence[str]) -> tuple[str, ...]:
    """Put the cells of these topics into the column of the rule, in its file. Raises ImportRefused."""
    path = root / "data/comparisons" / f"{suggested.rule.id}.yml"
    if not path.is_file():
        raise ImportRefused(f"这件规定没有对照的一栏（data/comparisons/{suggested.rule.id}.yml）")
    known = tuple(suggested.cells)
    topics = known if list(wanted) == ["all"] else tuple(wanted)
    if strange := [topic for topic in topics if topic not in known]:
        raise ImportRefused(f"没有建议的议题：{'、'.join(strange)}；有：{'、'.join(known)}")
    text = path.read_bytes().decode("utf-8")
    for topic in topics:
        text = patch.with_entry(text, ("cells",), cell_lines(suggested, topic))
    write(path, text)
    return topics
