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

  /** The printed line, without marks and notes.
   * @param {Element} line @param {boolean} numbered */
  const plain = (line, numbered) => {
    const copy = /** @type {Element} */ (line.cloneNode(true));
    copy.querySelectorAll(MARKS).forEach((mark) => mark.remove());
    copy.querySelectorAll(".ref-no").forEach((no) => {
      if (numbered) no.replaceWith(`${no.textContent?.trim()}　`);
      else no.remove();
    });
    copy.querySelectorAll("[data-open]").forEach((mark) => {
      mark.prepend(mark.getAttribute("data-open") || "");
      mark.append(mark.getAttribute("data-close") || "");
    });
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

  /** A selection in the text of the law: its words with their marks, then one caveat. */
  document.addEventListener("copy", (event) => {
    const selection = window.getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount || !event.clipboardData) return;
    const range = selection.getRangeAt(0);
    const rows = [...document.querySelectorAll(".ref-art .ref-row")].filter((row) => range.intersectsNode(row));
    const inside = rows.length && rows.every((row) => row.closest(".ref-art")?.contains(range.commonAncestorContainer));
    if (!inside) return;
    const box = document.createElement("div");
    box.append(range.cloneContents());
    box.querySelectorAll(".ref-m").forEach((margin) => margin.remove());
    const lines = box.querySelector(".ref-line") ? [...box.querySelectorAll(".ref-line")] : [box];
    event.clipboardData.setData("text/plain", lines.map((line) => plain(line, true)).join("\n") + caveat(rows.length > 1 ? rows[0].closest(".ref-art") : rows[0]));
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
