"""Cases in the export: applications with their versions and force, sanctions with their measures."""

from __future__ import annotations

from macros.derive.applied import Applications, Applied, case_url
from macros.export.record import Record
from macros.model import Labelled
from macros.model.case import Case, Collection, Imposed, Sanction


def case_record(case: Case, applications: Applications) -> Record:
    """One case with all that the contract names."""
    return {
        "id": case.id,
        "title": case.title,
        "code": case.code,
        "collection": case.collection,
        "section": case.section,
        "restricted": case.restricted,
        "region": case.region,
        "conduct_from": case.conduct_from,
        "conduct_to": case.conduct_to,
        "decided": case.decided,
        "circumstances": [*case.circumstances],
        "claimed": case.claimed,
        "found": case.found,
        "handling": case.handling,
        "points": case.points,
        "timeline": [{"date": date or None, "event": event} for date, event in case.timeline],
        "applied": [_application(one) for one in applications.of_case(case)],
        "sanctions": [_sanction(one) for one in case.sanctions],
        "related": [*case.related],
        "notes": [*case.notes],
        "sources": [
            {"source": span.source, "lines": lines} for span in case.spans for lines in span.lines
        ],
        "url": case_url(case),
    }


def collection_record(one: Collection) -> Record:
    """A collection of cases with its sections and the provisions they stand for."""
    return {
        "id": one.id,
        "title": one.title,
        "editor": one.editor,
        "restricted": one.restricted,
        "sections": [
            {
                "number": section.number,
                "heading": section.heading,
                "provision": section.provision,
                "where": str(section.where) if section.where else None,
                "note": section.note,
                "source": section.span.source,
                "lines": [*section.span.lines],
            }
            for section in one.sections
        ],
        "notes": [*one.notes],
    }


def _key(value: Labelled | None) -> str | None:
    return value.key if value is not None else None


def _application(one: Applied) -> Record:
    return {
        "cite": one.application.cite,
        "instrument": one.target.instrument if one.target else None,
        "article": one.address.article,
        "branch": one.address.branch,
        "paragraph": _paragraph(one),
        "item": one.address.item,
        "role": one.application.role.key,
        "attribution": one.application.by.key,
        "in_force": {"conduct": _key(one.conduct), "decision": _key(one.decision)},
        "rests_on": _rests_on(one),
        "note": one.application.note,
    }


def _paragraph(one: Applied) -> int | None:
    """The 款 that is meant, named or not; as named where the text is not held."""
    where = one.target.where if one.target else None
    return where.paragraph if where else one.address.paragraph


def _rests_on(one: Applied) -> str | None:
    """The contract knows source, found and memory: what is derived counts as found."""
    key = _key(one.rests_on)
    return "found" if key == "derived" else key


def _sanction(one: Sanction) -> Record:
    return {
        "recipient": one.recipient,
        "named": one.named,
        "position": one.position,
        "kind": one.kind.key,
        "official": one.official,
        "count": one.count,
        "each": one.each,
        "responsibility": one.responsibility,
        "authority": _shared([m.authority for m in one.measures]),
        "date": _shared([m.date for m in one.measures]),
        "measures": [_measure(measure) for measure in one.measures],
        "basis": [number - 1 for number in one.basis],
        "note": one.note,
    }


def _shared(values: list[str | None]) -> str | None:
    """A value that all measures share; None where they differ."""
    return values[0] if values and len(set(values)) == 1 else None


def _measure(one: Imposed) -> Record:
    extent = one.extent
    return {
        "id": one.measure,
        "verbatim": one.verbatim,
        "regime": _key(one.regime),
        "regime_by": _key(one.regime_by),
        "authority": one.authority,
        "date": one.date,
        "scope": one.scope,
        "extent": {"value": extent.value, "unit": extent.unit} if extent else None,
    }
