/** Words of a query that narrow it (a rule, a kind, a year, what is left out), or that name a page and its filters. */
(() => {
  const { search } = window.ref;

  /** @param {ScopeWords} words @param {Lookup} table @param {Narrowing} given @returns {Scoping} */
  search.scoping = (words, table, { folding, byName, current, read, lead, view, byUrl, texts }) => {
    const kindOf = new Map(Object.entries(words.kinds).flatMap(([key, all]) => all.map((word) => /** @type {[string, string]} */ ([word, key]))));
    const numberOf = new Map(table.kinds.map(([key], number) => [key, number]));
    const labelOf = new Map(table.kinds);

    /** Rules of a name: those in force, else all.
     * @param {string} word */
    const rulesOf = (word) => {
      const named = byName.get(word) || [];
      const now = current(named);
      return now.length ? now : named;
    };

    /** @param {string} url @returns {string[]} ids of the rules that an address is about */
    const about = (url) => url.replace(/\.html.*$/, "").split("/").filter((part) => ids.has(part));
    const ids = new Map(table.rules.map((rule, number) => [rule.id, number]));

    /** @param {string} token @returns {Narrow | null} */
    const narrow = (token) => {
      const out = /^(?:-|不含|除了?)(.+)$/.exec(token);
      const inside = /^(?:在|in)[:：]?(.+?)(?:里|中)?$/.exec(token);
      const word = out ? out[1] : inside ? inside[1] : token;
      const rules = rulesOf(word);
      if (rules.length) {
        const names = rules.map((rule) => table.rules[rule].title);
        const held = new Set(rules.map((rule) => table.rules[rule].id));
        const known = new Set(rules.flatMap((rule) => table.rules[rule].names));
        /** @type {Narrow["keeps"]} */
        const keeps = (section, unit) => {
          if (about(section[1]).some((id) => held.has(id))) return true;
          const label = (unit >= 0 && section[4][unit]?.[2]) || "";
          return section[1].startsWith("comparisons/") && known.has(folding.fold(label));
        };
        return out ? { label: `不含 ${names.join("、")}`, keeps: (section, unit) => !keeps(section, unit), token, rules: [] }
          : { label: names.join("、"), keeps, token, rules };
      }
      const kind = kindOf.get(word);
      if (kind !== undefined && !out) {
        return { label: `只看${labelOf.get(kind)}`, keeps: (section) => section[0] === numberOf.get(kind), token, rules: [], kind };
      }
      const year = /^((?:19|20)[0-9]{2})年?$/.exec(word)?.[1];
      if (year && !out) {
        const dated = new Set(table.rules.filter((rule) => rule.years.includes(year)).map((rule) => rule.id));
        return { label: `${year} 年`, keeps: (section) => about(section[1]).some((id) => dated.has(id)) || section[3].includes(year), token, rules: [] };
      }
      if (out) return { label: `不含“${out[1]}”`, keeps: (section, unit) => !folding.fold(unit < 0 ? section[2] : section[4][unit]?.[0] || "").includes(out[1]), token, rules: [] };
      return null;
    };

    /** 拆迁案例, 湖南案例, 湖南诫勉: a scope and a word without a blank between them.
     * @param {string} token @returns {string[]} */
    const cut = (token) => {
      for (const word of kindOf.keys()) {
        if (token.startsWith(word) && /^[a-z0-9-]+$/.test(token.slice(word.length))) return [word, token.slice(word.length)];
        if (token.length > word.length + 1 && token.endsWith(word) && !texts().has(token) && (texts().has(token.slice(0, -word.length).replace(/的$/, "")) || byName.has(token.slice(0, -word.length).replace(/的$/, "")))) return [token.slice(0, -word.length).replace(/的$/, ""), word];
      }
      for (let length = token.length - 2; length > 1; length--) {
        if (byName.has(token.slice(0, length)) && !/^[a-z]/.test(token) && !texts().has(token)) return [token.slice(0, length), token.slice(length).replace(/^[的中里]+/, "")];
      }
      return [token];
    };

    /** What a query says beside its words.
     * @param {string} query @returns {Scope | null} */
    const of = (query) => {
      const typed = query.split(/\s+/).map(folding.fold).filter(Boolean);
      const tokens = typed.length === 1 ? cut(typed[0]) : typed;
      const narrows = tokens.map(narrow);
      const chosen = /** @type {Narrow[]} */ (narrows.filter(Boolean));
      const rest = tokens.filter((_, n) => !narrows[n]);
      if (!chosen.length || (!rest.length && chosen.length < 2)) return null;
      const keeps = /** @type {Narrow["keeps"]} */ ((section, unit) => chosen.every((one) => one.keeps(section, unit)));
      return { words: rest.join(" "), chosen, keeps, drop: (one) => tokens.filter((token) => token !== one.token).join(" ") };
    };

    /** @param {string} text @param {string[]} all the words that it may end or begin with @returns {string | null} the rest */
    const without = (text, all) => {
      const word = all.find((one) => text.endsWith(one) || text.startsWith(one));
      return word === undefined ? null : text.endsWith(word) ? text.slice(0, -word.length) : text.slice(word.length);
    };

    /** The section of an article's page: its cases, what others say of it.
     * @param {string} text @returns {Answer | null} */
    const beside = (text) => {
      for (const [part, all] of Object.entries(words.beside)) {
        const rest = without(text, all);
        if (!rest) continue;
        const { readings, whole } = read(rest);
        if (!whole || readings.length !== 1 || !readings[0].known || !readings[0].addresses.length) continue;
        const [reading] = readings;
        const rules = reading.name === null ? current(table.rules.map((_, n) => n)) : rulesOf(folding.fold(reading.name));
        const found = lead(rules, reading.addresses).places;
        const having = part === "cases" ? found.filter(({ counts }) => counts) : found.filter(({ anchor }) => !anchor);
        const used = having.length ? having : found;
        if (!used.length) continue;
        const help = part === "cases" && !having.length ? ["收录的案例里没有引这一处的"] : [];
        const hits = used.map((place) => {
          const [url, anchor] = place.url.split("#");
          const to = part === "cases" ? `#cases${anchor && place.counts ? `-${anchor}` : ""}` : "#parallels";
          const label = part === "cases" ? place.counts || "案例" : "各省对照";
          return { ...view.place(place, byUrl), url: having.length || part !== "cases" ? url + to : place.url, meta: label };
        });
        return { as: [...view.understood(readings, byName), part === "cases" ? "案例" : "对照"], groups: [{ label: part === "cases" ? "案例" : "对照", hits, near: !having.length }], help, direct: having.length };
      }
      return null;
    };

    /** @param {string} said @returns {number | undefined} the rule of the province that is named */
    const ruleOf = (said) => rulesOf(said.replace(/(?:比|和|与)?国家?$|[比有的]$/, "")).find((number) => words.provinces[table.rules[number].id]);

    /** 湖南 更严: the part of the page of a province.
     * @param {string} text @returns {Answer | null} */
    const province = (text) => {
      const lacks = without(text, words.lacking);
      const of = lacks ? ruleOf(lacks) : undefined;
      if (of !== undefined) {
        const { id, title } = table.rules[of];
        const [url, name] = words.provinces[id];
        const hits = [
          view.page(`${url}#silent`, `${name}与国家规定相比：国家有、${name}没有写的`, title),
          view.page(`coverage/${id}.html`, `${name}的原文：缺什么、改了什么`, title),
        ];
        const help = ["“缺”有两种：规定里没有写的，和本站手头的文字残缺的。"];
        return { as: [name, "缺什么"], groups: [{ label: "各省", hits, near: false }], help, direct: 0 };
      }
      for (const [relation, all] of Object.entries(words.relations)) {
        const rest = without(text, all);
        if (!rest) continue;
        const rule = ruleOf(rest);
        if (rule === undefined) continue;
        const [url, name, held] = words.provinces[table.rules[rule].id];
        const label = all.length ? words.labels[relation] : "";
        const there = held.includes(relation);
        const hit = view.page(there ? `${url}#${relation}` : url, `${name}与国家规定相比${there ? `：${label}` : ""}`, table.rules[rule].title);
        return { as: [name, label], groups: [{ label: "各省", hits: [hit], near: !there }], help: there ? [] : [`${name}没有归在“${label}”一类的议题；和别的关系写在一起的，见各行`], direct: there ? 1 : 0 };
      }
      return null;
    };

    /** 乡镇 党内警告及以上: the table of those who were dealt with, filtered.
     * @param {string[]} tokens @returns {Answer | null} */
    const people = (tokens) => {
      /** @type {[string, string, string][]} */
      const filters = [];
      for (const token of tokens) {
        const up = words.upwards.find((word) => token.endsWith(word));
        const name = up ? token.slice(0, -up.length) : token;
        const measure = words.measures.find(([names]) => names.includes(name));
        const level = Object.entries(words.levels).find(([, all]) => all.includes(token));
        const body = Object.entries(words.bodies).find(([, all]) => all.includes(token));
        if (measure && up && measure[3]) filters.push(["least", measure[3], `${measure[2]}及以上`]);
        else if (measure && !up) filters.push(["measure", measure[1], measure[2]]);
        else if (body) filters.push(["body", body[0], token]);
        else if (level) filters.push(["level", level[0], token]);
        else return null;
      }
      if (!filters.some(([name]) => name === "least") && new Set(filters.map(([name]) => name)).size < 2) return null;
      if (filters.every(([name]) => name === "level" || name === "body")) return null;
      const address = `${words.people}?${new URLSearchParams(filters.map(([name, value]) => [name, value]))}`;
      const said = filters.map(([, , label]) => label);
      return { as: said, groups: [{ label: "案例", hits: [view.page(address, "受处理的人和单位", `筛选：${said.join("；")}`)] }], help: [], direct: 1 };
    };

    /** @param {string} query @returns {Answer | null} */
    const intent = (query) => {
      const text = folding.fold(query).replace(/[?!。]/g, "");
      return people(query.split(/\s+/).map(folding.fold).filter(Boolean)) || beside(text) || province(text);
    };

    return { of, intent };
  };
})();

/**
 * @typedef {{kinds: Record<string, string[]>, levels: Record<string, string[]>, bodies: Record<string, string[]>,
 *   relations: Record<string, string[]>, labels: Record<string, string>, beside: Record<string, string[]>, upwards: string[], lacking: string[],
 *   people: string, provinces: Record<string, [string, string, string[]]>, measures: [string[], string, string, string][]}} ScopeWords
 * @typedef {{folding: Folding, byName: Map<string, number[]>, current: (rules: number[]) => number[], read: (query: string) => Query,
 *   lead: (rules: number[], addresses: Part[][]) => Found, view: Hits, byUrl: Map<string, TextSection>, texts: () => TextIndex}} Narrowing
 * @typedef {{label: string, token: string, rules: number[], kind?: string, keeps: (section: TextSection, unit: number) => boolean}} Narrow
 * @typedef {{words: string, chosen: Narrow[], keeps: Narrow["keeps"], drop: (one: Narrow) => string}} Scope
 * @typedef {{of: (query: string) => Scope | null, intent: (query: string) => Answer | null}} Scoping
 */
