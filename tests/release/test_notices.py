"""The notices name what the shipped scripts and styles are made of, and nothing ships unnamed."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path

from macros.release.papers import notices
from tests.conftest import ROOT


def bundled() -> set[str]:
    """Packages inside Material's scripts and styles, by its own source maps; its search is not shipped."""
    found = importlib.util.find_spec("material")
    assert found
    assert found.origin
    maps = (Path(found.origin).parent / "templates/assets").glob("*/*.map")
    sources = [name for path in maps for name in json.loads(path.read_text())["sources"]]
    return {
        m[1] for name in sources if (m := re.search(r"node_modules/((?:@[^/]+/)?[^/]+)/", name))
    }


def test_every_bundled_package_is_named() -> None:
    text = notices(ROOT)
    assert len(bundled()) > 3
    assert [name for name in bundled() if name not in text] == []


def test_the_licences_stand_in_full() -> None:
    text = notices(ROOT)
    for words in (
        "Material for MkDocs",
        "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION",
        "THE SOFTWARE IS PROVIDED",
        "W3C SOFTWARE AND DOCUMENT NOTICE AND LICENSE",
    ):
        assert words in text


def test_the_licence_of_the_project_claims_nothing_for_provisions() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "对条文不主张任何权利" in text
    assert "MIT License" in text
