/**
 * What a text cites: the reading of macros/cite/reader.py over the same table of forms. A part of a citation is its
 * address [条, 之, 款, 项, 目] and, for a range, the address of its end.
 */
(() => {
  const { search } = window.ref;
  const LEVELS = ["article", "paragraph", "item", "subitem"];
  const NORMATIVE =
    /(?:条例|办法|细则|规定|规则|法|准则|意见|通知|决定|章程|规范|制度|解释|纲要|标准)(?:（[^（）]*）)?$/;
  const NUMBER = "[零〇一二三四五六七八九两十百千0-9０-９]+";
  const ONE = `(至|到|—|－|-|~|～)?[ \\u3000]*第?[ \\u3000]*([（(]?)[ \\u3000]*(${NUMBER})`;
  const THIS = { 条: "this-article", 款: "this-paragraph" };
  const PREVIOUS = { 条: "previous-article", 款: "previous-paragraph", 项: "previous-item" };

  /** @param {(number | null)[]} a */
  const depth = (a) => Math.max(...[0, 2, 3, 4].map((level, n) => (a[level] === null ? -1 : n)));

  /** @param {{forms: [string, string][], notAfter: Record<string, string>}} grammar @returns {(text: string) => Citation[]} */
  search.citing = ({ forms, notAfter }) => {
    const compiled = forms.map(([token, pattern]) => ({ token, regex: new RegExp(pattern, "y") }));

    /** @param {string} text */
    return (text) => {
      let resume = 0;

      /** @param {number} at */
      const skip = (at) => at + (/^[ \u3000]*/.exec(text.slice(at)) || [""])[0].length;

      /** @param {number} at @returns {Lexeme | null} */
      const lexeme = (at) => {
        for (const { token, regex } of compiled) {
          regex.lastIndex = at;
          const match = regex.exec(text);
          const inside = at > 0 && (notAfter[token] || "").includes(text[at - 1]);
          if (match && !inside) {
            const boxed = token === "item" && "（(".includes(match[0][0]);
            return { token, match, start: at, end: at + match[0].length, depth: LEVELS.indexOf(token), boxed };
          }
        }
        return null;
      };
      /** @param {number} at */
      const unitAt = (at) => {
        const found = lexeme(at);
        return found && found.depth >= 0 ? found : null;
      };

      /** @param {Address} base @param {Lexeme} unit @param {number} value @returns {Address} */
      const atLevel = (base, unit, value) => {
        const branch = unit.match.length > 2 && unit.match[2] ? search.parse(unit.match[2]) || 0 : 0;
        if (unit.depth === 0) return [value, branch, null, null, null];
        const out = /** @type {Address} */ ([...base]);
        out[unit.depth + 1] = value;
        return /** @type {Address} */ (out.map((n, i) => (i > unit.depth + 1 ? null : n)));
      };

      /** One part a number.
       * @param {Lexeme} unit @param {Address} base @param {number} begin @returns {Part[]} */
      const split = (unit, base, begin) => {
        /** @type {Part[]} */
        const parts = [];
        const inner = unit.match[1];
        const offset = unit.start + unit.match[0].indexOf(inner);
        for (const found of inner.matchAll(new RegExp(ONE, "g"))) {
          const value = search.parse(found[3]);
          if (value === null) continue;
          const from = offset + /** @type {number} */ (found.index);
          const stop = from + found[0].length + (/[）)]/.test(text[from + found[0].length] || "") ? 1 : 0);
          const address = atLevel(base, unit, value);
          if (found[1] && parts.length) Object.assign(parts[parts.length - 1], { end: stop, to: address });
          else {
            const box = from + found[0].length - found[3].length;
            const blank = /[ \u3000]*$/.exec(text.slice(from, box)) || [""];
            const start = parts.length ? box - (found[2] ? blank[0].length + 1 : 0) : begin;
            parts.push({ start, end: stop, from: address, to: null });
          }
        }
        if (!parts.length) return [{ start: begin, end: unit.end, from: base, to: null }];
        parts[parts.length - 1].end = unit.end;
        return parts;
      };

      /** @param {Part[]} parts @param {Lexeme} unit @param {number} start */
      const deepen = (parts, unit, start) => {
        const last = parts.pop();
        if (!last) parts.push(...split(unit, [null, 0, null, null, null], start));
        else if (last.to) {
          const ends = split(unit, last.to, unit.start);
          parts.push({ ...last, end: unit.end, to: ends[ends.length - 1].from });
        } else parts.push(...split(unit, last.from, last.start));
      };

      /** @param {Part[]} parts @param {Lexeme} unit @param {string} joint */
      const goOn = (parts, unit, joint) => {
        const last = parts[parts.length - 1];
        const made = split(unit, last.to || last.from, unit.start);
        if (joint === "and") parts.push(...made);
        else if (last.to || made.length !== 1 || depth(last.from) !== unit.depth) return false;
        else Object.assign(last, { end: unit.end, to: made[0].from });
        return true;
      };

      /** @param {number} start @param {number} at @param {boolean} [relative] @returns {[Part[], number]} */
      const read = (start, at, relative) => {
        /** @type {Part[]} */
        const parts = [];
        let end = at;
        let level = -1;
        for (;;) {
          let unit = unitAt(skip(end));
          if (unit && unit.depth > level && (!unit.boxed || level >= 0 || relative)) deepen(parts, unit, start);
          else {
            const joint = lexeme(end);
            unit = joint && (joint.token === "and" || joint.token === "to") ? unitAt(joint.end) : null;
            if (!joint || !unit || unit.depth > level || !goOn(parts, unit, joint.token)) return [parts, end];
          }
          end = unit.end;
          level = unit.depth;
        }
      };

      /** @param {Lexeme} first @param {number} end @param {string} anchor @param {Part[]} parts @returns {Citation} */
      const make = (first, end, anchor, parts) => ({
        start: first.start, end, text: text.slice(first.start, end), anchor, parts,
        title: null, version: null, declared: null, back: 1, carried: false,
      });
      /** @param {Lexeme} first @returns {Part[]} */
      const itself = (first) => [{ start: first.start, end: first.end, from: [null, 0, null, null, null], to: null }];

      /** @param {Lexeme} first @returns {Citation | null} */
      const named = (first) => {
        const title = first.match[1].replace(/^[ \u3000]+|[ \u3000]+$/g, "");
        const next = lexeme(skip(first.end));
        const says = next && next.token === "declaration" ? next : null;
        if (says) resume = says.end;
        const [parts, end] = read(first.start, says ? says.end : first.end);
        if (!says && !NORMATIVE.test(title)) {
          resume = Math.max(end, first.end);
          return null;
        }
        const year = first.match[2];
        const version = year ? search.arabic(year) : null;
        const found = make(first, parts.length ? end : first.end, "named", parts);
        return { ...found, title, version, declared: says ? says.match[1] : null };
      };

      /** @param {Lexeme} first @returns {Citation | null} */
      const citation = (first) => {
        const word = /** @type {keyof typeof PREVIOUS} */ (first.match[first.token === "previous" ? 2 : 1]);
        if (first.depth >= 0 && first.boxed) return null;
        if (first.token === "title") return named(first);
        if (first.depth >= 0 || first.token === "this") {
          const [parts, end] = read(first.start, first.depth >= 0 ? first.start : first.end);
          return parts.length ? make(first, end, first.depth >= 0 ? "bare" : "this-instrument", parts) : null;
        }
        const previous = first.token === "previous";
        if (!previous && !(first.token === "this-place" && word in THIS)) return null;
        const [parts, end] = read(first.start, first.end, true);
        const anchor = previous ? PREVIOUS[word] : THIS[/** @type {keyof typeof THIS} */ (word)];
        const found = make(first, end, anchor, parts.length ? parts : itself(first));
        const back = previous ? (first.match[1] === "两" ? 2 : search.parse(first.match[1] || "一") || 1) : 1;
        return { ...found, back };
      };

      /** @type {Citation[]} */
      const all = [];
      for (let at = 0; at < text.length; ) {
        const first = lexeme(at);
        const found = first && citation(first);
        if (found) {
          all.push(found);
          for (const inner of (found.title ? found.text : "").matchAll(/〈([^〈〉]+)〉/g)) {
            const start = found.start + /** @type {number} */ (inner.index);
            const end = start + inner[0].length;
            all.push({ ...make(/** @type {Lexeme} */ (first), end, "named", []), start, text: inner[0], title: inner[1] });
          }
        }
        at = Math.max(found ? found.end : at + 1, resume);
      }
      return search.carry(text, all);
    };
  };
})();

/**
 * @typedef {[number | null, number, number | null, number | null, number | null]} Address 条, 之, 款, 项, 目
 * @typedef {{start: number, end: number, from: Address, to: Address | null}} Part
 * @typedef {{start: number, end: number, text: string, anchor: string, parts: Part[], title: string | null,
 *   version: string | null, declared: string | null, back: number, carried: boolean}} Citation
 * @typedef {{token: string, match: RegExpExecArray, start: number, end: number, depth: number, boxed: boolean}} Lexeme
 */
