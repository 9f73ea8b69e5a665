/**
 * The page 我的讲义: the list in its order, its title and options, and the sheets that are printed. List and options
 * stand in the address. The blocks of what is listed come as scripts (handout/…js), since pages opened from a folder
 * can't fetch; nothing of them is ever read as markup.
 */
(() => {
  const page = /** @type {HTMLElement | null} */ (document.querySelector('[data-mine="page"]'));
  if (!page) return;
  const { ref } = window;
  const root = /** @type {{__md_scope: URL}} */ (/** @type {unknown} */ (window)).__md_scope;
  /** @typedef {string | [string, string?, string[]?]} Span */
  /** @typedef {any[]} Block */
  /** @type {Record<string, [string, string, string, number]>} */
  let index = {};
  /** @type {Record<string, Block[]>} */
  const held = {};
  /** @type {Set<string>} */
  const asked = new Set();

  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (page.querySelector(`[data-mine="${name}"]`));
  /** @param {string} tag @param {string} [css] @param {...(Node | string)} inner */
  const made = (tag, css = "", ...inner) => {
    const element = document.createElement(tag);
    if (css) element.className = css;
    element.append(...inner);
    return element;
  };
  const query = new URLSearchParams(location.search);
  const given = (query.get("l") || "").split(",").filter(Boolean);
  let ids = given.length ? given : ref.mine.list();
  /** @type {Record<string, string>} */
  const texts = { t: query.get("t") || "", u: query.get("u") || "" };
  const off = new Set((query.get("x") ?? "notes").split(",").filter(Boolean));
  let paper = query.get("p") === "small" ? "small" : "";

  /** @param {string} file */
  const load = (file) => {
    if (asked.has(file)) return;
    asked.add(file);
    const script = document.createElement("script");
    script.src = new URL(`handout/${file}.js`, root).href;
    document.head.append(script);
  };

  /* ---- the sheets ---- */
  /**
   * Notes of the item that is being laid out.
   * @type {string[]}
   */
  let notes = [];
  /** @param {Span[]} spans */
  const inline = (spans) => spans.flatMap((span) => {
    const [words, mark, said] = typeof span === "string" ? [span, "", undefined] : span;
    /** @type {(Node | string)[]} */
    const out = [mark ? made("span", `ref-sheet__${mark}`, words) : words];
    if (said && !off.has("notes")) {
      notes.push(...said);
      out.push(made("sup", "", String(notes.length)));
    }
    return out;
  });
  /** @param {Block} row @param {boolean} first */
  const row_of = ([level, label, address, spans, sign], first) => made(
    "p",
    `ref-sheet__row ref-sheet__row--${level}`,
    ...(address && !first ? [made("small", "", address)] : []),
    label,
    ...inline(spans),
    ...(sign ? [made("small", "", `　${sign}`)] : []),
  );
  /** @type {Record<string, (block: Block) => Node[]>} */
  const kinds = {
    h: ([, level, text]) => [made(level === 2 ? "h3" : "h4", "", text)],
    p: ([, style, spans]) => [made("p", `ref-sheet__${style}`, ...inline(spans))],
    a: ([, label, caption, sign, rows, remarks, said]) => {
      const head = made("h4", "ref-sheet__no", label, made("span", "", `　${caption}　`), made("small", "", sign));
      if (said.length && !off.has("notes")) {
        notes.push(...said);
        head.append(made("sup", "", String(notes.length)));
      }
      return [made("div", "ref-sheet__article", head, ...rows.map((/** @type {Block} */ row, /** @type {number} */ n) => row_of(row, n === 0)),
        ...remarks.map((/** @type {Span[]} */ spans) => made("p", "ref-sheet__small", ...inline(spans))))];
    },
    t: ([, head, lines]) => [made(
      "table",
      "ref-table ref-sheet__table",
      made("thead", "", made("tr", "", ...head.map((/** @type {string} */ words) => {
        const cell = made("th", "", words);
        cell.setAttribute("scope", "col");
        return cell;
      }))),
      made("tbody", "", ...lines.map((/** @type {Block} */ [kind, ...cells]) => made("tr", kind === "g" ? "ref-group" : "", ...cells.map((/** @type {Span[]} */ spans, /** @type {number} */ n) => {
        const cell = /** @type {HTMLTableCellElement} */ (made("td", "", ...inline(spans)));
        if (kind === "r") cell.dataset.th = head[n];
        else cell.colSpan = head.length;
        return cell;
      })))),
    )],
    q: ([, number, spans, options]) => [made("div", "ref-sheet__q", made("p", "", `${number}. `, ...inline(spans)),
      ...(options.length ? [made("p", "ref-paper__options", ...options.map((/** @type {string} */ words, /** @type {number} */ n) => made("span", "", `${"ABCDEFGH"[n]}．${words}`)))] : []))],
  };
  const title = () => texts.t.trim() || "信访工作责任学习讲义";
  const sheets = () => {
    const there = ids.filter((id) => held[id]);
    const closed = ids.some((id) => index[id]?.[3]);
    const mark = closed ? [made("p", "ref-sheet__closed", "仅供内部参考，禁止在互联网上公开发布")] : [];
    const cover = made(
      "section",
      "ref-sheet ref-sheet--cover",
      ...mark,
      made("p", "ref-sheet__title", title()),
      made("p", "ref-sheet__unit", texts.u),
      made("ol", "ref-sheet__contents", ...there.map((id) => made("li", "", index[id][1]))),
      made("p", "ref-sheet__foot", `据“${document.querySelector(".ref-brand")?.textContent?.trim() || ""}”编　数据日期 ${page.dataset.date}　学习参考，引用前请核对正式文本。`),
    );
    const bodies = there.map((id, n) => {
      notes = [];
      const own = held[id].filter((block, at) => at || block[0] !== "h" || block[2] !== index[id][1]);
      const blocks = own.flatMap((block) => kinds[block[0]](block));
      // The title of a single article is its number already.
      if (index[id][0] === "条文") {
        const head = /** @type {Element} */ (/** @type {Element} */ (blocks[0]).querySelector(".ref-sheet__no"));
        if (head.querySelector("sup") || head.querySelector("small")?.textContent) head.replaceChildren(...Array.from(head.querySelectorAll("small, sup")));
        else head.remove();
      }
      const told = notes.length ? [made("ol", "ref-sheet__notes", ...notes.map((note) => made("li", "", note)))] : [];
      return made("section", "ref-sheet", made("h3", "ref-sheet__head", `${n + 1}　${index[id][1]}`), ...blocks, ...told);
    });
    part("sheets").replaceChildren(...(off.has("cover") || !there.length ? mark : [cover]), ...bodies);
    part("sheets").classList.toggle("is-paged", !off.has("page"));
    part("sheets").classList.toggle("is-small", paper === "small");
    const head = document.querySelector(".ref-printhead p");
    head?.querySelector("[data-mine-closed]")?.remove();
    if (closed && head) {
      const strong = made("strong", "", "仅供内部参考");
      strong.setAttribute("data-mine-closed", "");
      head.append(strong);
    }
    document.querySelectorAll(".ref-printfoot span:first-child").forEach((place) => { place.textContent = title(); });
  };

  /* ---- the list ---- */
  const address = () => {
    const kept = new URLSearchParams();
    if (ids.length) kept.set("l", ids.join(","));
    Object.entries(texts).forEach(([name, words]) => { if (words) kept.set(name, words); });
    if (paper) kept.set("p", paper);
    if ([...off].join() !== "notes") kept.set("x", [...off].join());
    const query = kept.toString().replace(/%2F/g, "/").replace(/%2C/g, ",");
    history.replaceState(null, "", query ? `${location.pathname}?${query}` : location.pathname);
  };
  const changed = () => {
    ref.mine.keep(ids);
    part("given").hidden = true;
    draw();
  };
  /** @param {string} sign @param {string} said @param {string} id @param {() => void} act */
  const button = (sign, said, id, act) => {
    const element = /** @type {HTMLButtonElement} */ (made("button", "ref-minelist__b", sign));
    element.type = "button";
    element.setAttribute("aria-label", `${said}：${index[id]?.[1] || id}`);
    element.dataset.at = `${said} ${id}`;
    element.addEventListener("click", () => {
      act();
      changed();
      /** @type {HTMLElement | null} */ (page.querySelector(`[data-at="${CSS.escape(`${said} ${id}`)}"]`))?.focus();
    });
    return element;
  };
  /** @param {number} n @param {number} to */
  const moved = (n, to) => {
    if (to < 0 || to >= ids.length) return;
    [ids[n], ids[to]] = [ids[to], ids[n]];
  };
  const draw = () => {
    const rows = ids.map((id, n) => {
      const known = index[id];
      const name = made(known ? "span" : "i", "", known ? known[1] : `${id}（本站没有，已不印）`);
      return made(
        "li",
        "",
        made("span", "ref-minelist__n", String(n + 1)),
        made("span", "ref-minelist__k", known?.[0] || ""),
        made("span", "ref-minelist__t", name, ...(known?.[3] ? [made("small", "", "　内部资料")] : [])),
        button("↑", "上移", id, () => moved(n, n - 1)),
        button("↓", "下移", id, () => moved(n, n + 1)),
        button("×", "移出", id, () => { ids = ids.filter((each) => each !== id); }),
      );
    });
    part("list").replaceChildren(...rows);
    part("clear").hidden = !ids.length;
    ids.forEach((id) => { if (index[id]) load(index[id][2]); });
    const provisions = ids.flatMap((id) => held[id] || []).filter((block) => block[0] === "a");
    const doubtful = provisions.filter((block) => block[3] || block[4].some((/** @type {Block} */ row) => row[4]));
    const said = doubtful.length ? `条文 ${provisions.length} 条，其中 ${doubtful.length} 条引用前要核对` : provisions.length ? `条文 ${provisions.length} 条，都有原文` : "";
    part("sum").textContent = ids.length ? `${ids.length} 项　${said}` : "还没有加。到条文、议题、案例、处理方式页上点“加入讲义”，或者从下面现成的开始。";
    page.querySelectorAll("[data-mine-paper]").forEach((chip) => chip.setAttribute("aria-pressed", String(chip.getAttribute("data-mine-paper") === paper)));
    sheets();
    address();
  };

  ref.mine.index = (all) => { index = all; draw(); };
  ref.mine.blocks = (found) => { Object.assign(held, found); draw(); };
  page.addEventListener("click", (event) => {
    const ready = /** @type {Element} */ (event.target).closest("[data-mine-ready], [data-mine-paper]");
    if (!ready) return;
    paper = ready.getAttribute("data-mine-paper") ?? paper;
    const named = ready.getAttribute("data-mine-ready") || "";
    // Ids of closed records stand in the list of the internal edition alone, never on this page.
    const wanted = named === "closed" ? Object.keys(index).filter((id) => index[id][3]) : named.split(",").filter(Boolean);
    ids = [...ids, ...wanted.filter((id) => !ids.includes(id))];
    changed();
  });
  page.addEventListener("input", (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field.dataset.mineText) texts[field.dataset.mineText] = field.value;
    if (field.dataset.mineOption) off[field.checked ? "delete" : "add"](field.dataset.mineOption);
    draw();
  });
  part("form").addEventListener("submit", (event) => event.preventDefault());
  part("clear").addEventListener("click", () => { ids = []; changed(); });
  part("copy").addEventListener("click", () => void ref.copy(location.href, "已复制链接，打开就是这份清单"));
  /** @type {NodeListOf<HTMLInputElement>} */ (page.querySelectorAll("[data-mine-text]")).forEach((field) => { field.value = texts[field.dataset.mineText || ""]; });
  /** @type {NodeListOf<HTMLInputElement>} */ (page.querySelectorAll("[data-mine-option]")).forEach((field) => { field.checked = !off.has(field.dataset.mineOption || ""); });
  const own = ref.mine.list();
  if (given.length && own.length && own.join() !== given.join()) {
    const back = /** @type {HTMLButtonElement} */ (made("button", "ref-link", `换回我自己的 ${own.length} 项`));
    back.type = "button";
    back.addEventListener("click", () => { ids = own; changed(); });
    part("given").replaceChildren("这是链接里的清单；改动以后就记成您的。", back);
    part("given").hidden = false;
  }
  part("none").hidden = true;
  part("tools").hidden = false;
  load("index");
})();
