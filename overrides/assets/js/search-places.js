/** Addresses to places that exist: what a reading leads to, or why it leads nowhere. Never a guess. */
(() => {
  const { search } = window.ref;

  /** @param {number} number @param {number} branch */
  const slugOf = (number, branch) => (branch ? `${number}-${branch}` : String(number));

  /** Numbers of the 项 of a 款.
   * @param {Shape} shape @returns {number[]} */
  const itemsOf = ([, items]) => (Array.isArray(items) ? items : Array.from({ length: items }, (_, n) => n + 1));

  /** @param {Lookup} table @returns {Places} */
  search.placing = (table) => {
    const entries = table.rules.map((rule) => new Map(rule.articles.map((entry) => [entry[0], entry])));

    /** @param {number} rule @param {Entry} entry @param {number | null} p @param {number | null} i @param {number | null} s @returns {Place} */
    const place = (rule, entry, p, i, s) => {
      const [number, branch] = entry[0].split("-").map(Number);
      const fragment = p === null ? "" : `p${p}${i === null ? "" : `-i${i}`}${s === null ? "" : `-s${s}`}`;
      const { id, chapters } = table.rules[rule];
      return {
        rule,
        slug: entry[0],
        url: `${id}/${entry[0]}.html${fragment && `#${fragment}`}`,
        anchor: fragment,
        label: search.articleLabel(number, branch || 0) + search.placeLabel([entry[4] === 1 ? null : p, i, s]),
        heading: entry[2],
        status: entry[1],
        chapter: chapters[entry[3]] || "",
        redundant: false,
        counts: (entry[6] || {})[fragment] || "",
        tied: entry[7] || [],
      };
    };

    /** @param {string} said @param {Place[]} near @returns {Found} */
    const miss = (said, near) => ({ places: [], said, near });

    /** The 款, 项 or 目 of an article.
     * @param {number} rule @param {Entry} entry @param {Address} address @returns {Found} */
    const inside = (rule, entry, [number, branch, p, i, s]) => {
      const { title } = table.rules[rule];
      const label = title + search.articleLabel(/** @type {number} */ (number), branch);
      const whole = place(rule, entry, null, null, null);
      if (p === null && i === null && s === null) return { places: [whole], said: "", near: [] };
      const shapes = entry[5];
      if (!shapes.length) return { places: [whole], said: `没有${label}的原文，不能确定其中的款、项`, near: [] };
      const asked = p === null ? shapes : shapes.filter(([n]) => n === p);
      if (!asked.length) {
        const known = entry[4] && (p || 0) > entry[4] ? `${label}只有 ${entry[4]} 款，没有${search.placeLabel([p])}` : `现有文本里没有${label}${search.placeLabel([p])}`;
        return miss(known, [whole]);
      }
      if (i === null && s === null) {
        const only = entry[4] === 1 && itemsOf(asked[0]).length > 0;
        return { places: [{ ...place(rule, entry, asked[0][0], null, null), redundant: only }], said: "", near: [] };
      }
      const having = asked.filter((shape) => (i === null ? (shape[3] || {})[0] >= (s || 0) : itemsOf(shape).includes(i)));
      const exact = having.filter((shape) => s === null || (shape[3] || {})[i || 0] >= s);
      const wanted = label + search.placeLabel([p, i, s]);
      if (exact.length) return { places: exact.map(([n]) => place(rule, entry, n, i, s)), said: "", near: [] };
      if (having.length) return miss(`现有文本里没有${wanted}`, having.map(([n]) => place(rule, entry, n, i, null)));
      const most = Math.max(...asked.map((shape) => Math.max(0, ...itemsOf(shape))));
      const certain = asked.every((shape) => shape[2]);
      const said = !certain ? `现有文本里没有${wanted}，该处文字不全` : `没有${wanted}，${most ? `只有 ${most} 项` : "该处不分项"}`;
      return miss(said, [p === null || shapes.length === 1 ? whole : place(rule, entry, asked[0][0], null, null)]);
    };

    /** @param {number} rule @param {Address} address @returns {Found} */
    const one = (rule, address) => {
      const [number, branch] = /** @type {[number, number]} */ ([address[0], address[1]]);
      const entry = entries[rule].get(slugOf(number, branch));
      if (entry) return inside(rule, entry, address);
      const { title, count, articles, holding } = table.rules[rule];
      const label = search.articleLabel(number, branch);
      const nearest = articles.filter(([slug]) => Math.abs(parseInt(slug, 10) - number) <= (branch ? 0 : 1));
      if (count && number > count) {
        const last = articles[articles.length - 1];
        return miss(`${title}共 ${count} 条，没有${label}`, last ? [place(rule, last, null, null, null)] : []);
      }
      const gone = articles.length && (branch || articles.length === count) ? `${title}没有${label}` : "";
      const text = `${title}${label}：本站没有原文（${holding[1]}）`;
      return miss(gone || text, nearest.map((found) => place(rule, found, null, null, null)));
    };

    /** A part, with all that lies between its ends.
     * @param {number} rule @param {Part} part @returns {Found} */
    const of = (rule, { from, to }) => {
      if (!to) return one(rule, from);
      const level = from[0] !== to[0] ? 0 : from[2] !== to[2] ? 2 : from[3] !== to[3] ? 3 : 4;
      const [low, high] = [from[level] || 0, to[level] || 0].sort((a, b) => a - b);
      /** @type {Address[]} */
      let between = [];
      if (level === 0) {
        const held = table.rules[rule].articles.map(([slug]) => slug.split("-").map(Number));
        const inRange = held.filter(([number]) => number >= low && number <= high);
        between = inRange.map(([number, branch]) => [number, branch || 0, null, null, null]);
      } else {
        for (let n = low; n <= high && n - low < 100; n++) {
          between.push(/** @type {Address} */ (from.map((value, i) => (i === level ? n : value))));
        }
      }
      const found = between.map((address) => one(rule, address));
      const places = found.flatMap((each) => each.places);
      return places.length ? { places, said: "", near: [] } : one(rule, from);
    };

    /** What else an article holds beside one place in it.
     * @param {Place} at @returns {Place[]} */
    const siblings = (at) => {
      const entry = /** @type {Entry} */ (entries[at.rule].get(at.slug));
      const shapes = entry[5];
      const all = [place(at.rule, entry, null, null, null)];
      for (const shape of shapes) {
        if (shapes.length > 1) all.push(place(at.rule, entry, shape[0], null, null));
        all.push(...itemsOf(shape).map((i) => place(at.rule, entry, shape[0], i, null)));
      }
      const single = shapes.length === 1 ? `p${shapes[0][0]}` : "";
      return all.filter(({ anchor }) => anchor !== at.anchor && !(single && at.anchor === single && !anchor));
    };

    /** The place of a section of the text.
     * @param {string} url @param {string} anchor @returns {Place | null} */
    const at = (url, anchor) => {
      const [id, slug] = url.replace(/\.html$/, "").split("/");
      const rule = table.rules.findIndex((each) => each.id === id);
      const entry = rule < 0 ? undefined : entries[rule].get(slug);
      if (!entry) return null;
      const found = /^p(\d+)(?:-i(\d+))?(?:-s(\d+))?$/.exec(anchor);
      const [p, i, s] = found ? found.slice(1).map((n) => (n ? Number(n) : null)) : [null, null, null];
      return place(rule, entry, p, i, s);
    };

    return { of, siblings, at };
  };
})();

