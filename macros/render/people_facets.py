"""Ways to narrow the table of those who were dealt with; what the source does not bear is a choice, too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.derive.book import Book
from macros.derive.case_places import listed
from macros.derive.recipients import ADMINISTRATIVE, UNKNOWN, Recipient
from macros.model import Labelled
from macros.model.case import BodyKind, Conduct, PostLevel, RecipientRole
from macros.model.category import Regime
from macros.say import words

Found = tuple[Recipient, ...]
UNSEEN = "看不出"
"""What the source does not bear."""


@dataclass(frozen=True, slots=True)
class FacetChoice:
    """A value of a facet, its label, and on how many rows it stands."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow the table."""

    name: str
    label: str
    choices: tuple[FacetChoice, ...]


def _counted(found: Found, name: str) -> Counter[str]:
    return Counter(value for recipient in found for value in recipient.values[name])


def chips(found: Found) -> Iterator[Facet]:
    """Facets whose few values stand open."""
    enums: tuple[tuple[str, str, type[Labelled]], ...] = (
        ("level", "职级", PostLevel),
        ("body", "机关", BodyKind),
        ("role", "角色", RecipientRole),
        ("conduct", "行为", Conduct),
    )
    for name, label, enum in enums:
        named = [(member.key, member.label) for member in enum]
        yield Facet(name, label, tuple(_choices(_counted(found, name), named, UNSEEN)))
    said = dict.fromkeys(value for r in found for value in r.values["responsibility"])
    named = [(value, value) for value in said if value != UNKNOWN]
    yield Facet(
        "responsibility",
        "责任",
        tuple(_choices(_counted(found, "responsibility"), named, words.UNSTATED)),
    )
    regimes = [(r.key, r.label) for r in Regime if r not in ADMINISTRATIVE[1:]]
    regimes = [(k, "政务处分、行政处分" if k == ADMINISTRATIVE[0].key else v) for k, v in regimes]
    yield Facet("regime", "处理", tuple(_choices(_counted(found, "regime"), regimes, "没写类别")))


def _choices(
    counter: Counter[str], named: Iterable[tuple[str, str]], unknown: str
) -> Iterator[FacetChoice]:
    """What occurs, in its order; what is not known stands last and is never left out."""
    for value, label in (*named, (UNKNOWN, unknown)):
        if counter[value]:
            yield FacetChoice(value, label, counter[value])


def selects(book: Book, found: Found) -> Iterator[Facet]:
    """Facets with too many values for chips: provisions, measures, circumstances."""
    carrying = (applied for applied in book.applications.all if applied.sanctions)
    articles = listed(book.index, carrying)
    measures = [(name, measure.label) for name, measure in book.categories.measures.items()]
    circumstances = [(c.id, c.title) for c in book.cases.circumstances.values()]
    for name, label, named in (
        ("article", "条文（依据或者归入）", articles),
        ("measure", words.MEASURE, measures),
        ("circumstance", "情形", circumstances),
    ):
        yield Facet(name, label, tuple(_choices(_counted(found, name), named, "原文没写")))


def ladders(book: Book, found: Found) -> Iterator[Facet]:
    """这一档及以上, each within one regime; between regimes there is none."""
    imposed = _counted(found, "measure")
    for regimes, label in (
        ((Regime.PARTY,), "党纪处分之内"),
        (ADMINISTRATIVE, "政务、行政处分之内"),
    ):
        ranked = [m for m in book.categories.measures.values() if m.rank and imposed[m.id]]
        mine = sorted((m for m in ranked if m.regimes[0] in regimes), key=lambda m: m.rank or 0)
        steps = {m.rank: m for m in mine}.values()
        choices = tuple(
            FacetChoice(f"{regimes[0].key}:{m.rank}", f"{m.label}及以上", imposed[m.id])
            for m in steps
        )
        if choices:
            yield Facet("least", label, choices)
