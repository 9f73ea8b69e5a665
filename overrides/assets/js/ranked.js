/**
 * Tables that a reader sorts by a column: `button[data-sort]` in the head of `[data-ranked]`, `data-order` on the cells.
 * What concludes nothing (an order of 6000 and more) stands last both ways. The choice stands in the address
 * (`?sort=reception-2`, `-reception-2` the other way). `[data-save]` writes the rows of `[data-sheet]` to a file.
 */
(() => {
  const LAST = 6000;
  const tables = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll("[data-ranked]")));
  const buttons = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll("[data-ranked] [data-sort]")));
  if (!tables.length) return;
  const first = new Map(tables.flatMap((table) => Array.from(table.querySelectorAll("tbody tr"))).map((row, n) => [row, n]));

  /** @param {HTMLElement} table @param {number} column @param {boolean} down */
  const sort = (table, column, down) => {
    /** @param {Element} row */
    const order = (row) => (column < 1 ? 0 : Number(/** @type {HTMLTableRowElement} */ (row).cells[column].dataset.order));
    const body = /** @type {HTMLElement} */ (table.querySelector("tbody"));
    const rows = Array.from(body.children).sort((a, b) => {
      const [x, y] = [order(a), order(b)];
      const open = Number(x >= LAST) - Number(y >= LAST);
      return open || (x - y) * (down && x < LAST ? -1 : 1) || (first.get(a) || 0) - (first.get(b) || 0);
    });
    body.append(...rows);
  };

  const apply = () => {
    const asked = new URLSearchParams(location.search).get("sort") || "";
    const name = asked.replace(/^-/, "");
    const down = asked !== name;
    tables.forEach((table) => {
      const own = buttons.filter((each) => table.contains(each));
      const at = own.findIndex((each) => each.dataset.sort === name);
      own.forEach((each, n) => {
        if (n === at) each.closest("th")?.setAttribute("aria-sort", down ? "descending" : "ascending");
        else each.closest("th")?.removeAttribute("aria-sort");
      });
      sort(table, at + 1, down);
    });
  };

  buttons.forEach((button) => button.addEventListener("click", () => {
    const query = new URLSearchParams(location.search);
    query.set("sort", query.get("sort") === button.dataset.sort ? `-${button.dataset.sort}` : button.dataset.sort || "");
    history.replaceState(history.state, "", `${location.pathname}?${query}${location.hash}`);
    apply();
  }));
  document.querySelectorAll("[data-sheet]").forEach((each) => {
    const sheet = /** @type {HTMLElement} */ (each);
    sheet.querySelectorAll("[data-save]").forEach((button) => button.addEventListener("click", () => {
      window.refSave(sheet.dataset.sheet || "", JSON.parse(sheet.dataset.rows || "[]"), button.getAttribute("data-save") || "");
    }));
    sheet.querySelectorAll("[data-sheet-tools]").forEach((tools) => tools.removeAttribute("hidden"));
  });
  window.addEventListener("popstate", apply);
  apply();
})();
