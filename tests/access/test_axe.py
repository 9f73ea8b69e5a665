"""axe-core on every kind of page, light and dark, on a desk and on a phone: no violation of WCAG 2.2 AA."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.access.kinds import few, kinds

AXE = Path(__file__).with_name("axe-core-4.14.1.min.js")
ColorScheme = Literal["light", "dark"]
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
ALSO = [
    "heading-order",
    "landmark-one-main",
    "landmark-unique",
    "page-has-heading-one",
    "region",
    "scope-attr-valid",
    "skip-link",
    "tabindex",
]
"""Good practice besides the levels, as far as the project asks for it."""
SIZES: dict[str, ViewportSize] = {
    "desk": {"width": 1366, "height": 768},
    "phone": {"width": 390, "height": 844},
}
RUN = """
async ([levels, also]) => {
  const found = await axe.run(document, {
    resultTypes: ["violations"],
    runOnly: { type: "tag", values: levels },
  });
  const more = await axe.run(document, {
    resultTypes: ["violations"],
    runOnly: { type: "rule", values: also },
  });
  return [...found.violations, ...more.violations].map((one) => [
    one.id, one.nodes.slice(0, 3).map((node) => node.target.join(" ")),
  ]);
}
"""


def violations(
    browser: Browser, site_url: str, names: list[str], scheme: ColorScheme, size: str
) -> list[tuple[str, Any]]:
    """What axe finds on these pages."""
    context = browser.new_context(color_scheme=scheme, viewport=SIZES[size])
    page = context.new_page()
    found = []
    for name in names:
        page.goto(site_url + name)
        page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
        found += [(name, one) for one in page.evaluate(RUN, [LEVELS, ALSO])]
    context.close()
    return found


@pytest.mark.browser
@pytest.mark.parametrize(("scheme", "size"), [("light", "desk"), ("dark", "phone")])
def test_one_page_of_each_folder(
    scheme: ColorScheme, size: str, browser: Browser, site_url: str, site_dir: Path
) -> None:
    assert violations(browser, site_url, few(site_dir), scheme, size) == []


@pytest.mark.browser
@pytest.mark.heavy
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_every_kind_of_page(
    scheme: ColorScheme,
    size: str,
    browser: Browser,
    site_url: str,
    site_dir: Path,
    counted: Counter[str],
) -> None:
    names = kinds(site_dir)
    found = violations(browser, site_url, names, scheme, size)
    counted["pages looked at by axe (kinds, schemes, sizes)"] += len(names)
    counted["violations of WCAG 2.2 AA"] += len(found)
    assert found == []


@pytest.mark.browser
def test_axe_sees_what_is_wrong(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(
        "<html><body style='background:#fff'><img src='x'><p style='color:#ddd'>一些浅灰的字</p></body></html>"
    )
    page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
    seen = {one[0] for one in page.evaluate(RUN, [LEVELS, ALSO])}
    page.close()
    assert {"image-alt", "color-contrast", "html-has-lang", "page-has-heading-one"} <= seen
