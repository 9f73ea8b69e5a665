"""Cases on the pages of measures and circumstances: what was imposed on whom, in the source's words."""

from __future__ import annotations

from dataclasses import dataclass

from macros.derive.applied import case_url
from macros.derive.cases import Cases, ReceivedMeasure
from macros.model.case import Case
from macros.model.measure import Measure
from macros.say.links import UrlFor

UNSTATED = "来源未写明"


@dataclass(frozen=True, slots=True)
class NamedCase:
    """A case as a list names it."""

    title: str
    code: str
    url: str
    region: str
    restricted: bool


@dataclass(frozen=True, slots=True)
class ImposedRow:
    """One measure as one recipient received it; `beside` are the others of the same sanction."""

    recipient: str
    position: str
    verbatim: str
    regime: str
    beside: tuple[str, ...]
    apart: bool
    """True where several received several, and who got which is not said."""


def told(case: Case, url_for: UrlFor) -> NamedCase:
    """A case as a list names it."""
    return NamedCase(
        case.title, case.code, url_for(case_url(case)), case.region or "", case.restricted
    )


def imposed(
    cases: Cases, measure: Measure, url_for: UrlFor
) -> tuple[tuple[NamedCase, tuple[ImposedRow, ...]], ...]:
    """Every time a measure was imposed, by case, in the order of the cases."""
    return tuple(
        (told(case, url_for), tuple(map(_imposed, received)))
        for case, received in cases.received(measure)
    )


def _imposed(received: ReceivedMeasure) -> ImposedRow:
    sanction = received.sanction
    position = sanction.position or ""
    return ImposedRow(
        recipient=sanction.recipient,
        position="" if position == sanction.recipient else position,
        verbatim=received.imposed.verbatim,
        regime=received.imposed.regime.label if received.imposed.regime else UNSTATED,
        beside=tuple(o.verbatim for o in sanction.measures if o is not received.imposed),
        apart=sanction.each is False and len(sanction.measures) > 1,
    )
