"""Without scripts every text, table and link of a page can be read, and every fold opens by itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.access.kinds import few

# Left out: what only scripts can use (tools, search), what stands twice (the number index and the links
# to neighbours have one place on a desk, one on a phone; of two drawings, wide and tall, one is shown), and table
# heads, which cards repeat in each cell.
HIDDEN = """
() => {
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
  const heads = innerWidth < 700 ? "" : "th, ";  // on a phone rows are cards, each cell names its row
  const wanted = heads + "p, li, td, dt, dd, h1, h2, h3, h4, figcaption, blockquote, a[href]";
  const skip = ".ref-printhead, .ref-printfoot, .ref-onpaper, .ref-peopleprint,"
    + " .ref-tools, .ref-results__tools, .ref-pop, [hidden], template, .md-skip, .ref-hide, title,"
    + " .ref-find, .ref-idx--inline, .ref-step, .co-heads, thead, th[scope=col]";
  const shown = (drawing) => Boolean(drawing && drawing.getClientRects().length);
  const twin = (drawing) => {
    const [own, other] = drawing.matches(".ref-svg--v") ? ["ref-svg--v", "ref-svg--h"] : ["ref-svg--h", "ref-svg--v"];
    const all = (css) => [...drawing.parentElement.children].filter((one) => one.classList.contains(css));
    return all(other)[all(own).indexOf(drawing)];
  };
  const out = [];
  for (const one of document.querySelectorAll(`article :is(${wanted})`)) {
    if (one.closest(skip) || !one.textContent.trim()) continue;
    const drawing = one.closest(".ref-svg--v, .ref-svg--h");
    if (drawing && shown(twin(drawing))) continue;
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
        found += [f"{name}: {record}" for record in page.evaluate(HIDDEN)]
    context.close()
    assert found == []


def test_every_head_in_a_table_says_what_it_is_the_head_of(site_dir: Path) -> None:
    heads: dict[str, int] = {}
    for path in sorted(site_dir.rglob("*.html")):
        for tag in re.findall(r"<th\b[^>]*>", path.read_text(encoding="utf-8")):
            scope = re.search(r'\sscope="([^"]*)"', tag)
            said = scope[1] if scope else f"{path.relative_to(site_dir)}: {tag}"
            heads[said] = heads.get(said, 0) + 1
    assert heads.keys() == {"col", "row", "colgroup"}
