"""Bill of materials (CycloneDX): what builds the site, and what the site itself carries."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

from macros import build
from macros.release.shipped import PYPI, Component, components

CLASSIFIER = "License :: OSI Approved :: "
OPTIONS = ("--pyproject", "pyproject.toml", "--output-reproducible", "--of", "JSON", "-o", "-")

Json = dict[str, Any]


def bill(root: Path, version: str) -> bytes:
    """CycloneDX bill of the release of this version. Raises Refused.

    Locked packages with versions, hashes and declared licences have the scope `excluded`: they make
    the site and are not in it. What is in it has the scope `required` (macros/release/shipped.py).
    """
    made = _cyclonedx(root, "requirements", "requirements.lock")
    licences = {_normal(one["name"]): one for one in _cyclonedx(root, "environment")["components"]}
    carried = {_normal(one.name): one for one in components(root) if one.packages == PYPI}
    for one in made["components"]:
        name = _normal(one["name"])
        one["scope"] = "required" if name in carried else "excluded"
        one["licenses"] = _tidy(licences.get(name, {}).get("licenses", ())) or _declared(name)
    made["components"] += [_component(one) for one in components(root) if one.packages != PYPI]
    made["metadata"]["component"]["version"] = version
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()


def _cyclonedx(root: Path, *what: str) -> Json:
    command = [sys.executable, "-m", "cyclonedx_py", *what, *OPTIONS]
    done = subprocess.run(command, cwd=root, capture_output=True, check=False)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise build.Refused(f"软件物料清单没有生成（cyclonedx-py）：{said[-1] if said else ''}")
    read: Json = json.loads(done.stdout)
    return read


def _normal(name: str) -> str:
    """A package's name as indexes compare it.

    >>> _normal("PyYAML_env.tag")
    'pyyaml-env-tag'
    """
    return re.sub(r"[-_.]+", "-", name).lower()


def _tidy(licences: Iterable[Json]) -> list[Json]:
    """Ids and expressions; the vaguer classifiers only where there is nothing else."""
    listed = list(licences)
    exact = [one for one in listed if "expression" in one or "id" in one.get("license", {})]
    for one in listed:
        if "name" in one.get("license", {}):
            one["license"]["name"] = one["license"]["name"].removeprefix(CLASSIFIER)
    return exact or listed


def _declared(name: str) -> list[Json]:
    """A licence that a package tells in words of its own."""
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return []
    if "License" not in told:
        return []
    return [{"license": {"name": told["License"], "acknowledgement": "declared"}}]


def _component(one: Component) -> Json:
    made: Json = {
        "bom-ref": one.purl,
        "type": "library",
        "name": one.name,
        "scope": "required",
        "description": one.where,
        "licenses": [{"license": {"id": one.licence}}],
        "copyright": one.copyright,
        "purl": one.purl,
    }
    return made | ({"version": one.version} if one.version else {})
