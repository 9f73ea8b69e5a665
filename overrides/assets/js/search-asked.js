/** Questions and everyday words: what people say is looked up among the names that the data give (data/names/). */
(() => {
  const { search } = window.ref;
  const GAP = "\u0002"; // in place of a word of a question

  /** @param {Asking} asking @param {Folding} folding @returns {Asked} */
  search.asking = ({ words, meaning }, folding) => {
    const asks = new RegExp(words.map(folding.fold).sort((a, b) => b.length - a.length).join("|"), "g");
    /** @type {EverydayName[]} */
    let names = [];
    /** @type {[string, EverydayName][]} every word with its name, the longest first */
    let said = [];

    return {
      take: (data) => {
        names = data;
        said = names.flatMap((name) => name[0].map((word) => /** @type {[string, EverydayName]} */ ([word, name])));
        said.sort((a, b) => b[0].length - a[0].length);
      },

      /** What a query says without the words of the question, and the names in it. */
      of: (query) => {
        const text = folding.fold(query).replace(/[?!。,，、;；"'《》]/g, "");
        const core = text.replace(asks, GAP).split(GAP).map((part) => part.replace(/^[的了]|[的了]$/g, "")).filter(Boolean);
        const plain = core.join("");
        let rest = text;
        /** @type {{word: string, name: EverydayName}[]} */
        const found = [];
        for (const [word, name] of said) {
          const at = rest.indexOf(word);
          if (at < 0 || (/^[a-z]+$/.test(word) && word !== text)) continue;
          rest = rest.slice(0, at) + GAP + rest.slice(at + word.length);
          if (!found.some((one) => one.name === name)) found.push({ word, name });
        }
        const left = rest.replace(asks, GAP).replace(new RegExp(GAP, "g"), "").replace(/[的了]/g, "");
        return {
          core, question: text !== plain, meaning: meaning.some((word) => text.endsWith(word)),
          names: found.map(({ name }) => name), exact: found.length > 0 && !left, whole: said.some(([word]) => word === plain),
        };
      },
    };
  };
})();

/**
 * @typedef {[string[], string[], [string, string][], string]} EverydayName folded words, addresses, address and words of answers, what differs
 * @typedef {{words: string[], meaning: string[]}} Asking
 * @typedef {{core: string[], question: boolean, meaning: boolean, names: EverydayName[], exact: boolean, whole: boolean}} Question
 *   core: without the words of the question; exact: nothing else is said; whole: the core is a name
 * @typedef {{take: (names: EverydayName[]) => void, of: (query: string) => Question}} Asked
 */
