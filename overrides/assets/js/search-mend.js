/** What OCR, haste and other notations do to an address (macros/search/slips.py), undone: surely, or by a guess. */
(() => {
  const { search } = window.ref;
  const FORMAL = "壹贰叁肆伍陆柒捌玖拾佰";
  const PLAIN = "一二三四五六七八九十百";

  /** @param {Slip[]} slips @returns {(text: string, guessing: boolean) => string} */
  search.mending = (slips) => {
    const compiled = slips.map(([pattern, means, guess]) => ({ regex: new RegExp(pattern, "g"), means, guess: Boolean(guess) }));
    return (text, guessing) => {
      const plain = text.replace(/[壹贰叁肆伍陆柒捌玖拾佰]+(?=[条款项])/g, (run) => [...run].map((char) => PLAIN[FORMAL.indexOf(char)]).join(""));
      return compiled.filter(({ guess }) => guess === guessing).reduce((one, { regex, means }) => one.replace(regex, means).replace(regex, means), plain);
    };
  };
})();

/**
 * @typedef {[string, string, number?]} Slip a pattern, what stands in its place, 1 for a guess
 */
