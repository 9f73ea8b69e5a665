/**
 * Columns that a reader chooses: the boxes of `[data-columns="ID"]` show and hide the cells of `[data-columned="ID"]` with
 * the same `data-col`. Two at least, `data-columns-most` at most. The choice stands in the address (`?cols=a,b`), so it
 * can be sent and printed, and is remembered for the next table. Without scripts all columns are there.
 */
(() => {
  const KEY = "columns";
  const { __md_get: remembered, __md_set: remember } = /** @type {any} */ (window);

  /** @param {HTMLElement} bar */
  const start = (bar) => {
    const table = /** @type {HTMLElement | null} */ (document.querySelector(`[data-columned="${bar.dataset.columns}"]`));
    const boxes = /** @type {HTMLInputElement[]} */ (Array.from(bar.querySelectorAll("input[type=checkbox]")));
    const most = Number(bar.dataset.columnsMost) || boxes.length;
    const least = Math.min(2, boxes.length);
    if (!table || boxes.length <= least) return;

    const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);

    const apply = () => {
      const shown = chosen();
      table.querySelectorAll("[data-col]").forEach((cell) => {
        /** @type {HTMLElement} */ (cell).hidden = !shown.includes(cell.getAttribute("data-col") || "");
      });
      table.querySelectorAll(".ref-group > th").forEach((head) => {
        /** @type {HTMLTableCellElement} */ (head).colSpan = shown.length + 1;
      });
      table.dataset.count = String(shown.length);
      boxes.forEach((box) => {
        box.disabled = box.checked ? shown.length <= least : shown.length >= most;
      });
    };

    /** A choice fit to be shown: known columns, not too few, not too many. @param {unknown} wanted */
    const fit = (wanted) => {
      const known = boxes.map((box) => box.value).filter((id) => Array.isArray(wanted) && wanted.includes(id));
      return known.length < least ? null : known.slice(0, most);
    };

    /** The column that the address leads to is never hidden. @param {string[]} ids */
    const withTarget = (ids) => {
      const target = location.hash.slice(1);
      if (!boxes.some((box) => box.value === target) || ids.includes(target)) return ids;
      return [...ids.slice(0, most - 1), target];
    };

    const read = () => {
      const asked = new URLSearchParams(location.search).get("cols");
      const first = boxes.map((box) => box.value).slice(0, most);
      const ids = fit(asked?.split(",")) || withTarget(fit(remembered(KEY)) || first);
      boxes.forEach((box) => { box.checked = ids.includes(box.value); });
      apply();
    };

    const keep = () => {
      const query = new URLSearchParams(location.search);
      query.set("cols", chosen().join(","));
      const text = query.toString().replace(/%2C/g, ",");
      history.replaceState(history.state, "", `${location.pathname}?${text}${location.hash}`);
      remember(KEY, chosen());
    };

    bar.hidden = false;
    boxes.forEach((box) => box.addEventListener("change", () => { apply(); keep(); }));
    window.addEventListener("popstate", read);
    window.addEventListener("hashchange", read);
    read();
  };
  document.querySelectorAll("[data-columns]").forEach((bar) => start(/** @type {HTMLElement} */ (bar)));
})();
