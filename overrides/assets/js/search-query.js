/**
 * How a query is read as citations: names of rules, addresses in any form, pasted sentences. What the short ways of an
 * address (42-46) stand for comes from macros/search/shorthand.py, what words say of a title from title.py there.
 */
(() => {
  const { search } = window.ref;
  const YEAR_AFTER = /^[(]?((?:19|20)[0-9]{2})(?:年?(?:修订版?|修正版?|版)|年)?[)]?/;
  const YEAR_BEFORE = /^((?:19|20)[0-9]{2})年?(?:修订|修正|版)?的?/;
  const BETWEEN = /^[,、;和及与或]*/;
  const TRIAL = /^[(](?:试行|暂行|草案|修订|修正)[)]/;
  const JOINT = /^(?:(?:规定的|中的?|里的?|的)(?=第)|[,、](?=[0-9]))/;
  const OPEN = '《"([{【';
  const CLOSE = '》")]}】';
  const LONG_REST = 12; // beyond that, what follows a bare article is a sentence
  const TAIL = /^[的之中有]*(?:规定|内容|原文|全文|条文|是什么|怎么说|怎么规定|规定了什么)?[。?!]?$/;

  /**
   * @param {{forms: [string, string][], notAfter: Record<string, string>, ways: Way[], titles: TitleWords, slips: Slip[]}} grammar
   * @param {ReadonlySet<string>} names folded names of rules, pinyin included
   * @param {(text: string) => string} fold
   * @returns {(query: string) => Query}
   */
  search.reading = (grammar, names, fold) => {
    const find = search.citing(grammar);
    const { selves, noKind, kind, province, old } = grammar.titles;
    const mend = search.mending(grammar.slips);
    const titles = search.titling(grammar.titles, names);
    const [kindAt, provinceAt] = [kind, province].map((pattern) => new RegExp(`^${pattern}`));
    const ofProvince = new RegExp(`^${province}[一-鿿]*${kind}$`);
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

    /** The strict texts that an address at the start of a text stands for.
     * @param {string} text */
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

    /** The longest name that starts here; letters count only as a whole.
     * @param {string} text @param {number} at */
    const nameAt = (text, at) => {
      const opened = OPEN.includes(text[at] || " ");
      const start = at + (opened ? 1 : 0);
      const letters = /^[a-z]+/.exec(text.slice(start));
      if (letters && start && /[a-z]/.test(text[start - 1])) return null;
      const first = letters ? letters[0].length : Math.min(text.length - start, longest);
      for (let length = first; length > (letters ? first - 1 : 0); length--) {
        const end = start + length;
        if (names.has(text.slice(start, end))) {
          const closed = (opened ? CLOSE : "》").includes(text[end] || " ");
          return { name: text.slice(start, end), end: end + (closed ? 1 : 0) };
        }
      }
      return null;
    };

    /** The rule of that name, unless what stands before makes it the tail of another title.
     * @param {string} text @param {number} last @param {number} at @param {number} end @param {string} name
     * @param {string | null} year @param {string[]} texts @param {boolean} opened @returns {Step} */
    const meant = (text, last, at, end, name, year, texts, opened) => {
      const addresses = addressesOf(texts);
      const longer = opened ? "" : titles.head(text.slice(last, at), name);
      if (!longer) return { start: at, end, reading: { name, year, known: names.has(name), addresses } };
      const start = at - longer.length;
      if (old.includes(longer) && names.has(name)) return { start, end, reading: { name, year, known: true, old: true, addresses } };
      if (grammar.titles.new.includes(longer) && names.has(name)) return { start, end, reading: { name, year, known: true, addresses } };
      if (selves.includes(longer)) return { start, end, reading: { name: null, year: null, known: true, addresses } };
      const [whole, said] = titles.joined(longer, name);
      return { start, end, reading: { name: whole, year: year || said, known: names.has(whole), addresses } };
    };

    /** A name (in 《》 or not, with a year before or after it) and what follows it.
     * @param {string} text @param {number} at @param {number} last @returns {Step | null} */
    const named = (text, at, last) => {
      const before = YEAR_BEFORE.exec(text.slice(at));
      const found = nameAt(text, at + (before ? before[0].length : 0));
      if (!found) return null;
      const after = before ? null : YEAR_AFTER.exec(text.slice(found.end));
      let end = found.end + (after ? after[0].length : 0);
      const year = (before && before[1]) || (after && after[1]) || null;
      let address = expand(text.slice(end));
      const joint = JOINT.exec(text.slice(end));
      if (!address && joint && (after || !",、".includes(joint[0]))) {
        end += joint[0].length;
        address = expand(text.slice(end));
      }
      const rest = text.slice(end);
      const closes = address && (!address.bare || /[0-9]/.test(rest[address.length - 1]) || address.length === rest.length);
      if (address && closes) return meant(text, last, at, end + address.length, found.name, year, address.texts, OPEN.includes(text[at]));
      const [head, back] = [text.slice(0, at), old.includes(text.slice(0, at))];
      if (rest || (head && !back && !grammar.titles.new.includes(head))) return null;
      return { start: 0, end, reading: { name: found.name, year, known: true, ...(back ? { old: true } : {}), addresses: [] } };
    };

    /** A title that no rule bears, told by how it ends (刑|法); or a province without a rule.
     * @param {string} text @param {number} at @param {number} last @returns {Step | null} */
    const unheld = (text, at, last) => {
      const sort = kindAt.exec(text.slice(at));
      if (sort && sort[0] === "法" && noKind.some((word) => text.slice(0, at + 1).endsWith(word))) return null;
      const found = sort || provinceAt.exec(text.slice(at));
      if (!found) return null;
      let end = at + found[0].length;
      end += (TRIAL.exec(text.slice(end)) || [""])[0].length;
      const name = text.slice(at, end);
      const closed = () => (end < text.length && '》"'.includes(text[end]) ? 1 : 0);
      end += closed();
      const after = YEAR_AFTER.exec(text.slice(end));
      if (after) end += after[0].length;
      if (after) end += closed();
      const address = expand(text.slice(end));
      const rest = address ? text.slice(end + address.length) : "";
      if (!address || !(!address.bare || !rest || ",、;和及与或".includes(rest[0]))) return null;
      return meant(text, last, at, end + address.length, name, after && after[1], address.texts, false);
    };

    /** An address without a name, up to the end of the query or to the next one.
     * @param {string} text @param {number} at @returns {Step | null} */
    const bare = (text, at) => {
      const address = expand(text.slice(at));
      const addresses = address ? addressesOf(address.texts) : [];
      if (!address || !addresses.length) return null;
      const end = at + address.length;
      const rest = text.slice(end);
      const ends = !rest || ",、;和及与或".includes(rest[0]) || (!address.bare && TAIL.test(rest));
      return ends ? { start: at, end, reading: { name: null, year: null, known: true, addresses } } : null;
    };

    /** What a text cites; a bare article beside words that were not read is the article of no rule that is known.
     * @param {string} text @returns {Reading[]} */
    const sentence = (text) => {
      const all = find(text).filter(({ parts }) => parts.some(({ from }) => from[0] !== null));
      return all.map((citation, n) => {
        const addresses = [citation.parts.filter(({ from }) => from[0] !== null)];
        if (citation.title !== null) return { name: citation.title, year: citation.version, known: false, addresses };
        const before = text.slice(n ? all[n - 1].end : 0, citation.start);
        const after = n + 1 < all.length ? "" : text.slice(citation.end);
        const strange = (titles.head(before, "") || !/[㐀-鿿0-9a-z]$/.test(before)) && titles.unread(before);
        const beyond = after.length <= LONG_REST ? titles.unread(after) : "";
        const name = strange || beyond || null;
        return { name, year: null, known: !name, addresses };
      });
    };

    /** 44 条例 as 条例44: an address, and behind it a name alone.
     * @param {string} text */
    const turned = (text) => {
      for (let at = Math.max(1, text.length - longest - 2); at < text.length; at++) {
        const found = nameAt(text, at);
        const head = text.slice(0, at).replace(/[的,、]$/, "");
        if (!found || found.end !== text.length || !head) continue;
        if (/^第[一二三四五六七八九十]+章$/.test(head)) return found.name + head;
        if (expand(head)?.length === head.length) return found.name + (/^第/.test(head) ? "" : "第") + head;
      }
      return text;
    };

    /** @param {string} text @returns {Query} */
    const read = (text) => {
      /** @type {Step[]} */
      const steps = [];
      let [at, last, after] = [0, 0, true];
      while (at < text.length) {
        const step = named(text, at, last) || unheld(text, at, last) || (after ? bare(text, at) : null);
        if (!step) {
          after = false;
          at += 1;
          continue;
        }
        steps.push(step);
        const between = (BETWEEN.exec(text.slice(step.end)) || [""])[0];
        after = Boolean(between);
        at = last = step.end + between.length;
      }
      if (!steps.length && ofProvince.test(text) && !names.has(text)) {
        return { readings: [{ name: text, year: null, known: false, addresses: [] }], whole: true, text };
      }
      if (!steps.length) return { readings: sentence(text), whole: false, text };
      const led = steps.every(({ start }, n) => titles.isLed(text.slice(n ? steps[n - 1].end : 0, start)));
      return { readings: steps.map(({ reading }) => reading), whole: led && TAIL.test(text.slice(steps[steps.length - 1].end)), text };
    };

    return (query) => {
      const typed = search.prepared(query, fold);
      const text = turned(mend(typed, false));
      const found = read(text);
      if (found.readings.some(({ known, addresses }) => known && addresses.length)) return found;
      const guess = mend(text, true);
      const other = guess === text ? null : read(turned(guess));
      return other?.readings.length && other.readings.every(({ known }) => known) ? { ...other, guess } : found;
    };
  };
})();

/**
 * @typedef {[string, string, string[], number, string]} Way step, pattern, what it means, bare, when
 * @typedef {{forms: [string, string][], notAfter: Record<string, string>, ways: Way[], titles: TitleWords, slips: Slip[], asking: Asking}} Grammar
 * @typedef {{start: number, end: number, reading: Reading}} Step a reading, and where its words begin and end
 * @typedef {{name: string | null, year: string | null, known: boolean, old?: boolean, addresses: Part[][]}} Reading old: its versions no longer in force
 * @typedef {{readings: Reading[], whole: boolean, text: string, guess?: string}} Query guess: what was read in place of what was typed
 */
