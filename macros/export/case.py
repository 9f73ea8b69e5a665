"""Cases in the export: applications with their versions and force, sanctions with their measures."""

from __future__ import annotations

from macros.derive.applied import Applications, AppliedProvision, case_url
from macros.export.record import Record
from macros.model import Labelled
from macros.model.case import Case, Collection, ImposedMeasure, Sanction


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
        "applied": [_application(applied) for applied in applications.of_case(case)],
        "sanctions": [_sanction(sanction) for sanction in case.sanctions],
        "related": [*case.related],
        "notes": [*case.notes],
        "sources": [
            {"source": span.source, "lines": lines} for span in case.spans for lines in span.lines
        ],
        "url": case_url(case),
    }


def collection_record(collection: Collection) -> Record:
    """A collection of cases with its sections and the provisions they stand for."""
    return {
        "id": collection.id,
        "title": collection.title,
        "editor": collection.editor,
        "restricted": collection.restricted,
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
            for section in collection.sections
        ],
        "notes": [*collection.notes],
    }


def _key(value: Labelled | None) -> str | None:
    return value.key if value is not None else None


def _application(applied: AppliedProvision) -> Record:
    return {
        "cite": applied.application.cite,
        "instrument": applied.target.instrument if applied.target else None,
        "article": applied.address.article,
        "branch": applied.address.branch,
        "paragraph": _paragraph(applied),
        "item": applied.address.item,
        "role": applied.application.role.key,
        "attribution": applied.application.by.key,
        "in_force": {"conduct": _key(applied.conduct), "decision": _key(applied.decision)},
        "rests_on": _rests_on(applied),
        "note": applied.application.note,
    }


def _paragraph(applied: AppliedProvision) -> int | None:
    """The 款 that is meant, named or not; as named where the text is not held."""
    where = applied.target.where if applied.target else None
    return where.paragraph if where else applied.address.paragraph


def _rests_on(applied: AppliedProvision) -> str | None:
    """The contract knows source, found and memory: what is derived counts as found."""
    key = _key(applied.rests_on)
    return "found" if key == "derived" else key


def _sanction(sanction: Sanction) -> Record:
    return {
        "recipient": sanction.recipient,
        "named": sanction.named,
        "position": sanction.position,
        "kind": sanction.kind.key,
        "official": sanction.official,
        "count": sanction.count,
        "each": sanction.each,
        "responsibility": sanction.responsibility,
        "authority": _shared([m.authority for m in sanction.measures]),
        "date": _shared([m.date for m in sanction.measures]),
        "measures": [_measure(measure) for measure in sanction.measures],
        "basis": [number - 1 for number in sanction.basis],
        "note": sanction.note,
    }


def _shared(values: list[str | None]) -> str | None:
    """A value that all measures share; None where they differ."""
    return values[0] if values and len(set(values)) == 1 else None


def _measure(imposed: ImposedMeasure) -> Record:
    extent = imposed.extent
    return {
        "id": imposed.measure,
        "verbatim": imposed.verbatim,
        "regime": _key(imposed.regime),
        "regime_by": _key(imposed.regime_by),
        "authority": imposed.authority,
        "date": imposed.date,
        "scope": imposed.scope,
        "extent": {"value": extent.value, "unit": extent.unit} if extent else None,
    }
