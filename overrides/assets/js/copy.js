/**
 * Buttons with `data-copy` (both, cite, text, link) copy what belongs to their place; `data-print` prints the page,
 * `text` the words of an article alone (print.css). The link of
 * a page keeps its query, the choices that the reader has made, where the button has `data-copy-query`.
 */
(() => {
  const { ref } = window;
  /** @type {Record<string, string>} */
  const SAID = { both: "已复制引文和原文", cite: "已复制引文", text: "已复制文字", link: "已复制链接" };

  /** The place a button speaks of: the one it names, or the one it stands in.
   * @param {HTMLElement} button */
  const placeOf = (button) =>
    (button.dataset.for && document.getElementById(button.dataset.for)) || button.closest("[data-cite]") || document.body;

  document.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("button"));
    if (button?.dataset.print !== undefined) {
      document.documentElement.dataset.printed = button.dataset.print;
      window.print();
    }
    const what = /** @type {keyof Words | undefined} */ (button?.dataset.copy);
    if (!button || !what || !(what in SAID)) return;
    const words = ref.words(placeOf(button));
    if (!button.dataset.for && what === "link") {
      words.link = location.href.replace(button.hasAttribute("data-copy-query") ? /#.*$/ : /[?#].*$/, "");
    }
    if (words[what]) void ref.copy(words[what], button.dataset.copySaid || SAID[what]);
    else ref.say("没有可复制的内容");
  });
  addEventListener("afterprint", () => delete document.documentElement.dataset.printed);
})();
