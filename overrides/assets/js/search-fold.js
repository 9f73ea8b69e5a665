/** How search compares characters; the table comes from macros/search/fold.py. */
(() => {
  const { search } = window.ref;

  /** @param {{pairs: string, dropped: string}} table @returns {Folding} */
  search.folding = ({ pairs, dropped }) => {
    /** @type {Map<string, string>} */
    const to = new Map();
    for (let i = 0; i < pairs.length; i += 2) to.set(pairs[i], pairs[i + 1]);
    const variants = [...to.keys()].map((char) => char.replace(/[\]\\^-]/, "\\$&")).join("");
    const variant = new RegExp(`[${variants}]`, "g");
    const gone = new RegExp(dropped, "g");
    const lost = new RegExp(dropped);

    return {
      fold: (text) => text.replace(gone, "").replace(variant, (char) => to.get(char) || char).toLowerCase(),

      /** Where each folded character stands in the text: folding takes characters away, never adds one. */
      places: (text) => {
        const at = [];
        for (let i = 0; i < text.length; i++) if (!lost.test(text[i])) at.push(i);
        return at;
      },
    };
  };
})();

/**
 * @typedef {object} Folding
 * @property {(text: string) => string} fold a text as it is compared
 * @property {(text: string) => number[]} places where each folded character stands in the text
 * @typedef {object} Search what the scripts of search share, as window.ref.search; each adds its own
 * @property {(name: string, data: unknown) => void} take
 * @property {() => void} focus
 * @property {(table: {pairs: string, dropped: string}) => Folding} folding
 * @property {(text: string) => string} arabic
 * @property {(text: string) => number | null} parse
 * @property {(number: number) => string} chinese
 * @property {(number: number, branch: number) => string} articleLabel
 * @property {(levels: (number | null)[]) => string} placeLabel
 * @property {(part: Part) => string} partLabel
 * @property {(query: string, fold: (text: string) => string) => string} prepared
 * @property {(text: string, words: string[]) => boolean} isMade
 * @property {(text: string, words: TitleWords) => boolean} isTitle
 * @property {(slips: Slip[]) => (text: string, guessing: boolean) => string} mending
 * @property {(words: TitleWords, names: ReadonlySet<string>) => Titles} titling
 * @property {(grammar: {forms: [string, string][], notAfter: Record<string, string>}) => (text: string) => Citation[]} citing
 * @property {(text: string, all: Citation[]) => Citation[]} carry
 * @property {(grammar: Grammar, names: ReadonlySet<string>, fold: (text: string) => string) => (query: string) => Query} reading
 * @property {(table: Lookup) => Places} placing
 * @property {(sections: TextSection[], folding: Folding, titleOf: (section: TextSection) => string) => TextIndex} texting
 * @property {(text: string, phrases: string[], folding: Folding, room?: number) => Stretch[]} snippet
 * @property {(all: TextIndex[], core?: TextIndex) => TextIndex} together
 * @property {(phrase: string, texts: TextIndex) => string[]} parts
 * @property {((words: ScopeWords, table: Lookup, given: Narrowing) => Scoping) | undefined} scoping comes after the table
 * @property {(core: string[], text: string) => string[]} shared
 * @property {(core: string[], coreOf: (text: string) => string[], texts: TextIndex, names: EverydayName[], keeps: (section: TextSection) => boolean) => Likest} likest
 * @property {(asking: Asking, folding: Folding) => Asked} asking
 * @property {(table: Lookup, folding: Folding) => Hits} hits
 * @property {(query: string, texts: TextIndex, folding: Folding, view: Hits, how?: Wanted) => Answer} wording
 * @property {(table: Lookup) => Engine} engine
 * @property {((query: string, sections: TextSection[], kinds: string[], folding: Folding, view: Hits, complete: boolean) => {help: string[], groups: Group[]} | null) | undefined} pasted comes after the table
 * @property {((table: Lookup, leading: Leading) => Helping) | undefined} helping comes after the table
 * @property {(answer: Answer) => Answer} tidy
 * @property {(answer: Answer, list: HTMLElement, said: HTMLElement, root: URL) => void} show
 * @property {Recent | undefined} recent comes after the table, as do those below
 * @property {((answer: Answer, query: string, out: HTMLElement, turn: (changes: Record<string, string>) => void) => Answer) | undefined} arranged
 * @property {((list: HTMLElement) => void) | undefined} unfolded
 * @property {(href: string, query: string) => string} withFound
 * @property {((engine: Engine, root: URL) => void) | undefined} landing
 */
