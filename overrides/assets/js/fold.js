/**
 * A part that is folded opens where an address or a link leads to it; without scripts its heading is still reached.
 * The theme opens every fold before printing: what a reader has opened is marked (`data-read`), so that long tables print
 * the opened rows alone.
 */
(() => {
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folds = target ? [target.closest("details"), target.closest("details")?.parentElement?.closest("details")] : [];
    const shut = folds.filter((fold) => fold && !fold.open);
    shut.forEach((fold) => { fold?.setAttribute("open", ""); fold?.setAttribute("data-read", ""); });
    if (shut.length) target?.scrollIntoView();
  };
  open();
  window.addEventListener("hashchange", open);
  document.addEventListener("click", (event) => {
    const fold = /** @type {Element} */ (event.target).closest("summary")?.parentElement;
    fold?.toggleAttribute("data-read", !fold.hasAttribute("open"));
  });
})();
