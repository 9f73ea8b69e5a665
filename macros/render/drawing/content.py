"""What is written in a drawing of a ladder: headings of rows, and the lines of each box."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from macros.derive.categories import Categories
from macros.model.measure import Ladder, Quotation, Rung
from macros.render.drawing.flights import Flight, gate, rows
from macros.render.drawing.shapes import EM, WordLine
from macros.render.drawing.wrapping import balanced, width, wrapped
from macros.say.steps import LOST, lost_at, short_title

NO_THRESHOLD = "此级不设门槛"
ORPHAN = 2
"""A last line of so few characters is avoided."""


@dataclass(frozen=True)
class LadderWords:
    """The words of one ladder. Widths are in pixels."""

    categories: Categories
    ladder: Ladder
    on: str | None = None

    @cached_property
    def gate(self) -> Rung | None:
        """The step on which the others build."""
        return gate(self.ladder)

    @cached_property
    def rows(self) -> tuple[Flight, ...]:
        """The other steps, row by row."""
        return rows(self.ladder, self.categories.measures)

    def heading(self, flight: Flight) -> str:
        """第十三条至第十五条; one article has its 条旨, and the bearer if there are several."""
        index = self.categories.index
        names = list(dict.fromkeys(rung.article for rung in flight.rungs))
        labels = [index.label(index.articles[name]) for name in names]
        if flight.apart:
            cites = "、".join(dict.fromkeys(self.cite(rung) for rung in flight.rungs))
            return cites + self._of_its_own(flight)
        if len(names) > 1:
            return f"{labels[0]}至{labels[-1]}" if len(names) > 2 else "、".join(labels)
        caption = index.articles[names[0]].heading
        said = f"{labels[0]}　{caption}" if caption else labels[0]
        return said + self._bearer(flight) + self._of_its_own(flight)

    @staticmethod
    def _of_its_own(flight: Flight) -> str:
        return "，自设情形" if flight.own else ""

    def _bearer(self, flight: Flight) -> str:
        """对单位, where other steps of the article fall on someone else."""
        article = flight.rungs[0].article
        several = {rung.bearer for rung in self.ladder.rungs if rung.article == article}
        own = {rung.bearer for rung in flight.rungs}
        (bearer,) = own if len(own) == 1 else (None,)
        return f"（对{bearer.label}）" if bearer and len(several) > 1 else ""

    def css(self, rung: Rung, *, apart: bool = False) -> str:
        """Classes of a step's box."""
        named = self.on is not None and self.on in rung.measures
        states = {"is-on": named, "is-lost": rung.undetermined, "is-apart": apart}
        return " ".join(name for name, holds in states.items() if holds)

    def cite(self, rung: Rung) -> str:
        """第十三条."""
        index = self.categories.index
        return index.short_cite(index.articles[rung.article], rung.where)

    def head(self, rung: Rung, room: float) -> list[WordLine]:
        """What the step does, and where it is set."""
        return [*_lines(short_title(rung), "sv-h", room), *_lines(self.cite(rung), "sv-s", room)]

    def body(self, rung: Rung, room: float) -> list[WordLine]:
        """Measures, on whom, by whom."""
        if rung.undetermined:
            return _lines(LOST, "sv-s", room)
        title = short_title(rung)
        measures = self._measures(rung)
        lines = self._conduct(rung, room) + _lines(measures, "sv-b", room)
        if rung.what and not measures and rung.what.text != title:
            lines += _lines(rung.what.text, "sv-q", room)
        return lines + _said("对象", rung.on_whom, room) + _said("决定", rung.by_whom, room)

    def _conduct(self, rung: Rung, room: float) -> list[WordLine]:
        """Conduct of its own, where the other steps build on a gate."""
        own = any(flight.own and rung in flight.rungs for flight in self.rows)
        return _lines(rung.conduct.text, "sv-q", room) if own and rung.conduct else []

    def _measures(self, rung: Rung) -> str:
        """Labels of the measures that the title does not name."""
        title = short_title(rung)
        known = self.categories.measures
        measures = [known[name] for name in rung.measures if name in known]
        return "、".join(m.label for m in measures if not any(name in title for name in m.names))

    def threshold(self, rung: Rung, room: float) -> list[WordLine]:
        """The words that set the threshold, one below the other; or that there is none."""
        if rung.undetermined or (not rung.thresholds and self._lost(rung)):
            return _lines("缺文", "sv-s", room)
        if not rung.thresholds:
            return _lines(NO_THRESHOLD, "sv-s", room)
        return [
            line for threshold in rung.thresholds for line in _lines(threshold.quote, "sv-q", room)
        ]

    def _lost(self, rung: Rung) -> bool:
        """Never true where the clause of the step is held whole."""
        return rung.quote is None and lost_at(self.categories.index, rung.article, rung.where)


def _said(label: str, quotation: Quotation | None, room: float) -> list[WordLine]:
    """对象 相关责任人: our label, then the words of the provision."""
    if quotation is None:
        return []
    first, *rest = wrapped("〇〇〇" + quotation.text, room / EM["sv-q"])
    return [WordLine(first[3:], "sv-q", label), *(WordLine(words, "sv-q") for words in rest)]


def _lines(words: str, css: str, room: float) -> list[WordLine]:
    lines = wrapped(words, room / EM[css])
    if len(lines) > 1 and width(lines[-1]) <= ORPHAN:
        lines = balanced(words, room / EM[css])
    return [WordLine(line, css) for line in lines]
