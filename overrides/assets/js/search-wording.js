/** The answer to words: where they stand to the letter, by kind of record; else what comes nearest. */
(() => {
  const { search } = window.ref;
  const UNITS = 3; // places shown of one article

  const ECHO = 60; // characters of the query that are said again
  const APART = "（分开）"; // groups in which the words stand apart

  /**
   * How a phrase may be printed: with 、 where a comma of the keyboard stands; and where that is nowhere, without the
   * quotes around it, or as citations are read.
   * @param {string} query @param {(text: string) => string} fold @returns {string[][]} tried one after another
   */
  const printed = (query, fold) => {
    const phrase = fold(query);
    const typed = query.includes(",") ? [phrase, phrase.replace(/,/g, "、")] : [phrase];
    const plain = phrase.replace(/^["《]+|["》]+$/g, "");
    return [typed, [plain], [search.prepared(plain, fold)]];
  };

  /** An index of the sections and units that are kept.
   * @param {TextIndex} texts @param {Narrow["keeps"]} keeps @returns {TextIndex} */
  const kept = (texts, keeps) => {
    /** @param {Map<number, number[]>} found */
    const some = (found) => new Map([...found].flatMap(([section, units]) => {
      const inside = units.filter((unit) => keeps(texts.sections[section], unit));
      return inside.length ? [/** @type {[number, number[]]} */ ([section, inside])] : [];
    }));
    const find = (/** @type {string} */ phrase) => some(texts.find(phrase));
    return { ...texts, find, findAll: (words) => some(texts.findAll(words)), has: (phrase) => find(phrase).size > 0 };
  };

  /** @param {string} query @param {TextIndex} index @param {Folding} folding @param {Hits} view
   * @param {Wanted} [wanted] what narrows it @returns {Answer} */
  search.wording = (query, index, folding, view, wanted) => {
    const { keeps, said = "" } = wanted || {};
    const texts = keeps ? kept(index, keeps) : index;
    const tried = printed(query, folding.fold);
    const law = (/** @type {string} */ phrase) => [...texts.find(phrase).keys()].some((section) => !view.isGuide(texts.sections[section][0]));
    const phrases = tried.find((each) => each.some(law)) || tried[0];
    const words = [...new Set(query.split(/\s+/).map(folding.fold).filter(Boolean))];
    /** @type {Map<number, number[]>} */
    const literal = new Map();
    for (const phrase of phrases) {
      for (const [section, units] of texts.find(phrase)) literal.set(section, [...new Set([...(literal.get(section) || []), ...units])]);
    }
    const apart = words.length > 1 ? texts.findAll(words) : new Map();
    for (const section of literal.keys()) apart.delete(section);

    /** @param {Map<number, number[]>} found @param {string[]} marked @param {string} [note] @returns {Group[]} */
    const grouped = (found, marked, note = "") => {
      /** @type {Map<number, {text: Hit[], title: Hit[], count: number}>} */
      const kinds = new Map();
      const heads = [...found.keys()].filter((number) => texts.sections[number][0] === 0 && marked.includes(folding.fold(view.titleOf(texts.sections[number]))));
      const headed = new Set(heads.sort((a, b) => a - b)); // an article that is about the very words stands first
      for (const number of [...headed, ...[...found.keys()].filter((each) => !headed.has(each)).sort((a, b) => a - b)]) {
        const section = texts.sections[number];
        const kind = kinds.get(section[0]) || { text: [], title: [], count: 0 };
        kinds.set(section[0], kind);
        const units = (found.get(number) || []).sort((a, b) => a - b);
        const hits = view.found(section, units, marked, UNITS);
        const [own, law] = [hits.filter((hit) => hit.own), hits.filter((hit) => !hit.own)];
        if (section[0] === 0) {
          kind.text.push(...law);
          if (!law.length) kind.title.push(...own);
        } else if (units[0] < 0) kind.text.splice(kind.title.length, 0, ...hits) && kind.title.push(...hits);
        else kind.text.push(...hits);
        kind.count += section[0] === 0 ? Math.max(1, units.filter((unit) => unit >= 0 && !section[4][unit][4]).length) : 1; // as many as rows
      }
      return [...kinds].sort((a, b) => a[0] - b[0]).map(([kind, { text, title, count }]) => ({
        label: view.kinds[kind] + note,
        hits: kind === 0 ? [...text, ...title] : text,
        total: count,
        ...(view.isGuide(kind) ? { closed: true, near: true } : {}),
        ...(view.isPrinted(kind) ? { aside: true } : {}),
      }));
    };

    const exact = grouped(literal, phrases);
    const both = grouped(apart, words, literal.size ? APART : "");
    const all = [...exact, ...both];
    const guide = all.filter(({ closed }) => closed); // pages for editors, full of samples: they stand last and answer nothing
    const told = exact.filter(({ aside }) => aside); // what pages say besides stands behind what they are made for
    const groups = [...all.filter(({ closed, aside }) => !closed && !aside), ...told, ...guide];
    const direct = groups.length - guide.length && literal.size + apart.size;
    const shown = query.trim().replace(/\s+/g, " ").replace(/^["“”「『]+|["“”」』]+$/g, "");
    const given = { as: [`含“${shown}”`], chips: view.counted(shown, literal.size ? exact : groups.filter(({ closed }) => !closed)) };
    if (apart.size) given.as.push(literal.size ? `分开出现：${view.totals(both)}` : "分词同时出现");
    if (direct) return { ...given, groups, help: [], direct };
    const near = nearest(shown, phrases[0], words, texts, folding, grouped, guide.length ? `${said}除编辑指南外，` : said);
    return { ...near, groups: [...near.groups, ...guide] };
  };

  /**
   * @param {string} shown @param {string} phrase @param {string[]} words @param {TextIndex} texts
   * @param {Folding} folding @param {(found: Map<number, number[]>, marked: string[]) => Group[]} grouped @param {string} said where it was sought
   * @returns {Answer}
   */
  const nearest = (shown, phrase, words, texts, folding, grouped, said) => {
    const held = words.filter((word) => texts.has(word));
    const parts = words.length > 1 && held.length ? held : search.parts(phrase, texts.core || texts);
    const apart = parts.length > 1 ? texts.findAll(parts) : new Map();
    /** @param {number} section @param {number} unit */
    const holds = (section, unit) => {
      const text = folding.fold(unit < 0 ? texts.sections[section][2] : texts.sections[section][4][unit][0]);
      return parts.every((part) => text.includes(part));
    };
    const close = new Map([...apart].filter(([section, units]) => units.some((/** @type {number} */ unit) => holds(section, unit)))); // in one sentence, not on one long page
    const all = close.size ? close : apart;
    const found = all.size ? all : texts.find(parts[0] || "");
    const used = all.size ? parts : parts.slice(0, 1);
    const none = `${said}没有含“${shown.length > ECHO ? `${shown.slice(0, ECHO)}……` : shown}”的文字`;
    const groups = grouped(found, used).filter(({ closed, aside }) => !closed && !aside).map((group) => ({ ...group, near: true }));
    if (!groups.length) return { as: [], groups: [], help: [`${none}（条文、案例、议题和各页的说明都查过），也没有相近的。可减少字数，或换一个说法，或者从下面几页找。`], direct: 0 };
    const near = used.map((part) => `“${part}”`).join("和");
    const cover = close.size ? used.join("").length / phrase.length : 0;
    return { as: [], groups, help: [`${none}；最接近的是含${near}的：`], direct: 0, cover };
  };
})();

/**
 * @typedef {{keeps?: Narrow["keeps"], said?: string}} Wanted
 */