/**
 * @typedef {[number, number | number[], number, Record<string, number>?]} Shape 款; 项; all there; 目 by 项
 * @typedef {[string, number]} Tie the article of another version on the same matter: id; 1 where it is to be verified
 * @typedef {[string, number, string, number, number, Shape[], Record<string, string>?, Tie[]?]} Entry slug, state, 条旨, chapter, 款, shape, counts, ties
 * @typedef {{id: string, url: string, title: string, work: string, names: string[], unsure: string, pinyin: string[], years: string[],
 *   status: [string, string, string], old: number, holding: [string, string], count: number,
 *   chapters: Record<string, string>, articles: Entry[], later: string[]}} Rule
 * @typedef {{fold: {pairs: string, dropped: string}, grammar: Grammar, kinds: [string, string][],
 *   statuses: [string, string, string][], rules: Rule[], shards: number}} Lookup
 * @typedef {{rule: number, slug: string, url: string, anchor: string, label: string, heading: string, status: number,
 *   chapter: string, counts: string, redundant: boolean, tied: Tie[]}} Place
 * @typedef {{places: Place[], said: string, near: Place[]}} Found
 * @typedef {object} Places
 * @property {(rule: number, part: Part) => Found} of
 * @property {(at: Place) => Place[]} siblings
 * @property {(url: string, anchor: string) => Place | null} at
 */
