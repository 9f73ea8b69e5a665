/** A part that is folded opens where an address or a link leads to it; without scripts its heading is still reached. */
(() => {
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folds = target ? [target.closest("details"), target.closest("details")?.parentElement?.closest("details")] : [];
    const shut = folds.filter((fold) => fold && !fold.open);
    shut.forEach((fold) => fold?.setAttribute("open", ""));
    if (shut.length) target?.scrollIntoView();
  };
  open();
  window.addEventListener("hashchange", open);
})();
