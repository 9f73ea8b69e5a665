/**
 * What was sought lately: kept in this browser alone, offered in the empty box, erased by the reader, one by one (Delete)
 * or all at once. Nothing of it leaves the machine.
 */
(() => {
  const { search } = window.ref;
  const KEY = "sought";
  const MOST = 8;

  /** @returns {string[]} the last first */
  const all = () => {
    const kept = window.__md_get(KEY);
    return Array.isArray(kept) ? kept.filter((query) => typeof query === "string").slice(0, MOST) : [];
  };

  /** @param {string} text @param {number} number */
  const option = (text, number) => {
    const row = document.createElement("div");
    row.className = "ref-hit ref-hit--again";
    row.id = `ref-hit-${number}`;
    row.dataset.near = ""; // Enter in an empty box opens nothing
    row.setAttribute("role", "option");
    row.setAttribute("aria-selected", "false");
    row.textContent = text;
    return row;
  };

  search.recent = {
    all,
    add: (query) => {
      const asked = query.trim().replace(/\s+/g, " ");
      if (asked) window.__md_set(KEY, [asked, ...all().filter((each) => each !== asked)].slice(0, MOST));
    },
    drop: (query) => window.__md_set(KEY, query ? all().filter((each) => each !== query) : []),
    show: (list, said) => {
      const rows = all().map((query, number) => {
        const row = option(query, number);
        row.dataset.again = query;
        return row;
      });
      said.hidden = true;
      said.replaceChildren();
      list.replaceChildren();
      if (!rows.length) return;
      const name = document.createElement("p");
      name.textContent = "最近";
      name.setAttribute("role", "presentation");
      const erase = option("清除最近的检索", rows.length);
      erase.dataset.again = "";
      erase.classList.add("ref-hit--erase");
      const held = document.createElement("div");
      held.setAttribute("role", "presentation");
      held.append(...rows, erase);
      const group = document.createElement("div");
      group.className = "ref-hits__g";
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", "最近的检索，只记在这个浏览器里");
      group.append(name, held);
      list.append(group);
    },
  };
})();

/**
 * @typedef {object} Recent
 * @property {() => string[]} all
 * @property {(query: string) => void} add
 * @property {(query: string) => void} drop one of them; all where the query is empty
 * @property {(list: HTMLElement, said: HTMLElement) => void} show
 */
