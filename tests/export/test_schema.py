"""The schema accepts what is exported, refuses what is broken, and knows every closed list."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable

import jsonschema
import pytest

from macros.export import schema

from .conftest import Json

SCHEMA: Json = json.loads(schema())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def faults(value: Json) -> list[str]:
    return [
        "/".join(map(str, error.absolute_path)) + ": " + error.message[:200]
        for error in VALIDATOR.iter_errors(value)
    ]


def test_it_is_a_json_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_it_ends_as_a_text_file() -> None:
    assert schema().endswith("}\n")


def test_what_is_named_is_defined_and_what_is_defined_is_named() -> None:
    named = set(re.findall(r'"#/\$defs/(\w+)"', schema()))
    assert named == set(SCHEMA["$defs"])


def test_the_export_of_every_feature_is_accepted(reference: Json) -> None:
    assert faults(reference) == []


def test_the_export_of_our_own_data_is_accepted(own: Json) -> None:
    assert faults(own) == []
    assert own["instruments"]


def set_at(path: str, value: Json) -> Callable[[Json], None]:
    def change(trial: Json) -> None:
        *way, last = path.split("/")
        at = trial
        for step in way:
            at = at[int(step)] if isinstance(at, list) else at[step]
        at[int(last) if isinstance(at, list) else last] = value

    return change


BROKEN = [
    ("id", "Trial_2020"),
    ("title", ""),
    ("kind", "办法"),
    ("level", "city"),
    ("issued", "2020-3-5"),
    ("issued", "2020-13"),
    ("issued", "2020-01-32"),
    ("issued", "--3-5"),
    ("issued", ""),
    ("effective", 2020),
    ("status", "valid"),
    ("unverified", ["title"]),
    ("unverified", ["issued", "issued"]),
    ("provenance", {"title": "source"}),
    ("provenance", {"issued": "hearsay"}),
    ("holding", "whole"),
    ("holding", None),
    ("article_count", 0),
    ("article_count", "5"),
    ("based_on", ["cited/1"]),
    ("counterparts", [{"from": "trial-2020/1"}]),
    ("passages", [{"id": "trial-2020/p1", "text": "甲", "source": "901", "lines": "1"}]),
    ("url", "/trial-2020/index.html"),
    ("url", "https://example.org/"),
    ("extra", 1),
    ("scraps/0/lines", "21-"),
    ("scraps/0/reason", ""),
    ("articles/0/id", "trial-2020"),
    ("articles/0/number", 0),
    ("articles/0/branch", None),
    ("articles/0/label", "第1条"),
    ("articles/0/chapter", {"number": 1, "title": "总则", "by": "editor"}),
    ("articles/0/chapter", "总则"),
    ("articles/0/status", "lost"),
    ("articles/0/extra", 1),
    ("articles/1/total_by", None),
    ("articles/1/paragraphs_total", None),
    ("articles/0/paragraphs/0/text", None),
    ("articles/0/paragraphs/0/status", None),
    ("articles/0/paragraphs/0/items/0/label", "1."),
    ("articles/0/paragraphs/0/items/0/text", None),
    ("articles/0/paragraphs/0/items/0/number", "1"),
    ("articles/1/paragraphs/0/subitems/0/extra", 1),
    ("articles/0/witnesses/0/lines", "3-9"),
    ("articles/0/witnesses/0/lines", []),
    ("articles/0/witnesses/0/role", "main"),
    ("articles/0/witnesses/0/where", "0"),
    ("articles/0/witnesses/0/where", "1.2"),
    ("articles/0/witnesses/0/where", "1/2/3/4"),
    ("articles/0/witnesses/0/printed_at", "trial-2020"),
    ("articles/0/emendations/0/kind", "removed"),
    ("articles/0/emendations/0/kind", "supplied"),
    ("articles/0/emendations/0/kind", "moved"),
    ("articles/0/emendations/0/basis", ""),
    ("articles/0/emendations/0/by", "reader"),
    ("articles/0/emendations/0/certainty", "sure"),
    ("articles/0/emendations/0/moved_to", "trial-2020/2"),
    ("articles/0/variants/0/text", "甲"),
    ("articles/0/variants/1/text", None),
    ("articles/0/variants/1/kind", "other"),
    ("articles/0/cites/0/target", "第二条"),
    ("articles/0/cited_by", ["trial-2020/2", "trial-2020/2"]),
    ("articles/0/cases", [1]),
]


@pytest.mark.parametrize(("path", "value"), BROKEN)
def test_a_broken_instrument_is_refused(
    reference: Json, trial: Json, path: str, value: Json
) -> None:
    set_at(path, value)(trial)
    assert faults(reference), (path, value)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("meta/version", 1),
        ("meta/profile", "secret"),
        ("meta/data_date", "2026"),
        ("sources/0/condition", "fair"),
        ("retired/0/to", "第一条"),
        ("extra", []),
        ("cases", [{"id": "a"}]),
        ("comparisons", None),
    ],
)
def test_a_broken_whole_is_refused(reference: Json, path: str, value: Json) -> None:
    set_at(path, value)(reference)
    assert faults(reference)


def objects(value: Json) -> list[Json]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [*([value] if isinstance(value, dict) else []), *(o for v in inner for o in objects(v))]


def test_no_key_of_any_record_may_be_left_out(reference: Json) -> None:
    """Every exported object without any one of its keys is refused (`provenance` is open)."""
    for number, record in enumerate(objects(reference)):
        if set(record) <= set(
            SCHEMA["$defs"]["instrument"]["properties"]["unverified"]["items"]["enum"]
        ):
            continue
        for key in record:
            broken = copy.deepcopy(reference)
            del objects(broken)[number][key]
            assert not VALIDATOR.is_valid(broken), (key, record)


RELATIONS = (
    "baseline same specific stricter weaker adds omits differs penalty-only silent lost unheld"
    " not-compared undetermined"
)
CLOSED = {
    "collation/verdict": "agrees agrees-but-for-punctuation differs-at-its-marks differs-elsewhere",
    "join/by": "source facts editor",
    "instrument/kind": "党内法规 法律 行政法规 地方性法规 规章 规范性文件 null",
    "instrument/level": "national provincial",
    "instrument/status": "in-force presumed-in-force not-in-force unknown",
    "instrument/holding": "full partial quoted press cited-only",
    "source/condition": "sound damaged",
    "chapter/by": "source facts",
    "instrument/issuers_by": "source facts editor null",
    "instrument/region_by": "source facts editor null",
    "article/total_by": "source facts null",
    "witness/role": "base other",
    "emendation/kind": "supplied deleted replaced moved lacuna doubt",
    "emendation/by": "source facts editor",
    "emendation/certainty": "attested conjecture null",
    "variant/kind": "reading extract lost",
    "measure/regimes": "party-discipline administrative-sanction administrative-pre-2018"
    " administrative-unspecified organisational accountability admonition criminal procedure other",
    "listed/wording": "same shortened split merged reworded",
    "weighed/fit": "same partly other none undetermined null",
    "rung/bearer": "organisation person both null",
    "applied/role": "basis breached commentary facts heading counterpart",
    "applied/attribution": "source editor",
    "applied/rests_on": "source found memory null",
    "sanction/kind": "person organisation group",
    "sanction/level": "province department county section staff village enterprise organisation null",
    "sanction/body": "party-government bureau township village institution enterprise null",
    "sanction/role": "in-charge supervising handling unit null",
    "sanction/conduct": "shirking refusal overdue returned unlawful-procedure leak slow-response"
    " advice-ignored unfulfilled unresponsive unexecuted rude unassessed neglect",
    "provisionElement/kind": "subject act harm",
    "provisionElement/by": "source editor null",
    "imposedMeasure/regime": "party-discipline administrative-sanction administrative-pre-2018"
    " administrative-unspecified organisational accountability admonition criminal procedure other null",
    "imposedMeasure/regime_by": "source editor null",
    "comparison/seat": "总则 责任内容 督查考核 情形 方式 程序 附则",
    "cell/relation": RELATIONS,
    "baseRelation/relation": RELATIONS,
    "figure/unit": "week month two-months quarter half-year year annual regularly often as-needed as-peers"
    " in-step lifetime day working-day",
    "figure/counted": "times days",
    "figure/level": "all nation province prefecture county township department",
    "answer/answer": "yes no",
    "indicator/tiers": "all nation province prefecture county township department",
}
"""Every closed list of the contract, as published; a key that goes or changes breaks integrators."""
NAMED = {
    "provenance": "source found derived memory",
    "status": "verified complete unconfirmed emended damaged partial missing",
}


def listed(fragment: Json) -> list[str]:
    found = fragment.get("items", fragment)
    return ["null" if value is None else value for value in found["enum"]]


@pytest.mark.parametrize("path", CLOSED)
def test_closed_lists_are_those_of_the_contract(path: str) -> None:
    record, key = path.split("/")
    assert listed(SCHEMA["$defs"][record]["properties"][key]) == CLOSED[path].split()


@pytest.mark.parametrize("name", NAMED)
def test_named_lists_are_those_of_the_contract(name: str) -> None:
    assert listed(SCHEMA["$defs"][name]) == NAMED[name].split()


def test_no_closed_list_is_left_out() -> None:
    lists = {
        f"{name}/{key}"
        for name, definition in SCHEMA["$defs"].items()
        for key, fragment in definition.get("properties", {}).items()
        if "enum" in fragment.get("items", fragment)
    }
    once = {
        "meta/profile",
        "comparison/group",
        "cell/also",
        "baseRelation/also",
        "instrument/unverified",
        "weighed/wording",
    }
    assert lists - once == set(CLOSED)


CONTRACT = {
    "meta": "version profile title data_date",
    "instrument": "id work title aliases kind level region issuers doc_number issued effective ended "
    "status unverified holding article_count based_on counterparts passages cases url articles",
    "passage": "id text lines",
    "article": "id number branch label chapter status summary paragraphs_total total_by paragraphs "
    "witnesses emendations variants notes cites cited_by cases parallels circumstances "
    "responsibilities url",
    "paragraph": "number status text items",
    "item": "number label status text subitems",
    "subitem": "number label text",
    "witness": "source lines role where printed_at",
    "emendation": "kind where after source_text reading by basis certainty moved_from moved_to",
    "variant": "source where kind text",
    "citation": "text target where",
    "responsibility": "id title note provisions cases url",
    "circumstance": "id title note provisions cases url",
    "measure": "id label regimes rank legal_basis cases url",
    "case": "id title collection section restricted region conduct_from conduct_to decided "
    "circumstances applied sanctions notes sources url",
    "applied": "cite instrument article branch paragraph item role attribution in_force rests_on note",
    "sanction": "recipient named position kind official count each responsibility authority date "
    "measures basis note",
    "imposedMeasure": "id verbatim regime regime_by authority date scope extent",
    "comparison": "id title group seat note indicators cells url",
    "cell": "instrument provisions quote relation also against note",
}
"""Keys of version 1 of the contract; others may be added, none may go."""


@pytest.mark.parametrize("record", CONTRACT)
def test_the_keys_of_the_contract_are_required(record: str) -> None:
    definition = SCHEMA["$defs"][record]
    assert set(CONTRACT[record].split()) <= set(definition["required"])
    assert set(definition["required"]) == set(definition["properties"])
    assert definition["additionalProperties"] is False
