/**
 * 我的讲义 on every page: the number of what was chosen in the header, and the button that adds the record of a page or
 * takes it out. The list stands in the reader's browser alone, and in the address that the page 我的讲义 makes of it.
 */
(() => {
  const { ref } = window;
  const keep = /** @type {{__md_get: (key: string) => unknown, __md_set: (key: string, value: unknown) => void}} */ (/** @type {unknown} */ (window));

  /** @returns {string[]} */
  const list = () => {
    const held = keep.__md_get("mine");
    return Array.isArray(held) ? held.filter((each) => typeof each === "string") : [];
  };
  const tell = () => {
    const ids = list();
    document.querySelectorAll("[data-mine-count]").forEach((place) => { place.textContent = ids.length ? String(ids.length) : ""; });
    document.querySelectorAll("[data-mine-add]").forEach((button) => {
      if (!(button instanceof HTMLButtonElement)) return;
      const there = ids.includes(button.dataset.mineAdd || "");
      button.hidden = false;
      button.textContent = there ? "已在讲义，移出" : "加入讲义";
      button.setAttribute("aria-pressed", String(there));
    });
  };
  ref.mine = {
    list,
    keep: (ids) => { keep.__md_set("mine", ids); tell(); },
    index: () => {},
    blocks: () => {},
  };
  document.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("[data-mine-add]");
    if (!(button instanceof HTMLButtonElement)) return;
    const id = button.dataset.mineAdd || "";
    const ids = list();
    const there = ids.includes(id);
    ref.mine.keep(there ? ids.filter((each) => each !== id) : [...ids, id]);
    const now = list().includes(id);
    ref.say(now === there ? "这个浏览器不让记清单，加不进去" : now ? `已加入讲义，共 ${list().length} 项` : "已移出讲义");
  });
  document.addEventListener("click", (event) => { // the rows that a list shows, as a list of its own
    const link = /** @type {Element} */ (event.target).closest("[data-mine-rows]");
    if (!(link instanceof HTMLAnchorElement)) return;
    const rows = document.querySelectorAll(`[data-filtered="${link.dataset.mineRows}"] tr:not([hidden]) > th > a`);
    const ids = [...rows].flatMap((row) => /cases\/[^/]+(?=\.html$)/.exec(/** @type {HTMLAnchorElement} */ (row).pathname) || []);
    link.search = ids.length ? `?l=${ids.join(",")}` : "";
  });
  tell();
})();
