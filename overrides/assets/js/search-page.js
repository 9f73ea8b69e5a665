/**
 * The page of results: what was found in which kind of record and in which rule, as a column that narrows; the order;
 * all of it in the address (kind, rule, order), so that a copied link shows the same.
 */
(() => {
  const { search } = window.ref;
  const BY_RULE = "rule";

  /** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {string} name @param {...(string | Node)} children */
  const make = (tag, name, ...children) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...children);
    return element;
  };

  /** @param {Group} group */
  const kindOf = ({ label }) => label.replace(/（.*/, "");
  /** @param {Hit} hit the rule whose article it is; no other hit belongs to one */
  const ruleOf = ({ url, before }) => (before ? url.split("/")[0] : "");

  /** @param {Group[]} groups @param {(hit: Hit, group: Group) => boolean} keeps @returns {Group[]} */
  const kept = (groups, keeps) =>
    groups.map((group) => ({ ...group, hits: group.hits.filter((hit) => keeps(hit, group)), total: undefined })).filter(({ hits }) => hits.length);

  /** One group a rule, what belongs to none behind them by kind.
   * @param {Group[]} groups @returns {Group[]} */
  const byRule = (groups) => {
    /** @type {Map<string, Group>} */
    const rules = new Map();
    for (const group of groups) {
      for (const hit of group.hits.filter(ruleOf)) {
        const key = `${ruleOf(hit)} ${group.near ? 1 : 0}`;
        const mine = rules.get(key) || { label: hit.before, hits: [], near: group.near };
        mine.hits.push(hit);
        rules.set(key, mine);
      }
    }
    return [...rules.values(), ...kept(groups, (hit) => !ruleOf(hit))];
  };

  /** @param {Iterable<string>} all @returns {Map<string, number>} */
  const counted = (all) => {
    const counts = new Map();
    for (const each of all) counts.set(each, (counts.get(each) || 0) + 1);
    return counts;
  };

  /** @param {string} title @param {[string, string, number][]} entries value, label, count @param {string} chosen @param {(value: string) => void} choose */
  const column = (title, entries, chosen, choose) => {
    const list = make("ul", "");
    for (const [value, label, count] of entries) {
      const button = make("button", "", make("span", "", label), " ", make("span", "ref-n", String(count)));
      button.type = "button";
      button.setAttribute("aria-pressed", String(value === chosen));
      button.addEventListener("click", () => choose(value));
      list.append(make("li", "", button));
    }
    const part = make("div", "ref-narrow__part", make("p", "", title), list);
    part.setAttribute("role", "group");
    part.setAttribute("aria-label", title);
    return part;
  };

  /** @param {Answer} answer @param {string} query @param {HTMLElement} out @param {(changes: Record<string, string>) => void} turn @returns {Answer} what is to be listed */
  search.arranged = (answer, query, out, turn) => {
    const asked = new URL(location.href).searchParams;
    const every = answer.groups.flatMap((group) => group.hits.map((hit) => ({ hit, kind: kindOf(group), rule: ruleOf(hit), closed: Boolean(group.closed) })));
    const kind = every.some((each) => each.kind === asked.get("kind")) ? asked.get("kind") || "" : "";
    const rule = every.some((each) => each.rule === asked.get("rule")) ? asked.get("rule") || "" : "";
    const order = asked.get("order") === BY_RULE ? BY_RULE : "";
    const inRule = every.filter((each) => !rule || each.rule === rule);
    const inKind = every.filter((each) => !kind || each.kind === kind);
    const open = (/** @type {typeof every} */ some) => some.filter(({ closed }) => !closed).length; // pages for editors are no result until they are asked for
    const titles = new Map(every.map(({ hit, rule: id }) => [id, hit.before]));
    const kinds = [...counted(inRule.map((each) => each.kind))];
    const rules = [...counted(inKind.map((each) => each.rule))].filter(([id]) => id);
    const aside = make("div", "ref-narrow");
    if (every.length) {
      aside.append(column("在哪里", [["", "全部", open(inRule)], ...kinds.map(([label, count]) => /** @type {[string, string, number]} */ ([label, label, count]))], kind, (value) => turn({ kind: value })));
    }
    if (rules.length > 1 || rule) {
      aside.append(column("哪件规定", [["", "全部", kind ? inKind.length : open(inKind)], ...rules.map(([id, count]) => /** @type {[string, string, number]} */ ([id, titles.get(id) || "", count]))], rule, (value) => turn({ rule: value })));
    }
    const groups = kept(answer.groups, (hit, group) => (!kind || kindOf(group) === kind) && (!rule || ruleOf(hit) === rule));
    const count = groups.reduce((sum, { hits, closed }) => sum + (closed && !kind ? 0 : hits.length), 0);
    const only = [kind, titles.get(rule) || ""].filter(Boolean);
    const head = make("div", "ref-found__head", make("h2", "", `“${query.length > 40 ? `${query.slice(0, 40)}……` : query}”`), make("span", "ref-n", `${count} 处`));
    if (only.length) head.append(make("span", "ref-found__only", `只看：${only.join("、")}`));
    const ways = make("span", "ref-found__order");
    for (const [value, label] of [["", "按种类"], [BY_RULE, "按规定"]]) {
      const button = make("button", "ref-link", label);
      button.type = "button";
      button.setAttribute("aria-pressed", String(order === value));
      button.addEventListener("click", () => turn({ order: value }));
      ways.append(button);
    }
    const tools = document.querySelector(".ref-results__tools");
    head.append(ways, ...(tools ? [tools] : []));
    out.querySelectorAll(".ref-narrow, .ref-found__head").forEach((each) => each.remove());
    out.querySelector("[role=listbox]")?.before(aside, head);
    head.hidden = aside.hidden = !query.trim() || !every.length;
    return { ...answer, groups: order ? byRule(groups) : groups };
  };

  /** What is to be printed is unfolded first.
   * @param {HTMLElement} list */
  search.unfolded = (list) => {
    const more = () => /** @type {HTMLElement | null} */ (list.querySelector(".ref-hits__more:not([data-closed])"));
    for (let next = more(), left = 200; next && left; next = more(), left--) next.click();
  };
})();
