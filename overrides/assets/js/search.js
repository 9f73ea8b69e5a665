/**
 * The search box. Nothing of search is loaded until the reader goes to it; then the scripts and the article table, and
 * after them the text of all records. Data come as scripts, since pages opened from a folder can't fetch.
 */
(() => {
  const { ref } = window;
  const box = /** @type {HTMLElement | null} */ (document.querySelector("[data-ref-search]"));
  const here = /** @type {HTMLScriptElement} */ (document.currentScript);
  if (!box) return;
  document.querySelector("[data-search-seat]")?.append(box); // on the home page it stands in the page, its list below it
  const page = document.querySelector("[data-results]"); // the page of results: the list stands in it and never closes
  const root = new URL("../../", here.src);
  // Each stands after those it uses: tests/search/test_loader.py reads that from the scripts.
  const PARTS = ["fold", "numerals", "carry", "cite", "prepare", "mend", "title", "query", "places", "text", "hits", "answer", "view"];
  const LATER = ["nearest", "likest", "wording", "help", "asked", "scope", "paste", "recent", "page", "land"]; // what no article that is held needs
  /** @param {string} css */
  const one = (css) => /** @type {HTMLElement} */ (box.querySelector(css));
  const input = /** @type {HTMLInputElement} */ (one("[data-md-component=search-query]"));
  const [out, list, said] = [one(".ref-search__out"), one("[role=listbox]"), one(".ref-hits__as")];
  /** @type {Engine | null} */
  let engine = null;
  let [started, composing, entered, whole, marked] = [false, false, false, false, false]; // marked: words were sought and found
  let shards = 1; // files of text
  let [active, wanted] = [-1, 0]; // wanted: what the reader chose, for when the text has come
  /** @type {HTMLElement | null} where the reader was before coming here */
  let before = null;

  /** @param {string} path @param {() => void} [then] */
  const load = (path, then) => {
    const script = document.createElement("script");
    const version = box.dataset.version;
    script.src = new URL(path, root).href + (version ? `?v=${version}` : "");
    script.async = false;
    if (then) script.addEventListener("load", then);
    script.addEventListener("error", () => {
      said.textContent = "检索数据没有载入，请刷新本页再试。";
      said.hidden = false;
    });
    document.head.append(script);
  };

  const start = () => {
    if (started) return;
    started = true;
    PARTS.forEach((part) => load(`assets/js/search-${part}.js`));
    load("assets/search/lookup.js", () => {
      LATER.forEach((part) => load(`assets/js/search-${part}.js`));
      load("assets/search/names.js");
      for (let shard = 1; shard <= shards; shard++) load(`assets/search/text${shard > 1 ? `-${shard}` : ""}.js`);
      load("assets/search/printed.js");
    });
  };

  const options = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=option]:not([hidden])")]);

  /** @param {number} to */
  const choose = (to) => {
    const all = options();
    all.forEach((option, at) => {
      option.classList.toggle("is-on", at === to);
      option.setAttribute("aria-selected", String(at === to));
    });
    active = all[to] ? to : -1;
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", all[to].id);
      all[to].scrollIntoView({ block: "nearest" });
    }
  };

  /** @param {boolean} shown */
  const unfold = (shown) => {
    out.hidden = !shown;
    input.setAttribute("aria-expanded", String(shown && options().length > 0));
    if (!shown) input.removeAttribute("aria-activedescendant");
  };

  /** The page of results holds the query in its address; elsewhere a link leads there with it. */
  const addressed = () => {
    const at = new URL(page ? location.href : "search.html", page ? undefined : root);
    if (at.searchParams.has("q") && at.searchParams.get("q") !== input.value) ["kind", "rule"].forEach((name) => at.searchParams.delete(name));
    if (input.value) at.searchParams.set("q", input.value);
    else at.searchParams.delete("q");
    if (page && at.href !== location.href) history.replaceState(history.state, "", at.href);
    /** @type {HTMLAnchorElement} */ (one("[data-search=page]")).href = at.href;
  };

  /** Another way to see what was found.
   * @param {Record<string, string>} changes */
  const turn = (changes) => {
    const at = new URL(location.href);
    for (const [name, value] of Object.entries(changes)) value ? at.searchParams.set(name, value) : at.searchParams.delete(name);
    history.replaceState(history.state, "", at.href);
    const focused = document.activeElement?.textContent;
    run();
    const again = [...out.querySelectorAll("button")].find((button) => button.textContent?.replace(/[0-9 ]+$/, "") === focused?.replace(/[0-9 ]+$/, ""));
    again?.focus({ preventScroll: true });
  };

  const run = () => {
    if (composing || !engine) return;
    const answer = engine.answer(input.value);
    whole = !answer.waiting;
    marked = answer.groups.some(({ hits }) => hits.some(({ snippet }) => snippet.some(({ on }) => on)));
    addressed();
    ref.search.show((page && ref.search.arranged?.(answer, input.value, out, turn)) || answer, list, said, root);
    if (!input.value.trim()) ref.search.recent?.show(list, said);
    choose(options()[0] && !("near" in options()[0].dataset) ? 0 : -1); // what is only near is opened when it is chosen
    unfold(!box.hidden && box.classList.contains("is-open"));
    if (entered && (whole || options().length)) enter();
  };

  /** What lies under the shade is out of reach while the box is open.
   * @param {boolean} away */
  const behind = (away) => {
    if (page) return;
    for (let at = /** @type {Element} */ (box); at.parentElement && at !== document.body; at = at.parentElement) {
      [...at.parentElement.children].forEach((other) => at !== other && other.toggleAttribute("inert", away));
    }
  };

  const open = () => {
    start();
    behind(true);
    if (out.hidden && active >= 0) choose(active);
    box.classList.add("is-open");
    document.documentElement.classList.toggle("ref-searching", !page);
    unfold(true);
  };

  const close = () => {
    if (page || !box.classList.contains("is-open")) return;
    box.classList.remove("is-open");
    behind(false);
    document.documentElement.classList.remove("ref-searching");
    unfold(false);
    entered = false;
    const at = new URL(location.href);
    if (!at.searchParams.has("q")) return;
    at.searchParams.delete("q");
    history.replaceState(null, "", at.href);
  };

  /** So that going back comes to this search again. */
  const remember = () => {
    const at = new URL(location.href);
    at.searchParams.set("q", input.value);
    history.replaceState({ refHit: active }, "", at.href);
    ref.search.recent?.add(input.value);
  };

  const enter = () => {
    const chosen = options()[active];
    entered = !chosen && !whole && Boolean(input.value.trim());
    (chosen?.querySelector("a") || chosen)?.click();
  };

  /** @param {string} query */
  const ask = (query) => {
    input.value = query;
    input.focus();
    run();
  };

  const focus = () => {
    open();
    input.focus();
    input.select();
  };

  /** As a combobox does: the list closes, then the box is cleared, then the reader is back where he was. */
  const escape = () => {
    const listed = !page && !out.hidden;
    if (!listed && input.value) {
      input.value = "";
      run();
      return;
    }
    close();
    const gone = !input.getClientRects().length;
    if (listed && input.value && !gone) return;
    const opener = /** @type {HTMLElement | null} */ (box.querySelector("[data-search=open]"));
    const back = before?.isConnected ? before : gone ? opener : null;
    if (back) back.focus({ preventScroll: true });
    else input.blur();
  };

  ref.search = /** @type {Search} */ ({
    take: (name, data) => {
      if (name === "lookup") {
        engine = ref.search.engine(/** @type {Lookup} */ (data));
        shards = /** @type {Lookup} */ (data).shards;
      } else if (name === "names") engine?.named(/** @type {{names: EverydayName[], scope: ScopeWords}} */ (data));
      else engine?.take(/** @type {TextSection[]} */ (data));
      box.dataset.state = { text: "law", printed: "text" }[name] || name;
      run();
      if (engine && name !== "lookup") ref.search.landing?.(engine, root);
      if (wanted && options().length > wanted) choose(wanted);
    },
    focus,
  });

  input.addEventListener("focus", (event) => {
    const from = /** @type {HTMLElement | null} */ (event.relatedTarget);
    if (!from || !box.contains(from)) before = from;
    start(); // the list opens when something is typed, or asked for
  });
  input.addEventListener("click", open);
  input.addEventListener("input", (event) => {
    [entered, wanted] = [false, 0];
    open();
    if (!(/** @type {InputEvent} */ (event).isComposing)) run();
  });
  input.addEventListener("compositionstart", () => (composing = true));
  input.addEventListener("compositionend", () => {
    composing = false;
    run();
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    const count = options().length;
    const [step, leap] = [{ ArrowDown: 1, ArrowUp: -1 }[event.key], { PageDown: 8, PageUp: -8 }[event.key]];
    if ((step || event.key === "Enter") && out.hidden) open();
    else if (leap && count && !out.hidden) choose((wanted = Math.min(count - 1, Math.max(0, active + leap))));
    else if (step && count) choose((wanted = (active + step + count) % count));
    else if (event.key === "Enter") enter();
    else if (event.key === "Delete" && options()[active]?.dataset.again) {
      ref.search.recent?.drop(options()[active].dataset.again || "");
      run();
    }
    else if (event.key === "Escape") escape();
    else if (!step) return;
    event.preventDefault();
    event.stopPropagation();
  });
  said.addEventListener("click", (event) => {
    const chip = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-ask]"));
    if (!chip) return;
    ask(chip.dataset.ask || "");
  });
  list.addEventListener("click", (event) => {
    const option = /** @type {Element} */ (event.target).closest("[role=option]");
    const again = /** @type {HTMLElement | null} */ (option)?.dataset.again;
    if (again !== undefined) {
      if (!again) ref.search.recent?.drop("");
      return ask(again);
    }
    const link = option?.querySelector("a");
    if (!link) return choose(active); // the rest of a group has been unfolded
    active = options().indexOf(/** @type {HTMLElement} */ (option));
    if (marked && ref.search.withFound) link.href = ref.search.withFound(link.href, input.value);
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) remember();
  });
  box.addEventListener("click", (event) => {
    const what = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-search]"));
    if (what?.dataset.search === "open") focus();
    if (what?.dataset.search === "close") close();
    if (what?.dataset.search === "clear") ask("");
  });
  document.addEventListener("click", (event) => {
    const link = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-ref-find]"));
    if (!link) return;
    event.preventDefault();
    input.value = link.dataset.refFind || "";
    focus();
    run();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!box.contains(/** @type {Node} */ (event.target))) close();
  });
  document.addEventListener("focusin", (event) => {
    if (!box.contains(/** @type {Node} */ (event.target))) close();
    else if (box.classList.contains("is-open")) behind(true);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Tab") behind(false); // so that tabbing on leads out of the box, and closes it
  });
  document.addEventListener("keydown", (event) => {
    const typing = /** @type {Element} */ (event.target).closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const chord = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !chord) return;
    event.preventDefault();
    focus();
  });

  if (page) {
    const more = new IntersectionObserver((seen) => seen.forEach(({ isIntersecting, target }) => isIntersecting && /** @type {HTMLElement} */ (target).click()));
    new MutationObserver(() => list.querySelectorAll(".ref-hits__more:not([data-closed])").forEach((each) => more.observe(each))).observe(list, { childList: true, subtree: true });
    addEventListener("beforeprint", () => ref.search.unfolded?.(list));
    open();
  }
  if (new URL(location.href).searchParams.get("find")) start();
  const asked = new URL(location.href).searchParams.get("q");
  if (asked !== null) {
    input.value = asked;
    wanted = Number(history.state?.refHit) || 0;
    open();
    if (!matchMedia("(pointer: coarse)").matches) input.focus();
  }
})();
