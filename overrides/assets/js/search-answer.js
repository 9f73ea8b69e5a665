/** A query to its answer: how it is understood, what it leads to, in groups, best first. */
(() => {
  const { search } = window.ref;
  const MOST = 60; // places of a list or range
  const DIRECT = "直达";
  const NEAR = "最接近";
  const LIKELY = ["provision", "topic", "responsibility", "circumstance", "measure"]; // what answers a question
  const WAYS = [["index.html", "所收的规定"], ["comparisons/index.html", "比规定：各个议题"], ["cases.html", "看案例"], ["about/search.html", "怎样检索"]]; // where nothing is found
  const LIKEST = 6; // of these
  const TITLE = 4; // letters from which on a title is being typed, not a word
  const ALIKE = 0.6; // share of the best that a name must reach
  const TOGETHER = 0.8; // share of a query whose parts stand in one record: nearer than an everyday name in it

  /** @param {Lookup} table @returns {Engine} */
  search.engine = (table) => {
    const folding = search.folding(table.fold);
    /** @type {Map<string, number[]>} */
    const byName = new Map();
    table.rules.forEach((rule, number) => {
      for (const name of [...rule.names, ...rule.pinyin]) {
        if (!(byName.get(name) || []).includes(number)) byName.set(name, [...(byName.get(name) || []), number]);
      }
    });
    const read = search.reading(table.grammar, new Set(byName.keys()), folding.fold);
    const places = search.placing(table);
    const view = search.hits(table, folding);
    const PAGE = table.kinds.findIndex(([key]) => key === "page");
    const withArticles = table.rules.flatMap((rule, number) => (rule.articles.length ? [number] : []));
    /** @type {TextIndex | null} */
    let texts = null;
    /** @type {TextIndex[]} */
    const shards = [];
    /** @type {{names: EverydayName[], scope: ScopeWords} | null} */
    let said = null;
    /** @type {Map<string, TextSection>} */
    const byUrl = new Map();

    /** @param {number[]} all @param {number[]} some */
    const without = (all, some) => all.filter((number) => !some.includes(number));

    /** @param {number[]} rules */
    const current = (rules) => rules.filter((number) => !table.rules[number].old);

    /** Rules that a reading names: those meant, and the other versions of the same work.
     * @param {Reading} reading */
    const rulesOf = (reading) => {
      if (reading.name === null) return { meant: current(withArticles), others: without(withArticles, current(withArticles)), said: "" };
      const named = byName.get(folding.fold(reading.name)) || [];
      const works = new Set(named.map((number) => table.rules[number].work));
      const versions = table.rules.flatMap((rule, number) => (works.has(rule.work) ? [number] : []));
      if (reading.old) {
        const old = without(versions, current(versions));
        return { meant: old.length ? old : named, others: without(versions, old.length ? old : named), said: "" };
      }
      if (reading.year) {
        const meant = versions.filter((number) => table.rules[number].years.includes(/** @type {string} */ (reading.year)));
        const said = named.length && !meant.length ? `没有收录 ${reading.year} 年的文本` : "";
        return { meant: meant.length ? meant : named, others: without(versions, meant.length ? meant : named), said };
      }
      const meant = current(named).length ? current(named) : named;
      return { meant, others: without(versions, meant), said: "" };
    };

    /** @param {number[]} rules @param {Part[][]} addresses @returns {Found} */
    const lead = (rules, addresses) => {
      /** @type {Found} */
      const all = { places: [], said: "", near: [] };
      for (const rule of rules) {
        const readings = addresses.map((parts) => parts.map((part) => places.of(rule, part)));
        const led = readings.filter((found) => found.some((one) => one.places.length));
        const used = led.length ? led.flat() : readings.flat();
        const wrong = used.find((one) => one.said);
        all.places.push(...used.flatMap((one) => one.places));
        const press = rules.length > 1 && table.rules[rule].holding[0] === "press"; // a report has no articles to lack
        all.said = all.said || (wrong && !press ? wrong.said : "");
        if (wrong && !led.length) all.near.push(...wrong.near.slice(0, 3));
      }
      const seen = new Set();
      all.places = all.places.filter(({ url }) => !seen.has(url) && seen.add(url));
      all.places.sort((a, b) => a.rule - b.rule || Number(a.redundant) - Number(b.redundant));
      return all;
    };

    /** The rules themselves.
     * @param {number[]} rules */
    const ruleHits = (rules) => rules.map((number) => view.rule(number));

    /** The article of another version on the same matter, as the data tie them.
     * @param {Place} from @param {number[]} rules @returns {Hit[]} */
    const tied = (from, rules) =>
      from.tied.flatMap(([id, unsure]) => {
        const to = places.at(`${id}.html`, "");
        if (!to || !rules.includes(to.rule)) return [];
        return [view.place(to, byUrl, `与${table.rules[from.rule].title}${from.label}对应${unsure ? "（尚未查证）" : ""}`)];
      });

    /**
     * Other versions of a work. Numbers move between versions: a number is led to its counterpart, never to
     * the same number; an old version's own article of that number says that it is one.
     * @param {Place[]} found @param {number[]} others @param {Part[][]} addresses @param {boolean} named @returns {{groups: Group[], help: string[]}}
     */
    const versions = (found, others, addresses, named) => {
      const today = current(others);
      const old = without(others, today);
      const [now, then] = [today, old].map((rules) => found.flatMap((place) => tied(place, rules)));
      const same = lead(old, addresses).places.map((place) => ({ place, hit: view.place(place, byUrl, named ? "同一条号，未必是同一规定" : "") }));
      const shown = [...now, ...then, ...same.map(({ hit }) => hit)].map(({ url }) => url.split("/")[0]);
      /** @param {number[]} rules */
      const rest = (rules) => ruleHits(rules.filter((number) => !shown.includes(table.rules[number].id)));
      const groups = [
        { label: "现行版", hits: [...now, ...(named ? rest(today) : [])] },
        { label: "旧版", hits: [...then, ...same.map(({ hit }) => hit), ...(named ? rest(old) : [])] },
        { label: "现行版", hits: named ? [] : same.flatMap(({ place }) => tied(place, current(withArticles))) },
      ];
      const untied = named && addresses.length && today.length && !now.length;
      return { groups, help: untied ? ["各版条号不同，本站没有这一条在现行版的对应条号"] : [] };
    };

    /** What came after a rule that is no longer in force; its numbers are not the old ones.
     * @param {number[]} rules @param {Part[][]} addresses @returns {Group[]} */
    const after = (rules, addresses) => {
      const later = rules.flatMap((rule) => table.rules[rule].later).map((id) => table.rules.findIndex((rule) => rule.id === id)).filter((n) => n >= 0);
      const same = addresses.length ? lead(later, addresses).places.map((place) => view.place(place, byUrl, "同一条号，未必是同一规定")) : [];
      return [{ label: "后来的规定", near: true, hits: [...ruleHits(later), ...same] }];
    };

    /** Comes after the table: null until it is there.
     * @returns {Helping | null} */
    const helping = () => search.helping?.(table, { lead, current, named: (name) => byName.get(name) || [], withArticles, view, byUrl }) || null;
    /** @type {Answer} */
    const nothing = { as: [], groups: [], help: [], direct: 0 };

    /** @param {Reading} reading @param {string} text @returns {Answer} */
    const cited = (reading, text) => {
      const { meant, others, said } = rulesOf(reading);
      /** @type {Group[]} */
      const groups = [];
      const unsure = meant.find((number) => reading.name && table.rules[number].unsure === folding.fold(reading.name));
      const help = [said, unsure === undefined ? "" : `《${table.rules[unsure].title}》的文号尚未查证`].filter(Boolean);
      if (!reading.known && !meant.length) return { ...(helping()?.unheld(reading, text) || nothing), unread: [reading.name || ""] };
      if (!reading.addresses.length) {
        if (/[0-9]条?$/.test(text) && !reading.year) help.push("没有这样的条号，条号从第一条起");
        groups.push({ label: DIRECT, hits: ruleHits(meant) }, ...after(meant, []), ...versions([], others, [], true).groups);
        return { as: [], groups, help, direct: meant.length };
      }
      const found = lead(meant, reading.addresses);
      const label = reading.name === null ? "条文" : DIRECT;
      groups.push({ label, hits: found.places.slice(0, MOST).map((place) => view.place(place, byUrl)) });
      if (found.places.length > MOST) help.push(`共 ${found.places.length} 处，只列前 ${MOST} 处`);
      if (!found.places.length && reading.name === null) {
        const none = helping()?.unnumbered(reading, found.near) || nothing;
        const { groups: old } = versions([], others, reading.addresses, false);
        return old.some(({ hits }) => hits.length) ? { ...none, groups: [...old, ...none.groups] } : none;
      }
      if (!found.places.length) {
        if (found.said) help.push(found.said);
        groups.push({ label: NEAR, near: true, hits: found.near.slice(0, 6).map((place) => view.place(place, byUrl)) });
        groups.push({ label: "文件", near: true, hits: ruleHits(meant) }, ...after(meant, reading.addresses));
      } else if (found.said && reading.name !== null) help.push(found.said);
      if (found.places.length === 1) {
        const beside = places.siblings(found.places[0]);
        groups.push({ label: "同条", hits: beside.map((place) => view.beside(place, byUrl)) });
      }
      const beyond = versions(found.places, others, reading.addresses, reading.name !== null);
      groups.push(...beyond.groups);
      help.push(...beyond.help);
      return { as: [], groups, help, direct: found.places.length };
    };

    /** Records of which a name, or its pinyin, fits.
     * @param {(name: string) => boolean} fits */
    const titled = (fits) =>
      (texts ? texts.sections : []).filter((section) => (section[5] || []).some(fits)).map((section) => view.title(section));

    /** Names that begin like letters typed so far.
     * @param {string} text @returns {Group[]} */
    const begun = (text) => {
      if (!/^[a-z]{2,}$/.test(text)) return [];
      /** @param {string} name */
      const like = (name) => name !== text && (name.startsWith(text) || (text.length > 3 && name.endsWith(text)));
      const rules = table.rules.flatMap((rule, number) => (rule.pinyin.some(like) ? [number] : []));
      return [{ label: "拼音", hits: [...ruleHits(rules), ...titled(like)] }];
    };

    /** Rules whose names begin with what has been typed of them.
     * @param {string} text @returns {Group} */
    const completed = (text) => {
      const typed = text.replace(/第$/, "");
      if (byName.has(typed) && typed !== text) return { label: DIRECT, hits: ruleHits(current(byName.get(typed) || [])) };
      const titled = text.length > 1 ? /[一-鿿]/.test(text) : table.grammar.titles.provinces.some((province) => province.startsWith(text));
      const rules = titled && !byName.has(text) ? table.rules.flatMap((rule, number) => (rule.names.some((name) => name !== text && name.startsWith(text)) ? [number] : [])) : [];
      return { label: "名称", near: true, hits: ruleHits([...current(rules), ...without(rules, current(rules))].slice(0, LIKEST)) };
    };

    /** A province of which no rule is held.
     * @param {string} text */
    const unheld = (text) => {
      const name = table.grammar.titles.provinces.find((one) => text.startsWith(one));
      return name && !byName.has(name) ? [`没有收录${name}的规定`] : [];
    };

    /** What was typed is not a name; with one character changed it is: its answer, none of it to be opened unasked.
     * @param {string} query @param {string} guess @returns {Answer} */
    const guessed = (query, guess) => {
      const found = answer(guess);
      const help = `没有读懂“${query.trim()}”，下面按“${guess}”找`;
      const groups = found.groups.map((group) => ({ ...group, label: group.label === DIRECT ? NEAR : group.label, near: true }));
      return { ...found, groups, help: [help, ...found.help], direct: 0, unread: [query.trim()] };
    };

    /** @param {string} query @returns {Answer} */
    const answer = (query) => {
      const { readings, whole, text, guess } = read(query);
      if (!text) return nothing;
      if (guess) return guessed(query, guess);
      const sent = scoping()?.intent(query);
      if (sent) return search.tidy(sent);
      const named = readings.some((reading) => reading.name !== null && reading.known && reading.addresses.length);
      const answers = readings.map((reading) => cited(reading, text));
      const strange = readings.find(({ known }) => !known);
      const exact = { label: DIRECT, hits: titled((name) => name === text) };
      /** @type {Answer} */
      const all = {
        as: readings.length ? view.understood(readings, byName) : [],
        groups: answers.flatMap(({ groups }) => groups),
        help: [...new Set([...unheld(text), ...answers.flatMap(({ help }) => help)])],
        direct: answers.reduce((sum, { direct }) => sum + direct, 0),
        unread: answers.flatMap(({ unread }) => unread || []),
      };
      const addressed = readings.some(({ addresses }) => addresses.length);
      if (whole && addressed && (all.direct || named)) return search.tidy(all);
      const own = [...(all.direct ? [...all.groups, exact] : [exact, ...all.groups]), ...begun(text)];
      if (!texts) return search.tidy({ ...all, groups: own, waiting: true });
      const held = own.some(({ hits }) => hits.length);
      const scope = readings.length || held ? null : scoping()?.of(query);
      const literal = scope ? scoped(scope) : worded(query, held);
      if ((held || (whole && addressed && !strange)) && !literal.direct) return search.tidy({ ...all, groups: own });
      if (strange && !literal.direct) {
        const { groups, help } = helping()?.mentioned(/** @type {string} */ (strange.name), texts, folding) || nothing;
        return search.tidy({ ...all, groups: [...own, ...groups], help: [...all.help, ...help] });
      }
      if (all.help.length && unheld(text).length) literal.groups = literal.groups.map((group) => ({ ...group, near: true }));
      const first = literal.direct > 0 && (!whole || strange); // other words than those of a citation: to the letter
      const names = completed(text);
      const [above, below] = names.label === DIRECT || (!exact.hits.length && (text.length >= TITLE || text.length === 1 || !literal.direct)) ? [[names], []] : [[], [names]];
      return search.tidy({
        as: first || !readings.length ? literal.as : all.as,
        chips: first || !readings.length ? literal.chips : [],
        unread: first ? [] : all.unread,
        groups: [...above, ...(first ? [exact, ...literal.groups, ...own] : [...own, ...literal.groups]), ...below],
        help: [...all.help, ...literal.help],
        direct: all.direct + literal.direct,
        waiting: shards.length <= table.shards,
      });
    };

    /** Come after the table, too. */
    const scoping = () => said && texts && search.scoping?.(said.scope, table, { folding, byName, current, read, lead, view, byUrl, texts: () => /** @type {TextIndex} */ (texts) });
    /** @type {Asked | null} */
    let asked = null;
    const asking = () => {
      if (!said) return null;
      if (!asked) (asked = search.asking(table.grammar.asking, folding)).take(said.names);
      return asked;
    };

    /** Words within a scope; without words, all that is in it.
     * @param {Scope} scope @returns {Answer} */
    const scoped = ({ words, chosen, keeps, drop }) => {
      const index = /** @type {TextIndex} */ (texts);
      const where = chosen.map(({ label }) => label).join("、");
      const chips = [...chosen.map((one) => ({ text: one.label, to: drop(one), drop: true })), ...(words ? [{ text: `词语 ${words}`, to: chosen.map(({ token }) => token).join(" "), drop: true }] : [])];
      const unheld = chosen.flatMap(({ rules }) => rules).filter((rule) => !table.rules[rule].articles.some(([, state]) => table.statuses[state][0] !== "missing"));
      const help = unheld.map((rule) => `没有${table.rules[rule].title}的原文`);
      if (!words) {
        const hits = index.sections.filter((section) => keeps(section, -1)).slice(0, MOST).map((section) => view.title(section));
        const none = hits.length ? [] : [`没有符合“${where}”的`];
        return { as: [], chips, groups: [{ label: "结果", hits }], help: [...help, ...none], direct: hits.length };
      }
      const found = search.wording(words, index, folding, view, { keeps, said: `在“${where}”里` });
      if (found.direct) return { ...found, chips: [...chips, ...(found.chips || []).map((chip) => ({ ...chip, to: `${query(chosen)} ${chip.to}` }))], help };
      const question = asking()?.of(words);
      const rules = chosen.flatMap((one) => one.rules);
      const likely = question?.question ? likest(words, question) : null;
      const known = question?.question && (question.exact || !question.core.length) ? led(question) : likely;
      if (known && rules.length) return { as: [], chips, groups: [{ label: "文件", hits: ruleHits(rules) }, ...known.groups], help, direct: rules.length };
      const beyond = search.wording(words, index, folding, view);
      const groups = beyond.direct ? beyond.groups.map((group) => ({ ...group, near: true })) : found.groups;
      const later = chosen.flatMap(({ rules }) => rules.flatMap((rule) => table.rules[rule].later));
      groups.sort((a, b) => Number(isOf(b, later)) - Number(isOf(a, later)));
      const told = beyond.direct ? [`在“${where}”里没有含“${words}”的文字；下面是别处的`] : found.help;
      return { as: [], chips, groups, help: [...help, ...told], direct: 0 };
    };
    /** @param {Narrow[]} chosen */
    const query = (chosen) => chosen.map(({ token }) => token).join(" ");
    /** @param {Group} group @param {string[]} ids */
    const isOf = (group, ids) => group.hits.some(({ url }) => ids.includes(url.split("/")[0]));

    /** Where everyday words lead: pages, and provisions with the words that answer.
     * @param {Question} question @returns {{groups: Group[], help: string[], direct: number}} */
    const led = ({ names, exact }) => {
      /** @type {Group[]} */
      const groups = [];
      const help = [];
      let direct = 0;
      for (const [, urls, answers, differs] of names) {
        const near = !exact || Boolean(differs);
        for (const [address, quote] of answers) {
          const [url, anchor = ""] = address.split("#");
          const place = places.at(url, anchor);
          if (!place) continue;
          const hit = view.place(place, byUrl);
          const marked = quote ? { snippet: search.snippet(hit.snippet.map(({ text }) => text).join(""), quote.split("……").map(folding.fold), folding) } : {};
          const missing = table.statuses[place.status][0] === "missing";
          if (missing) help.push(`${table.rules[place.rule].title}${place.label}没有原文；所列提要是编者据编目资料写的，尚未查证`);
          groups.push({ label: "条文", near, hits: [{ ...hit, ...marked }] });
        }
        for (const url of urls) {
          const section = byUrl.get(url);
          const rule = table.rules.findIndex((each) => each.url === url);
          if (section) groups.push({ label: differs ? "相近，不是同一种" : view.kinds[section[0]], near, hits: [rule < 0 ? view.title(section) : view.rule(rule)] });
        }
        if (differs) help.push(differs);
        if (!near) direct += urls.length + answers.length;
      }
      return { groups, help, direct };
    };

    /** What shares most with a question: names that people use and provisions, none of it to be opened unasked.
     * @param {string} typed @param {Question} question @returns {Answer | null} */
    const likest = (typed, question) => {
      const index = /** @type {TextIndex} */ (texts).core || texts;
      if (!index || !said || !search.likest) return null;
      const { seats, names, marked } = search.likest(question.core, asking()?.coreOf || ((text) => [text]), index, said.names, ([kind]) => LIKELY.includes(table.kinds[kind][0]));
      const best = Math.max(seats[0]?.score || 0, names[0]?.score || 0);
      if (!best) return null;
      const named = names.filter(({ score }) => score > best * ALIKE).slice(0, 3);
      const led_ = led({ ...question, names: named.map(({ name }) => name), exact: false });
      /** @type {Group[]} */
      const lines = seats.slice(0, LIKEST).map(({ section, unit }) => ({
        label: view.kinds[index.sections[section][0]], near: true, hits: view.found(index.sections[section], [unit], marked, 1),
      }));
      const byWords = (seats[0]?.score || 0) > (names[0]?.score || 0);
      const first = byWords ? index.sections[seats[0].section] : null;
      const words = first ? search.shared(question.core, folding.fold(view.titleOf(first) + (first[4][Math.max(0, seats[0].unit)]?.[0] || ""))) : [];
      const near = words.length ? `最接近的是含${words.map((word) => `“${word}”`).join("和")}的：` : "最接近的是：";
      const groups = byWords ? [...lines, ...led_.groups] : [...led_.groups, ...lines];
      return { as: [], groups, help: [`没有含“${typed.trim().slice(0, 60)}”的文字；${near}`, ...led_.help], direct: 0 };
    };

    /** Words that are no address: to the letter, by the names that people use, else what comes nearest.
     * @param {string} typed @param {boolean} held whether a title is there already @returns {Answer} */
    const worded = (typed, held) => {
      const index = /** @type {TextIndex} */ (texts);
      const literal = search.wording(typed, index, folding, view);
      const question = asking()?.of(typed);
      if (!question) return literal;
      const title = folding.fold(typed).replace(/[《》"]/g, "");
      const lawful = literal.groups.some(({ label }) => label === view.kinds[0]);
      if (literal.direct && !held && !lawful && search.isTitle(title, table.grammar.titles)) {
        const groups = literal.groups.map((group) => ({ ...group, near: true }));
        return { ...literal, groups, help: [`没有收录名称是“${title}”的规定；下面是含这几个字的地方`], direct: 0, unread: [title] };
      }
      const names = led(question);
      const heard = question.question && question.core.length ? search.wording(question.core.join(" "), index, folding, view) : literal;
      const known = question.whole || question.exact;
      /** @param {Answer} given only what pages say besides */
      const isAside = ({ groups }) => groups.every((group) => group.aside || group.closed || group.label === view.kinds[PAGE]);
      const plain = question.question && heard.direct && (question.meaning || !known) && (!isAside(heard) || question.meaning);
      const aside = isAside(literal);
      const measures = question.exact && question.names.some(([, urls]) => urls.some((url) => url.startsWith("measures/")));
      if (literal.direct && !held && measures) return { ...literal, groups: [...names.groups, ...literal.groups], help: names.help }; // which kind it is comes first
      const beside = literal.direct && aside && question.question && !question.exact ? likest(typed, question) : null; // a question of the quiz
      if (beside) return { ...beside, groups: [...names.groups, ...beside.groups, ...literal.groups], help: beside.help.slice(1) };
      if (literal.direct && aside && question.exact) return { ...literal, groups: [...names.groups, ...literal.groups], help: names.help };
      if (literal.direct && !(question.question && known && names.groups.length)) {
        return { ...literal, groups: [...literal.groups, ...names.groups.map((group) => ({ ...group, label: "另见", near: true }))] };
      }
      if (held) return { ...nothing, groups: names.groups, help: names.help };
      const slip = question.exact ? null : mended(typed);
      if (slip) return slip;
      const answered = names.groups.length && (isAside(heard) || question.names.some(([, , answers]) => answers.length));
      if (plain && answered) return { ...heard, groups: [...names.groups, ...heard.groups], help: names.help, direct: names.direct };
      if (plain) return { ...heard, groups: [...heard.groups, ...names.groups] };
      if (!question.exact && (literal.cover || 0) > TOGETHER) return { ...literal, groups: [...literal.groups, ...names.groups] };
      const likely = question.exact || (heard.direct && !isAside(heard)) ? null : likest(typed, question);
      if (likely) return { ...likely, groups: [...(question.mostly ? names.groups : []), ...likely.groups, ...names.groups, ...literal.groups], help: [...new Set([...likely.help, ...names.help])] };
      if (!names.groups.length) return heard.direct || question.question ? heard : literal;
      if (!question.exact && !heard.direct) return { ...literal, groups: [...names.groups, ...literal.groups], help: [...literal.help, ...names.help] };
      const told = heard.direct ? [] : heard === literal || !question.question ? literal.help.slice(0, 1).map((line) => line.split(/[；（]/)[0]) : [];
      return { as: [], groups: [...names.groups, ...(heard.direct ? heard.groups : [])], help: [...told, ...names.help], direct: names.direct };
    };

    /** Words in which one character is a slip: 戒勉.
     * @param {string} typed @returns {Answer | null} */
    const mended = (typed) => {
      const text = folding.fold(typed);
      const slip = search.mending(table.grammar.slips)(text, true);
      const guess = slip === text ? asking()?.slipOf(text) : slip;
      if (!guess) return null;
      const found = answer(guess);
      if (!found.groups.length) return null;
      const groups = found.groups.map((group) => ({ ...group, near: true }));
      return { ...found, groups, help: [`没有含“${typed.trim()}”的文字，下面按“${guess}”找`], direct: 0, unread: [typed.trim()] };
    };

    /** What a pasted sentence is, before what else was found.
     * @param {string} query @param {Answer} found @returns {Answer} */
    const withPasted = (query, found) => {
      const { readings, whole } = read(query);
      if (whole && readings.some(({ known, addresses }) => known && addresses.length)) return found; // an address is no sentence
      const kinds = table.kinds.map(([key]) => key);
      const pasted = texts && search.pasted?.(query, texts.sections, kinds, folding, view, shards.length >= table.shards);
      if (!pasted && !found.groups.length && found.help.length && !found.waiting) return { ...found, groups: [{ label: "可以看", near: true, hits: WAYS.map(([url, title]) => view.page(url, title)) }] };
      if (!pasted) return found;
      return search.tidy({ ...found, ...(pasted.groups.length ? { as: [], chips: [] } : {}), groups: [...pasted.groups, ...found.groups], help: pasted.help });
    };

    return {
      folding,
      answer: (query) => withPasted(query, answer(query)),
      named: (data) => (said = data),
      take: (sections) => {
        shards.push(search.texting(sections, folding, view.titleOf));
        const core = shards.length > 1 ? search.together(shards.slice(0, table.shards)) : shards[0];
        texts = shards.length > table.shards ? search.together(shards, core) : core;
        for (const section of sections) if (!byUrl.has(section[1])) byUrl.set(section[1], section); // the record, not what its page says besides
      },
    };
  };

  /** Groups of one name together, none empty, no address twice.
   * @param {Answer} answer @returns {Answer} */
  search.tidy = (answer) => {
    const seen = new Set();
    const last = [...answer.groups].sort((a, b) => Number(Boolean(a.closed)) - Number(Boolean(b.closed)));
    /** @type {Map<string, Group>} */
    const groups = new Map();
    for (const { label, hits, total, near, closed } of last) {
      const fresh = hits.filter(({ url }) => !seen.has(url) && seen.add(url));
      const group = groups.get(label);
      if (group) {
        if (group.total || total) group.total = (group.total || group.hits.length) + (total || fresh.length);
        group.hits.push(...fresh);
      } else if (fresh.length) groups.set(label, { label, hits: fresh, total, near, closed });
    }
    return { ...answer, groups: [...groups.values()] };
  };
})();

/**
 * @typedef {{folding: Folding, answer: (query: string) => Answer, take: (sections: TextSection[]) => void,
 *   named: (data: {names: EverydayName[], scope: ScopeWords}) => void}} Engine
 */
