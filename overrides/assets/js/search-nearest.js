/** What comes nearest to words that stand nowhere: the parts of them that do, weighed by how rare they are. */
(() => {
  const { search } = window.ref;
  const LONGEST = 40;
  const PARTS = 4;

  /** The stretches of a folded phrase that occur and grow no further, the most telling first, without overlap. From each
   * place on only the end moves forward, so that a phrase of n characters asks some 2n times.
   * @param {string} phrase @param {TextIndex} texts @returns {string[]} */
  search.parts = (phrase, texts) => {
    const text = phrase.slice(0, LONGEST);
    /** @type {{at: number, end: number, weight: number}[]} */
    const all = [];
    for (let at = 0, end = 0; at < text.length - 1; at++) {
      end = Math.max(end, at + 1);
      while (end < text.length && texts.has(text.slice(at, end + 1))) end++;
      const part = text.slice(at, end);
      if (end - at < 2 || (all.length && all[all.length - 1].end === end)) continue;
      if (/^[a-z0-9]+$/.test(part) && (part.length < 4 || part.length < text.length)) continue; // a scrap of a word is near to nothing
      const count = texts.find(part).size;
      all.push({ at, end, weight: (end - at) ** 2 * Math.log(1 + texts.sections.length / Math.max(1, count)) });
    }
    all.sort((a, b) => b.weight - a.weight || a.at - b.at);
    /** @type {typeof all} */
    const kept = [];
    for (const part of all) if (kept.length < PARTS && kept.every(({ at, end }) => part.end <= at || part.at >= end)) kept.push(part);
    return kept.map(({ at, end }) => text.slice(at, end));
  };
})();
