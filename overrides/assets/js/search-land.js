/**
 * Where a hit has led (?find=): its words are marked, and a slim bar steps through all hits of that search. The words
 * are marked by the browser (custom highlights), so that nothing of the page changes and copies stay clean.
 */
(() => {
  const { search } = window.ref;
  const BLOCK = "p, li, td, th, dd, dt, h1, h2, h3, h4, summary, div, section";
  const SILENT = ".ap-n, .ref-hide, [hidden], script, style, .ref-land, .ref-search";
  const BORDER = "\u0001"; // no phrase runs from one block into the next

  /** @param {Hit} hit */
  const marksOf = (hit) => [hit.snippet, hit.titleMarks || [], hit.captionMarks || []].flat().flatMap(({ text, on }) => (on ? [text] : []));

  /** The words of the page, and where in it each character stands. */
  const worded = () => {
    const content = document.querySelector(".md-content");
    /** @type {[number, Text][]} */
    const starts = [];
    let [text, last] = ["", /** @type {Element | null} */ (null)];
    const walker = content && document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
      const above = node.parentElement;
      if (!above || above.closest(SILENT)) continue;
      const block = above.closest(BLOCK);
      if (block !== last) text += BORDER;
      last = block;
      starts.push([text.length, /** @type {Text} */ (node)]);
      text += node.nodeValue;
    }
    return { text, starts };
  };

  /** The stretches of the page that read as one of some words.
   * @param {string[]} words @param {Folding} folding @returns {Range[]} */
  const stretches = (words, folding) => {
    const { text, starts } = worded();
    const [folded, places] = [folding.fold(text), folding.places(text)];
    /** @param {number} at @returns {[Text, number]} */
    const seat = (at) => {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle][0] <= at) low = middle;
        else high = middle - 1;
      }
      return [starts[low][1], at - starts[low][0]];
    };
    /** @type {Range[]} */
    const out = [];
    for (const word of words) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        const range = document.createRange();
        const [from, to] = [seat(places[at]), seat(places[at + word.length - 1])];
        range.setStart(from[0], from[1]);
        range.setEnd(to[0], to[1] + 1);
        out.push(range);
      }
    }
    return out;
  };

  /** @param {string} href @param {string} query */
  search.withFound = (href, query) => {
    const to = new URL(href);
    to.searchParams.set("find", query);
    return to.href;
  };

  const bar = () => {
    const nav = document.createElement("nav");
    nav.className = "ref-land";
    nav.setAttribute("aria-label", "检索到的各处");
    document.querySelector(".md-header")?.after(nav);
    document.documentElement.classList.add("ref-landed");
    return nav;
  };

  /** @param {string} label @param {Hit | undefined} hit @param {string} query @param {URL} root */
  const step = (label, hit, query, root) => {
    const link = document.createElement("a");
    link.className = "ref-btn";
    link.textContent = label;
    if (hit) link.href = search.withFound(new URL(hit.url, root).href, query);
    else link.setAttribute("aria-disabled", "true");
    return link;
  };

  /** @type {HTMLElement | null} */
  let nav = null;

  /** Draws the bar and the marks; again whenever more text has come or the place changes.
   * @param {Answer} answer @param {string} query @param {Folding} folding @param {URL} root */
  const land = (answer, query, folding, root) => {
    const hits = answer.groups.filter(({ closed }) => !closed).flatMap((group) => group.hits);
    const here = decodeURIComponent(location.href.slice(root.href.length)).replace(/\?[^#]*/, "");
    const page = here.replace(/#.*/, "");
    const exact = hits.findIndex(({ url }) => url === here);
    const at = exact >= 0 ? exact : hits.findIndex(({ url }) => url.replace(/#.*/, "") === page);
    const words = new Set((at < 0 ? hits : [hits[at]]).flatMap(marksOf).map(folding.fold).filter((word) => word.length > 1));
    const found = stretches(words.size ? [...words] : [folding.fold(query)].filter(Boolean), folding);
    if (typeof Highlight === "function") CSS.highlights.set("ref-found", new Highlight(...found));
    const target = document.querySelector(":target");
    const rect = found[0]?.getBoundingClientRect();
    if (!nav && !target && rect && (rect.top < 0 || rect.bottom > innerHeight - 60)) found[0].startContainer.parentElement?.scrollIntoView({ block: "center" });
    nav ||= bar();
    const focused = nav.contains(document.activeElement) ? document.activeElement?.textContent : null;
    const [said, where] = [document.createElement("span"), document.createElement("span")];
    said.setAttribute("role", "status");
    const shown = document.createElement("b");
    shown.textContent = query.length > 20 ? `${query.slice(0, 20)}……` : query;
    const count = document.createElement("span");
    count.className = "ref-n";
    count.textContent = answer.waiting || at < 0 ? "" : `${at + 1}/${hits.length}`;
    said.append(shown, " ", count);
    where.className = "ref-land__where";
    where.textContent = at < 0 ? "" : [hits[at].before, hits[at].title].filter(Boolean).join(" ");
    const all = document.createElement("a");
    all.className = "ref-u";
    all.textContent = "全部结果";
    const results = new URL("search.html", root);
    results.searchParams.set("q", query);
    all.href = results.href;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "ref-btn";
    close.textContent = "关闭";
    close.addEventListener("click", () => leave());
    nav.replaceChildren(said, where, all, step("← 上一处", hits[at - 1], query, root), step("下一处 →", at < 0 ? undefined : hits[at + 1], query, root), close);
    const again = /** @type {HTMLElement | undefined} */ ([...nav.querySelectorAll("a, button")].find((each) => each.textContent === focused));
    again?.focus({ preventScroll: true });
  };

  const leave = () => {
    nav?.remove();
    nav = null;
    document.documentElement.classList.remove("ref-landed");
    if (typeof Highlight === "function") CSS.highlights.delete("ref-found");
    const at = new URL(location.href);
    at.searchParams.delete("find");
    history.replaceState(history.state, "", at.href);
  };

  let listening = false;

  search.landing = (engine, root) => {
    const query = new URL(location.href).searchParams.get("find");
    if (!query) return;
    land(engine.answer(query), query, engine.folding, root);
    if (!listening) addEventListener("hashchange", () => search.landing?.(engine, root));
    listening = true;
  };
})();
