/**
 * The order of a list: `select[data-sorted="ID"]` puts the rows of each `[data-filtered="ID"]` in the order of their
 * `data-order-<value>`, down where the value begins with a hyphen. A row without one stands last either way. The bands of
 * groups go meanwhile. The choice stands in the address as `sort`.
 */
(() => {
  document.querySelectorAll("select[data-sorted]").forEach((each) => {
    const select = /** @type {HTMLSelectElement} */ (each);
    const lists = Array.from(document.querySelectorAll(`table[data-filtered="${select.dataset.sorted}"]`)).map((table) => {
      const body = /** @type {HTMLTableElement} */ (table).tBodies[0];
      return { table, body, first: Array.from(body.rows) };
    });

    const apply = () => {
      const down = select.value.startsWith("-");
      const name = `data-order-${down ? select.value.slice(1) : select.value}`;
      /** @param {HTMLElement} row */
      const key = (row) => row.getAttribute(name) || "";
      lists.forEach(({ table, body, first }) => {
        table.classList.toggle("is-sorted", Boolean(select.value));
        body.append(...(!select.value ? first : first.slice().sort((a, b) => Number(!key(a)) - Number(!key(b))
          || key(a).localeCompare(key(b), "zh-CN", { numeric: true }) * (down ? -1 : 1))));
      });
    };
    const read = () => {
      const wanted = new URLSearchParams(location.search).get("sort") || "";
      select.value = Array.from(select.options).some((option) => option.value === wanted) ? wanted : "";
      apply();
    };

    select.closest("[data-scripted]")?.removeAttribute("hidden");
    select.addEventListener("change", () => {
      const query = new URLSearchParams(location.search);
      if (select.value) query.set("sort", select.value);
      else query.delete("sort");
      const text = query.toString();
      history.replaceState(history.state, "", location.pathname + (text ? `?${text}` : "") + location.hash);
      apply();
    });
    addEventListener("popstate", read);
    read();
  });
})();
