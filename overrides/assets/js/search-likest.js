/**
 * What shares most with a question that stands nowhere: provisions, topics, duties, circumstances, measures, and the
 * names that people use, by pairs of letters, each counting as much as it is rare. A query of n letters asks n times.
 */
(() => {
  const { search } = window.ref;
  const LONGEST = 40; // letters of a query that are weighed
  const ROOM = 240; // letters of a text that halve what its pairs count
  const LEAST = 0.3; // of what all pairs of a query could count
  const NAMED = 0.33; // of a name that must be said
  const WHOLE = 1.5; // a name that is wholly said counts more

  /** @param {string} text */
  const pairs = (text) => new Set([...text.slice(0, LONGEST)].flatMap((char, at, all) => (at + 1 < all.length ? [char + all[at + 1]] : [])));

  /** The stretches of some words that a text has, each as long as it goes.
   * @param {string[]} core @param {string} text folded @returns {string[]} */
  search.shared = (core, text) =>
    core.flatMap((word) => {
      const out = [];
      for (let at = 0; at < Math.min(word.length, LONGEST); at++) {
        let end = at + 1;
        while (end < word.length && text.includes(word.slice(at, end + 1))) end++;
        if (end - at < 2) continue;
        out.push(word.slice(at, end));
        at = end - 1;
      }
      return out;
    });

  /** @param {string[]} core the words of the query, folded @param {(text: string) => string[]} coreOf a text without words of questions @param {TextIndex} texts @param {EverydayName[]} names
   * @param {(section: TextSection) => boolean} keeps @returns {Likest} */
  search.likest = (core, coreOf, texts, names, keeps) => {
    const asked = new Set(core.flatMap((word) => [...pairs(word)]));
    /** @type {Map<string, {section: number, unit: number, score: number}>} */
    const scores = new Map();
    /** @type {Map<string, number>} */
    const weights = new Map();
    let most = 0;
    for (const pair of asked) {
      const found = texts.find(pair);
      const weight = Math.log(1 + texts.sections.length / (found.size || 0.5));
      weights.set(pair, weight);
      if (found.size) most += weight;
      for (const [section, units] of found) {
        if (!keeps(texts.sections[section])) continue;
        const law = texts.sections[section][0] === 0;
        for (const unit of law ? units : units.slice(0, 1)) {
          const key = law ? `${section} ${unit}` : String(section);
          const seat = scores.get(key) || { section, unit, score: 0 };
          seat.score += weight * (units.includes(-1) ? 1.5 : 1);
          scores.set(key, seat);
        }
      }
    }
    /** @param {{section: number, unit: number}} seat */
    const length = ({ section, unit }) => (texts.sections[section][4][Math.max(0, unit)]?.[0] || "").length;
    const seats = [...scores.values()].map((seat) => ({ ...seat, score: seat.score / (1 + length(seat) / ROOM) }));
    seats.sort((a, b) => b.score - a.score || a.section - b.section);

    const held = names.map((name) => {
      const best = Math.max(0, ...name[0].filter((word) => !/[a-z]/.test(word)).map((word) => {
        const own = coreOf(word).flatMap((part) => [...pairs(part)]);
        const shared = own.filter((pair) => asked.has(pair));
        if (shared.length < NAMED * own.length) return 0;
        const sum = shared.reduce((all, pair) => all + (weights.get(pair) || 0), 0);
        return own.length ? sum * (shared.length === own.length ? WHOLE : shared.length / own.length) : 0;
      }));
      return { name, score: best };
    }).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
    return { seats: seats.filter(({ score }) => score > LEAST * most), names: held, marked: [...asked] };
  };
})();

/**
 * @typedef {object} Likest each the likest first
 * @property {{section: number, unit: number, score: number}[]} seats
 * @property {{name: EverydayName, score: number}[]} names
 * @property {string[]} marked the pairs
 */
