"""Scripts and styles need nothing that Chromium learned after 109, the last on Windows 7.

What is newer must be an extra that older browsers may leave out; each one has its reason here.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

TABLE: dict[str, dict[str, float]] = json.loads(
    Path(__file__).with_name("after-109.json").read_text(encoding="utf-8")
)
OWN = ("assets/css/", "assets/js/", "assets/search/")

EXTRAS = {
    "-moz-progress-bar": "Firefox's name for the bar of a paper; -webkit-progress-bar stands beside it",
    "createObjectURL": "saves the table as a file; the page is whole without it, not tried in 109 itself",
    "revokeObjectURL": "beside createObjectURL",
    "color-mix": "shade of the underline of links; without it the line has the colour of the link",
    "details-content": "opens folds on paper where the browser can; a script does it elsewhere",
    "mask": "the icon of a button; -webkit-mask beside it does the same in older browsers",
    "overscroll-behavior": "the page behind a list stays still; since 63 for all that is needed here",
    "paint-order": "words over a drawing with a rim; in SVG, the only place here, since 35",
    "text-autospace": "a quarter of a blank between Han and Latin; others set them close",
    "text-spacing-trim": "a bracket that opens a line stands at its edge; others indent it by half a sign",
    "print-color-adjust": "lines of an answer sheet on paper; -webkit-print-color-adjust beside it",
    "text-wrap": "balanced headings; others break them as they come",
}
"""Newer features in our own files, and why a page is whole without them."""
THEME_EXTRAS = {
    "box-decoration-break": "-webkit-box-decoration-break stands beside it",
    "color-adjust": "-webkit-print-color-adjust stands beside it",
    "mask-image": "-webkit-mask-image stands beside it",
    "mask-position": "-webkit-mask-position stands beside it",
    "mask-repeat": "-webkit-mask-repeat stands beside it",
    "mask-size": "-webkit-mask-size stands beside it",
    "scrollbar-color": "colour of scroll bars; others keep the system's",
    "scrollbar-width": "width of scroll bars; others keep the system's",
}
"""The same in Material's files, which we do not write."""
OWN_NAMES = {"config", "drop", "last", "take", "when"}
"""Members that our scripts and the theme's define themselves."""
PAGE_BOX = {"size"}
"""No property here but the size of the sheet, which @page has had from the start."""

SYNTAX = (
    (r"/[a-z]*v[a-z]*(?=[,;).\s])", "regular expression flag v"),
    (r"\(\?[imsx-]+:", "regular expression modifiers"),
    (r"\bwith\s*\{\s*type\s*:", "import attributes"),
    (r"\b(?:await\s+)?using\s+\w+\s*=", "using"),
)


def css_features(text: str) -> set[str]:
    """Newer properties, values, functions, at-rules and selectors of a style sheet."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"url\([^)]*\)|\"[^\"]*\"|'[^']*'", "_", text)
    pairs = re.findall(r"(?<=[{;])\s*([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])", text)
    found = {name for name, _ in pairs} & TABLE["properties"].keys() - PAGE_BOX
    found |= {f"{n}: {w}" for n, value in pairs for w in value.split()} & TABLE["values"].keys()
    found |= set(re.findall(r"(?<![\w-])([a-z-]+)\(", text)) & TABLE["functions"].keys()
    found |= set(re.findall(r"@([a-z-]+)", text)) & TABLE["rules"].keys()
    selectors = " ".join(re.findall(r"([^{};]+)\{", text))
    found |= set(re.findall(r"::?([a-z-]+)", selectors)) & TABLE["selectors"].keys()
    return found | ({"nesting"} if re.search(r"[{;]\s*&", text) else set())


def js_features(text: str) -> set[str]:
    """Newer globals, members and syntax of a script, strings and comments left out."""
    text = re.sub(r"/\*.*?\*/|(?<![:\\'\"])//[^\n]*", "", text, flags=re.DOTALL)
    text = re.sub(r"\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", '""', text)
    found = set(re.findall(r"(?<![\w.$])([A-Z]\w+)\b", text)) & TABLE["globals"].keys()
    found |= set(re.findall(r"\.(\w+)", text)) & TABLE["members"].keys() - OWN_NAMES
    return found | {name for pattern, name in SYNTAX if re.search(pattern, text)}


def features(site: Path, own: bool) -> set[str]:
    found: set[str] = set()
    for path in sorted(site.glob("assets/**/*.[cj]s*")):
        name = path.relative_to(site).as_posix()
        if name.startswith(OWN) is own and name != "assets/search/text.js":
            read = css_features if path.suffix == ".css" else js_features
            found |= read(path.read_text(encoding="utf-8"))
    return found


def test_our_own_files(site_dir: Path) -> None:
    assert features(site_dir, own=True) == EXTRAS.keys()


def test_the_files_of_the_theme(site_dir: Path) -> None:
    assert features(site_dir, own=False) == THEME_EXTRAS.keys()


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("a { text-wrap: balance }", "text-wrap"),
        ("a { color: color-mix(in srgb, red, blue) }", "color-mix"),
        ("a { width: 1px; & b { c: d } }", "nesting"),
        ("@starting-style { a { b: c } }", "starting-style"),
        ("a:user-valid { b: c }", "user-valid"),
        ("a { grid-template-columns: subgrid }", "grid-template-columns: subgrid"),
    ],
)
def test_newer_styles_are_seen(text: str, feature: str) -> None:
    assert feature in css_features(text)


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("x.toSorted()", "toSorted"),
        ("Object.groupBy(x)", "groupBy"),
        ("document.startViewTransition(f)", "startViewTransition"),
        ("Promise.withResolvers()", "withResolvers"),
        ("const r = /[a]/v;", "regular expression flag v"),
        ("element.showPopover()", "showPopover"),
    ],
)
def test_newer_scripts_are_seen(text: str, feature: str) -> None:
    assert feature in js_features(text)


def test_what_109_knows_is_none() -> None:
    assert (
        css_features("a:has(b):is(c) { inset: 0; aspect-ratio: 1; height: 1dvh; gap: 1px }")
        == set()
    )
    assert (
        js_features("a.at(-1); structuredClone(b); Object.hasOwn(c, d); e.replaceAll(f, g)")
        == set()
    )
