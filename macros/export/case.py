"""Cases in the export: applications with their versions and force, sanctions with their measures."""

from __future__ import annotations

from macros.derive.applied import Applications, AppliedProvision, case_url
from macros.export.record import Record, key_of
from macros.export.shape import (
    COUNT,
    COUNT_OR_NULL,
    TEXT,
    TEXT_OR_NULL,
    URL,
    Shape,
    choice,
    closed,
    many,
    nullable,
    ref,
)
from macros.model.case import (
    ApplicationRole,
    Case,
    Collection,
    CollectionSection,
    Extent,
    ImposedMeasure,
    Sanction,
)

WHO = {"enum": ["source", "editor"]}
FORCE = {"enum": ["yes", "no", "partly", None]}
APPLIED = Shape(
    "applied",
    derived={
        "cite": TEXT,
        "instrument": nullable(ref("id")),
        "article": COUNT_OR_NULL,
        "branch": COUNT | {"minimum": 0},
        "paragraph": COUNT_OR_NULL,
        "item": COUNT_OR_NULL,
        "role": choice(ApplicationRole),
        "attribution": WHO,
        "in_force": closed({"conduct": FORCE, "decision": FORCE}),
        "rests_on": {"enum": ["source", "found", "memory", None]},
        "note": TEXT_OR_NULL,
    },
)
IMPOSED = Shape("imposedMeasure", ImposedMeasure, {"regime_by": nullable(WHO)})
EXTENT = Shape("extent", Extent, {"value": {"type": "number"}})
SANCTION = Shape(
    "sanction",
    Sanction,
    {"authority": TEXT_OR_NULL, "date": ref("date")},
    order="responsibility authority date measures",
)
SPAN = {"source": ref("id"), "lines": ref("lines")}
CASE = Shape(
    "case",
    Case,
    {
        "section": {"type": ["string", "integer", "null"]},
        "applied": many(ref("applied")),
        "sources": many(closed(SPAN)),
        "url": URL,
    },
)
SECTION = Shape(
    "collectionSection", CollectionSection, order="number heading provision where note source lines"
)
COLLECTION = Shape("collection", Collection)
SHAPES = (APPLIED, IMPOSED, EXTENT, SANCTION, CASE, SECTION, COLLECTION)


def case_record(case: Case, applications: Applications) -> Record:
    """One case with all that the contract names."""
    return CASE.of(
        case,
        {
            "applied": [_application(applied) for applied in applications.of_case(case)],
            "sanctions": [_sanction(sanction) for sanction in case.sanctions],
            "sources": [
                {"source": span.source, "lines": lines}
                for span in case.spans
                for lines in span.lines
            ],
            "url": case_url(case),
        },
    )


def collection_record(collection: Collection) -> Record:
    """A collection of cases with its sections and the provisions they stand for."""
    return COLLECTION.of(collection, {"sections": [*map(SECTION.of, collection.sections)]})


def _application(applied: AppliedProvision) -> Record:
    application, address = applied.application, applied.address
    return {
        "cite": application.cite,
        "instrument": applied.target.instrument if applied.target else None,
        "article": address.article,
        "branch": address.branch,
        "paragraph": _paragraph(applied),
        "item": address.item,
        "role": application.role.key,
        "attribution": application.by.key,
        "in_force": {"conduct": key_of(applied.conduct), "decision": key_of(applied.decision)},
        "rests_on": _rests_on(applied),
        "note": application.note,
    }


def _paragraph(applied: AppliedProvision) -> int | None:
    """The 款 that is meant, named or not; as named where the text is not held."""
    where = applied.target.where if applied.target else None
    return where.paragraph if where else applied.address.paragraph


def _rests_on(applied: AppliedProvision) -> str | None:
    """The contract knows source, found and memory: what is derived counts as found."""
    key = key_of(applied.rests_on)
    return "found" if key == "derived" else key


def _sanction(sanction: Sanction) -> Record:
    return SANCTION.of(
        sanction,
        {
            "authority": _shared([m.authority for m in sanction.measures]),
            "date": _shared([m.date for m in sanction.measures]),
            "basis": [number - 1 for number in sanction.basis],
        },
    )


def _shared(values: list[str | None]) -> str | None:
    """A value that all measures share; None where they differ."""
    return values[0] if values and len(set(values)) == 1 else None
