/**
 * Puts text into the clipboard. The browser's clipboard is absent on plain http under a host name: then by a field and
 * the old command; and if that fails too, the text is shown selected, to be copied by hand.
 */
(() => {
  const { ref } = window;

  /** @param {string} text */
  const byBrowser = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  };

  /** @param {string} text */
  const byField = (text) => {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    const field = document.createElement("textarea");
    field.value = text;
    field.readOnly = true;
    field.className = "ref-hide";
    (focused?.parentElement || document.body).append(field); // beside the focus, so that no tool closes
    field.select();
    let done = false;
    try {
      done = document.execCommand("copy");
    } catch {
      done = false;
    }
    field.remove();
    focused?.focus({ preventScroll: true });
    return done;
  };

  /** @param {string} text */
  const byHand = (text) => {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    const box = document.createElement("div");
    box.className = "ref-manual";
    box.setAttribute("role", "dialog");
    box.setAttribute("aria-label", "手工复制");
    const hint = document.createElement("p");
    hint.textContent = "浏览器不让本页复制。文字已选中，请按 Ctrl+C，再按 Esc。";
    const field = document.createElement("textarea");
    field.setAttribute("aria-label", "要复制的文字");
    field.readOnly = true;
    field.value = text;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "ref-btn";
    close.textContent = "关闭";
    box.append(hint, field, close);

    const end = () => {
      box.remove();
      focused?.focus({ preventScroll: true });
    };
    close.addEventListener("click", end);
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      end();
    });
    document.body.append(box);
    ref.say("");
    field.select();
  };

  ref.copy = async (text, said) => {
    if ((await byBrowser(text)) || byField(text)) ref.say(said);
    else byHand(text);
  };
})();
