/** How search compares characters; the table comes from macros/search/fold.py. */
(() => {
  const search = /** @type {Search} */ (/** @type {any} */ (window).ref.search);

  /** @param {{pairs: string, dropped: string}} table @returns {Folding} */
  search.folding = ({ pairs, dropped }) => {
    /** @type {Map<string, string>} */
    const to = new Map();
    for (let i = 0; i < pairs.length; i += 2) to.set(pairs[i], pairs[i + 1]);
    const variants = [...to.keys()].map((char) => char.replace(/[\]\\^-]/, "\\$&")).join("");
    const variant = new RegExp(`[${variants}]`, "g");
    const gone = new RegExp(dropped, "g");
    const lost = new RegExp(dropped);

    return {
      fold: (text) => text.replace(gone, "").replace(variant, (char) => to.get(char) || char).toLowerCase(),

      /** Where each folded character stands in the text: folding takes characters away, never adds one. */
      places: (text) => {
        const at = [];
        for (let i = 0; i < text.length; i++) if (!lost.test(text[i])) at.push(i);
        return at;
      },
    };
  };
})();
