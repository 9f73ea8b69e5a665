"""Without scripts every text, table and link of a page can be read, and every fold opens by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.access.kinds import few

# Left out: what only scripts can use (tools, search), what stands twice (the number index and the links
# to neighbours have one place on a desk, one on a phone), and table heads, which cards repeat in each cell.
HIDDEN = """
() => {
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
  const heads = innerWidth < 700 ? "" : "th, ";  // on a phone rows are cards, each cell names its row
  const wanted = heads + "p, li, td, dt, dd, h1, h2, h3, h4, figcaption, blockquote, a[href]";
  const skip = ".ref-printhead, .ref-printfoot, .ref-tools, .ref-pop, [hidden], template, .md-skip, .ref-hide, title,"
    + " .ref-find, .ref-idx--inline, .ref-step, thead, th[scope=col]";
  const out = [];
  for (const one of document.querySelectorAll(`article :is(${wanted})`)) {
    if (one.closest(skip) || !one.textContent.trim()) continue;
    const style = getComputedStyle(one);
    const box = one.getClientRects();
    if (style.display === "contents") continue;
    if (!box.length || style.visibility === "hidden" || style.opacity === "0") {
      out.push(`${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 30)}`);
    }
  }
  return out;
}
"""


@pytest.mark.browser
@pytest.mark.parametrize("width", [1366, 390])
def test_every_text_is_there(width: int, browser: Browser, site_url: str, site_dir: Path) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 800}
    )
    page = context.new_page()
    found = []
    for name in few(site_dir):
        page.goto(site_url + name)
        found += [f"{name}: {one}" for one in page.evaluate(HIDDEN)]
    context.close()
    assert found == []
