/** What comes nearest to words that stand nowhere: the longest parts that do. */
(() => {
  const { search } = window.ref;
  const LONGEST = 40;

  /** The longest stretches of a folded phrase that occur, without overlap.
   * @param {string} phrase @param {(part: string) => boolean} has */
  search.parts = (phrase, has) => {
    const text = phrase.slice(0, LONGEST);
    /** @type {string[]} */
    const found = [];
    for (let length = text.length - 1; length >= 2; length--) {
      for (let at = 0; at + length <= text.length; at++) {
        const part = text.slice(at, at + length);
        if (length < 4 && /^[a-z0-9]+$/.test(part)) continue; // a scrap of a word is near to nothing
        if (!found.some((longer) => longer.includes(part)) && has(part)) found.push(part);
      }
      if (found.length && length < found[0].length - 1) break;
    }
    return found;
  };
})();
