"""No page asks another machine, complains or fails, over http and from a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Request, Response

from tests.access.kinds import kinds

pytestmark = pytest.mark.browser


def pages(site: Path) -> list[str]:
    return sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html"))


TABS = 4


def watched(context: BrowserContext, base: str, wrong: list[str]) -> Page:
    """A page that writes down requests elsewhere, errors, failed requests and bad answers."""
    page = context.new_page()

    def asked(request: Request) -> None:
        if not request.url.startswith((base, "data:")):
            wrong.append(f"asked {request.url}")

    def failed(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # an icon still loading when the page is left
            wrong.append(f"{request.failure} {request.url}")

    def answered(response: Response) -> None:
        if response.status > 399:
            wrong.append(f"{response.status} {response.url}")

    page.on("request", asked)
    page.on("requestfailed", failed)
    page.on("console", lambda message: wrong.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.on("response", answered)
    return page


def crawl(context: BrowserContext, base: str, names: list[str]) -> list[str]:
    """What went wrong on the way through the pages; some load at once, each until it is whole."""
    wrong: list[str] = []
    tabs = [watched(context, base, wrong) for _ in range(TABS)]
    for some in batched(names, TABS):
        for tab, name in zip(tabs, some, strict=False):
            tab.goto(base + name, wait_until="commit")
        for tab, name in zip(tabs, some, strict=False):
            tab.wait_for_load_state("load")
            assert tab.url == base + name
    return wrong


def batched(names: list[str], size: int) -> list[list[str]]:
    return [names[at : at + size] for at in range(0, len(names), size)]


@pytest.mark.heavy
def test_over_http_no_page_asks_elsewhere_or_errs(
    page: Page, site_dir: Path, site_url: str
) -> None:
    """In `make test` every kind of page is visited behind nginx, in tests/deploy."""
    names = [name for name in pages(site_dir) if name != "404.html"]
    assert crawl(page.context, site_url, names) == []


@pytest.mark.slow
def test_from_a_folder_no_kind_of_page_asks_elsewhere_or_errs(page: Page, site_dir: Path) -> None:
    names = [name for name in kinds(site_dir) if name != "404.html"]
    assert len(names) > 34
    assert crawl(page.context, site_dir.as_uri() + "/", names) == []


@pytest.mark.heavy
def test_from_a_folder_no_page_asks_elsewhere_or_errs(page: Page, site_dir: Path) -> None:
    names = [name for name in pages(site_dir) if name != "404.html"]
    assert crawl(page.context, site_dir.as_uri() + "/", names) == []
