/**
 * The workbench: provinces, relations (to a chosen base or to any), parts and topics are chosen by chips; values of one
 * kind are 或, kinds are 且. A cell can be pinned; the pinned ones are shown alone on request. All of it stands in the
 * address; pins are remembered, too. What is shown is printed with the filter in words, or saved with the national
 * words beside it. Without scripts every topic is there.
 */
(() => {
  const page = /** @type {HTMLElement | null} */ (document.querySelector('[data-bench="page"]'));
  if (!page) return;
  const PINS = "pins";
  const NAME = "各省规定比较单";
  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (page.querySelector(`[data-bench="${name}"]`));
  /** @param {ParentNode} root @param {string} selector */
  const all = (root, selector) => /** @type {HTMLElement[]} */ (Array.from(root.querySelectorAll(selector)));
  const chips = all(page, "[data-chip]");
  const sections = all(page, ".wb").map((section) => ({ section, cells: all(section, ".wb-cell") }));
  const bases = JSON.parse(page.dataset.bases || "[]");
  const KINDS = ["p", "r", "b", "s", "t"];
  const LABELS = { p: "地区", r: "关系", b: "和谁比", s: "部分", t: "议题" };
  /** @type {Record<string, string[]>} */
  let state = {};
  /** @type {string[]} */
  let pins = [];
  let only = false;

  /** @param {HTMLElement} cell */
  const key = (cell) => `${cell.dataset.t}:${cell.dataset.p}`;
  /** @param {string} kind @param {string | undefined} value */
  const takes = (kind, value) => !state[kind].length || state[kind].includes(value || "");
  /** @param {HTMLElement} cell @param {HTMLElement} section */
  const fits = (cell, section) => {
    if (only) return pins.includes(key(cell));
    const related = (cell.dataset.asked || "").split(" ").some((each) => {
      const [base, relation] = each.split(":");
      return takes("b", base) && takes("r", relation);
    });
    return related && takes("p", cell.dataset.p) && takes("t", cell.dataset.t) && takes("s", section.dataset.s);
  };
  const shown = () => sections.filter(({ section }) => !section.hidden)
    .map(({ section, cells }) => ({ section, cells: cells.filter((cell) => !cell.hidden) }));

  /** What was chosen, in words. */
  const said = () => {
    if (only) return `钉住的 ${pins.length} 格`;
    return KINDS.filter((kind) => state[kind].length).map((kind) => {
      const words = chips.filter((chip) => chip.dataset.chip === kind && state[kind].includes(chip.dataset.value || ""));
      return `${LABELS[/** @type {keyof LABELS} */ (kind)]}：${words.map((chip) => chip.textContent?.trim()).join("、")}`;
    }).join("；");
  };

  const apply = () => {
    let count = 0;
    sections.forEach(({ section, cells }) => {
      const kept = cells.filter((cell) => {
        cell.hidden = !fits(cell, section);
        return !cell.hidden;
      });
      section.hidden = !kept.length;
      count += kept.length;
    });
    const topics = sections.filter(({ section }) => !section.hidden).length;
    const words = said();
    part("count").textContent = `${topics} 个议题，${count} 格`;
    part("said").textContent = words;
    part("clear").hidden = only || !words;
    part("none").hidden = count > 0;
    part("none").textContent = count ? "" : `没有同时符合的：${words}。去掉一个条件再看。`;
    part("printed").textContent = `筛选：${words || "没有，全部议题"}。${topics} 个议题，${count} 格。数据日期 ${page.dataset.date}。`;
    part("only").hidden = part("unpin").hidden = !pins.length && !only;
    part("only").textContent = `只看钉住的 ${pins.length}`;
    part("only").setAttribute("aria-pressed", String(only));
    chips.forEach((chip) => chip.setAttribute("aria-pressed", String(state[chip.dataset.chip || ""].includes(chip.dataset.value || ""))));
    all(page, "[data-pin]").forEach((button) => {
      const pinned = pins.includes(key(/** @type {HTMLElement} */ (button.closest(".wb-cell"))));
      button.setAttribute("aria-pressed", String(pinned));
      button.textContent = pinned ? "已钉住" : "钉住";
    });
  };
  const keep = () => {
    const query = new URLSearchParams();
    KINDS.forEach((kind) => { if (state[kind].length) query.set(kind, state[kind].join(",")); });
    if (pins.length) query.set("pin", pins.join(","));
    if (only) query.set("only", "1");
    const text = query.toString().replace(/%2C/g, ",").replace(/%3A/g, ":");
    history.replaceState(history.state, "", location.pathname + (text ? `?${text}` : "") + location.hash);
    window.__md_set(PINS, pins);
  };
  const changed = () => { apply(); keep(); };
  const known = new Set(sections.flatMap(({ cells }) => cells.map(key)));
  const read = () => {
    const query = new URLSearchParams(location.search);
    /** @param {string} name */
    const list = (name) => (query.get(name) || "").split(",").filter(Boolean);
    state = Object.fromEntries(KINDS.map((kind) => {
      const values = chips.filter((chip) => chip.dataset.chip === kind).map((chip) => chip.dataset.value);
      return [kind, list(kind).filter((value) => values.includes(value))];
    }));
    const kept = window.__md_get(PINS);
    const wanted = query.has("pin") ? list("pin") : Array.isArray(kept) ? kept : [];
    pins = wanted.filter((pin) => known.has(pin));
    only = query.has("only") && pins.length > 0;
    apply();
  };

  /** The words of a column or a law: addresses with the state of the text, and the words with their marks.
   * @param {HTMLElement} box */
  const words = (box) => ({
    places: all(box, ".wb-a").map((each) => (each.textContent || "").replace(/\s+/g, " ").trim()).join("\n"),
    text: all(box, ".wb-q").map((each) => each.textContent?.trim()).join("\n"),
  });
  /** @param {HTMLElement} box @param {string} selector */
  const text = (box, selector) => box.querySelector(selector)?.textContent?.trim() || "";
  /** @param {HTMLElement} section */
  const title = (section) => text(section, "h2");
  /** @param {HTMLElement} cell @returns {string[]} */
  const judged = (cell) => JSON.parse(cell.dataset.judged || "[]");
  const last = () => `${part("printed").textContent}${location.protocol.startsWith("http") ? location.href : ""}`;

  /** A line for each cell, the national words in it; the last line says what was chosen. */
  const rows = () => {
    const laws = bases.flatMap((/** @type {string} */ name) => [`${name}的条文`, `${name}的原文`]);
    const heads = ["部分", "议题", "地区", ...bases.map((/** @type {string} */ name) => `与${name}`), "条文", "原文", "说明", ...laws];
    const lines = shown().flatMap(({ section, cells }) => cells.map((cell) => {
      const own = words(cell);
      const national = bases.flatMap((/** @type {string} */ name) => {
        const law = all(section, ".wb-law").find((each) => each.dataset.name === name);
        const found = law ? words(law) : { places: "", text: "" };
        return [found.places || (law ? law.innerText.trim() : ""), found.text];
      });
      return [section.dataset.seat || "", title(section), text(cell, ".wb-n"), ...judged(cell), own.places, own.text, text(cell, ".wb-note"), ...national];
    }));
    return [heads, ...lines, [last()]];
  };
  /** @returns {DocumentBlock[]} */
  const blocks = () => [
    { text: NAME, level: 1 },
    { text: last(), level: 0 },
    ...shown().flatMap(({ section, cells }) => {
      const national = all(section, ".wb-law").map((law) => {
        const found = words(law);
        return ["国家", law.dataset.name || "", found.places || law.innerText.trim(), found.text, ""];
      });
      const own = cells.map((cell) => {
        const found = words(cell);
        const relations = judged(cell).map((each, n) => `与${bases[n]}：${each}`).join("\n");
        return [text(cell, ".wb-n"), relations, found.places, found.text, text(cell, ".wb-note")];
      });
      return [
        /** @type {DocumentBlock} */ ({ text: title(section), level: 2 }),
        /** @type {DocumentBlock} */ ({ table: [["地区", "关系", "条文", "原文", "说明"], ...national, ...own], widths: [1300, 2000, 2000, 6000, 3270] }),
      ];
    }),
  ];
  part("csv").addEventListener("click", () => window.refSave(NAME, rows(), "csv"));
  part("xlsx").addEventListener("click", () => window.refSave(NAME, rows(), "xlsx"));
  part("docx").addEventListener("click", () => window.refSaveDocument(NAME, blocks()));

  chips.forEach((chip) => chip.addEventListener("click", () => {
    const kind = chip.dataset.chip || "";
    const value = chip.dataset.value || "";
    state[kind] = state[kind].includes(value) ? state[kind].filter((each) => each !== value) : [...state[kind], value];
    only = false;
    changed();
  }));
  all(page, "[data-pin]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      const pin = key(/** @type {HTMLElement} */ (button.closest(".wb-cell")));
      pins = pins.includes(pin) ? pins.filter((each) => each !== pin) : [...pins, pin];
      only = only && pins.length > 0;
      changed();
    });
  });
  part("only").addEventListener("click", () => { only = !only; changed(); });
  part("unpin").addEventListener("click", () => { pins = []; only = false; changed(); });
  part("clear").addEventListener("click", () => { KINDS.forEach((kind) => { state[kind] = []; }); changed(); });
  part("bar").hidden = false;
  addEventListener("popstate", read);
  read();
})();
