"""The two search boxes, worked alike: go there, wait until ready, type a query, read the hits."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

OURS_READY = """() => new Promise((done) => {
  const box = document.querySelector("[data-ref-search]");
  const start = performance.now();
  new MutationObserver(() => {
    if (box.dataset.state === "text") done(performance.now() - start);
  }).observe(box, { attributes: true });
  box.querySelector("input").focus();
})"""

OURS_ASK = """(query) => {
  const input = document.querySelector("[data-md-component=search-query]");
  const start = performance.now();
  input.value = query;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  const list = document.querySelector("#ref-hits");
  list.getBoundingClientRect();
  const took = performance.now() - start;
  return [took, [...list.querySelectorAll("[role=option] a")].slice(0, 20).map((a) => a.href)];
}"""

THEME_WATCH = """() => {
  addEventListener("DOMContentLoaded", () => {
    const meta = () => document.querySelector(".md-search-result__meta").textContent.trim();
    const first = meta();
    const timer = setInterval(() => {
      if (meta() === first) return;
      clearInterval(timer);
      window.themeReady = performance.now();
    }, 5);
  });
}"""

THEME_READY = """() => new Promise((done) => {
  const timer = setInterval(() => {
    if (!window.themeReady) return;
    clearInterval(timer);
    done(window.themeReady);
  }, 5);
})"""

THEME_ASK = """(query) => new Promise((done) => {
  const input = document.querySelector(".md-search__input");
  const meta = () => document.querySelector(".md-search-result__meta").textContent;
  const type = (text) => {
    input.value = text;
    input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  };
  type("");
  setTimeout(() => {
    const idle = meta();
    const start = performance.now();
    type(query);
    const timer = setInterval(() => {
      const took = performance.now() - start;
      if (meta() === idle && took < 3000) return;
      clearInterval(timer);
      const links = [...document.querySelectorAll(".md-search-result__link")];
      done([took, links.slice(0, 20).map((a) => a.href)]);
    }, 1);
  }, 60);
})"""


@dataclass(frozen=True, slots=True)
class Answered:
    """Milliseconds, and the addresses of the first hits from the site's root."""

    took: float
    urls: list[str]


@dataclass(frozen=True)
class Box:
    """A search box on a page of a site."""

    page: Page
    root: str
    ready_script: str
    ask_script: str

    def ready(self) -> float:
        """Milliseconds from going to the box until words can be searched."""
        took: float = self.page.evaluate(self.ready_script)
        return took

    def ask(self, query: str) -> Answered:
        """Type a query."""
        took, urls = self.page.evaluate(self.ask_script, query)
        cut = [url.removeprefix(self.root).split("?")[0] for url in urls]
        return Answered(took, cut)


def ours(page: Page, root: str) -> Box:
    """Our box, on the home page."""
    page.goto(f"{root}index.html")
    return Box(page, root, OURS_READY, OURS_ASK)


def theme(page: Page, root: str) -> Box:
    """The theme's box. It loads with the page: ready counts from the start of the page."""
    page.add_init_script(f"({THEME_WATCH})()")
    page.goto(f"{root}index.html")
    return Box(page, root, THEME_READY, THEME_ASK)
