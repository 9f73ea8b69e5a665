/** The list of results as elements: groups of options, each with one link. Text is set as text, never as markup. */
(() => {
  const { search } = window.ref;
  const ECHO = 60; // characters of the query that are said again
  const CHUNK = 200; // rows made at a time after these
  const SHOWN = 8; // of a group, until the reader asks for the rest

  /**
   * @template {keyof HTMLElementTagNameMap} Tag
   * @param {Tag} tag @param {string} name @param {(string | Node)[]} children
   */
  const make = (tag, name, ...children) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...children);
    return element;
  };

  /** @param {Stretch[]} stretches */
  const marked = (stretches) => stretches.map(({ text, on }) => (on ? make("mark", "", text) : text));

  /** @param {Sign} sign */
  const signed = ({ key, label, sign }) => {
    const symbol = make("b", "", sign);
    symbol.setAttribute("aria-hidden", "true");
    return make("span", `st st--${key}`, symbol, label);
  };

  /** @param {Hit} hit @param {number} number @param {URL} root @param {boolean} near */
  const option = (hit, number, root, near) => {
    const head = make("span", "ref-hit__t");
    if (hit.before) head.append(`${hit.before} `);
    if (hit.title) head.append(make("b", "", ...(hit.titleMarks ? marked(hit.titleMarks) : [hit.title])));
    if (hit.caption) head.append(" ", make("span", "ref-hit__c", ...(hit.captionMarks ? marked(hit.captionMarks) : [hit.caption])));
    if (hit.sign) head.append(" ", signed(hit.sign));
    const link = make("a", "", head);
    link.href = new URL(hit.url, root).href;
    link.tabIndex = -1;
    if (hit.snippet.length) {
      const words = make("span", hit.own ? "" : "ref-q", hit.label, ...marked(hit.snippet));
      link.append(make("span", "ref-hit__s", words));
    }
    if (hit.meta) link.append(make("span", "ref-hit__m", hit.meta));
    const element = make("div", "ref-hit", link);
    element.id = `ref-hit-${number}`;
    if (near) element.dataset.near = "";
    element.setAttribute("role", "option");
    element.setAttribute("aria-selected", "false");
    return element;
  };

  /** @param {Group} group @param {number} from @param {URL} root */
  const grouped = (group, from, root) => {
    const [kind, note] = group.label.split("（");
    const name = make("p", "", kind);
    if (group.hits.length > 1) name.append(make("span", "", String(group.total || group.hits.length)));
    if (note) name.append(make("br", ""), `（${note}`);
    let shown = group.closed ? 0 : group.hits.length > SHOWN + 1 ? SHOWN : group.hits.length;
    /** @param {number} to */
    const rows = (to) => group.hits.slice(shown, to).map((hit, i) => option(hit, from + shown + i, root, Boolean(group.near)));
    const list = make("div", "", ...group.hits.slice(0, shown).map((hit, i) => option(hit, from + i, root, Boolean(group.near))));
    name.setAttribute("role", "presentation");
    list.setAttribute("role", "presentation");
    const element = make("div", "ref-hits__g", name, list);
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", `${group.label}，${group.total || group.hits.length} 条`);
    if (shown < group.hits.length) {
      const more = make("div", "ref-hits__more");
      /** Rows are made when they are asked for. */
      const label = () => {
        more.textContent = `${group.closed && !shown ? "展开" : "其余"} ${group.hits.length - shown} 条`;
        more.id = `ref-hit-${from + shown}-more`;
      };
      label();
      more.dataset.near = "";
      if (group.closed) more.dataset.closed = "";
      more.setAttribute("role", "option");
      more.setAttribute("aria-selected", "false");
      more.addEventListener("click", () => {
        more.before(...rows(shown + CHUNK));
        shown += CHUNK;
        if (shown >= group.hits.length) more.remove();
        else label();
      });
      list.append(more);
    }
    return element;
  };

  /** Show an answer.
   * @param {Answer} answer @param {HTMLElement} list @param {HTMLElement} said @param {URL} root */
  search.show = (answer, list, said, root) => {
    const [first, ...rest] = answer.as;
    const words = first === undefined ? [] : /^含/.test(first) ? [make("b", "", first), ...rest.map((one) => make("span", "", one))]
      : ["读作", ...answer.as.map((one) => make("b", "", one))];
    const struck = (answer.unread || []).filter(Boolean).map((one) => {
      const element = make("s", "ref-unread", one.length > ECHO ? `${one.slice(0, ECHO)}……` : one);
      element.dataset.unread = "";
      return element;
    });
    const chips = (answer.chips || []).map(({ text, to, drop }) => {
      const button = make("button", drop ? "ref-ask is-on" : "ref-ask", text, ...(drop ? [" ×"] : []));
      button.type = "button";
      button.dataset.ask = to;
      if (drop) button.setAttribute("aria-label", `去掉“${text}”`);
      return button;
    });
    const lines = answer.help.map((line) => make("span", "ref-hits__help", line));
    if (answer.waiting) lines.push(make("span", "", "正在载入全文……"));
    said.replaceChildren(...words, ...struck, ...chips, ...lines);
    said.hidden = !said.hasChildNodes();
    let from = 0;
    list.replaceChildren(
      ...answer.groups.map((group) => {
        from += group.hits.length;
        return grouped(group, from - group.hits.length, root);
      }),
    );
    list.scrollTop = 0;
  };
})();
