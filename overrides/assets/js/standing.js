/**
 * On the page of an article: which article of which rule this is stays in view while its heading is out of sight, with
 * the button that copies it; and a place that the first screen shows anyway is not scrolled to the top.
 */
(() => {
  const head = document.querySelector(".ref-page--article .ref-h1row");
  if (!head) return;
  const rule = document.querySelector(".ref-page--article .ref-sub a")?.textContent || "";
  const [title, caption] = [head.querySelector("h1"), head.querySelector(".ref-caption")].map((part) => part?.textContent || "");
  const line = document.createElement("div");
  line.className = "ref-standing";
  line.hidden = true;
  const name = document.createElement("b");
  name.textContent = `${rule} ${title}`;
  const inside = document.createElement("div");
  const what = document.createElement("span");
  what.textContent = caption && `【${caption}】`;
  inside.append(name, what);
  const copy = document.querySelector(".ref-page--article .ref-tools [data-copy=both]");
  if (copy) {
    const button = /** @type {HTMLElement} */ (copy.cloneNode(true));
    button.className = "ref-link";
    button.querySelector("svg")?.remove();
    inside.append(button);
  }
  line.append(inside);
  head.closest(".md-content__inner")?.prepend(line);
  new IntersectionObserver(([{ isIntersecting, boundingClientRect }]) => {
    line.hidden = isIntersecting || boundingClientRect.top > innerHeight / 2;
  }, { rootMargin: "-48px 0px 0px" }).observe(head);

  addEventListener("load", () => {
    const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
    const target = document.querySelector(":target");
    if (!target || entry?.type !== "navigate") return;
    if (target.getBoundingClientRect().bottom + scrollY < innerHeight - 60) scrollTo(0, 0);
  });
})();
