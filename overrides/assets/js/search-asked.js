/** Questions and everyday words: what people say is looked up among the names that the data give (data/names/). */
(() => {
  const { search } = window.ref;
  const GAP = "\u0002"; // in place of a word of a question
  const SLIP = 4; // letters of a word in which one may be wrong

  /** @param {Asking} asking @param {Folding} folding @returns {Asked} */
  search.asking = ({ words, meaning }, folding) => {
    const asks = new RegExp(words.map(folding.fold).sort((a, b) => b.length - a.length).join("|"), "g");
    /** @type {EverydayName[]} */
    let names = [];
    /** @type {[string, EverydayName][]} every word with its name, the longest first */
    let said = [];

    /** @param {string} text */
    const coreOf = (text) => text.replace(asks, GAP).split(GAP).map((part) => part.replace(/^[的了]|[的了]$/g, "")).filter(Boolean);

    return {
      coreOf,
      take: (data) => {
        names = data;
        said = names.flatMap((name) => name[0].map((word) => /** @type {[string, EverydayName]} */ ([word, name])));
        said.sort((a, b) => b[0].length - a[0].length);
      },

      /** A word of these of which one character is another: what was probably meant.
       * @param {string} text */
      slipOf: (text) => {
        if (text.length < SLIP) return null;
        const near = new Set(said.map(([word]) => word).filter((word) => word.length === text.length && [...word].filter((char, at) => char !== text[at]).length === 1));
        return near.size === 1 ? [...near][0] : null;
      },

      /** What a query says without the words of the question, and the names in it. */
      of: (query) => {
        const text = folding.fold(query).replace(/[?!。,，、;；"'《》]/g, "");
        const core = coreOf(text);
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
        /** 几个代表, which asks the same, comes first; 怎么追责, which names nothing, last.
         * @param {{word: string}} of */
        const asksToo = ({ word }) => (word.search(asks) < 0 ? 1 : coreOf(word).length ? 2 : 0);
        found.sort((a, b) => asksToo(b) - asksToo(a));
        const left = rest.replace(asks, GAP).replace(new RegExp(GAP, "g"), "").replace(/[的了]/g, "");
        return {
          core, question: text !== plain, meaning: /^什么(?:是|叫)/.test(text) || meaning.some((word) => text.endsWith(word)),
          names: found.map(({ name }) => name), exact: found.length > 0 && !left, mostly: found.length > 0 && left.length * 2 <= plain.length, whole: said.some(([word]) => word === plain),
        };
      },
    };
  };
})();

/**
 * @typedef {[string[], string[], [string, string][], string]} EverydayName folded words, addresses, address and words of answers, what differs
 * @typedef {{words: string[], meaning: string[]}} Asking
 * @typedef {{core: string[], question: boolean, meaning: boolean, names: EverydayName[], exact: boolean, mostly: boolean, whole: boolean}} Question
 *   core: without the words of the question; exact: nothing else is said; mostly: little else; whole: the core is a name
 * @typedef {{coreOf: (text: string) => string[], take: (names: EverydayName[]) => void, of: (query: string) => Question, slipOf: (text: string) => string | null}} Asked
 */
