/**
 * Filters over a list: each `select[data-filter]` inside `[data-filters="ID"]` narrows the rows of `[data-filtered="ID"]`
 * to those whose `data-<name>` holds the chosen word (words are separated by blanks). The choice stands in the address,
 * so it can be sent and printed. Without scripts the whole list is there and the filters are hidden.
 *
 * `data-filter-with="other"`: asked together with that select; where both are chosen, a row must hold `other:value`.
 * `data-filter-alone`: narrows nothing by itself. `[data-filter-mark="name:word"]` gets `is-chosen` where that is chosen.
 */
(() => {
  /** @param {HTMLElement} bar */
  const start = (bar) => {
    const lists = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll(`[data-filtered="${bar.dataset.filters}"]`)));
    const selects = /** @type {HTMLSelectElement[]} */ (Array.from(bar.querySelectorAll("select[data-filter]")));
    const told = bar.querySelector("[data-filter-count]");
    if (!lists.length || !selects.length) return;

    /** @param {HTMLElement} row */
    const fits = (row) => selects.every((select) => {
      if (!select.value || select.hasAttribute("data-filter-alone")) return true;
      const other = selects.find((each) => each.dataset.filter === select.dataset.filterWith)?.value;
      const wanted = other ? `${other}:${select.value}` : select.value;
      return (row.getAttribute(`data-${select.dataset.filter}`) || "").split(" ").includes(wanted);
    });

    /** Rows of a group are those up to the next group; an empty group is hidden too.
     * @param {HTMLElement} list */
    const narrow = (list) => {
      let group = /** @type {HTMLElement | null} */ (null);
      let shown = 0;
      list.querySelectorAll("tr, [data-row]").forEach((each) => {
        const row = /** @type {HTMLElement} */ (each);
        if (row.closest("thead, tfoot")) return;
        if (row.classList.contains("ref-group")) {
          group = row;
          row.hidden = true;
          return;
        }
        row.hidden = !fits(row);
        if (row.hidden) return;
        shown += 1;
        if (group) group.hidden = false;
      });
      return shown;
    };

    const apply = () => {
      const shown = lists.map(narrow).reduce((sum, each) => sum + each, 0);
      const unit = told?.getAttribute("data-filter-unit") || "条";
      if (told) told.textContent = selects.some((select) => select.value) ? `合 ${shown} ${unit}` : "";
      const chosen = selects.map((select) => `${select.dataset.filter}:${select.value}`);
      lists.forEach((list) => list.querySelectorAll("[data-filter-mark]").forEach((each) => {
        each.classList.toggle("is-chosen", chosen.includes(each.getAttribute("data-filter-mark") || ""));
      }));
    };

    const keep = () => {
      const query = new URLSearchParams(location.search);
      selects.forEach((select) => {
        if (select.value) query.set(select.dataset.filter || "", select.value);
        else query.delete(select.dataset.filter || "");
      });
      const text = query.toString();
      history.replaceState(history.state, "", location.pathname + (text ? `?${text}` : "") + location.hash);
    };

    const read = () => {
      const query = new URLSearchParams(location.search);
      selects.forEach((select) => {
        const wanted = query.get(select.dataset.filter || "") || "";
        select.value = Array.from(select.options).some((option) => option.value === wanted) ? wanted : "";
      });
      apply();
    };

    bar.hidden = false;
    selects.forEach((select) => select.addEventListener("change", () => { apply(); keep(); }));
    bar.querySelector("[data-filter-reset]")?.addEventListener("click", () => {
      selects.forEach((select) => { select.value = ""; });
      apply();
      keep();
    });
    window.addEventListener("popstate", read);
    read();
  };
  document.querySelectorAll("[data-filters]").forEach((bar) => start(/** @type {HTMLElement} */ (bar)));
})();
