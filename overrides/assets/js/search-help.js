/** What a reader gets whose rule or number is not held: what is true, and what comes nearest. Never another rule's answer. */
(() => {
  const { search } = window.ref;
  const ALIKE = 0.3; // share of pairs of characters in common
  const COMMON = /^(?:条例|办法|实施|细则|规定|规则|工作|暂行|[作施行理][条办细规])$/; // pairs that tell little of a title
  const TITLED = /(?:条例|办法|细则|规定|规则|法|法典|准则|意见|通知|决定|章程)$/;
  const SHOWN = 6;
  /** @type {Part} */
  const NOWHERE = { start: 0, end: 0, from: [null, 0, null, null, null], to: null };
  const KIN = 4;

  /** @param {string} text @returns {string[]} */
  const pairsOf = (text) => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));

  /** @param {string[]} pairs */
  const weight = (pairs) => pairs.reduce((sum, pair) => sum + (COMMON.test(pair) ? 0.2 : 1), 0);

  /** How much two titles have in common, 0 to 1.
   * @param {string} one @param {string} other */
  const likeness = (one, other) => {
    const [a, b] = [one, other].map((title) => pairsOf(title.replace(/^(?:中国共产党|中华人民共和国)|[()]|试行/g, "")));
    const both = weight(a.filter((pair) => b.includes(pair)));
    return both < 1 ? 0 : (2 * both) / (weight(a) + weight(b));
  };

  /** Whether the characters of an abbreviation stand in a title in this order: 纪处条例 in 纪律处分条例.
   * @param {string} short @param {string} title */
  const shortens = (short, title) => {
    let at = -1;
    return short.length > 2 && [...short].every((char) => (at = title.indexOf(char, at + 1)) >= 0);
  };

  /** Rules whose names are like a title that no rule bears, end with it or begin with it, the likest first; of a year, where
   * one is said.
   * @param {Lookup} table @param {string} title @param {string | null} year @returns {number[]} */
  const kin = (table, title, year) => {
    const scored = table.rules.map((rule, number) => {
      const names = rule.names.filter((name) => name.length > 1);
      const plain = title.replace(/^党/, "");
      const ends = names.some((name) => name.endsWith(title) || (title.length > 3 && name.startsWith(title)) || shortens(plain, name)) ? ALIKE : 0;
      return { number, old: rule.old && !(year && rule.years.includes(year)), other: year && !rule.years.includes(year), score: Math.max(ends, ...names.map((name) => likeness(name, title))) };
    });
    const near = scored.filter(({ score, old }) => score >= ALIKE && !old);
    const found = near.some(({ other }) => !other) ? near.filter(({ other }) => !other) : near;
    return found.sort((a, b) => b.score - a.score || a.number - b.number).slice(0, KIN).map(({ number }) => number);
  };

  /** @param {Lookup} table @param {Leading} leading @returns {Helping} */
  search.helping = (table, { lead, current, named, withArticles, view, byUrl }) => {
    const province = new RegExp(`^${table.grammar.titles.province}的?`);

    /** @param {number[]} rules @param {Reading} reading @returns {Hit[]} */
    const nearest = (rules, { addresses }) => {
      return rules.flatMap((number) => {
        const found = addresses.length ? lead([number], addresses).places : [];
        return found.length ? found.slice(0, SHOWN).map((place) => view.place(place, byUrl)) : [view.rule(number)];
      });
    };

    /** A title that no rule bears.
     * @param {Reading} reading @param {string} text @returns {Answer} */
    const unheld = (reading, text) => {
      const title = reading.name || "";
      const [region = ""] = province.exec(title) || [];
      const local = table.grammar.titles.provinces.find((name) => title.startsWith(name)) || "";
      const held = named(local).filter((number) => table.rules[number].articles.length);
      const said = text.includes(`《${title}`) ? `《${title}》` : `“${title}”`;
      const beyond = title.slice(region.length);
      /** @type {number[]} */
      let near = kin(table, title, reading.year);
      if (local) near = [...new Set([...held, ...current(named(beyond))])];
      const titled = TITLED.test(title) || text.includes(`《${title}`);
      const bare = near.length || titled ? [] : lead(current(withArticles), reading.addresses).places.slice(0, SHOWN);
      const names = held.map((number) => `《${table.rules[number].title}》`).join("、");
      const unknown = local && !named(local).length;
      const help = unknown ? `没有收录${local}的规定` : `没有${titled || local ? "收录" : "读懂"}${said}${names ? `；收录的${local}规定是${names}` : ""}`;
      const label = search.partLabel(reading.addresses[0]?.[0] || NOWHERE);
      const told = bare.length && label ? [`收录的规定里的${label}列在下面，供对照，不是“${title}”的`] : [];
      const hits = [...nearest(near, reading), ...bare.map((place) => view.place(place, byUrl))];
      return { as: [], groups: [{ label: "最接近", near: true, hits }], help: [help, ...told], direct: 0 };
    };

    /** A number of which no rule in force has a record.
     * @param {Reading} reading @param {Place[]} near @returns {Answer} */
    const unnumbered = ({ addresses }, near) => {
      const [number, branch] = addresses[0][0].from;
      const label = addresses.map((parts) => search.partLabel(parts[0])).join("或");
      const same = near.filter(({ slug }) => parseInt(slug, 10) === number);
      const beside = same.length || !branch ? same : lead(current(withArticles), [[{ start: 0, end: 0, from: [number, 0, null, null, null], to: null }]]).places;
      const hits = beside.slice(0, SHOWN).map((place) => view.place(place, byUrl));
      if (hits.length) return { as: [], groups: [{ label: "最接近", near: true, hits }], help: [`收录的条文里没有${label}`], direct: 0 };
      const rules = table.rules.map((rule, at) => ({ at, ...rule }));
      const [now, then] = [0, 1].map((old) => rules.filter((rule) => rule.old === old && rule.count >= (number || 0)));
      const having = now.length ? now : then;
      const largest = rules.filter(({ old }) => !old).sort((a, b) => b.count - a.count)[0];
      const held = having.map(({ title, count }) => `《${title}》（共 ${count} 条）`).join("、");
      const tell = now.length
        ? `现行规定的${label}，本站没有原文，也没有记录；有这一条的是${held}`
        : `现行规定已知条数的，最多 ${largest.count} 条，没有${label}${held && `；旧版里有这一条的是${held}`}`;
      const led = having.length ? having.map(({ at }) => at) : [largest.at];
      return { as: [], groups: [{ label: "文件", near: true, hits: led.map((at) => view.rule(at)) }], help: [tell], direct: 0 };
    };

    /** What mentions a title that no rule bears; else all that is held.
     * @param {string} title @param {TextIndex} texts @param {Folding} folding @returns {Answer} */
    const mentioned = (title, texts, folding) => {
      const told = search.wording(title, texts, folding, view);
      if (told.direct) return { ...told, groups: told.groups.map((group) => ({ ...group, near: true })), help: [`文字里有“${title}”的地方：`] };
      /** @type {Hit} */
      const home = { url: "index.html", before: "", title: "收录的全部规定", caption: "", sign: null, label: "", snippet: [], own: true, meta: "" };
      return { as: [], groups: [{ label: "文件", near: true, hits: [home] }], help: [], direct: 0 };
    };

    return { unheld, unnumbered, mentioned };
  };
})();

/**
 * @typedef {object} Leading what help needs to know of the engine
 * @property {(rules: number[], addresses: Part[][]) => Found} lead
 * @property {(rules: number[]) => number[]} current
 * @property {(name: string) => number[]} named
 * @property {number[]} withArticles
 * @property {Hits} view
 * @property {Map<string, TextSection>} byUrl
 * @typedef {object} Helping
 * @property {(reading: Reading, text: string) => Answer} unheld
 * @property {(reading: Reading, near: Place[]) => Answer} unnumbered
 * @property {(title: string, texts: TextIndex, folding: Folding) => Answer} mentioned
 */
