"""The bill of materials: what makes the site and what is in it, with licences, valid and reproducible."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from macros.release.bill import bill
from macros.release.shipped import PYPI, components
from tests.conftest import ROOT
from tests.release.conftest import Unpacked


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(bill(ROOT, "2026-01-02+abc"))
    return read


def test_it_lists_every_locked_package(made: dict[str, Any]) -> None:
    listed = {(record["name"].lower(), record.get("version")) for record in made["components"]}
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = re.findall(r"^([\w.-]+)==([^\s;\\]+)", lock, flags=re.MULTILINE)
    assert len(locked) > 20
    assert {(name.lower(), version) for name, version in locked} <= listed
    assert "timestamp" not in made["metadata"]


def test_it_tells_what_is_in_the_site_from_what_makes_it(made: dict[str, Any]) -> None:
    within = {
        record["name"].lower() for record in made["components"] if record["scope"] == "required"
    }
    assert within == {component.name for component in components(ROOT)}
    assert {"rxjs", "clipboard", "@mdi/svg", "mkdocs-material"} <= within
    scripts = {
        record["purl"] for record in made["components"] if record["purl"].startswith("pkg:npm/")
    }
    assert scripts == {
        component.purl for component in components(ROOT) if component.packages != PYPI
    }


def test_every_component_has_a_licence(made: dict[str, Any]) -> None:
    assert [record["name"] for record in made["components"] if not record.get("licenses")] == []
    by_name = {record["name"]: record["licenses"] for record in made["components"]}
    assert by_name["mkdocs"][0]["license"]["id"] == "BSD-2-Clause"
    assert by_name["certifi"] == [{"license": {"acknowledgement": "declared", "id": "MPL-2.0"}}]
    assert by_name["pypdfium2"][0]["license"]["name"].startswith("BSD-3-Clause")
    assert by_name["rxjs"] == [{"license": {"id": "Apache-2.0"}}]


def test_it_is_valid(made: dict[str, Any]) -> None:
    errors = JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(made))
    assert errors is None


def test_its_version_is_that_of_the_release(internal: Unpacked) -> None:
    read = json.loads((internal.folder / "sbom.cdx.json").read_text(encoding="utf-8"))
    version = read["metadata"]["component"]["version"]
    footer = (internal.folder / "site/index.html").read_text(encoding="utf-8")
    date, _, number = version.partition("+")
    assert date == "2026-01-02"
    assert len(number) == 12
    assert number in footer
