"""What a reader does with the search box, for tests and for the benchmark."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Browser, Locator, Page


def box(page: Page) -> Locator:
    return page.locator("[data-md-component=search-query]")


def options(page: Page) -> Locator:
    """The hits in sight, best first."""
    return page.locator("[role=option]:visible")


ROOT = (
    """new URL("../../", document.querySelector("script[src*='assets/js/search.js']").src).href"""
)
"""Address of the site's root, in the browser."""


def links(page: Page) -> list[str]:
    """Addresses of the hits from the site's root, best first."""
    found: list[str] = page.eval_on_selector_all(
        "[role=option] a", f"all => all.map(a => a.href.slice({ROOT}.length))"
    )
    return found


def said(page: Page) -> str:
    """How the query was understood, and what help is given."""
    return page.locator(".ref-hits__as").inner_text()


def ready(page: Page) -> None:
    """Go to the box and wait until the text of all records is there."""
    box(page).focus()
    page.locator("[data-ref-search][data-state=text]").wait_for(state="attached")


def firsts(page: Page, queries: list[str]) -> list[str]:
    """The first hit of each query, typed one after another."""
    found: list[str] = page.evaluate(
        """(queries) => queries.map((query) => {
          const input = document.querySelector("[data-md-component=search-query]");
          input.value = query;
          input.dispatchEvent(new InputEvent("input", { bubbles: true }));
          const first = document.querySelector("[role=option] a");
          return first ? first.href.slice(ROOT.length) : "";
        })""".replace("ROOT", ROOT),
        queries,
    )
    return found


def ask(page: Page, query: str) -> list[str]:
    """Type a query into a box that is ready; the hits."""
    box(page).fill(query)
    return links(page)


def opened(browser: Browser, site_url: str) -> Iterator[Page]:
    """One page with a box that is ready, for all tests of a module."""
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.goto(f"{site_url}index.html")
    ready(page)
    yield page
    page.close()


def leads(page: Page, queries: str, first: str) -> None:
    """Each of the queries, parted by blanks, has this hit first."""
    for query in queries.split():
        assert ask(page, query)[0] == first, query
