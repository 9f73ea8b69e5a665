/**
 * A sentence pasted into the box: is it a provision? It is compared by its letters alone with every provision, press
 * passage, scrap and variant; what differs is shown. Of a text that was not verified it is never said that the pasted words are
 * wrong: ours is in doubt, and the official text decides.
 */
(() => {
  const { search } = window.ref;
  const LEAST = 10; // letters of a sentence
  const MOST = 400; // letters that are aligned; longer ones are only found as they are
  const SHARE = 0.12; // of the letters may differ
  const ROWS = 4; // places of the same words that are shown
  const CLOSE = 2; // letters alike between two differences that are told as two
  const TRIES = 3; // texts that a sentence is aligned with
  const STOPS = /[，。；：！？,;]/;
  const SCRAP = /残文/;
  const VARIANT = "别的来源的写法";
  const NUMBER = "第[一二三四五六七八九十百零〇0-9]+";
  const BEFORE = new RegExp(`^\\s*(?:《[^》]{2,40}》)?(?:${NUMBER}[条款项](?:之[一二三四五六七八九十])?)*\\s*[：:]?`);
  const BEHIND = /〔[^〔〕]*核对[^〔〕]*〕\s*$/;

  /** @typedef {{start: number, end: number, unit: number}} Span
   * @typedef {{kind: string, section: number, letters: string, spans: Span[]}} Stretch of one record, with or without its labels
   * @typedef {{stretch: Stretch, units: number[], whole: boolean, differing: [string, string][], count: number}} Match differing: pasted, held; count of letters
   */

  /** @type {WeakMap<TextSection[], Stretch[]>} */
  const banks = new WeakMap();

  /** @param {Folding} folding */
  const lettersBy = (folding) => (/** @type {string} */ text) => folding.fold(text).replace(/[^\p{L}\p{N}]/gu, "");

  /** What may be pasted: an article as printed and without its labels, each press passage, scrap and variant.
   * @param {TextSection[]} sections @param {string[]} kinds @param {(text: string) => string} letters @returns {Stretch[]} */
  const bank = (sections, kinds, letters) =>
    sections.flatMap(([number, , , , units], section) => {
      const kind = kinds[number];
      /** @param {string} as @param {number[]} chosen @param {boolean} labelled @returns {Stretch} */
      const stretch = (as, chosen, labelled) => {
        /** @type {Span[]} */
        const spans = [];
        let all = "";
        for (const unit of chosen) {
          const [text, , label = ""] = units[unit];
          const start = all.length;
          all += (labelled ? letters(label) : "") + letters(text);
          spans.push({ start, end: all.length, unit });
        }
        return { kind: as, section, letters: all, spans };
      };
      const every = units.map((_, unit) => unit);
      if (kind === "provision") {
        const printed = every.filter((unit) => !units[unit][4]);
        return [stretch(kind, printed, true), stretch(kind, printed, false)];
      }
      if (kind === "press") return every.map((unit) => stretch(kind, [unit], false));
      /** @param {(label: string) => boolean} ours @param {string} as */
      const labelled = (ours, as) => every.filter((unit) => ours(units[unit][2] || "")).map((unit) => stretch(as, [unit], false));
      if (kind === "printed") return labelled((label) => label === VARIANT, "variant");
      return labelled((label) => SCRAP.test(label), "scrap");
    });

  /** The units between two letters, and whether they are taken whole.
   * @param {Stretch} stretch @param {number} from @param {number} to */
  const taken = ({ spans }, from, to) => {
    const met = spans.filter(({ start, end }) => start < to && end > from);
    return { units: met.map(({ unit }) => unit), whole: met.every(({ start, end }) => from <= start && end <= to) };
  };

  /** The letters of a sentence against the best part of a text: what differs, in pairs.
   * @param {string} pasted @param {Stretch} stretch @returns {Match} */
  const aligned = (pasted, stretch) => {
    const held = stretch.letters;
    const [high, wide] = [pasted.length + 1, held.length + 1];
    const cost = new Uint16Array(high * wide); // the first row is free: the sentence may begin anywhere
    for (let row = 1; row < high; row++) {
      cost[row * wide] = row;
      for (let column = 1; column < wide; column++) {
        const at = row * wide + column;
        const same = pasted[row - 1] === held[column - 1] ? 0 : 1;
        cost[at] = Math.min(cost[at - wide - 1] + same, cost[at - wide] + 1, cost[at - 1] + 1);
      }
    }
    let end = 0;
    for (let column = 1; column < wide; column++) if (cost[(high - 1) * wide + column] < cost[(high - 1) * wide + end]) end = column;
    /** @type {[string, string][]} */
    const differing = [];
    let [row, column, alike] = [high - 1, end, CLOSE];
    while (row > 0) {
      const at = row * wide + column;
      const same = column > 0 && pasted[row - 1] === held[column - 1];
      const step = column > 0 && cost[at] === cost[at - wide - 1] + (same ? 0 : 1) ? [1, 1] : cost[at] === cost[at - wide] + 1 ? [1, 0] : [0, 1];
      row -= step[0];
      column -= step[1];
      if (same && step[0] && step[1]) alike += 1;
      else {
        if (alike >= CLOSE) differing.unshift(["", ""]);
        const between = alike < CLOSE ? pasted.slice(row + step[0], row + step[0] + alike) : ""; // 三十 for 十五 is one difference
        differing[0] = [(step[0] ? pasted[row] : "") + between + differing[0][0], (step[1] ? held[column] : "") + between + differing[0][1]];
        alike = 0;
      }
    }
    return { stretch, differing, count: cost[(high - 1) * wide + end], ...taken(stretch, column, end) };
  };

  /** The texts that share most of a sentence's threes of letters.
   * @param {string} pasted @param {Stretch[]} stretches */
  const likely = (pasted, stretches) => {
    const threes = [...new Set(Array.from({ length: pasted.length - 2 }, (_, at) => pasted.slice(at, at + 3)))];
    const rated = stretches.map((stretch) => ({ stretch, common: threes.filter((three) => stretch.letters.includes(three)).length / threes.length }));
    return rated.filter(({ common }) => common > 0.4).sort((a, b) => b.common - a.common).slice(0, TRIES).map(({ stretch }) => stretch);
  };

  /** One match of a place, the one that differs least.
   * @template {Match} M @param {M[]} matches @returns {M[]} */
  const single = (matches) => {
    const seen = new Set();
    return matches.filter(({ stretch, units }) => {
      const key = `${stretch.section} ${units[0]}`;
      return !seen.has(key) && seen.add(key);
    });
  };

  /** @param {string} pasted @param {Stretch[]} stretches @returns {Match[]} */
  const matches = (pasted, stretches) => {
    const same = stretches.flatMap((stretch) => {
      const from = stretch.letters.indexOf(pasted);
      return from < 0 ? [] : [{ stretch, differing: [], count: 0, ...taken(stretch, from, from + pasted.length) }];
    });
    const printed = same.filter(({ stretch }) => stretch.kind !== "variant");
    if (printed.length || pasted.length > MOST) return single((printed.length ? printed : same).sort((a, b) => Number(b.whole) - Number(a.whole)));
    const room = Math.max(2, Math.floor(pasted.length * SHARE));
    const near = likely(pasted, stretches.filter(({ kind }) => !same.length || kind === "provision")).map((stretch) => aligned(pasted, stretch)).filter(({ count }) => count <= room);
    return [...single(same), ...single(near.sort((a, b) => a.count - b.count)).slice(0, 1)]; // a variant, and what was read instead
  };

  /** 您贴的“十五”，这里作“十”.
   * @param {[string, string][]} differing */
  const shown = (differing) =>
    differing.map(([pasted, held]) => `${pasted ? `您贴的有“${pasted}”` : "您贴的没有字的地方"}，这里${held ? `作“${held}”` : "没有"}`).join("；");

  /** True where the signs between the letters are the same, too; those at the ends do not count.
   * @param {string} query @param {Match} match @param {TextUnit[]} units @param {Folding} folding */
  const sameSigns = (query, match, units, folding) => {
    /** @param {string} text */
    const plain = (text) => folding.fold(text).replace(/[〔〕？?]/g, "");
    const typed = plain(query).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    return [true, false].some((labelled) => plain(match.units.map((unit) => (labelled ? units[unit][2] || "" : "") + units[unit][0]).join("")).includes(typed));
  };

  /** What a match comes to, in a sentence.
   * @param {Match} match @param {Hit} hit @param {string} state @param {boolean} signs the signs are the same, too */
  const verdict = ({ stretch, whole, count }, hit, state, signs) => {
    if (stretch.kind === "press") return `是报道的话，不是条文：${hit.title}${count ? `（差 ${count} 个字）` : ""}`;
    if (stretch.kind === "scrap") return "是残文，不是条文：来源印有这句话，不属任何一条，不能引用";
    if (stretch.kind === "variant") return `是另一份来源的写法，${count ? `差 ${count} 个字，` : ""}本站的条文没有这样印：${hit.title}，见“版本出入”`;
    const place = `《${hit.before}》${hit.title}`;
    const sure = state === "verified";
    if (!count) {
      const said = `${signs ? "" : "文字"}与${place}${whole ? "" : "里的一段"}一致${signs ? "" : "，标点有不同"}`;
      return sure ? `${said}（本站的文字与存档的公开文本核对过）` : `${said}；本站这里${hit.sign ? `${hit.sign.label}，` : "没有与公开文本核对过，"}引用前请核对正式文本`;
    }
    const said = `与${sure ? "" : "本站所存的"}${place}差 ${count} 个字`;
    return sure ? said : `${said}；本站这里的文字没有核对到逐字一致，哪个对，以正式文本为准`;
  };

  /**
   * The answer to a pasted sentence; null for what is none.
   * @param {string} query @param {TextSection[]} sections @param {string[]} kinds @param {Folding} folding @param {Hits} view @param {boolean} complete all records are there
   * @returns {{help: string[], groups: Group[]} | null}
   */
  search.pasted = (query, sections, kinds, folding, view, complete) => {
    const letters = lettersBy(folding);
    const words = query.replace(BEFORE, "").replace(BEHIND, ""); // as it was copied here: citation, words, caveat
    const pasted = letters(words);
    if (pasted.length < LEAST || !(STOPS.test(query.trim()) || pasted.length >= 1.5 * LEAST)) return null;
    const stretches = banks.get(sections) || bank(sections, kinds, letters);
    banks.set(sections, stretches);
    const found = matches(pasted, stretches);
    if (!found.length) {
      const said = complete && STOPS.test(query) ? ["没有收：本站的条文、报道和残文里没有这句话，也没有和它差不多的"] : [];
      return said.length ? { help: said, groups: [] } : null;
    }
    const rows = found.slice(0, ROWS).flatMap((match) => {
      const section = sections[match.stretch.section];
      const [hit] = view.found(section, match.units.slice(0, 1), [], 1);
      if (!hit) return [];
      const state = match.units.every((unit) => section[4][unit][3] === "verified") ? "verified" : "";
      const url = match.stretch.kind === "scrap" ? `${hit.url.replace(/#.*/, "")}#scraps` : hit.url;
      return [{ match, hit: { ...hit, url }, said: verdict(match, hit, state, sameSigns(words, match, section[4], folding)) }];
    });
    const near = rows.some(({ match }) => match.count);
    const hits = rows.map(({ match, hit, said }, at) => ({ ...hit, meta: [at ? said : "", shown(match.differing)].filter(Boolean).join("　") }));
    const more = found.length > ROWS ? [`另有 ${found.length - ROWS} 处文字相同`] : [];
    return { help: [...rows.slice(0, 1).map(({ said }) => said), ...more], groups: [{ label: "这句话", hits, near }] };
  };
})();
