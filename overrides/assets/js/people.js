/**
 * The table of those who were dealt with: chips (values of one kind are 或, kinds are 且), selects, free text, order.
 * All of it stands in the address; what is shown can be printed with the filter in words, or saved as CSV or XLSX.
 * Grades are compared inside one regime only. Without scripts the whole table is there and the tools are hidden.
 */
(() => {
  const page = /** @type {HTMLElement | null} */ (document.querySelector('[data-people="page"]'));
  if (!page) return;
  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (page.querySelector(`[data-people="${name}"]`));
  const body = /** @type {HTMLTableSectionElement} */ (part("rows").querySelector("tbody"));
  const rows = /** @type {HTMLTableRowElement[]} */ (Array.from(body.rows));
  const first = new Map(rows.map((row, n) => [row, n]));
  const chips = /** @type {HTMLElement[]} */ (Array.from(page.querySelectorAll("[data-chip]")));
  const picks = /** @type {(HTMLSelectElement | HTMLInputElement)[]} */ (Array.from(page.querySelectorAll("[data-pick]")));
  const sorters = /** @type {HTMLElement[]} */ (Array.from(page.querySelectorAll("[data-sort]")));
  const names = Array.from(new Set([...chips.map((chip) => chip.dataset.chip || ""), ...picks.map((pick) => pick.dataset.pick || "")]));
  /** @type {Map<string, string[]>} */
  let state = new Map();
  let order = "";
  const ordered = /** @type {HTMLSelectElement} */ (part("order"));

  /** @param {string} name */
  const chosen = (name) => state.get(name) || [];
  /** @param {HTMLElement} row @param {string} name */
  const held = (row, name) => (row.getAttribute(`data-${name}`) || "").split(" ");

  /** Whether a row fits; `unseen` is a kind of which the unknown value is asked in place of what is chosen.
   * @param {HTMLElement} row @param {string} [unseen] */
  const fits = (row, unseen) => names.every((name) => {
    const wanted = name === unseen ? ["none"] : chosen(name);
    if (!wanted.length) return true;
    if (name === "q") return wanted[0].split(/\s+/).every((word) => (row.dataset.cells || "").includes(word));
    if (name === "least") {
      const [regime, least] = wanted[0].split(":");
      return held(row, "rank").some((each) => each.split(":")[0] === regime && Number(each.split(":")[1]) >= Number(least));
    }
    return wanted.some((value) => held(row, name).includes(value));
  });

  /** What a filter is called, in words.
   * @param {string} name */
  const said = (name) => {
    const wanted = chosen(name);
    const mine = chips.filter((chip) => chip.dataset.chip === name);
    if (mine.length) {
      const words = mine.filter((chip) => wanted.includes(chip.dataset.value || "")).map((chip) => chip.dataset.label);
      return `${document.getElementById(`chips-${name}`)?.textContent}：${words.join("、")}`;
    }
    const pick = picks.find((each) => each.dataset.pick === name);
    const options = pick instanceof HTMLSelectElement ? Array.from(pick.options) : [];
    const words = wanted.map((value) => options.find((option) => option.value === value)?.text.replace(/（\d+）$/, "").trim() || value);
    return name === "q" ? `含“${wanted[0]}”` : words.join("、");
  };

  /** What the source does not bear is never lost in a filter: it is counted, and offered. */
  const offer = () => {
    const kinds = ["level", "body", "role", "responsibility", "conduct"].filter((name) => chosen(name).length && !chosen(name).includes("none"));
    const offers = kinds.map((name) => ({ name, count: rows.filter((row) => fits(row, name)).length })).filter((each) => each.count);
    part("more").hidden = !offers.length;
    part("more").replaceChildren(...offers.map(({ name, count }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "ref-link";
      button.textContent = `另有 ${count} 行${document.getElementById(`chips-${name}`)?.textContent}看不出，其他条件都符合：一并列出`;
      button.addEventListener("click", () => { state.set(name, [...chosen(name), "none"]); changed(); });
      return button;
    }));
  };

  const apply = () => {
    rows.forEach((row) => { row.hidden = !fits(row); });
    offer();
    const shown = rows.filter((row) => !row.hidden);
    const cases = new Set(shown.map((row) => JSON.parse(row.dataset.cells || "[]")[0]));
    const words = names.filter((name) => chosen(name).length).map(said);
    part("count").textContent = `${shown.length} 行`;
    part("said").textContent = words.length ? `${words.join("　")}（${cases.size} 件案例）` : "";
    part("clear").hidden = !words.length;
    part("none").hidden = shown.length > 0;
    part("none").textContent = shown.length ? "" : `没有同时符合的行。去掉一个条件再看：${words.join("；")}`;
    part("printed").textContent = `筛选：${words.join("；") || "没有"}。共 ${shown.length} 行。数据日期 ${page.dataset.date}。`;
    chips.forEach((chip) => chip.setAttribute("aria-pressed", String(chosen(chip.dataset.chip || "").includes(chip.dataset.value || ""))));
    picks.forEach((pick) => { if (pick !== document.activeElement) pick.value = chosen(pick.dataset.pick || "")[0] || ""; });
    sort();
  };

  /** @param {HTMLTableRowElement} row @param {number} column */
  const shown_in = (row, column) => row.cells[column].dataset.order?.padStart(2, "0") || row.cells[column].textContent?.trim() || "";
  const sort = () => {
    const [name, down] = order.startsWith("-") ? [order.slice(1), true] : [order, false];
    const column = sorters.findIndex((each) => each.dataset.sort === name);
    sorters.forEach((each, n) => {
      if (n === column) each.closest("th")?.setAttribute("aria-sort", down ? "descending" : "ascending");
      else each.closest("th")?.removeAttribute("aria-sort");
    });
    /** @param {HTMLTableRowElement} row */
    const key = (row) => (column < 0 ? row.getAttribute(`data-order-${name}`) || "" : shown_in(row, column));
    const sorted = rows.slice().sort((a, b) => (!name ? 0 : Number(!key(a)) - Number(!key(b))
      || key(a).localeCompare(key(b), "zh-CN", { numeric: true }) * (down ? -1 : 1)) || (first.get(a) || 0) - (first.get(b) || 0));
    ordered.value = Array.from(ordered.options).some((option) => option.value === order) ? order : "";
    body.append(...sorted);
  };

  const keep = () => {
    const query = new URLSearchParams();
    names.forEach((name) => { if (chosen(name).length) query.set(name, name === "q" ? chosen(name)[0] : chosen(name).join(",")); });
    if (order) query.set("sort", order);
    const text = query.toString();
    history.replaceState(history.state, "", location.pathname + (text ? `?${text}` : "") + location.hash);
  };
  const read = () => {
    const query = new URLSearchParams(location.search);
    state = new Map(names.map((name) => {
      const text = query.get(name) || "";
      return [name, name === "q" ? [text].filter(Boolean) : text.split(",").filter(Boolean)];
    }));
    order = query.get("sort") || "";
    apply();
  };
  const changed = () => { apply(); keep(); };

  chips.forEach((chip) => chip.addEventListener("click", () => {
    const name = chip.dataset.chip || "";
    const value = chip.dataset.value || "";
    const now = chosen(name);
    state.set(name, now.includes(value) ? now.filter((each) => each !== value) : [...now, value]);
    changed();
  }));
  picks.forEach((pick) => pick.addEventListener("input", () => {
    state.set(pick.dataset.pick || "", [pick.value.trim()].filter(Boolean));
    changed();
  }));
  sorters.forEach((each) => each.addEventListener("click", () => {
    order = order === each.dataset.sort ? `-${order}` : each.dataset.sort || "";
    changed();
  }));
  ordered.addEventListener("change", () => { order = ordered.value; changed(); });
  part("clear").addEventListener("click", () => { state = new Map(); changed(); });

  /** @returns {string[][]} heads, and the rows that are shown, in their order */
  const shown = () => [
    JSON.parse(page.dataset.heads || "[]"),
    ...Array.from(body.rows).filter((row) => !row.hidden).map((row) => JSON.parse(row.dataset.cells || "[]")),
  ];
  ["csv", "xlsx"].forEach((kind) => part(kind).addEventListener("click", () => window.refSave("受处理的人和单位", shown(), kind)));

  part("bar").hidden = false;
  addEventListener("popstate", read);
  read();
})();
