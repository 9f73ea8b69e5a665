/**
 * The copying tool of a 条, 款, 项. A label (`a.ref-ino`, `a.ref-addr`) that points at a place with `data-cite` opens it
 * by click, Enter or touch; Esc, a second click, a click elsewhere or tabbing out closes it. Not modal.
 */
(() => {
  const { ref } = window;
  const LABELS = "a.ref-ino, a.ref-addr";
  /** @type {{label: HTMLAnchorElement, place: Element, box: HTMLElement} | null} */
  let open = null;

  /** @param {HTMLAnchorElement} label */
  const placeOf = (label) => {
    const place = label.hash && document.getElementById(decodeURIComponent(label.hash.slice(1)));
    return place && place.hasAttribute("data-cite") ? place : null;
  };

  /**
   * @template {keyof HTMLElementTagNameMap} Tag
   * @param {Tag} tag @param {string} name @param {(string | Node)[]} children
   */
  const make = (tag, name, ...children) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...children);
    return element;
  };

  /** @param {string} what @param {string} name @param {string} id */
  const button = (what, name, id) => {
    const made = make("button", what === "both" ? "ref-btn ref-btn--main" : "ref-btn", `复制${name}`);
    made.type = "button";
    made.dataset.copy = what;
    made.dataset.for = id;
    return made;
  };

  /** One line of the tool: name, value, button.
   * @param {string[]} line @param {string} id */
  const line = ([what, name, value, style], id) => [make("dt", "", name), make("dd", style, value), make("dd", "", button(what, name, id))];

  /** @param {Element} place */
  const build = (place) => {
    const words = ref.words(place);
    const cite = place.getAttribute("data-cite") || "";
    const warn = place.getAttribute("data-warn");
    const shown = words.link.replace(/^.*\/(?=[^/]*\/[^/]*$)/, "…/");
    const lines = [
      ["cite", "引文", cite, ""],
      ["text", "文字", words.text.replace(/\n/g, ""), "ref-c ref-pop__t"],
      ["link", "链接", shown, "ref-c"],
    ].filter(([what]) => what !== "text" || words.text);
    const box = make("div", "ref-pop", make("dl", "", ...lines.flatMap((each) => line(each, place.id))));
    if (words.both) box.append(make("p", "ref-pop__both", button("both", "引文和原文", place.id)));
    if (warn) box.append(make("p", "ref-pop__w", `复制时附注：${warn}`));
    box.id = "ref-pop";
    box.setAttribute("role", "dialog");
    box.setAttribute("aria-label", `引用${cite.replace(/^《.*》/, "")}`);
    return box;
  };

  /** @param {boolean} back whether focus returns to the label */
  const close = (back) => {
    if (!open) return;
    const { label, place, box } = open;
    open = null;
    box.remove();
    place.classList.remove("is-target");
    label.setAttribute("aria-expanded", "false");
    label.removeAttribute("aria-controls");
    if (back) label.focus({ preventScroll: true });
  };

  /** @param {HTMLAnchorElement} label @param {Element} place */
  const show = (label, place) => {
    close(false);
    const box = build(place);
    (label.closest(".ref-row") || place).append(box);
    open = { label, place, box };
    place.classList.add("is-target");
    label.setAttribute("aria-expanded", "true");
    label.setAttribute("aria-controls", box.id);
    box.querySelector("button")?.focus({ preventScroll: true });
    box.scrollIntoView({ block: "nearest" });
  };

  document.querySelectorAll(LABELS).forEach((element) => {
    const label = /** @type {HTMLAnchorElement} */ (element);
    const place = placeOf(label);
    if (!place) return;
    label.setAttribute("aria-haspopup", "dialog");
    label.setAttribute("aria-expanded", "false");
    label.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (open?.label === label) close(true);
      else show(label, place);
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) close(true);
  });
  document.addEventListener("pointerdown", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (open && !open.box.contains(target) && !open.label.contains(target) && !target.closest(".ref-manual")) close(false);
  });
  document.addEventListener("focusin", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (open && !open.box.contains(target) && target !== open.label && !target.closest(".ref-manual")) close(false);
  });
})();
