"""Pages in Chromium behind nginx, under a host name: no violation, no foreign request, no error."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, Response

from tests.access.kinds import few
from tests.deploy.server import HOST, Server

WATCH = """
document.addEventListener("securitypolicyviolation", (event) => {
  (window.__violations = window.__violations || []).push(event.violatedDirective + " " + event.blockedURI);
});
"""


class Watched:
    """A page whose every request, error and violation is written down."""

    def __init__(self, browser: Browser) -> None:
        self.page: Page = browser.new_page()
        self.page.add_init_script(WATCH)
        self.wrong: list[str] = []
        self.page.on("console", lambda message: self.note(True, message.text))
        self.page.on("pageerror", lambda error: self.note(True, str(error)))
        self.page.on("request", self.request)
        self.page.on("requestfailed", self.failed)
        self.page.on("response", lambda r: self.note(r.status >= 400, f"{r.status} {r.url}"))
        self.requests = 0

    def note(self, wrong: bool, text: str) -> None:
        if wrong:
            self.wrong.append(f"{self.page.url}: {text}")

    def failed(self, request: Request) -> None:
        """A request that broke; one that the next page made needless is none."""
        reason = request.failure or ""
        self.note("ERR_ABORTED" not in reason, f"{reason} {request.url}")

    def request(self, request: Request) -> None:
        self.requests += 1
        foreign = f"//{HOST}:" not in request.url and not request.url.startswith("data:")
        self.note(foreign, f"foreign {request.url}")

    def visit(self, url: str) -> None:
        self.page.goto(url, wait_until="load")
        for violation in self.page.evaluate("window.__violations || []"):
            self.note(True, violation)


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    made = Watched(browser)
    yield made
    made.page.close()


APART = ("404.html", "link.html")
"""The page for missing ones, which has its own tests, and a link that must not be served."""


def pages(site: Path) -> list[str]:
    """Every page, by its address from the root."""
    found = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))
    return [name for name in found if name not in APART]


@pytest.mark.browser
@pytest.mark.slow
def test_one_page_of_each_folder(server: Server, watched: Watched) -> None:
    names = [name for name in few(server.site) if name not in APART]
    assert len(names) > 34
    for name in names:
        watched.visit(server.url + name)
    assert watched.wrong == []
    assert watched.requests > 100


@pytest.mark.browser
@pytest.mark.heavy
def test_every_page(
    server: Server, watched: Watched, counted: Counter[str], said: dict[str, str]
) -> None:
    for name in pages(server.site):
        watched.visit(server.url + name)
    counted["pages in Chromium behind nginx"] += len(pages(server.site))
    counted["requests of Chromium, all to the site"] += watched.requests
    said["violations, errors, foreign requests"] = str(len(watched.wrong))
    assert watched.wrong == []


@pytest.mark.browser
def test_below_a_path(below: Server, watched: Watched) -> None:
    for name in [name for name in few(below.site) if name not in APART][:12]:
        watched.visit(below.url + name)
    assert watched.wrong == []


@pytest.mark.browser
def test_a_violation_would_be_seen(server: Server, watched: Watched) -> None:
    watched.visit(server.url)
    watched.page.evaluate("document.body.setAttribute('onclick', 'void 0'); document.body.click()")
    watched.page.wait_for_function("window.__violations && window.__violations.length")
    assert "script-src" in watched.page.evaluate("window.__violations[0]")


def heard(page: Page) -> list[Response]:
    """Every answer that the page gets from now on."""
    answers: list[Response] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    page.on("response", note)
    return answers


@pytest.mark.browser
@pytest.mark.parametrize("at", ["nothing.html", "a/b/c/d/nothing", "measures-2016/999.html"])
def test_the_missing_page_at_any_depth(
    at: str, server: Server, below: Server, browser: Browser
) -> None:
    for running in (server, below):
        page = browser.new_page()
        answers = heard(page)
        page.goto(running.url + at)
        failed = [response.url for response in answers if response.status >= 400]
        assert failed == [running.url + at]
        assert page.locator("h1").inner_text() == "没有这一页"
        assert (
            page.evaluate("getComputedStyle(document.querySelector('.md-header')).position")
            != "static"
        )
        page.get_by_role("link", name="回首页").click()
        assert page.url == f"{running.url}index.html"
        page.goto(running.url + at)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{running.url}404.html#main")
        page.close()


@pytest.mark.browser
def test_search_answers_behind_the_policy(server: Server, watched: Watched) -> None:
    watched.visit(server.url)
    box = watched.page.locator("[data-md-component=search-query]")
    box.fill("办法第十一条")
    watched.page.locator("[role=option] a").first.wait_for()
    box.press("Enter")
    watched.page.wait_for_url("**/measures-2016/11.html*")
    assert watched.wrong == []
