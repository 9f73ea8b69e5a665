"""要件对照 in words: elements of a provision, what the source writes beside each, and who finds it met."""

from __future__ import annotations

from dataclasses import dataclass

from macros.derive.book import Book
from macros.derive.grouped import grouped
from macros.model.case import Case, ProvisionElement
from macros.model.kinds import Attribution
from macros.say.applied import role
from macros.say.citing import Citing

VERDICT = {
    Attribution.SOURCE: "来源这样认定",
    Attribution.EDITOR: "编者比对，来源没有这样说",
    None: "来源没有写",
}
"""Who finds an element met; silence is said as silence."""


@dataclass(frozen=True, slots=True)
class ElementRow:
    """An element with its number in the case."""

    number: int
    element: ProvisionElement
    verdict: str


@dataclass(frozen=True, slots=True)
class ElementGroup:
    """The elements of one provision, and in which role the case names it."""

    cite: str
    url: str | None
    role: str
    rows: tuple[ElementRow, ...]


def groups(book: Book, case: Case, citing: Citing) -> tuple[ElementGroup, ...]:
    """The elements of a case by provision, in the order of the case."""
    applied = book.applications.of_case(case)
    rows = grouped(
        (element.of, ElementRow(number, element, verdict(element)))
        for number, element in enumerate(case.elements, 1)
    )
    found = ((applied[number - 1], mine) for number, mine in rows.items())
    return tuple(
        ElementGroup(
            cite=each.application.cite,
            url=citing.url(each.target) if each.target else None,
            role=role(each),
            rows=mine,
        )
        for each, mine in found
    )


def verdict(element: ProvisionElement) -> str:
    """来源这样认定, 编者比对…, 来源没有写."""
    return VERDICT[element.by]


def turning(case: Case) -> tuple[int, str] | None:
    """Number and words of the element that the case turns on."""
    if not case.turns_on or case.turns_on > len(case.elements):
        return None
    return case.turns_on, case.elements[case.turns_on - 1].words
