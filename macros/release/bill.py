"""Bill of materials (CycloneDX): what builds the site, and what the site itself carries."""

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
OPTIONS = (
    *("--pyproject", "pyproject.toml", "--output-reproducible", "--no-validate"),
    *("--of", "JSON", "-o", "-"),
)
"""What the tool gives is raw material; the finished bill is what a test validates."""

Json = dict[str, Any]


def bill(root: Path, version: str) -> bytes:
    """CycloneDX bill of the release of this version. Raises Refused.

    Locked packages with versions, hashes and declared licences have the scope `excluded`: they make
    the site and are not in it. What is in it has the scope `required` (macros/release/shipped.py).
    """
    made = _cyclonedx(root, "requirements", "requirements.lock")
    installed = _cyclonedx(root, "environment")["components"]
    licences = {_normal(record["name"]): record for record in installed}
    carried = {_normal(c.name) for c in components(root) if c.packages == PYPI}
    for record in made["components"]:
        name = _normal(record["name"])
        record["scope"] = "required" if name in carried else "excluded"
        record["licenses"] = _tidy(licences.get(name, {}).get("licenses", ())) or _declared(name)
    made["components"] += [_component(c) for c in components(root) if c.packages != PYPI]
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
    for licence in (record.get("license", {}) for record in listed):
        if "name" in licence:
            licence["name"] = licence["name"].removeprefix(CLASSIFIER)
    return [r for r in listed if "expression" in r or "id" in r.get("license", {})] or listed


def _declared(name: str) -> list[Json]:
    """A licence that a package tells in words of its own."""
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return []
    if "License" not in told:
        return []
    return [{"license": {"name": told["License"], "acknowledgement": "declared"}}]


def _component(component: Component) -> Json:
    made: Json = {
        "bom-ref": component.purl,
        "type": "library",
        "name": component.name,
        "scope": "required",
        "description": component.where,
        "licenses": [{"license": {"id": component.licence}}],
        "copyright": component.copyright,
        "purl": component.purl,
    }
    return made | ({"version": component.version} if component.version else {})
