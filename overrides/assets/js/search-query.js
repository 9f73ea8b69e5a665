/**
 * How a query is read as citations: names of rules, addresses in any form, pasted sentences. The steps and tables are
 * those of macros/search/query.py and shorthand.py.
 */
(() => {
  const search = /** @type {Search} */ (/** @type {any} */ (window).ref.search);
  const YEAR_AFTER = /^[(]?((?:19|20)[0-9]{2})(?:年?(?:修订版?|修正版?|版)|年)?[)]?/;
  const YEAR_BEFORE = /^((?:19|20)[0-9]{2})年?(?:修订|修正|版)?的?/;
  const BETWEEN = /^[,、;和及与或]*/;
  const TAIL = /^[的之中有]*(?:规定|内容|原文|全文|条文|是什么|怎么说|怎么规定|规定了什么)?[。?!]?$/;

  /**
   * @param {{forms: [string, string][], notAfter: Record<string, string>, ways: Way[]}} grammar
   * @param {ReadonlySet<string>} names folded names of rules, pinyin included
   * @param {(text: string) => string} fold
   * @returns {(query: string) => Query}
   */
  search.reading = (grammar, names, fold) => {
    const find = search.citing(grammar);
    const longest = Math.max(0, ...[...names].map((name) => name.length));
    const ways = grammar.ways.map(([step, pattern, means, bare, when]) => ({
      step, means, bare: Boolean(bare), when, regex: new RegExp(`^(?:${pattern})`),
    }));

    /** @param {string} step @param {string} text */
    const wayOf = (step, text) => {
      for (const way of ways) {
        const found = way.step === step ? way.regex.exec(text) : null;
        if (!found || !found[0]) continue;
        const [one, other] = [search.parse(found[1] || ""), search.parse(found[2] || "")];
        if (way.when === "always" || (one && other && one < other === (way.when === "rising"))) return { way, found };
      }
      return null;
    };

    /** The strict texts that an address at the start of a text stands for. @param {string} text */
    const expand = (text) => {
      let [step, at, bare] = ["head", 0, false];
      let texts = [""];
      for (let next = wayOf(step, text); next; next = wayOf(step, text.slice(at))) {
        const { way, found } = next;
        /** @param {string} meant */
        const filled = (meant) =>
          meant.replace(/([$#])([0-9])/g, (_, sign, n) => {
            const number = sign === "#" ? search.parse(found[n]) : null;
            return number ? search.chinese(number) : found[n];
          });
        texts = texts.flatMap((one) => way.means.map((meant) => one + filled(meant)));
        [step, at, bare] = ["below", at + found[0].length, way.bare];
      }
      return at ? { texts, length: at, bare } : null;
    };

    /** @param {string[]} texts */
    const addressesOf = (texts) =>
      texts.map((text) => find(text).flatMap(({ parts }) => parts)).filter((parts) => parts.length && parts[0].from[0]);

    /** The longest name that starts here; letters count only as a whole. @param {string} text @param {number} at */
    const nameAt = (text, at) => {
      const opened = '《"'.includes(text[at] || " ");
      const start = at + (opened ? 1 : 0);
      const letters = /^[a-z]+/.exec(text.slice(start));
      const first = letters ? letters[0].length : Math.min(text.length - start, longest);
      for (let length = first; length > (letters ? first - 1 : 0); length--) {
        const end = start + length;
        if (names.has(text.slice(start, end))) {
          const closed = opened && '》"'.includes(text[end] || " ");
          return { name: text.slice(start, end), end: end + (closed ? 1 : 0) };
        }
      }
      return null;
    };

    /** @param {string} text @param {number} at @returns {[number, Reading] | null} */
    const named = (text, at) => {
      const before = YEAR_BEFORE.exec(text.slice(at));
      const found = nameAt(text, at + (before ? before[0].length : 0));
      if (!found) return null;
      const after = before ? null : YEAR_AFTER.exec(text.slice(found.end));
      const end = found.end + (after ? after[0].length : 0);
      const year = (before && before[1]) || (after && after[1]) || null;
      const rest = text.slice(end);
      const address = expand(rest);
      const closes = address && (!address.bare || /[0-9]/.test(rest[address.length - 1]) || address.length === rest.length);
      if (address && closes) {
        return [end + address.length, { name: found.name, year, known: true, addresses: addressesOf(address.texts) }];
      }
      return at === 0 && !rest ? [end, { name: found.name, year, known: true, addresses: [] }] : null;
    };

    /** @param {string} text @param {number} at @returns {[number, Reading] | null} */
    const bare = (text, at) => {
      const address = expand(text.slice(at));
      const addresses = address ? addressesOf(address.texts) : [];
      if (!address || !addresses.length) return null;
      const rest = text.slice(at + address.length);
      const ends = !rest || ",、;和及与或".includes(rest[0]) || (!address.bare && TAIL.test(rest));
      return ends ? [at + address.length, { name: null, year: null, known: true, addresses }] : null;
    };

    /** @param {string} text @returns {Reading[]} */
    const sentence = (text) =>
      find(text).flatMap((citation) => {
        const parts = citation.parts.filter(({ from }) => from[0] !== null);
        const reading = { name: citation.title, year: citation.version, known: citation.title === null, addresses: [parts] };
        return parts.length ? [reading] : [];
      });

    return (query) => {
      const text = fold(query.replace(/([0-9０-９])\s+(?=[0-9０-９])/g, "$1、"));
      /** @type {Reading[]} */
      const readings = [];
      let [at, after, last, rest] = [0, true, 0, ""];
      while (at < text.length) {
        const step = named(text, at) || (after ? bare(text, at) : null);
        if (!step) {
          after = false;
          at += 1;
          continue;
        }
        readings.push(step[1]);
        rest += text.slice(last, at);
        last = step[0];
        const between = (BETWEEN.exec(text.slice(last)) || [""])[0];
        after = Boolean(between);
        at = last + between.length;
      }
      if (!readings.length) return { readings: sentence(text), whole: false, text };
      return { readings, whole: !rest.replace(BETWEEN, "") && TAIL.test(text.slice(last)), text };
    };
  };
})();

/**
 * @typedef {[string, string, string[], number, string]} Way step, pattern, what it means, bare, when
 * @typedef {{forms: [string, string][], notAfter: Record<string, string>, ways: Way[]}} Grammar
 * @typedef {{name: string | null, year: string | null, known: boolean, addresses: Part[][]}} Reading
 * @typedef {{readings: Reading[], whole: boolean, text: string}} Query
 */
