/** What comes nearest to words that stand nowhere: the longest part that does, and names that look alike. */
(() => {
  const search = /** @type {Search} */ (/** @type {any} */ (window).ref.search);
  const LONGEST = 40;

  /** The longest stretches of a folded phrase that occur, without overlap. @param {string} phrase @param {(part: string) => boolean} has */
  search.parts = (phrase, has) => {
    const text = phrase.slice(0, LONGEST);
    /** @type {string[]} */
    const found = [];
    for (let length = text.length - 1; length >= 2; length--) {
      for (let at = 0; at + length <= text.length; at++) {
        const part = text.slice(at, at + length);
        if (!found.some((longer) => longer.includes(part)) && has(part)) found.push(part);
      }
      if (found.length && length < found[0].length - 1) break;
    }
    return found;
  };

  /** @param {string} text */
  const pairs = (text) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));

  /** How alike two folded names are, 0 to 1: the share of neighbouring characters in common. @param {string} one @param {string} other */
  search.alike = (one, other) => {
    const [a, b] = [pairs(one), pairs(other)];
    const common = [...a].filter((pair) => b.has(pair)).length;
    return a.size + b.size ? (2 * common) / (a.size + b.size) : 0;
  };
})();
