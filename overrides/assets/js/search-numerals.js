/** Numerals and labels of legal texts, as macros/cite/numerals.py and macros/cite/form.py have them. */
(() => {
  const { search } = window.ref;
  const DIGITS = "零一二三四五六七八九";
  const SHAPE =
    /^(?:(一)千)?([零〇])?(?:([一二两三四五六七八九])百)?([零〇])?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/;

  /** @param {string | undefined} char */
  const digit = (char) => (char === "两" ? 2 : char ? DIGITS.indexOf(char) : 0);

  /** Digits of any width as ASCII.
   * @param {string} text */
  search.arabic = (text) => text.replace(/[０-９]/g, (c) => String(c.charCodeAt(0) - 0xff10));

  /** Value of a numeral from 1 to 1999, null where it is none.
   * @param {string} text @returns {number | null} */
  search.parse = (text) => {
    if (/^[1-9１-９][0-9０-９]{0,3}$/.test(text)) {
      const value = Number(search.arabic(text));
      return value <= 1999 ? value : null;
    }
    const found = SHAPE.exec(text);
    if (!text || !found) return null;
    const [, k, z1, h, z2, t, ten, u] = found;
    const value = (k ? 1000 : 0) + 100 * digit(h) + (ten ? 10 * (t ? digit(t) : 1) : 0) + digit(u);
    const skipsHundred = Boolean(k && (h || ten || u) && !h);
    const skipsTen = Boolean(h && u && !ten);
    const stands = Boolean(z1) === skipsHundred && Boolean(z2) === skipsTen;
    return stands && value >= 1 && value <= 1999 ? value : null;
  };

  /** 42 → 四十二, 105 → 一百零五.
   * @param {number} number */
  search.chinese = (number) => {
    if (number >= 10 && number < 20) return `十${number > 10 ? DIGITS[number - 10] : ""}`;
    let out = "";
    let zero = false;
    let rest = number;
    for (const [unit, size] of /** @type {[string, number][]} */ ([["千", 1000], ["百", 100], ["十", 10], ["", 1]])) {
      const value = Math.floor(rest / size);
      rest %= size;
      if (value) out += (zero ? "零" : "") + DIGITS[value] + unit;
      zero = Boolean(out) && !value;
    }
    return out;
  };

  /** 第四十四条之一.
   * @param {number} number @param {number} branch */
  search.articleLabel = (number, branch) =>
    `第${search.chinese(number)}条${branch ? `之${search.chinese(branch)}` : ""}`;

  /** 第一款第二项; a level that is null is not named.
   * @param {(number | null)[]} levels 款, 项, 目 */
  search.placeLabel = (levels) =>
    levels.map((n, i) => (n === null ? "" : `第${search.chinese(n)}${"款项目"[i]}`)).join("");
})();
