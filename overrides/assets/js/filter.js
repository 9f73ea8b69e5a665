/**
 * Filters over a list: each `select[data-filter]` inside `[data-filters="ID"]` narrows the rows of `[data-filtered="ID"]`
 * to those whose `data-<name>` holds the chosen word (words are separated by blanks). The choice stands in the address,
 * so it can be sent and printed. Without scripts the whole list is there and the filters are hidden.
 *
 * `data-filter-with="other"`: asked together with that select; where both are chosen, a row must hold `other:value`.
 * `data-filter-alone`: narrows nothing by itself. `[data-filter-mark="name:word"]` gets `is-chosen` where that is chosen.
 * Every choice stands as a chip that takes it away, in `[data-filter-chosen]`; where nothing fits, each says how many
 * rows there would be without it. `data-filter-chips`: the choices stand open, as buttons with the number of rows.
 * `[data-filter-total="ID"]` tells of all rows and goes while some are hidden.
 */
(() => {
  /** @param {HTMLElement} bar */
  const start = (bar) => {
    const lists = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll(`[data-filtered="${bar.dataset.filters}"]`)));
    const selects = /** @type {HTMLSelectElement[]} */ (Array.from(bar.querySelectorAll("select[data-filter]")));
    const told = bar.querySelector("[data-filter-count]");
    const taken = /** @type {HTMLElement | null} */ (bar.querySelector("[data-filter-chosen]"));
    const totals = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll(`[data-filter-total="${bar.dataset.filters}"]`)));
    if (!lists.length || !selects.length) return;
    const unit = told?.getAttribute("data-filter-unit") || "条";

    /** @param {HTMLElement} row @param {HTMLSelectElement} [without] */
    const fits = (row, without) => selects.every((select) => {
      if (select === without || !select.value || select.hasAttribute("data-filter-alone")) return true;
      const other = selects.find((each) => each !== without && each.dataset.filter === select.dataset.filterWith)?.value;
      const wanted = other ? `${other}:${select.value}` : select.value;
      return (row.getAttribute(`data-${select.dataset.filter}`) || "").split(" ").includes(wanted);
    });

    const rows = lists.flatMap((list) => /** @type {HTMLElement[]} */ (Array.from(list.querySelectorAll("tr, [data-row]")))
      .filter((row) => !row.closest("thead, tfoot") && !row.classList.contains("ref-group")));

    /** @param {HTMLSelectElement} select @param {string} value */
    const choose = (select, value) => {
      select.value = value;
      apply();
      keep();
    };

    /** @param {string} words @param {() => void} act */
    const chip = (words, act) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "ref-option";
      button.textContent = words;
      button.addEventListener("click", act);
      return button;
    };

    /** What is chosen, each a chip that takes it away; where nothing fits, with what that would bring.
     * @param {number} shown */
    const list_chosen = (shown) => {
      if (!taken) return;
      const chosen = selects.filter((select) => select.value);
      taken.hidden = !chosen.length;
      const chips = chosen.map((select) => {
        const name = `${select.dataset.filterName || ""} ${select.selectedOptions[0].textContent?.trim()} ×`;
        const brings = shown ? "" : `（有 ${rows.filter((row) => fits(row, select)).length} ${unit}）`;
        return chip(name + brings, () => choose(select, ""));
      });
      taken.replaceChildren(shown ? "已选" : "没有同时符合的。去掉：", ...chips);
    };

    /** A select with few choices as chips that stand open; the select itself stays for the address.
     * @param {HTMLSelectElement} select */
    const opened = (select) => {
      const group = document.createElement("span");
      group.className = "ref-options";
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", select.dataset.filterName || "");
      Array.from(select.options).filter((option) => option.value).forEach((option) => {
        const button = chip("", () => choose(select, select.value === option.value ? "" : option.value));
        button.dataset.value = option.value;
        button.dataset.words = option.textContent?.trim();
        group.append(button);
      });
      select.classList.add("ref-hide");
      select.tabIndex = -1;
      select.setAttribute("aria-hidden", "true");
      const line = document.createElement("span");
      line.className = "ref-options__line";
      const label = /** @type {HTMLElement} */ (select.closest("label"));
      label.before(line);
      line.append(label, group);
      return () => Array.from(group.children).forEach((each) => {
        const button = /** @type {HTMLButtonElement} */ (each);
        const value = button.dataset.value || "";
        const held = rows.filter((row) => fits(row, select)
          && (row.getAttribute(`data-${select.dataset.filter}`) || "").split(" ").includes(value)).length;
        button.textContent = `${button.dataset.words} ${held}`;
        button.setAttribute("aria-pressed", String(select.value === value));
        button.classList.toggle("is-none", !held);
      });
    };
    const chipped = selects.filter((select) => select.hasAttribute("data-filter-chips")).map(opened);

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
      list.classList.toggle("is-empty", !shown);
      return shown;
    };

    const printed = document.createElement("p"); // on paper the filters are gone: what was chosen stands over the list
    printed.className = "ref-filtered";
    bar.after(printed);
    /** @param {number} shown */
    const in_words = (shown) => {
      const chosen = selects.filter((select) => select.value)
        .map((select) => `${select.dataset.filterName || ""} ${select.selectedOptions[0].textContent?.trim()}`);
      printed.textContent = chosen.length ? `筛选：${chosen.join("；")}。共 ${shown} ${unit}，全部 ${rows.length} ${unit}。` : "";
    };

    const apply = () => {
      const shown = lists.map(narrow).reduce((sum, each) => sum + each, 0);
      if (told) told.textContent = selects.some((select) => select.value) ? `共 ${shown} ${unit}` : "";
      totals.forEach((total) => (total.hidden = selects.some((select) => select.value)));
      chipped.forEach((count) => count());
      list_chosen(shown);
      in_words(shown);
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
