/**
 * A citation in a text shows what it leads to: on pointing at it, or on reaching it by keyboard. What is shown stands
 * hidden on the page (`aria-describedby`), so nothing is fetched; without scripts the citation is a plain link.
 */
(() => {
  const WAIT = 250;
  /** @type {{link: Element, box: HTMLElement} | null} */
  let open = null;
  let timer = 0;

  const close = () => {
    window.clearTimeout(timer);
    if (!open) return;
    open.box.remove();
    open = null;
  };

  /** Below the link, or above it where there is no room; never beyond the edge of the page.
   * @param {Element} link @param {HTMLElement} box */
  const place = (link, box) => {
    const at = link.getClientRects()[0] || link.getBoundingClientRect();
    const gap = 6;
    const left = Math.max(gap, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - gap));
    const below = at.bottom + gap + box.offsetHeight <= window.innerHeight;
    const top = below ? at.bottom + gap : Math.max(gap, at.top - gap - box.offsetHeight);
    box.style.left = `${left + window.scrollX}px`;
    box.style.top = `${top + window.scrollY}px`;
  };

  /** @param {Element} link */
  const show = (link) => {
    const stored = document.getElementById(link.getAttribute("aria-describedby") || "");
    if (!stored || open?.link === link) return;
    close();
    const box = document.createElement("div");
    box.className = "ref-preview md-typeset";
    box.setAttribute("aria-hidden", "true"); // read out through aria-describedby already
    box.append(...Array.from(stored.childNodes, (node) => node.cloneNode(true)));
    box.addEventListener("pointerleave", close);
    document.body.append(box);
    place(link, box);
    open = { link, box };
  };

  document.querySelectorAll("a[aria-describedby^='pv-']").forEach((link) => {
    link.removeAttribute("title"); // the preview says it
    link.addEventListener("pointerenter", (event) => {
      if (/** @type {PointerEvent} */ (event).pointerType === "touch") return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => show(link), WAIT);
    });
    link.addEventListener("pointerleave", (event) => {
      window.clearTimeout(timer);
      const next = /** @type {PointerEvent} */ (event).relatedTarget;
      if (!(next instanceof Element && next.closest(".ref-preview"))) close();
    });
    link.addEventListener("focus", () => link.matches(":focus-visible") && show(link));
    link.addEventListener("blur", close);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open) return;
    event.preventDefault();
    close();
  });
  window.addEventListener("scroll", () => open && close(), { passive: true });
})();
