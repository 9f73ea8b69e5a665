/**
 * Columns that a reader chooses: the boxes of `[data-columns="ID"]` show and hide the cells of `[data-columned="ID"]` with
 * the same `data-col`. Two at least, `data-columns-most` at most. The choice stands in the address (`?cols=a,b`), so it
 * can be sent and printed, and is remembered for the next table. The address never tells of other columns than those
 * shown: a remembered choice is written into it, an asked one is remembered, one that cannot be is put right and said.
 * `data-wide`: above so many columns the table is signs alone. Without scripts all columns are there.
 */
(() => {
  const KEY = "columns";
  const { ref } = window;
  const { __md_get: remembered, __md_set: remember } = window;

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
      if (table.dataset.wide) table.classList.toggle("is-wide", shown.filter((id) => id !== "nation").length > Number(table.dataset.wide));
      boxes.forEach((box) => {
        box.disabled = box.checked ? shown.length <= least : shown.length >= most;
      });
    };

    const all = boxes.map((box) => box.value);

    /** A choice fit to be shown: known columns, not too few, not too many.
     * @param {unknown} wanted */
    const fit = (wanted) => {
      const known = all.filter((id) => Array.isArray(wanted) && wanted.includes(id));
      if (!known.length) return null;
      const more = all.filter((id) => !known.includes(id)).slice(0, Math.max(0, least - known.length));
      return all.filter((id) => known.includes(id) || more.includes(id)).slice(0, most);
    };

    /** The column that the address leads to is never hidden.
     * @param {string[]} ids */
    const withTarget = (ids) => {
      const target = location.hash.slice(1);
      if (!boxes.some((box) => box.value === target) || ids.includes(target)) return ids;
      return [...ids.slice(0, most - 1), target];
    };

    const query = () => new URLSearchParams(location.search);

    /** @param {string[]} ids */
    const write = (ids) => {
      const asking = query();
      asking.set("cols", ids.join(","));
      const text = asking.toString().replace(/%2C/g, ",");
      history.replaceState(history.state, "", `${location.pathname}?${text}${location.hash}`);
    };

    /** What was added to the columns asked for, in words.
     * @param {string[]} asked */
    const added = (asked) => boxes.filter((box) => box.checked && !asked.includes(box.value))
      .map((box) => box.parentElement?.textContent?.trim()).join("、");

    /** @param {string[]} asked */
    const explain = (asked) => {
      if (asked.some((id) => !all.includes(id))) ref.say("网址里有本表没有的列，已略去");
      else if (asked.length < least) ref.say(`至少看${least}列，添上了${added(asked)}`);
    };

    const read = () => {
      const asked = query().get("cols")?.split(",");
      const wanted = fit(asked);
      const kept = fit(remembered(KEY));
      const first = all.slice(0, most);
      const ids = withTarget(wanted || kept || first);
      boxes.forEach((box) => { box.checked = ids.includes(box.value); });
      apply();
      if (wanted && wanted.join() !== kept?.join()) remember(KEY, wanted); // a table may lack some of those kept
      if (asked || chosen().join() !== first.join()) write(chosen());
      if (asked) explain(asked);
    };

    const keep = () => {
      write(chosen());
      remember(KEY, chosen());
    };

    bar.hidden = false;
    boxes.forEach((box) => box.addEventListener("change", () => { apply(); keep(); }));
    // What is copied has the choice in it, the whole table included: who gets it may have chosen otherwise before.
    bar.querySelector("[data-copy=link]")?.addEventListener("click", () => write(chosen()));
    window.addEventListener("popstate", read);
    window.addEventListener("hashchange", read);
    read();
  };
  document.querySelectorAll("[data-columns]").forEach((bar) => start(/** @type {HTMLElement} */ (bar)));
})();
