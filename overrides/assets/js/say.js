/** Says in words what a script has just done: one live region, seen for a moment at the foot of the window. */
(() => {
  const ref = /** @type {Ref} */ ({});
  Object.assign(window, { ref });

  const region = document.createElement("p");
  region.className = "ref-said";
  region.setAttribute("role", "status");
  document.body.append(region);
  let timer = 0;

  ref.say = (message) => {
    clearTimeout(timer);
    region.textContent = "";
    // The same words twice are said twice: the region must be seen to change.
    timer = setTimeout(() => {
      region.textContent = message;
      timer = setTimeout(() => (region.textContent = ""), 4000);
    }, 50);
  };
})();

/**
 * What the scripts of the site share, as window.ref.
 *
 * @typedef {{both: string, cite: string, text: string, link: string}} Words
 * @typedef {object} Ref
 * @property {(message: string) => void} say
 * @property {(text: string, said: string) => Promise<void>} copy
 * @property {(place: Element) => Words} words
 * @property {Mine} mine
 *
 * @typedef {object} Mine
 * @property {() => string[]} list
 * @property {(ids: string[]) => void} keep
 * @property {(all: Record<string, [string, string, string, number]>) => void} index
 * @property {(found: Record<string, any[][]>) => void} blocks
 */
