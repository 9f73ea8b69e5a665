/**
 * Runs in the head, before the page is drawn. It does what Material writes into inline scripts, so that a page needs
 * none, and gives the body the reader's colour scheme the moment there is a body.
 */
(() => {
  const root = document.documentElement;
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const scope = new URL("../../", script.src);
  root.classList.replace("no-js", "js");

  /** @param {string} key @param {Storage} [store] @param {URL} [at] */
  const get = (key, store, at = scope) => {
    try {
      return JSON.parse((store || localStorage).getItem(`${at.pathname}.${key}`) || "null");
    } catch {
      return null; // storage is closed, or holds something else
    }
  };
  /** @param {string} key @param {unknown} value @param {Storage} [store] @param {URL} [at] */
  const set = (key, value, store, at = scope) => {
    try {
      (store || localStorage).setItem(`${at.pathname}.${key}`, JSON.stringify(value));
    } catch {
      // not remembered, then
    }
  };
  /** @param {string} text */
  const hash = (text) => [...text].reduce((sum, char) => (sum << 5) - sum + char.charCodeAt(0), 0);
  Object.assign(window, { __md_scope: scope, __md_get: get, __md_set: set, __md_hash: hash });

  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const scheme = get("__palette")?.color?.scheme || (dark ? "slate" : "default");
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    document.body.setAttribute("data-md-color-scheme", scheme);
    observer.disconnect();
  }).observe(root, { childList: true });
})();
