/**
 * Whether a name in a query is a rule's own, or the tail of a title that no rule bears; the lists of words are those
 * of macros/search/title.py.
 */
(() => {
  const { search } = window.ref;
  const LONG = 6;
  const YEAR = /(?:19|20)[0-9]{2}年?(?:修订|修正|版)?/;

  /** Whether a text is made of these words alone; each position is looked at once.
   * @param {string} text @param {string[]} words */
  search.isMade = (text, words) => {
    const reached = [true];
    for (let at = 0; at < text.length; at++) {
      if (reached[at]) words.forEach((word) => text.startsWith(word, at) && (reached[at + word.length] = true));
    }
    return Boolean(reached[text.length]);
  };

  /** Whether words are a title: at least three characters before the kind of rule that ends them.
   * @param {string} text @param {TitleWords} words */
  search.isTitle = (text, { noKind }) =>
    /^[㐀-鿿()]{3,40}(?:条例|办法|细则|规则|准则|法典|法)$/.test(text) && !noKind.some((word) => text.endsWith(word));

  /** @param {TitleWords} words @param {ReadonlySet<string>} names @returns {Titles} */
  search.titling = ({ afterAll, atHead, beforeLong, polite, idle }, names) => {
    const lead = [...afterAll, ...atHead, ..."、,;:《\"和及与或"];
    const quiet = [...lead, ...idle, ...polite, ..."》。?!.()[]{}【】·—-"];
    const ended = new RegExp(`^.*(?:${afterAll.join("|")})`);
    const asked = new RegExp(`^(?:${polite.join("|")})*`);
    const known = [...names];

    return {
      isLed: (gap) => search.isMade(gap, lead),

      unread: (gap) => (search.isMade(gap, quiet) ? "" : gap.replace(/^[,、;:。()[\]{}《》"的]+|[,、;:。()[\]{}《》"的]+$/g, "")),

      head: (before, name) => {
        const stretch = (/[㐀-鿿0-9a-z]*$/.exec(before) || [""])[0];
        let rest = stretch;
        while (rest) {
          /** @param {string} word */
          const ends = (word) => rest.endsWith(word);
          if (afterAll.some(ends) || (name.length >= LONG && beforeLong.some(ends))) return "";
          const word = atHead.find(ends);
          if (word === undefined) break;
          rest = rest.slice(0, -word.length);
        }
        if (!rest || (rest !== stretch && known.some((one) => rest.endsWith(one)))) return "";
        return stretch.replace(ended, "").replace(asked, "");
      },

      joined: (front, name) => {
        const year = YEAR.exec(front);
        const plain = front.replace(new RegExp(YEAR, "g"), "").replace(/^的/, "");
        const said = year ? year[0].slice(0, 4) : null;
        for (const word of ["", ...atHead]) {
          const whole = plain.slice(word.length).replace(/的$/, "") + name;
          if (plain.startsWith(word) && names.has(whole)) return [whole, said];
        }
        return [plain + name, said];
      },
    };
  };
})();

/**
 * @typedef {{provinces: string[], afterAll: string[], atHead: string[], beforeLong: string[], polite: string[],
 *   selves: string[], noKind: string[], old: string[], new: string[], idle: string[], kind: string, province: string}} TitleWords
 * @typedef {object} Titles
 * @property {(gap: string) => boolean} isLed
 * @property {(gap: string) => string} unread what of a stretch beside an address is neither lead-in nor idle word
 * @property {(before: string, name: string) => string} head
 * @property {(front: string, name: string) => [string, string | null]} joined
 */
