"""The notices name what the shipped pages, scripts and styles are made of, and nothing ships unnamed."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from macros.release.shipped import PYPI, TEXTS, components, notices, theme_files
from tests.conftest import ROOT

OWN = re.compile(r"ref-(?:svg|keysv|tick)")
PATH = re.compile(r"""\bd=["']([^"']+)["']""")
ICON = re.compile(r"<svg\b[^>]*viewBox=.0 0 [^>]*>.*?</svg>", re.DOTALL)


def theme() -> Path:
    spec = importlib.util.find_spec("material")
    assert spec
    assert spec.origin
    return Path(spec.origin).parent / "templates"


def bundled() -> dict[str, set[str]]:
    """Packages inside Material's scripts and styles, by its own source maps, with their sources."""
    out: dict[str, set[str]] = {}
    for path in (theme() / "assets").glob("*/*.map"):
        read = json.loads(path.read_text())
        for name, text in zip(read["sources"], read.get("sourcesContent", ()), strict=False):
            if match := re.search(r"node_modules/((?:@[^/]+/)?[^/]+)/", name):
                out.setdefault(match[1], set()).add(text)
        for name in read["sources"]:
            if match := re.search(r"node_modules/((?:@[^/]+/)?[^/]+)/", name):
                out.setdefault(match[1], set())
    return out


def icon_sets() -> dict[str, str]:
    """The folder of each of the theme's icons, by the path that it draws."""
    folder = theme() / ".icons"
    return {
        drawn: path.relative_to(folder).parts[0]
        for path in sorted(folder.rglob("*.svg"))
        for drawn in PATH.findall(path.read_text())
    }


def icons(site: Path) -> Iterator[str]:
    """What each icon in the pages and styles of a site draws; our own drawings are marked `ref-`."""
    for path in sorted([*site.rglob("*.css"), *site.rglob("*.html")]):
        for icon in ICON.findall(unquote(path.read_text(encoding="utf-8"))):
            if not OWN.search(icon):
                yield from PATH.findall(icon)


def test_every_bundled_package_is_named() -> None:
    named = {component.name for component in components(ROOT)}
    assert len(bundled()) > 3
    assert set(bundled()) - named == set()


def test_versions_were_looked_up_for_the_theme_of_now() -> None:
    shipped = {
        p.name for p in (theme() / "assets").glob("*/*.min.*") if p.suffix in (".js", ".css")
    }
    assert shipped - set(theme_files(ROOT)) == set()
    assert set(theme_files(ROOT)) - shipped == set()


def test_versions_that_can_be_read_are_right() -> None:
    known = {component.name: component.version for component in components(ROOT)}
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    for component in components(ROOT):
        if component.packages == PYPI:
            assert re.search(rf"(?mi)^{component.name}=={re.escape(component.version)}\b", lock), (
                component.name
            )
    banner = next(text for text in bundled()["clipboard"] if "clipboard.js v" in text)
    assert f"clipboard.js v{known['clipboard']}" in banner
    caret = (theme() / ".icons/fontawesome/solid/caret-down.svg").read_text()
    assert f"Font Awesome Free {known['@fortawesome/fontawesome-free']} " in caret


@pytest.mark.parametrize("name", ["select", "delegate", "TinyEmitter", "listen"])
def test_what_clipboard_has_inside_is_still_there(name: str) -> None:
    assert any(re.search(rf"\b{name}\b", text) for text in bundled()["clipboard"])


def test_every_icon_belongs_to_a_set_that_is_named(site_dir: Path) -> None:
    sets, named = (
        icon_sets(),
        {component.icons for component in components(ROOT) if component.icons},
    )
    used = {sets.get(drawn, drawn[:60]) for drawn in icons(site_dir)}
    assert used == named
    assert len(used) > 2


def test_every_component_stands_in_the_notices_with_its_licence() -> None:
    text = notices(ROOT)
    assert "{components}" not in text
    for component in components(ROOT):
        assert (
            f"{component.shown}\n    许可：{component.licence}\n    版权：{component.copyright}\n"
            in text
        )
    assert {component.licence for component in components(ROOT)} == set(TEXTS)


def test_the_licences_stand_in_full() -> None:
    text = notices(ROOT)
    for words in (
        "Material for MkDocs",
        "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION",
        "THE SOFTWARE IS PROVIDED",
        "W3C SOFTWARE AND DOCUMENT NOTICE AND LICENSE",
        "BSD Zero Clause License",
        "Creative Commons Attribution 4.0 International Public License",
        "Section 8 -- Interpretation.",
    ):
        assert words in text


def test_the_licence_of_the_project_claims_nothing_for_provisions() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "对条文不主张任何权利" in text
    assert "MIT License" in text
