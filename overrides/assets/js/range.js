/**
 * A citation of several places (第四十二条至第四十六条) leads to the first; `?to=<id>` names the last, and all that
 * stands between them is marked. Without scripts the first place is reached and marked by the fragment alone.
 */
(() => {
  const mark = () => {
    document.querySelectorAll(".is-range").forEach((each) => each.classList.remove("is-range", "is-target"));
    const last = document.getElementById(new URLSearchParams(location.search).get("to") || "");
    const first = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!first || !last || first === last) return;
    const after = first.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING;
    const [start, end] = after ? [first, last] : [last, first];
    const inside = document.createRange();
    inside.setStartBefore(start);
    inside.setEndAfter(end);
    document.querySelectorAll(".ref-row").forEach((row) => {
      if (inside.comparePoint(row, 0) === 0) row.classList.add("is-target", "is-range");
    });
  };
  mark();
  window.addEventListener("hashchange", mark);
})();
