/** A query to its answer: how it is understood, what it leads to, in groups, best first. */
(() => {
  const search = /** @type {Search} */ (/** @type {any} */ (window).ref.search);
  const MOST = 60; // places of a list or range
  const DIRECT = "直达";

  /** @param {Lookup} table @returns {Engine} */
  search.engine = (table) => {
    const folding = search.folding(table.fold);
    /** @type {Map<string, number[]>} */
    const byName = new Map();
    table.rules.forEach((rule, number) => {
      for (const name of [...rule.names, ...rule.pinyin]) {
        if (!(byName.get(name) || []).includes(number)) byName.set(name, [...(byName.get(name) || []), number]);
      }
    });
    const read = search.reading(table.grammar, new Set(byName.keys()), folding.fold);
    const places = search.placing(table);
    const view = search.hits(table, folding);
    const withArticles = table.rules.flatMap((rule, number) => (rule.articles.length ? [number] : []));
    /** @type {TextIndex | null} */
    let texts = null;
    /** @type {Map<string, TextSection>} */
    const byUrl = new Map();

    /** @param {number[]} all @param {number[]} some */
    const without = (all, some) => all.filter((number) => !some.includes(number));

    /** Rules that a reading names: those meant, and the other versions of the same work. @param {Reading} reading */
    const rulesOf = (reading) => {
      if (reading.name === null) return { meant: withArticles, others: [], said: "" };
      const named = byName.get(folding.fold(reading.name)) || [];
      const works = new Set(named.map((number) => table.rules[number].work));
      const versions = table.rules.flatMap((rule, number) => (works.has(rule.work) ? [number] : []));
      if (reading.year) {
        const meant = versions.filter((number) => table.rules[number].years.includes(/** @type {string} */ (reading.year)));
        const said = named.length && !meant.length ? `没有收录 ${reading.year} 年的文本` : "";
        return { meant: meant.length ? meant : named, others: without(versions, meant.length ? meant : named), said };
      }
      const current = named.filter((number) => !table.rules[number].old);
      const meant = current.length ? current : named;
      return { meant, others: without(versions, meant), said: "" };
    };

    /** @param {number[]} rules @param {Part[][]} addresses @returns {Found} */
    const lead = (rules, addresses) => {
      /** @type {Found} */
      const all = { places: [], said: "", near: [] };
      for (const rule of rules) {
        const readings = addresses.map((parts) => parts.map((part) => places.of(rule, part)));
        const led = readings.filter((found) => found.some((one) => one.places.length));
        const used = led.length ? led.flat() : readings.flat();
        const wrong = used.find((one) => one.said);
        all.places.push(...used.flatMap((one) => one.places));
        all.said = all.said || (wrong ? wrong.said : "");
        if (wrong && !led.length) all.near.push(...wrong.near.slice(0, 3));
      }
      const seen = new Set();
      all.places = all.places.filter(({ url }) => !seen.has(url) && seen.add(url));
      all.places.sort((a, b) => a.rule - b.rule || Number(a.redundant) - Number(b.redundant));
      return all;
    };

    /** The rules themselves. @param {number[]} rules */
    const ruleHits = (rules) => rules.map((number) => view.rule(number));

    /** Other versions of a work: numbers move between versions, so that the current one is named as a whole. @param {number[]} others @param {Part[][]} addresses @returns {Group[]} */
    const versions = (others, addresses) => {
      const old = others.filter((number) => table.rules[number].old);
      const { places: same } = lead(old, addresses);
      const rest = old.filter((number) => !same.some(({ rule }) => rule === number));
      return [
        { label: "现行版", hits: ruleHits(without(others, old)) },
        { label: "旧版", hits: [...same.map((place) => view.place(place, byUrl)), ...ruleHits(rest)] },
      ];
    };

    /** @param {Reading} reading @returns {Answer} */
    const cited = (reading) => {
      const { meant, others, said } = rulesOf(reading);
      /** @type {Group[]} */
      const groups = [];
      const help = [said].filter(Boolean);
      if (!reading.known && !meant.length) return { as: [], groups, help: [`没有收录《${reading.name}》`], direct: 0 };
      if (!reading.addresses.length) {
        groups.push({ label: DIRECT, hits: ruleHits(meant) }, ...versions(others, []));
        return { as: [], groups, help, direct: meant.length };
      }
      const found = lead(meant, reading.addresses);
      const label = reading.name === null ? "条文" : DIRECT;
      groups.push({ label, hits: found.places.slice(0, MOST).map((place) => view.place(place, byUrl)) });
      if (found.places.length > MOST) help.push(`共 ${found.places.length} 处，只列前 ${MOST} 处`);
      if (!found.places.length) {
        const asked = reading.addresses[0][0].from;
        const same = found.near.filter(({ slug }) => slug === (asked[1] ? `${asked[0]}-${asked[1]}` : String(asked[0])));
        if (found.said && reading.name !== null) help.push(found.said);
        else help.push(`收录的规定里没有${reading.addresses.map((parts) => search.partLabel(parts[0])).join("或")}`);
        const near = reading.name === null ? same : found.near;
        groups.push({ label: "最接近", hits: near.slice(0, 6).map((place) => view.place(place, byUrl)) });
        if (reading.name !== null) groups.push({ label: "文件", hits: ruleHits(meant) });
      } else if (found.said && reading.name !== null) help.push(found.said);
      if (found.places.length === 1) {
        const beside = places.siblings(found.places[0]);
        groups.push({ label: "同条", hits: beside.map((place) => view.beside(place, byUrl)) });
      }
      groups.push(...versions(others, reading.addresses));
      return { as: [], groups, help, direct: found.places.length };
    };

    /** Records of which a name, or its pinyin, fits. @param {(name: string) => boolean} fits */
    const titled = (fits) =>
      (texts ? texts.sections : []).filter((section) => (section[5] || []).some(fits)).map((section) => view.title(section));

    /** Names that begin like letters typed so far. @param {string} text @returns {Group[]} */
    const begun = (text) => {
      if (!/^[a-z]{2,}$/.test(text)) return [];
      /** @param {string} name */
      const like = (name) => name.startsWith(text) && name !== text;
      const rules = table.rules.flatMap((rule, number) => (rule.pinyin.some(like) ? [number] : []));
      return [{ label: "拼音", hits: [...ruleHits(rules), ...titled(like)] }];
    };

    /** A province of which no rule is held. @param {string} text */
    const unheld = (text) => {
      const name = table.provinces.find((one) => text.startsWith(one));
      return name && !byName.has(name) ? [`没有收录${name}的规定`] : [];
    };

    /** @param {string} query @returns {Answer} */
    const answer = (query) => {
      const { readings, whole, text } = read(query);
      if (!text) return { as: [], groups: [], help: [], direct: 0 };
      const named = readings.some((reading) => reading.name !== null && reading.known && reading.addresses.length);
      const answers = readings.map(cited);
      const exact = { label: DIRECT, hits: titled((name) => name === text) };
      /** @type {Answer} */
      const all = {
        as: readings.length ? view.understood(readings, byName) : [],
        groups: [...answers.flatMap(({ groups }) => groups), ...begun(text)],
        help: [...unheld(text), ...answers.flatMap(({ help }) => help)],
        direct: answers.reduce((sum, { direct }) => sum + direct, 0),
      };
      const addressed = readings.some(({ addresses }) => addresses.length);
      if (whole && addressed && (all.direct || named)) return search.tidy(all);
      if (!texts) return search.tidy({ ...all, groups: [exact, ...all.groups], waiting: true });
      const literal = search.wording(query, texts, folding, view);
      const held = [exact, ...all.groups].some(({ hits }) => hits.length);
      if ((held || (whole && addressed)) && !literal.direct) return search.tidy({ ...all, groups: [exact, ...all.groups] });
      const first = !whole && !named;
      return search.tidy({
        as: first || !readings.length ? literal.as : all.as,
        groups: [exact, ...(first ? literal.groups : all.groups), ...(first ? all.groups : literal.groups)],
        help: [...all.help, ...literal.help],
        direct: all.direct + literal.direct,
      });
    };

    return {
      answer,
      take: (sections) => {
        texts = search.texting(sections, folding, view.titleOf);
        for (const section of sections) byUrl.set(section[1], section);
      },
    };
  };

  /** Groups of one name together, none empty, no address twice. @param {Answer} answer @returns {Answer} */
  search.tidy = (answer) => {
    const seen = new Set();
    /** @type {Map<string, Group>} */
    const groups = new Map();
    for (const { label, hits, total } of answer.groups) {
      const fresh = hits.filter(({ url }) => !seen.has(url) && seen.add(url));
      const group = groups.get(label);
      if (group) group.hits.push(...fresh);
      else groups.set(label, { label, hits: fresh, total });
    }
    return { ...answer, groups: [...groups.values()].filter(({ hits }) => hits.length) };
  };
})();

/**
 * @typedef {{answer: (query: string) => Answer, take: (sections: TextSection[]) => void}} Engine
 */
