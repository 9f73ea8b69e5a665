"""Cases in the export: applications with their versions and force, sanctions with their measures."""

from typing import Any

from macros.derive.applied import AppliedProvision, case_url
from macros.derive.book import Book
from macros.export.shape import (
    COUNT,
    COUNT_OR_NULL,
    TEXT,
    TEXT_OR_NULL,
    Derived,
    Fragment,
    Shape,
    address,
    choice,
    closed,
    each,
    many,
    nullable,
    ref,
)
from macros.model import Provenance
from macros.model.case import (
    ApplicationRole,
    Case,
    Extent,
    ImposedMeasure,
    ProvisionElement,
    Sanction,
)
from macros.model.collection import Collection, CollectionSection


def _paragraph(applied: AppliedProvision, _book: Book) -> int | None:
    """The 款 that is meant, named or not; as named where the text is not held."""
    where = applied.target.where if applied.target else None
    return where.paragraph if where else applied.address.paragraph


def _rests_on(applied: AppliedProvision, _book: Book) -> Provenance | None:
    """The contract knows source, found and memory: what is derived counts as found."""
    derived = applied.rests_on is Provenance.DERIVED
    return Provenance.FOUND if derived else applied.rests_on


def _shared(fragment: Fragment, name: str) -> Derived:
    """A value that all measures of a sanction share; null where they differ."""

    def value(sanction: Sanction, _book: Book) -> Any:
        values = {getattr(measure, name) for measure in sanction.measures}
        return values.pop() if len(values) == 1 else None

    return fragment, value


def _spans(case: Case, _book: Book) -> list[dict[str, str]]:
    return [{"source": s.source, "lines": lines} for s in case.spans for lines in s.lines]


WHO = {"enum": ["source", "editor"]}
FORCE = {"enum": ["yes", "no", "partly", None]}
APPLIED = Shape(
    "applied",
    derived={
        "cite": (TEXT, "application.cite"),
        "instrument": (nullable(ref("id")), "target.instrument"),
        "article": (COUNT_OR_NULL, "address.article"),
        "branch": (COUNT | {"minimum": 0}, "address.branch"),
        "paragraph": (COUNT_OR_NULL, _paragraph),
        "item": (COUNT_OR_NULL, "address.item"),
        "role": (choice(ApplicationRole), "application.role"),
        "attribution": (WHO, "application.by"),
        "in_force": (
            closed({"conduct": FORCE, "decision": FORCE}),
            lambda applied, _book: {"conduct": applied.conduct, "decision": applied.decision},
        ),
        "rests_on": ({"enum": ["source", "found", "memory", None]}, _rests_on),
        "note": (TEXT_OR_NULL, "application.note"),
        "sanctions": (
            many({"type": "integer", "minimum": 0}, distinct=True),
            lambda applied, _book: list(applied.sanctions),
        ),
        "doubt": (TEXT_OR_NULL, lambda applied, _book: "；".join(applied.doubts) or None),
        "undated": (TEXT_OR_NULL, "application.undated"),
        "excerpt": (TEXT_OR_NULL, "application.excerpt"),
    },
)
INDEX: Fragment = {"type": "integer", "minimum": 0}
"""Place in a list, counted from 0; the data count from 1."""
ELEMENT = Shape(
    "provisionElement",
    ProvisionElement,
    {"of": (INDEX, lambda element, _book: element.of - 1), "by": nullable(WHO)},
)
IMPOSED = Shape("imposedMeasure", ImposedMeasure, {"regime_by": nullable(WHO)})
EXTENT = Shape("extent", Extent, {"value": {"type": "number"}})
SANCTION = Shape(
    "sanction",
    Sanction,
    {
        "authority": _shared(TEXT_OR_NULL, "authority"),
        "date": _shared(ref("date"), "date"),
        "basis": (None, lambda sanction, _book: [number - 1 for number in sanction.basis]),
    },
    order="responsibility authority date measures",
)
CASE = Shape(
    "case",
    Case,
    {
        "section": {"type": ["string", "integer", "null"]},
        "applied": each(APPLIED, lambda case, book: book.applications.of_case(case)),
        "sanctions": each(SANCTION, "sanctions"),
        "turns_on": (nullable(INDEX), lambda case, _book: case.turns_on and case.turns_on - 1),
        "elements": each(ELEMENT, "elements"),
        "sources": (many(closed({"source": ref("id"), "lines": ref("lines")})), _spans),
        "url": address(case_url),
    },
)
SECTION = Shape(
    "collectionSection",
    CollectionSection,
    order="number heading provision where commentary note source lines",
)
COLLECTION = Shape("collection", Collection, {"sections": each(SECTION, "sections")})
SHAPES = (APPLIED, ELEMENT, IMPOSED, EXTENT, SANCTION, CASE, SECTION, COLLECTION)
