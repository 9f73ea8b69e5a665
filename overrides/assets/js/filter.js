/**
 * Filters over a list: each `select[data-filter]` inside `[data-filters="ID"]` narrows the rows of `[data-filtered="ID"]`
 * to those whose `data-<name>` holds the chosen word (words are separated by blanks). The choice stands in the address,
 * so it can be sent and printed. Without scripts the whole list is there and the filters are hidden.
 *
 * `data-filter-many`: several may be chosen, and a row need hold one of them; such a select is a list to tick.
 * `data-filter-with="other"`: asked together with that select; where both are chosen, a row must hold `other:value`.
 * `data-filter-alone`: narrows nothing by itself. `[data-filter-mark="name:word"]` gets `is-chosen` where that is chosen.
 * Every choice stands as a chip that takes it away, in `[data-filter-chosen]`; where nothing fits, each says how many
 * rows there would be without it. `data-filter-chips`: the choices stand open, as buttons with the number of rows.
 * `data-filter-first`: chosen where the address says nothing and leads to no row.
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
    selects.filter((select) => select.hasAttribute("data-filter-many")).forEach((select) => {
      select.multiple = true;
      select.options[0].selected = false;
    });
    /** What is chosen.
     * @param {HTMLSelectElement} select */
    const chosen = (select) => Array.from(select.selectedOptions).filter((option) => option.value);
    /** @param {HTMLSelectElement} select @param {string[]} values */
    const set = (select, values) => Array.from(select.options).forEach((option) => {
      option.selected = values.includes(option.value) || (!values.length && !option.value && !select.multiple);
    });
    /** The choices in words: 地区 安徽省或者G省.
     * @param {HTMLSelectElement} select */
    const in_one = (select) =>
      `${select.dataset.filterName || ""} ${chosen(select).map((option) => option.textContent?.trim()).join("或者")}`;
    const unit = told?.getAttribute("data-filter-unit") || "条";

    /** @param {HTMLElement} row @param {HTMLSelectElement} [without] */
    const fits = (row, without) => selects.every((select) => {
      const wanted = chosen(select).map((option) => option.value);
      if (select === without || !wanted.length || select.hasAttribute("data-filter-alone")) return true;
      const other = selects.find((each) => each !== without && each.dataset.filter === select.dataset.filterWith)?.value;
      const held = (row.getAttribute(`data-${select.dataset.filter}`) || "").split(" ");
      return wanted.some((value) => held.includes(other ? `${other}:${value}` : value));
    });

    /** Rows and bands of each list in their first order. */
    const printed_order = new Map(lists.map((list) => [list, /** @type {HTMLElement[]} */ (
      Array.from(list.querySelectorAll("tr, [data-row]"))).filter((row) => !row.closest("thead, tfoot"))]));
    const rows = Array.from(printed_order.values()).flat().filter((row) => !row.classList.contains("ref-group"));

    /** Take a value, or let go of it; where one alone may be chosen it takes the other's place.
     * @param {HTMLSelectElement} select @param {string} value */
    const choose = (select, value) => {
      const now = chosen(select).map((option) => option.value);
      const others = select.multiple ? now.filter((each) => each !== value) : [];
      set(select, now.includes(value) ? others : [...others, value]);
      apply();
      keep();
    };
    /** @param {HTMLSelectElement} select */
    const drop = (select) => { set(select, []); apply(); keep(); };

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
      const mine = selects.filter((select) => chosen(select).length);
      taken.hidden = !mine.length;
      const chips = shown
        ? mine.flatMap((select) => chosen(select).map((option) =>
          chip(`${select.dataset.filterName || ""} ${option.textContent?.trim()} ×`, () => choose(select, option.value))))
        : mine.map((select) => chip(`${in_one(select)} ×（有 ${rows.filter((row) => fits(row, select)).length} ${unit}）`, () => drop(select)));
      taken.replaceChildren(shown ? "已选" : "没有同时符合的。去掉：", ...chips);
    };

    /** How many rows there are with a value, as the other filters stand.
     * @param {HTMLSelectElement} select @param {string} value */
    const with_value = (select, value) => rows.filter((row) => fits(row, select)
      && (row.getAttribute(`data-${select.dataset.filter}`) || "").split(" ").includes(value)).length;

    /** Put a part in the place of a select, which stays for the address.
     * @param {HTMLSelectElement} select @param {HTMLElement} part @param {string} css */
    const instead = (select, part, css) => {
      select.classList.add("ref-hide");
      select.tabIndex = -1;
      select.setAttribute("aria-hidden", "true");
      part.setAttribute("aria-label", select.dataset.filterName || "");
      const line = document.createElement("span");
      line.className = css;
      const label = /** @type {HTMLElement} */ (select.closest("label"));
      label.before(line);
      line.append(label, part);
    };

    /** A select that takes several, as a list to tick that opens.
     * @param {HTMLSelectElement} select */
    const ticked = (select) => {
      const box = document.createElement("details");
      const head = document.createElement("summary");
      const list = document.createElement("span");
      box.className = "ref-menu";
      list.className = "ref-menu__l";
      list.setAttribute("role", "group");
      const ticks = Array.from(select.options).filter((option) => option.value).map((option) => {
        const label = document.createElement("label");
        const tick = document.createElement("input");
        const count = document.createElement("i");
        tick.type = "checkbox";
        tick.addEventListener("change", () => choose(select, option.value));
        label.append(tick, option.textContent || "", " ", count);
        list.append(label);
        return { option, tick, count, label };
      });
      box.append(head, list);
      box.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || !box.open) return;
        box.open = false;
        head.focus();
      });
      document.addEventListener("click", (event) => {
        if (!box.contains(/** @type {Node} */ (event.target))) box.open = false;
      });
      instead(select, box, "ref-menu__line");
      list.setAttribute("aria-label", select.dataset.filterName || "");
      return () => {
        const now = chosen(select);
        head.textContent = now.length ? `${now[0].textContent?.trim()}${now.length > 1 ? ` 等 ${now.length} 项` : ""}` : "全部";
        ticks.forEach(({ option, tick, count, label }) => {
          const held = with_value(select, option.value);
          tick.checked = option.selected;
          count.textContent = String(held);
          label.classList.toggle("is-none", !held);
        });
      };
    };

    /** A select with few choices as chips that stand open; the select itself stays for the address.
     * @param {HTMLSelectElement} select */
    const opened = (select) => {
      const group = document.createElement("span");
      group.className = "ref-options";
      group.setAttribute("role", "group");
      Array.from(select.options).filter((option) => option.value).forEach((option) => {
        const button = chip("", () => choose(select, option.value));
        button.dataset.value = option.value;
        button.dataset.words = option.textContent?.trim();
        group.append(button);
      });
      instead(select, group, "ref-options__line");
      return () => Array.from(group.children).forEach((each) => {
        const button = /** @type {HTMLButtonElement} */ (each);
        const value = button.dataset.value || "";
        const held = with_value(select, value);
        button.textContent = `${button.dataset.words} ${held}`;
        button.setAttribute("aria-pressed", String(chosen(select).some((option) => option.value === value)));
        button.classList.toggle("is-none", !held);
      });
    };
    const drawn = selects.flatMap((select) =>
      select.hasAttribute("data-filter-chips") ? [opened(select)] : select.multiple ? [ticked(select)] : []);

    /** Rows of a group are those up to the next group; an empty group is hidden too.
     * @param {HTMLElement} list */
    const narrow = (list) => {
      let group = /** @type {HTMLElement | null} */ (null);
      let shown = 0;
      (printed_order.get(list) || []).forEach((row) => {
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
      const words = selects.filter((select) => chosen(select).length).map(in_one);
      printed.textContent = words.length ? `筛选：${words.join("；")}。共 ${shown} ${unit}，全部 ${rows.length} ${unit}。` : "";
    };

    const apply = () => {
      const shown = lists.map(narrow).reduce((sum, each) => sum + each, 0);
      const some = selects.some((select) => chosen(select).length);
      if (told) told.textContent = some ? `共 ${shown} ${unit}` : "";
      totals.forEach((total) => (total.hidden = some));
      drawn.forEach((count) => count());
      list_chosen(shown);
      in_words(shown);
      const marked = selects.flatMap((select) => chosen(select).map((option) => `${select.dataset.filter}:${option.value}`));
      lists.forEach((list) => list.querySelectorAll("[data-filter-mark]").forEach((each) => {
        each.classList.toggle("is-chosen", marked.includes(each.getAttribute("data-filter-mark") || ""));
      }));
    };

    const keep = () => {
      const query = new URLSearchParams(location.search);
      selects.forEach((select) => {
        const values = chosen(select).map((option) => option.value);
        if (values.length || select.dataset.filterFirst) query.set(select.dataset.filter || "", values.join(","));
        else query.delete(select.dataset.filter || "");
      });
      const text = query.toString();
      history.replaceState(history.state, "", location.pathname + (text ? `?${text}` : "") + location.hash);
    };

    const read = () => {
      const query = new URLSearchParams(location.search);
      selects.forEach((select) => {
        const wanted = query.get(select.dataset.filter || "") ?? (location.hash ? "" : select.dataset.filterFirst || "");
        set(select, select.multiple ? wanted.split(",") : Array.from(select.options).some((o) => o.value === wanted) ? [wanted] : []);
      });
      apply();
    };

    bar.hidden = false;
    selects.forEach((select) => select.addEventListener("change", () => { apply(); keep(); }));
    bar.querySelector("[data-filter-reset]")?.addEventListener("click", () => {
      selects.forEach((select) => set(select, []));
      apply();
      keep();
    });
    window.addEventListener("popstate", read);
    window.addEventListener("hashchange", () => { // a link leads to a row that a filter hides
      const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target || !target.closest("[hidden]") || !lists.some((list) => list.contains(target))) return;
      selects.forEach((select) => set(select, []));
      apply();
      keep();
      target.scrollIntoView();
    });
    read();
  };
  document.querySelectorAll("[data-filters]").forEach((bar) => start(/** @type {HTMLElement} */ (bar)));
})();
