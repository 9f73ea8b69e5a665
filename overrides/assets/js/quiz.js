/**
 * 自测: asks the questions of the page one by one, by mouse or keys 1–8, tells the reason at once and a result that can
 * be printed; lays out papers (sheet, answer sheet, key; A and B differ in order). Nothing is stored or sent: the chosen
 * set and number stand in the address alone. Without scripts all questions are there, with their answers folded.
 */
(() => {
  const page = /** @type {HTMLElement | null} */ (document.querySelector('[data-quiz="page"]'));
  if (!page) return;
  const SIGNS = "ABCDEFGH";
  const ORDER = ["single", "case", "several", "judge", "fill", "open"];
  /** @typedef {{words: string, score: number}} Point */
  /** @typedef {{ask: string, kind: string, label: string, set: string, options: string[], right: number[], key: string, points: Point[], where: HTMLAnchorElement | null, from: HTMLElement}} Question */
  /** @typedef {{question: Question, said: string, right: boolean}} Answer */

  /** @param {string} name @param {ParentNode} [within] */
  const part = (name, within = page) => /** @type {HTMLElement} */ (within.querySelector(`[data-quiz="${name}"]`));
  /** @param {string} selector @param {ParentNode} [within] */
  const all = (selector, within = page) => /** @type {HTMLElement[]} */ (Array.from(within.querySelectorAll(selector)));

  /** An element of text; what comes from the page is never markup.
   * @param {string} tag @param {string} [css] @param {...(Node | string)} inner */
  const made = (tag, css = "", ...inner) => {
    const element = document.createElement(tag);
    if (css) element.className = css;
    element.append(...inner);
    return element;
  };
  /** @param {string} words @param {() => void} act @param {string} [css] */
  const button = (words, act, css = "") => {
    const element = /** @type {HTMLButtonElement} */ (made("button", `ref-btn ${css}`, words));
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  };

  /** @type {Question[]} */
  const questions = all(".ref-test").map((from) => {
    const options = all(".ref-test__options > li", from);
    return {
      ask: part("ask", from).textContent || "",
      kind: from.dataset.kind || "",
      label: from.querySelector(".ref-test__kind")?.textContent || "",
      set: from.closest("[data-quiz-of]")?.getAttribute("data-quiz-of") || "",
      options: options.map((option) => Array.from(option.childNodes).filter((node) => node.nodeType === 3).map((node) => node.textContent).join("").trim()),
      right: options.flatMap((option, n) => (option.dataset.right ? [n] : [])),
      key: part("key", from).textContent || "",
      points: all("[data-score]", from).map((point) => ({ words: (point.textContent || "").trim(), score: Number(point.dataset.score) })),
      where: from.querySelector(".ref-test__quote a"),
      from,
    };
  });
  const run = part("run");
  let set = "";
  let count = "10";

  /** A number from 0 to 1 after the other, the same for the same words: papers can be printed again.
   * @param {string} words */
  const seeded = (words) => {
    let state = Array.from(words).reduce((sum, char) => (Math.imul(sum, 31) + (char.codePointAt(0) || 0)) | 0, 7);
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  };
  /** @template T @param {T[]} list @param {() => number} random @returns {T[]} */
  const shuffled = (list, random) => {
    const out = list.slice();
    for (let n = out.length - 1; n > 0; n -= 1) {
      const other = Math.floor(random() * (n + 1));
      [out[n], out[other]] = [out[other], out[n]];
    }
    return out;
  };
  /** @param {() => number} random */
  const drawn = (random) => {
    const pool = questions.filter((question) => !set || question.set === set);
    return count ? shuffled(pool, random).slice(0, Number(count)) : pool;
  };
  /** @param {Question} question @param {number} n */
  const sign = (question, n) => (question.kind === "judge" ? question.options[n] : SIGNS[n]);
  /** B, ABD, 对, or the words of the blank.
   * @param {Question} question */
  const keyed = (question) => question.right.map((n) => sign(question, n)).join("") || question.key;
  const said = () => all("[data-quiz-set]").find((chip) => (chip.dataset.quizSet || "") === set)?.firstChild?.textContent || "";

  /** Show something in place of all questions.
   * @param {...(Node | string)} inner */
  const shown = (...inner) => {
    run.replaceChildren(...inner);
    run.hidden = false;
    part("all").hidden = true;
  };
  const back = () => {
    run.replaceChildren();
    run.hidden = true;
    part("all").hidden = false;
  };

  /** @param {Question[]} list */
  const ask = (list) => {
    /** @type {Answer[]} */
    const answers = [];
    const next = () => {
      if (answers.length === list.length) result(answers);
      else question(list, answers, next);
    };
    next();
  };

  /** The options as buttons: one press answers, or several are pressed and handed in.
   * @param {Question} current @param {(given: number[]) => void} done */
  const choices = (current, done) => {
    const several = current.kind === "several";
    const pressed = () => options.flatMap((option, n) => (option.getAttribute("aria-pressed") === "true" ? [n] : []));
    /** @param {number} n */
    const press = (n) => {
      if (!options[n] || options[n].disabled) return;
      if (!several) { done([n]); return; }
      options[n].setAttribute("aria-pressed", String(!pressed().includes(n)));
      hand.disabled = !pressed().length;
    };
    const options = current.options.map((words, n) => {
      const option = button("", () => press(n));
      option.className = "ref-test__option";
      if (several) option.setAttribute("aria-pressed", "false");
      option.append(made("b", "ref-test__sign", sign(current, n) === words ? "" : SIGNS[n]), made("span", "", words), made("i", "ref-test__said"));
      return option;
    });
    const hand = button("确定", () => { hand.remove(); done(pressed()); }, "ref-btn--main");
    hand.disabled = true;
    document.onkeydown = (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || /** @type {HTMLElement} */ (event.target).closest("input, textarea, select")) return;
      if (/^[1-8]$/.test(event.key) && options[0].isConnected) press(Number(event.key) - 1);
      if (several && event.key === "Enter" && hand.isConnected && !hand.disabled) {
        event.preventDefault();
        hand.click();
      }
    };
    /** @param {number[]} given */
    const marked = (given) => options.forEach((option, at) => {
      option.disabled = true;
      option.classList.toggle("is-right", current.right.includes(at));
      const told = [given.includes(at) ? "您选的" : "", current.right.includes(at) ? "正确" : ""].filter(Boolean).join("，");
      /** @type {HTMLElement} */ (option.querySelector(".ref-test__said")).textContent = told;
    });
    return { nodes: [made("div", "ref-test__choices", ...options), ...(several ? [hand] : [])], marked };
  };

  /** A field for words: one line for a blank, some lines for an open question.
   * @param {Question} current @param {(given: string) => void} done */
  const written = (current, done) => {
    const open = current.kind === "open";
    const box = /** @type {HTMLInputElement} */ (made(open ? "textarea" : "input", "ref-test__box"));
    box.setAttribute("aria-label", open ? "您的回答" : "空里填什么");
    if (open) box.setAttribute("rows", "7");
    const hand = button(open ? "看评分要点" : "确定", () => { hand.remove(); done(box.value); }, "ref-btn--main");
    document.onkeydown = null;
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !open && !event.isComposing && hand.isConnected) { event.preventDefault(); hand.click(); }
    });
    return { nodes: [made("p", "ref-test__write", box, hand)], marked: () => { box.readOnly = true; } };
  };
  /** Words without blanks and signs at their ends: 4 月 is 4月.
   * @param {string} words */
  const bare = (words) => words.replace(/[\s“”‘’。，、；]/gu, "");

  /** The points of the scheme, each to be ticked by the reader; how many marks are ticked.
   * @param {Question} current */
  const scheme = (current) => {
    const boxes = current.points.map((point) => {
      const box = /** @type {HTMLInputElement} */ (made("input"));
      box.type = "checkbox";
      box.value = String(point.score);
      return { box, line: made("li", "", made("label", "", box, ` ${point.words}`)) };
    });
    const marks = () => boxes.reduce((sum, { box }) => sum + (box.checked ? Number(box.value) : 0), 0);
    const list = made("ol", "ref-test__points", ...boxes.map(({ line }) => line));
    return { nodes: [made("p", "ref-test__told", made("b", "", "答到了哪几点，自己勾："), ""), list], marks };
  };

  /** @param {Question[]} list @param {Answer[]} answers @param {() => void} next */
  const question = (list, answers, next) => {
    const current = list[answers.length];
    const number = answers.length + 1;
    const bar = made("progress", "ref-test__bar");
    Object.assign(bar, { max: list.length, value: answers.length });
    bar.setAttribute("aria-label", `已答 ${answers.length} 题，共 ${list.length} 题`);
    const rights = answers.filter((answer) => answer.right).length;
    const verdict = made("div", "ref-test__verdict");
    verdict.setAttribute("role", "status");
    const title = made("h2", "ref-test__ask", made("small", "ref-test__kind", current.label), current.ask);
    title.tabIndex = -1;
    const link = current.from.querySelector(".ref-test__ask a");
    if (link) title.append(" ", link.cloneNode(true));
    const why = () => {
      const key = /** @type {HTMLElement} */ (current.from.querySelector(".ref-test__key"));
      const told = Array.from(key.children).filter((child) => !["SUMMARY", "OL"].includes(child.tagName)).map((child) => child.cloneNode(true));
      told.forEach((child) => /** @type {HTMLElement} */ (child).querySelector?.('[data-quiz="key"]')?.remove());
      return told;
    };
    /** @param {number[] | string} given */
    const done = (given) => {
      const open = current.kind === "open";
      const typed = typeof given === "string";
      const right = typed ? !open && bare(given) === bare(current.key) : given.join() === current.right.join();
      const said = typed ? given.trim() || "—" : given.map((n) => sign(current, n)).join("");
      const marked = open ? scheme(current) : null;
      const on = button(number === list.length ? "看结果" : "下一题", () => {
        answers.push({ question: current, said: marked ? `自评 ${marked.marks()} 分` : said, right });
        next();
      }, "ref-btn--main");
      if (!typed) face.marked(given);
      else face.marked([]);
      const told = right ? "对" : `不对${typed ? `，应填“${current.key}”` : ""}`;
      verdict.append(...(marked ? marked.nodes : [made("p", "ref-test__told", made("b", "", told))]), ...why(), on);
      if (!marked) on.focus();
    };
    const face = current.kind === "fill" || current.kind === "open" ? written(current, done) : choices(current, done);
    shown(
      made("p", "ref-test__at", made("span", "", `第 ${number} 题，共 ${list.length} 题`), bar, made("span", "", `答对 ${rights}`)),
      title,
      ...face.nodes,
      verdict,
    );
    title.focus({ preventScroll: false });
  };

  /** @param {string[]} heads @param {Node[][]} rows @param {string} css */
  const table = (heads, rows, css) => made(
    "table",
    `ref-table ${css}`,
    made("thead", "", made("tr", "", ...heads.map((words) => {
      const head = made("th", "", words);
      head.setAttribute("scope", "col");
      return head;
    }))),
    made("tbody", "", ...rows.map((cells) => made("tr", "", ...cells.map((cell, n) => {
      const box = made("td", "", cell);
      box.dataset.th = heads[n];
      return box;
    })))),
  );
  /** @param {string} words */
  const text = (words) => document.createTextNode(words);

  /** @param {Answer[]} answers */
  const result = (answers) => {
    document.onkeydown = null;
    const closed = answers.filter((answer) => answer.question.kind !== "open");
    const wrong = closed.filter((answer) => !answer.right);
    const rows = answers.map(({ question: each, said: given, right }) => [
      text(each.ask),
      right ? text("✓") : made("b", "", given),
      text(keyed(each)),
      each.where ? each.where.cloneNode(true) : text("—"),
    ]);
    const title = made("h2", "ref-test__ask", `${closed.length} 题答对 ${closed.length - wrong.length} 题`);
    title.tabIndex = -1;
    const again = wrong.length ? [button("只做错的", () => ask(wrong.map((answer) => answer.question)), "ref-btn--main")] : [];
    shown(
      title,
      made("p", "ref-c", `${new Date().toLocaleDateString("sv")}　${said()}题目　数据日期 ${page.dataset.date}`),
      table(["题目", "您答的", "正确", "看原文"], rows, "ref-quizresult"),
      made("p", "ref-quizstart", ...again, button("换一组", () => ask(drawn(Math.random))), button("打印结果", () => print()), button("列出全部题目", back)),
    );
    title.focus();
  };

  /** The questions of a paper in their order, their options too: the same for the same set, number and letter.
   * @param {string} order @returns {Question[]} */
  const paper_of = (order) => {
    const random = seeded(`${set}/${count}/${order}`);
    const list = shuffled(drawn(seeded(`${set}/${count}`)), random);
    return list.map((each) => {
      if (!each.right.length || each.kind === "judge") return each;
      const places = shuffled(each.options.map((_, n) => n), random);
      return { ...each, options: places.map((n) => each.options[n]), right: places.flatMap((from, n) => (each.right.includes(from) ? [n] : [])) };
    }).sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  };
  /** What an open question is worth is told by its scheme; the others share what is left of 100.
   * @param {Question[]} list */
  const worth = (list) => {
    const marks = (/** @type {Question} */ each) => each.points.reduce((sum, point) => sum + point.score, 0);
    const open = list.reduce((sum, each) => sum + marks(each), 0);
    const closed = list.filter((each) => !each.points.length).length;
    const each = Math.max(1, Math.floor((100 - open) / (closed || 1)));
    const told = [closed ? `${closed} 题每题 ${each} 分` : "", open ? `案例简答共 ${open} 分` : ""].filter(Boolean).join("，");
    return `共 ${list.length} 题，${told}，满分 ${each * closed + open} 分`;
  };
  /** @param {string} words @param {Question[]} list */
  const head = (words, list) => {
    const points = worth(list);
    return [
      made("h2", "ref-paper__title", `信访工作责任自测　${words}`),
      made("p", "ref-paper__who", "姓名＿＿＿＿＿＿＿＿　单位＿＿＿＿＿＿＿＿＿＿＿＿　得分＿＿＿＿＿＿"),
      made("p", "ref-c", `${said()}题目，${points}。数据日期 ${page.dataset.date}。`),
    ];
  };
  /** @type {Record<string, (order: string) => Node[]>} */
  const faces = {
    sheet: (order) => {
      const list = paper_of(order);
      const asked = list.map((each) => made(
        "li",
        "ref-paper__q",
        made("p", "", `〔${each.label}〕${each.ask.replace("＿＿", "＿＿＿＿＿＿＿＿")}${each.right.length ? "（　　）" : ""}`),
        ...(each.right.length && each.kind !== "judge" ? [made("p", "ref-paper__options", ...each.options.map((words, n) => made("span", "", `${SIGNS[n]}．${words}`)))] : []),
        ...(each.points.length ? [made("p", "ref-paper__rows")] : []),
      ));
      return [...head(`试卷 ${order}`, list), made("ol", "ref-paper__list", ...asked)];
    },
    key: (order) => {
      const list = paper_of(order);
      const rows = list.map((each, n) => [text(String(n + 1)), made("b", "", keyed(each)), each.where ? each.where.cloneNode(true) : text("—"), text(each.points.map((point) => `${point.words}　`).join("") + (each.from.querySelector(".ref-test__why")?.lastChild?.textContent || ""))]);
      return [...head(`答案 ${order}`, list).filter((_, n) => n !== 1), table(["题号", "答案", "依据", "理由"], rows, "ref-quizkey")];
    },
    answers: () => {
      const list = paper_of("A");
      const cells = list.map((each, n) => made("span", `ref-paper__cell${each.points.length ? " is-open" : ""}`, `${n + 1}`));
      return [...head("答题卡（　）卷", list), made("p", "ref-paper__cells", ...cells)];
    },
  };
  /** @param {string} name */
  const paper = (name) => {
    const [face, order = ""] = name.split("-");
    document.onkeydown = null;
    const tools = made("p", "ref-quizstart ref-noprint", button("打印", () => print(), "ref-btn--main"), button("列出全部题目", back), made("span", "ref-c", "A、B 卷题目相同，题和选项的次序不同；同样的题目和题数，每次印出来都一样。"));
    shown(tools, made("div", "ref-paper", ...faces[face](order)));
  };

  const marked = () => {
    all("[data-quiz-set]").forEach((chip) => chip.setAttribute("aria-pressed", String((chip.dataset.quizSet || "") === set)));
    all("[data-quiz-count]").forEach((chip) => chip.setAttribute("aria-pressed", String((chip.dataset.quizCount || "") === count)));
  };
  const keep = () => {
    marked();
    history.replaceState(null, "", `?${new URLSearchParams({ set, count })}`);
  };
  page.addEventListener("click", (event) => {
    const chip = /** @type {HTMLElement} */ (event.target).closest(".ref-chip");
    if (!(chip instanceof HTMLElement)) return;
    if (chip.dataset.quizPaper) { paper(chip.dataset.quizPaper); return; }
    set = chip.dataset.quizSet ?? set;
    count = chip.dataset.quizCount ?? count;
    keep();
    if (!run.hidden) ask(drawn(Math.random));
  });
  part("start").addEventListener("click", () => ask(drawn(Math.random)));
  const asked = new URLSearchParams(location.search);
  if (all("[data-quiz-set]").some((chip) => chip.dataset.quizSet === asked.get("set"))) set = asked.get("set") || "";
  if (all("[data-quiz-count]").some((chip) => chip.dataset.quizCount === asked.get("count"))) count = asked.get("count") || "";
  marked();
  part("bar").hidden = !questions.length;
})();
