/** What a result shows: rule, place, state, words with the phrase marked, and what else is held on it. */
(() => {
  const { search } = window.ref;

  /** @param {Lookup} table @param {Folding} folding @returns {Hits} */
  search.hits = (table, folding) => {
    const places = search.placing(table);
    const kinds = table.kinds.map(([, label]) => label);
    const states = new Map(table.statuses.map(([key, label, sign]) => [key, { key, label, sign }]));

    /** @param {string} key */
    const signOf = (key) => (key === "complete" || key === "verified" ? null : states.get(key) || null);

    /** What is not taken by sources that only quote a rule is no loss of its text.
     * @param {string} key @param {number} rule */
    const stateOf = (key, rule) => {
      const sign = signOf(key);
      const skipped = key === "missing" && ["quoted", "cited-only"].includes(table.rules[rule].holding[0]);
      return sign && skipped ? { ...sign, label: "没有原文" } : sign;
    };

    /** @param {Place} place */
    const about = ({ chapter, counts }) => [chapter, counts].filter(Boolean).join("　");

    /** The units of the text at a place: itself, or the first of the article.
     * @param {Place} place @param {Map<string, TextSection>} byUrl */
    const unitOf = (place, byUrl) => {
      const section = byUrl.get(place.url.replace(/#.*/, ""));
      if (!section) return null;
      const exact = section[4].find(([, anchor, , , own]) => anchor === place.anchor && !own);
      return exact || (place.anchor ? null : section[4][0]) || null;
    };

    /** @param {Place} place @param {Map<string, TextSection>} byUrl @param {string} [said] @returns {Hit} */
    const placeHit = (place, byUrl, said = "") => {
      const unit = unitOf(place, byUrl);
      const own = Boolean(unit && unit[4]);
      const state = place.anchor && unit ? unit[3] || "complete" : table.statuses[place.status][0];
      return {
        url: place.url,
        before: table.rules[place.rule].title,
        title: place.label,
        caption: place.heading,
        sign: stateOf(state, place.rule),
        label: unit ? (unit[2] || "") + (own ? "：" : "") : "",
        snippet: unit ? search.snippet(unit[0], [], folding) : [],
        own,
        meta: [said, about(place)].filter(Boolean).join("　"),
      };
    };

    /** @param {Place} place @param {Map<string, TextSection>} byUrl @returns {Hit} */
    const beside = (place, byUrl) => {
      const hit = placeHit(place, byUrl);
      const below = place.label.replace(/^.*?条(?:之[一二三四五六七八九十]+)?/, "");
      const title = !place.anchor ? `${place.label}全条` : hit.label ? "" : below;
      return { ...hit, before: "", title, meta: place.counts, caption: "" };
    };

    /** @param {number} number @returns {Hit} */
    const rule = (number) => {
      const { url, title, status, holding, count, articles } = table.rules[number];
      const size = count ? `共 ${count} 条` : "";
      const worded = articles.filter(([, state]) => table.statuses[state][0] !== "missing").length;
      const held = worded && worded !== count ? `收 ${worded} 条` : "";
      const meta = [`${status[2]} ${status[1]}`, holding[1], size, held].filter(Boolean).join("　");
      return { url, before: "", title, caption: "", sign: null, label: "", snippet: [], own: true, meta };
    };

    /** @param {string} url @param {string} name @param {string} [meta] @returns {Hit} */
    const page = (url, name, meta = "") => ({ url, before: "", title: name, caption: "", sign: null, label: "", snippet: [], own: true, meta });

    /** @param {TextSection} section @returns {Hit} */
    const title = ([kind, url, text, meta]) => page(url, text, [kinds[kind], meta].filter(Boolean).join("　"));

    /** @param {TextSection} section */
    const titleOf = ([kind, url, text]) => (kind === 0 ? (places.at(url, "") || { heading: "" }).heading : text);

    /** @param {TextSection} section @param {number[]} units @param {string[]} marked @param {number} most @returns {Hit[]} */
    const found = (section, units, marked, most) => {
      const [kind, url, text, meta, all] = section;
      const inside = units.filter((unit) => unit >= 0);
      if (kind !== 0) {
        const [words = "", anchor = "", label = "", , own] = all[inside.length ? inside[0] : 0] || [];
        const more = inside.length > 1 ? `另有 ${inside.length - 1} 处` : "";
        return [{
          url: url + (anchor && `#${anchor}`), before: "", title: text, caption: "", sign: null, label: label && `${label}：`,
          get snippet() { return search.snippet(words, marked, folding, 60); }, // only of the rows that are shown
          own: Boolean(own),
          get titleMarks() { return search.snippet(text, marked, folding, 200); },
          meta: [meta, more].filter(Boolean).join("　"),
        }];
      }
      const shown = inside.length ? inside.slice(0, most) : [0];
      return shown.flatMap((number) => {
        const [words = "", anchor = "", label = "", state = "complete", own] = all[number] || [];
        const place = places.at(url, anchor);
        if (!place) return [];
        const more = number === shown[shown.length - 1] && inside.length > most ? `本条另有 ${inside.length - most} 处` : "";
        return [{
          url: place.url, before: table.rules[place.rule].title, title: place.label, caption: place.heading,
          get captionMarks() { return place.heading ? search.snippet(place.heading, marked, folding, 40) : undefined; },
          sign: stateOf(anchor ? state : table.statuses[place.status][0], place.rule), label: own ? `${label}：` : label,
          get snippet() { return search.snippet(words, marked, folding); }, own: Boolean(own) || !inside.length, meta: [about(place), more].filter(Boolean).join("　"),
        }];
      });
    };

    /** @param {Reading[]} readings @param {Map<string, number[]>} byName @returns {string[]} */
    const understood = (readings, byName) =>
      readings.flatMap(({ name, year, addresses }) => {
        const [first] = (name !== null && byName.get(folding.fold(name))) || [];
        const called = name === null || first === undefined ? [] : [table.rules[first].title.replace(/（\d{4}年?）$/, "")];
        const said = addresses.map((parts) => parts.map(search.partLabel).join("、")).join(" 或 ");
        return [...called, ...(year ? [`${year} 年`] : []), ...(said ? [said] : [])];
      });

    /** How many of each kind, each a way to see these alone.
     * @param {string} words @param {Group[]} groups @returns {Chip[]} */
    const counted = (words, groups) => groups.map(({ label, total }) => {
      const kind = label.replace(/（.*/, "");
      return { text: `${kind} ${total}`, to: `${words} ${kind}` };
    });

    const guide = table.kinds.findIndex(([key]) => key === "guide");
    /** @param {number} kind */
    const isGuide = (kind) => kind === guide;
    /** @param {number} kind */
    const isPrinted = (kind) => table.kinds[kind][0] === "printed";

    /** @param {Group[]} groups */
    const totals = (groups) => groups.map(({ label, total }) => `${label.replace(/（.*/, "")} ${total}`).join("、");

    return { kinds, place: placeHit, beside, rule, page, title, titleOf, found, understood, counted, totals, isGuide, isPrinted };
  };

  /** 第四十二条至第四十六条.
   * @param {Part} part */
  search.partLabel = ({ from, to }) => {
    /** @param {Address} a */
    const label = (a) => (a[0] ? search.articleLabel(a[0], a[1]) : "") + search.placeLabel([a[2], a[3], a[4]]);
    return label(from) + (to ? `至${label(to)}` : "");
  };
})();

/**
 * @typedef {{key: string, label: string, sign: string}} Sign
 * @typedef {{url: string, before: string, title: string, titleMarks?: Stretch[], caption: string, captionMarks?: Stretch[],
 *   sign: Sign | null, label: string, snippet: Stretch[], own: boolean, meta: string}} Hit
 * @typedef {{label: string, hits: Hit[], total?: number, near?: boolean, closed?: boolean, aside?: boolean}} Group near: not asked for in so many words, so that
 *   Enter opens none; closed: unfolded by the reader; aside: near to nothing
 * @typedef {{as: string[], groups: Group[], help: string[], direct: number, waiting?: boolean, unread?: string[], chips?: Chip[], cover?: number}} Answer cover: share of the words that stand together in what is near
 * @typedef {{text: string, to: string, drop?: boolean}} Chip a part of the query, and the query that it leads to; drop: without it
 * @typedef {object} Hits
 * @property {string[]} kinds
 * @property {(place: Place, byUrl: Map<string, TextSection>, said?: string) => Hit} place
 * @property {(place: Place, byUrl: Map<string, TextSection>) => Hit} beside
 * @property {(number: number) => Hit} rule
 * @property {(url: string, name: string, meta?: string) => Hit} page
 * @property {(section: TextSection) => Hit} title
 * @property {(section: TextSection) => string} titleOf
 * @property {(section: TextSection, units: number[], marked: string[], most: number) => Hit[]} found
 * @property {(readings: Reading[], byName: Map<string, number[]>) => string[]} understood
 * @property {(words: string, groups: Group[]) => Chip[]} counted
 * @property {(kind: number) => boolean} isGuide
 * @property {(kind: number) => boolean} isPrinted
 * @property {(groups: Group[]) => string} totals
 */
