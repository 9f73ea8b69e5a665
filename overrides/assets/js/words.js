/**
 * What is to be copied of a place in the law: its citation, its words, its address. A place is an element with
 * `data-cite`; what the attributes do not say is read from the rows (see overrides/README.md).
 */
(() => {
  const { ref } = window;
  const MARKS = ".ap-n, .ap-del, .st, .rel, .vld, .ref-pop, [data-nocopy]";

  /** The rows of a place: itself and what belongs to it (a 款 with its 项).
   * @param {Element} place */
  const rowsOf = (place) =>
    place.matches(".ref-row")
      ? [place, ...document.querySelectorAll(`.ref-row[id^="${CSS.escape(place.id)}-"]`)]
      : [...place.querySelectorAll(".ref-row")];

  /** Writes out the signs of the marks, which the page only draws.
   * @param {Element} copy */
  const opened = (copy) =>
    copy.querySelectorAll("[data-open]").forEach((mark) => {
      mark.prepend(mark.getAttribute("data-open") || "");
      mark.append(mark.getAttribute("data-close") || "");
    });

  /** The printed line, without marks and notes.
   * @param {Element} line @param {boolean} numbered */
  const plain = (line, numbered) => {
    const copy = /** @type {Element} */ (line.cloneNode(true));
    copy.querySelectorAll(MARKS).forEach((mark) => mark.remove());
    copy.querySelectorAll(".ref-no").forEach((no) => {
      if (numbered) no.replaceWith(`${no.textContent?.trim()}　`);
      else no.remove();
    });
    opened(copy);
    return (copy.textContent || "").replace(/\s*\n\s*/g, "").trim();
  };

  /** The one caveat of a place: it speaks for all that the place holds.
   * @param {Element | null | undefined} place */
  const caveat = (place) => place?.getAttribute("data-warn") || "";

  /** The page's own address, or that of a place in it.
   * @param {string} id */
  const address = (id) => {
    const here = new URL(location.href);
    here.search = "";
    here.hash = id;
    return here.href;
  };

  /** The words of a selection that goes beyond the law: as they look, each article with its caveat behind it.
   * @param {HTMLElement} box a copy of what is selected, without margins */
  const mixed = (box) => {
    box.querySelectorAll(".ref-art").forEach((art) => art.append(caveat(art)));
    box.querySelectorAll(MARKS).forEach((mark) => mark.remove());
    opened(box);
    box.className = "ref-copied";
    document.body.append(box);
    const text = box.innerText;
    box.remove();
    return text;
  };

  /** A selection in the text of the law: its words with their marks, then one caveat. */
  document.addEventListener("copy", (event) => {
    const selection = window.getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount || !event.clipboardData) return;
    const range = selection.getRangeAt(0);
    const rows = [...document.querySelectorAll(".ref-art .ref-row")].filter((row) => range.intersectsNode(row));
    if (!rows.length) return;
    const box = document.createElement("div");
    box.append(range.cloneContents());
    box.querySelectorAll(".ref-m").forEach((margin) => margin.remove());
    const beyond = /** @type {HTMLElement} */ (box.cloneNode(true));
    beyond.querySelectorAll(".ref-row, [data-nocopy]").forEach((part) => part.remove());
    const art = rows[0].closest(".ref-art");
    const inside = art?.contains(range.commonAncestorContainer) || (!beyond.textContent?.trim() && rows.every((row) => art?.contains(row)));
    const lines = box.querySelector(".ref-line") ? [...box.querySelectorAll(".ref-line")].filter((line) => line.textContent) : [box];
    const plainly = () => lines.map((line) => plain(line, true)).join("\n") + caveat(rows.length > 1 ? art : rows[0]);
    event.clipboardData.setData("text/plain", inside ? plainly() : mixed(box));
    event.preventDefault();
  });

  ref.words = (place) => {
    const rows = rowsOf(place);
    const whole = !place.matches(".ref-row");
    const lines = rows.flatMap((row) => [...row.querySelectorAll(".ref-line")].map((line) => plain(line, whole)));
    const text = place.getAttribute("data-text") ?? lines.join("\n");
    return {
      both: text && `${place.getAttribute("data-cite") || ""}\n${text}${caveat(place)}`,
      cite: (place.getAttribute("data-cite") || "") + (place.getAttribute("data-warn") || ""),
      text: text && text + caveat(place),
      link: address(place.id),
    };
  };
})();
