"""Every key and closed list of the export's contract, version 2, is in the schema of what is exported."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from macros.export import schema

from .conftest import Json

SCHEMA: Json = json.loads(schema())
CONTRACT = {
    "meta": "version profile title data_date",
    "instruments[]": """id work title aliases kind level region issuers doc_number adopted issued published
        effective ended status unverified holding article_count based_on counterparts passages cases url articles""",
    "instruments[].counterparts[]": "from to provenance",
    "instruments[].passages[]": "id text lines",
    "instruments[].articles[]": """id number branch label chapter status summary paragraphs_total total_by
        paragraphs witnesses emendations variants notes cites cited_by cases parallels circumstances
        responsibilities url""",
    "instruments[].articles[].chapter": "number title by",
    "instruments[].articles[].paragraphs[]": "number status text collated items",
    "instruments[].articles[].paragraphs[].collated": "verdict provenance",
    "instruments[].articles[].paragraphs[].items[]": "number label status text collated subitems",
    "instruments[].articles[].paragraphs[].items[].collated": "verdict provenance",
    "instruments[].articles[].paragraphs[].items[].subitems[]": "number label text",
    "instruments[].articles[].witnesses[]": "source lines role where printed_at",
    "instruments[].articles[].emendations[]": """kind where after source_text reading by basis certainty
        moved_from moved_to""",
    "instruments[].articles[].variants[]": "source where kind text",
    "instruments[].articles[].cites[]": "text target where",
    "responsibilities[]": "id title note provisions cases url",
    "responsibilities[].provisions[]": "target where quote",
    "circumstances[]": "id title note provisions cases url",
    "circumstances[].provisions[]": "target where quote frame threshold consequence",
    "circumstances[].provisions[].threshold": "kind quote",
    "circumstances[].provisions[].consequence": "what on_whom by_whom quote",
    "measures[]": "id label regimes rank legal_basis cases url",
    "measures[].legal_basis[]": "target where",
    "cases[]": """id title collection section restricted region conduct_from conduct_to decided circumstances
        applied sanctions notes sources url""",
    "cases[].applied[]": """cite instrument article branch paragraph item role attribution in_force rests_on
        note sanctions doubt""",
    "cases[].applied[].in_force": "conduct decision",
    "cases[].sanctions[]": """recipient named position kind official count each responsibility authority date
        measures basis note level role conduct""",
    "cases[].sanctions[].measures[]": "id verbatim regime regime_by authority date scope extent",
    "cases[].sanctions[].measures[].extent": "value unit",
    "cases[].sources[]": "source lines",
    "comparisons[]": "id title group seat note cells url",
    "comparisons[].cells[]": """instrument provisions quote relation also against note relations reported""",
    "comparisons[].cells[].provisions[]": "target where",
    "comparisons[].cells[].relations[]": "base relation also against note",
    "comparisons[].cells[].reported[]": "target quote",
}
"""Keys by the object that holds them."""
LISTS = {
    "meta.profile": "internal public",
    "instruments[].status": "in-force presumed-in-force not-in-force unknown",
    "instruments[].holding": "full partial quoted press cited-only",
    "instruments[].articles[].status": "verified complete unconfirmed emended damaged partial missing",
    "instruments[].articles[].paragraphs[].collated.verdict": """agrees agrees-but-for-punctuation
        differs-at-its-marks differs-elsewhere""",
    "instruments[].articles[].witnesses[].role": "base other",
    "instruments[].articles[].emendations[].kind": "supplied deleted replaced moved lacuna doubt",
    "instruments[].articles[].emendations[].by": "source facts editor",
    "instruments[].articles[].emendations[].certainty": "attested conjecture",
    "instruments[].articles[].variants[].kind": "reading extract lost",
    "cases[].applied[].role": "basis breached commentary facts heading counterpart",
    "cases[].applied[].attribution": "source editor",
    "cases[].applied[].in_force.conduct": "yes no partly",
    "cases[].applied[].rests_on": "source found memory",
    "cases[].sanctions[].kind": "person organisation group",
    "cases[].sanctions[].measures[].regime": """party-discipline administrative-sanction
        administrative-pre-2018 administrative-unspecified organisational accountability admonition criminal
        procedure other""",
    "cases[].sanctions[].measures[].regime_by": "source editor",
    "cases[].sanctions[].level": "province department county section staff village enterprise organisation",
    "cases[].sanctions[].role": "in-charge supervising handling unit",
    "comparisons[].cells[].relation": """baseline same specific stricter weaker adds omits differs
        penalty-only silent lost unheld not-compared undetermined""",
}
"""Closed lists by the key that takes one of their words."""


def followed(fragment: Json) -> Iterator[Json]:
    """A fragment of the schema and all that it stands for: references, alternatives."""
    yield fragment
    if "$ref" in fragment:
        yield from followed(SCHEMA["$defs"][fragment["$ref"].rpartition("/")[2]])
    for other in fragment.get("anyOf", []):
        yield from followed(other)


def below(fragments: list[Json], step: str) -> list[Json]:
    """What stands under a key, or for `[]` in a list."""
    every = [each for fragment in fragments for each in followed(fragment)]
    if step == "[]":
        return [each["items"] for each in every if "items" in each]
    return [each["properties"][step] for each in every if step in each.get("properties", {})]


def at(path: str) -> list[Json]:
    fragments = [SCHEMA]
    for step in re.findall(r"\[\]|[^.\[\]]+", path):
        fragments = below(fragments, step)
    return fragments


KEYS = [f"{owner}.{key}" for owner, keys in CONTRACT.items() for key in keys.split()]


@pytest.mark.parametrize("path", KEYS)
def test_every_key_of_the_contract_is_exported(path: str) -> None:
    assert at(path), f"{path} is not in the schema"


@pytest.mark.parametrize("path", LISTS)
def test_every_closed_list_has_the_words_of_the_contract(path: str) -> None:
    words = {word for each in at(path) for full in followed(each) for word in full.get("enum", ())}
    assert set(LISTS[path].split()) <= words


def test_the_version_is_that_of_the_contract() -> None:
    assert [full["const"] for full in at("meta.version")] == [2]
