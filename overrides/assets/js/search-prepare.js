/** Signs that a query may hold and a citation does not: boxed numbers, §, blanks between characters. */
(() => {
  const { search } = window.ref;
  const PLACES = /第?([〇零一二三四五六七八九]{2,})(?![十百千〇零一二三四五六七八九])/g;
  const DIGITS = "〇一二三四五六七八九";

  /** ① ⑴ ㈠ as they are typed without them.
   * @param {string} sign */
  const unboxed = (sign) => {
    const code = sign.charCodeAt(0);
    if (code >= 0x3220) return `(${search.chinese(code - 0x321f)})`;
    return `(${code - (code >= 0x2474 ? 0x2473 : 0x245f)})`;
  };

  /** 一二六 as 126; 二三 stays, which may be 二、三.
   * @param {string} text */
  const placed = (text) =>
    text.replace(PLACES, (all, /** @type {string} */ run, /** @type {number} */ at) => {
      const digits = run.replace(/零/g, "〇");
      const falls = text[at + all.length] === "条" && DIGITS.indexOf(digits[0]) >= DIGITS.indexOf(digits[1]); // 四四条 is no list
      const sure = digits.includes("〇") || digits.length > 2 || falls;
      if (!sure || digits[0] === "〇" || /[十百千]$/.test(text.slice(0, at))) return all;
      return all.replace(run, [...digits].map((one) => DIGITS.indexOf(one)).join(""));
    });

  /** A query as it is read.
   * @param {string} query @param {(text: string) => string} fold */
  search.prepared = (query, fold) => {
    const words = query.split(/\s+/).filter(Boolean);
    const apart = words.length > 1 && words.every((word) => [...word].length === 1) && !words.every((word) => /^[0-9０-９]$/.test(word));
    const joined = apart ? words.join("") : query.replace(/([0-9０-９])\s+(?=[0-9０-９])/g, "$1、");
    const text = fold(joined.replace(/[①-⒇㈠-㈩]/g, unboxed)).replace(/§/g, "第");
    const chapters = placed(text).replace(/第?([1-9][0-9]?)章/g, (_, n) => `第${search.chinese(Number(n))}章`);
    return chapters.replace(/(^|[^0-9.])0+(?=[1-9])/g, "$1").replace(/([0-9])[.]$/, "$1");
  };
})();
