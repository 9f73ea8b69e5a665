/**
 * Literal search over the text of all records: every occurrence, found by the letters alone. Each unit of a record lies
 * folded in one long string; where a hit lies tells its unit, and the unit its record.
 */
(() => {
  const { search } = window.ref;
  const KEPT = 400; // phrases whose places are remembered, for one query asks for the same again and again
  const BORDER = "\u0001"; // stands between records, and between a title and its text: no phrase runs over it

  /** @param {TextSection[]} sections @param {Folding} folding @param {(section: TextSection) => string} titleOf @returns {TextIndex} */
  search.texting = (sections, folding, titleOf) => {
    /** @type {string[]} */
    const pieces = [];
    /** @type {number[]} start, section and unit (-1: the title) of each piece */
    const starts = [];
    /** @type {number[]} */
    const owners = [];
    /** @type {number[]} */
    const units = [];
    let length = 0;
    /** @param {string} text @param {number} owner @param {number} unit */
    const add = (text, owner, unit) => {
      starts.push(length);
      owners.push(owner);
      units.push(unit);
      pieces.push(text);
      length += text.length;
    };
    sections.forEach((section, owner) => {
      add(folding.fold(titleOf(section)) + BORDER, owner, -1);
      section[4].forEach(([text, , label = "", , own], unit) => {
        const printed = section[0] === 0 && !own; // in a law the labels are text, and a phrase may run on into the next 项
        add((printed ? folding.fold(label) : BORDER) + folding.fold(text), owner, unit);
      });
      add(BORDER, owner, -1);
    });
    const hay = pieces.join("");

    /** The piece in which a position lies.
     * @param {number} position */
    const pieceAt = (position) => {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= position) low = middle;
        else high = middle - 1;
      }
      return low;
    };

    /** @type {Map<string, Map<number, number[]>>} */
    const known = new Map();

    /** Sections that hold a folded phrase, each with the units where it begins; not to be changed.
     * @param {string} phrase @returns {Map<number, number[]>} */
    const find = (phrase) => {
      const before = known.get(phrase);
      if (before) return before;
      if (known.size >= KEPT) known.clear();
      const found = sought(phrase);
      known.set(phrase, found);
      return found;
    };

    /** @type {Map<string, boolean>} */
    const there = new Map();

    /** @param {string} phrase */
    const has = (phrase) => {
      const before = there.get(phrase);
      if (before !== undefined) return before;
      if (there.size >= KEPT) there.clear();
      const held = hay.includes(phrase);
      there.set(phrase, held);
      return held;
    };

    /** @param {string} phrase */
    const sought = (phrase) => {
      /** @type {Map<number, number[]>} */
      const found = new Map();
      if (!phrase) return found;
      for (let at = hay.indexOf(phrase); at >= 0; at = hay.indexOf(phrase, at + 1)) {
        const piece = pieceAt(at);
        const here = found.get(owners[piece]);
        if (!here) found.set(owners[piece], [units[piece]]);
        else if (!here.includes(units[piece])) here.push(units[piece]);
      }
      return found;
    };

    /** Sections that hold all words; the units are those of the rarest word.
     * @param {string[]} words @returns {Map<number, number[]>} */
    const findAll = (words) => {
      const each = words.map(find).sort((a, b) => a.size - b.size);
      const [rarest, ...rest] = each;
      return new Map([...(rarest || [])].filter(([section]) => rest.every((found) => found.has(section))));
    };

    return { sections, find, findAll, has };
  };

  /** Several indexes as one, their sections numbered on.
   * @param {TextIndex[]} all @param {TextIndex} [core] that of the records, without what pages say besides @returns {TextIndex} */
  search.together = (all, core) => {
    const sections = all.flatMap((each) => each.sections);
    /** @param {(each: TextIndex) => Map<number, number[]>} found */
    const merged = (found) => {
      let from = 0;
      /** @type {Map<number, number[]>} */
      const out = new Map();
      for (const each of all) {
        for (const [section, units] of found(each)) out.set(from + section, units);
        from += each.sections.length;
      }
      return out;
    };
    return {
      sections,
      find: (phrase) => merged((each) => each.find(phrase)),
      findAll: (words) => merged((each) => each.findAll(words)),
      has: (phrase) => all.some((each) => each.has(phrase)),
      core,
    };
  };

  /**
   * The part of a text around the first of some folded phrases, as stretches; `on` marks the phrases.
   * @param {string} text @param {string[]} phrases @param {Folding} folding @param {number} [room] characters
   * @returns {Stretch[]}
   */
  search.snippet = (text, phrases, folding, room = 84) => {
    if (!phrases.some(Boolean)) return [{ text: text.length <= room + 6 ? text : `${text.slice(0, room)}……`, on: false }].filter((stretch) => stretch.text);
    const folded = folding.fold(text);
    const at = folding.places(text);
    /** @type {[number, number][]} */
    const marks = [];
    for (const phrase of phrases.filter(Boolean)) {
      for (let i = folded.indexOf(phrase); i >= 0; i = folded.indexOf(phrase, i + phrase.length)) {
        marks.push([at[i], at[i + phrase.length - 1] + 1]);
      }
    }
    marks.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const first = marks.length ? marks[0][0] : 0;
    const from = first < 16 ? 0 : first - 12;
    const to = text.length - from <= room + 6 ? text.length : from + room;
    /** @type {Stretch[]} */
    const out = from ? [{ text: "……", on: false }] : [];
    let last = from;
    for (const [start, end] of marks) {
      if (start < last || end > to) continue;
      out.push({ text: text.slice(last, start), on: false }, { text: text.slice(start, end), on: true });
      last = end;
    }
    out.push({ text: text.slice(last, to) + (to < text.length ? "……" : ""), on: false });
    return out.filter((stretch) => stretch.text);
  };
})();

/**
 * @typedef {[string, string?, string?, string?, number?]} TextUnit text, fragment, label, state, own words
 * @typedef {[number, string, string, string, TextUnit[], string[]?]} TextSection kind, address, title, meta, units, names with pinyin
 * @typedef {{text: string, on: boolean}} Stretch
 * @typedef {object} TextIndex
 * @property {TextSection[]} sections
 * @property {(phrase: string) => Map<number, number[]>} find
 * @property {(words: string[]) => Map<number, number[]>} findAll
 * @property {(phrase: string) => boolean} has
 * @property {TextIndex} [core]
 */
