/** What belongs to a sentence: bare articles take the title named before them, as macros/cite/carry.py has it. */
(() => {
  const { search } = window.ref;
  const CLASSIFIED = /^(?:线索|意见|建议|理由|经验|信息|消息|短信|措施|道路|公路|红线|底线|战线)/;
  const POINTS_AT = /^(?:的|之|中)?(?:规定|所列|所称|所述|情形|以外)|^[、和及或至]|^外/;

  /** The last article that a citation names.
   * @param {Citation} citation */
  const articleOf = ({ parts }) => {
    const last = parts[parts.length - 1];
    const address = last && (last.to || last.from);
    return address && address[0] !== null ? address : null;
  };

  /** Bare words that cite at all.
   * @param {string} text @param {Citation} citation */
  const isMeant = (text, citation) => {
    const rest = text.slice(citation.end);
    const points = POINTS_AT.test(rest);
    if (!articleOf(citation)) return points;
    if (CLASSIFIED.test(rest)) return false;
    const [first, ...more] = citation.parts;
    const single = !more.length && !first.to && first.from[2] === null && first.from[3] === null;
    const heads = single && /(?:^|\n)[ \u3000*#]*$/.test(text.slice(0, citation.start));
    return !heads || points || !rest;
  };

  /** Bare articles take the title named before them in the same sentence.
   * @param {string} text @param {Citation[]} all */
  search.carry = (text, all) => {
    /** @type {Citation | null} */
    let named = null;
    return all.flatMap((citation) => {
      if (named && /[。！？!?\n]/.test(text.slice(named.end, citation.start))) named = null;
      let read = citation;
      const heard = named && articleOf(named);
      if (named && citation.anchor === "bare" && (articleOf(citation) || heard)) {
        /** @param {Address} a @returns {Address} */
        const under = (a) => (heard ? [heard[0], heard[1], a[2], a[3], a[4]] : a);
        const parts = articleOf(citation)
          ? citation.parts
          : citation.parts.map((part) => ({ ...part, from: under(part.from), to: part.to && under(part.to) }));
        read = { ...citation, anchor: named.anchor, parts, title: named.title, version: named.version, carried: true };
      }
      if (read.anchor === "named" || articleOf(read)) named = read;
      return read.anchor !== "bare" || isMeant(text, read) ? [read] : [];
    });
  };
})();
