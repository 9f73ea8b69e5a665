/**
 * Two texts to be read against each other: the second list holds what the first one can be read against; a choice leads there.
 * `data-pairs` on the bar: by id the other ids with their addresses. Without scripts the table of all pairs is there.
 */
(() => {
  document.querySelectorAll("[data-pairs]").forEach((bar) => {
    const beside = JSON.parse(bar.getAttribute("data-pairs") || "{}");
    const here = /** @type {HTMLSelectElement} */ (bar.querySelector('[data-pair="here"]'));
    const there = /** @type {HTMLSelectElement} */ (bar.querySelector('[data-pair="there"]'));
    const fit = () => Array.from(there.options).forEach((option) => {
      option.hidden = option.disabled = Boolean(option.value && here.value) && !(beside[here.value] || {})[option.value];
    });
    const go = () => {
      const url = (beside[here.value] || {})[there.value];
      if (url) location.href = url;
    };
    here.addEventListener("change", () => {
      fit();
      if (there.selectedOptions[0]?.disabled) there.value = "";
      go();
    });
    there.addEventListener("change", go);
    fit();
    bar.removeAttribute("hidden");
  });
})();
