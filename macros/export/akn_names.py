"""Names of Akoma Ntoso: addresses of works and versions, ids of places, terms with their labels."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from macros.model import Article, Instrument, Where
from macros.model.base import Labelled

Child: TypeAlias = "ET.Element | str | None"
EDITORS = "editors"


def element(tag: str, attributes: Mapping[str, str | None], *children: Child) -> ET.Element:
    """An element of text and elements; what is None stands nowhere."""
    made = ET.Element(tag, {key: value for key, value in attributes.items() if value is not None})
    for child in children:
        if isinstance(child, ET.Element):
            made.append(child)
        elif child and len(made):
            made[-1].tail = (made[-1].tail or "") + child
        elif child:
            made.text = (made.text or "") + child
    return made


def work_iri(instrument: Instrument) -> str:
    """The work, without a date: an id never changes, and many a date is not known."""
    return f"/akn/cn/act/{instrument.work}"


def iri(instrument: Instrument) -> str:
    """The expression: one version, in Chinese, by its id."""
    return f"{work_iri(instrument)}/zho@{instrument.id}"


def place_id(article: Article, where: Where | None = None) -> str:
    """`art_11`, `art_44-1__para_1__point_2__indent_3`; a 目 directly below a 款 has no point."""
    parts = [f"art_{article.slug}"]
    if where:
        parts.append(f"para_{where.paragraph}")
        parts += [f"point_{where.item}"] if where.item else []
        parts += [f"indent_{where.subitem}"] if where.subitem else []
    return "__".join(parts)


@dataclass
class Terms:
    """The terms that a document has used so far; each is declared once, with its label."""

    declared: dict[str, ET.Element] = field(default_factory=dict)

    def declare(self, name: str, label: str, kind: str = "concept") -> str:
        """A reference to a term. `kind`: concept, organization, object."""
        attributes = {"eId": name, "href": f"/akn/ontology/{kind}/cn/{name}", "showAs": label}
        self.declared.setdefault(name, element(f"TLC{kind.capitalize()}", attributes))
        return f"#{name}"

    def of(self, *values: Labelled | None) -> str | None:
        """References to members of closed lists; none where nothing is known."""
        known = [value for value in values if value]
        made = [self.declare(f"{type(v).__name__.lower()}-{v.key}", v.label) for v in known]
        return " ".join(made) or None
