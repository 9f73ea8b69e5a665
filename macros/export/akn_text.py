"""Words of a provision in Akoma Ntoso: editorial changes as `ins` and `del`, a lacuna as `omissis`."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from macros.derive.book import Book
from macros.derive.resolve import Link, Target
from macros.export.akn_names import Child, Terms, element, iri, place_id
from macros.model import Article, Line, Mark, Run, Runs, Where
from macros.text.standing import unquoted

REMARKS = {"summary": "提要（非原文）", "note": "说明"}


def cut(runs: Runs, links: tuple[Link, ...]) -> Iterator[tuple[Link | None, list[Run]]]:
    """The runs of a line, cut where a citation begins or ends, with the citation that they are."""
    for link, group in groupby(_pieces(runs, links), lambda piece: piece[0]):
        yield link, [run for _, run in group]


def _pieces(runs: Runs, links: tuple[Link, ...]) -> Iterator[tuple[Link | None, Run]]:
    at = 0
    edges = sorted({edge for link in links for edge in (link.start, link.end)})
    for run in runs:
        size = len(run.reading)
        inner = [edge - at for edge in edges if 0 < edge - at < size]
        for start, end in pairwise([0, *inner, size]):
            over = (x for x in links if x.start <= at + start and at + end <= x.end)
            words = run.reading[start:end]
            source = words if run.source == run.reading else "" if start else run.source
            yield (next(over, None) if words else None), replace(run, reading=words, source=source)
        at += size


@dataclass
class Words:
    """The words of one article, and the notes that its marks lead to."""

    book: Book
    article: Article
    terms: Terms
    notes: list[ET.Element] = field(default_factory=list)
    pointers: dict[Where | None, list[ET.Element]] = field(default_factory=dict)
    """What leads to the notes on a place, by place; None is the whole article."""
    cited: int = 0

    def __post_init__(self) -> None:
        self._reasons()
        self._variants()
        self._remarks()

    def line(self, at: Where, runs: Runs) -> list[ET.Element]:
        """A line as `p`, between the lines that the editor deleted wholly before and behind it."""
        own = element("p", {}, *self._linked(at, runs), *self.pointers.get(at, ()))
        return [*self._dropped(at, first=True), own, *self._dropped(at)]

    def _linked(self, at: Where, runs: Runs) -> Iterator[Child]:
        links = tuple(x for x in self.book.references.links_in(self.article, at) if x.target)
        for link, pieces in cut(runs, links):
            made = [child for run in pieces for child in self._run(run)]
            if link is None or link.target is None:
                yield from made
            else:
                self.cited += 1
                name = f"ref_{self.article.slug}_{self.cited}"
                yield element("ref", {"eId": name, "href": self._href(link.target)}, *made)

    def _run(self, run: Run) -> Iterator[Child]:
        """`del` is printed and not read, `ins` read and not printed, all else both."""
        if run.mark is None:
            yield run.reading
            return
        attributes = {"class": run.mark.key, "refersTo": self.terms.of(run.mark)}
        kept = {Mark.LACUNA: "omissis", Mark.DOUBT: "span", Mark.JOINED: "eol"}.get(run.mark)
        if kept:
            yield element(kept, attributes, run.reading)
        elif run.source:
            yield element("del", attributes, run.source)
        if run.reading and not kept:
            yield element("ins", attributes, run.reading)
        yield _pointer(f"note_{self.article.slug}_{run.number}", str(run.number))

    def _dropped(self, at: Where, *, first: bool = False) -> Iterator[ET.Element]:
        """Lines wholly deleted that followed a place in the source, or stood before the first."""
        before: Where | None = None
        begins = next((line.where for line in self.article.lines if line.where), None)
        for line in self.article.lines:
            here = (before is None and at == begins) if first else before == at
            if line.where is None and here:
                yield self._deleted(line)
            before = line.where or before

    def _deleted(self, line: Line) -> ET.Element:
        return element("p", {}, *(child for run in line.runs for child in self._run(run)))

    def _href(self, target: Target) -> str:
        """What is cited: the version, and the place in it where the article is held."""
        index = self.book.index
        cited = index.articles.get(target.article or "")
        place = f"/!main~{place_id(cited, target.where)}" if cited else ""
        return iri(index.instruments[target.instrument]) + place

    def _note(self, name: str, refers: str | None, *said: Child) -> None:
        attributes = {"eId": name, "refersTo": refers}
        self.notes.append(element("note", attributes, element("p", {}, *said)))

    def _reasons(self) -> None:
        """On what each editorial change rests, who answers for it, where words were moved."""
        articles, skipped = self.book.index.articles, unquoted(self.article)
        for reason in self.article.emendations:
            name = f"note_{self.article.slug}_{reason.number}"
            moved = articles.get(reason.moved_from or reason.moved_to or "")
            href = self._href(Target(moved.instrument, moved.id)) if moved else None
            other = (
                element("ref", {"eId": f"{name}__ref", "href": href}, moved.id) if moved else None
            )
            refers = self.terms.of(reason.by, reason.certainty)
            gap = "来源没有引。" if reason.number in skipped else ""
            self._note(name, refers, gap + reason.basis, other)

    def _variants(self) -> None:
        """What other witnesses print at a place; `omissis` where they have lost it."""
        for number, variant in enumerate(self.article.variants, 1):
            name = f"variant_{self.article.slug}_{number}"
            source = self.terms.declare(f"source-{variant.source}", variant.source, "object")
            text = variant.text or element("omissis", {})
            self._note(name, f"{self.terms.of(variant.kind)} {source}", text)
            self.pointers.setdefault(variant.where, []).append(_pointer(name, "异"))

    def _remarks(self) -> None:
        """Our own words on the article, none of them text of it."""
        said = [("summary", self.article.summary), *(("note", n) for n in self.article.notes)]
        for number, (kind, text) in enumerate(((k, t) for k, t in said if t), 1):
            name = f"remark_{self.article.slug}_{number}"
            self._note(name, self.terms.declare(f"remark-{kind}", REMARKS[kind]), text)
            self.pointers.setdefault(None, []).append(_pointer(name, "注"))


def _pointer(name: str, marker: str) -> ET.Element:
    return element("noteRef", {"href": f"#{name}", "marker": marker})
