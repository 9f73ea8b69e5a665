/**
 * The drawer of small screens by keyboard: a real button in place of the label that serves without scripts; focus goes
 * in with the drawer and comes back with it; Esc closes.
 */
(() => {
  const toggle = /** @type {HTMLInputElement | null} */ (document.getElementById("__drawer"));
  const label = document.querySelector(".ref-menu");
  const drawer = document.getElementById("ref-drawer");
  if (!toggle || !label || !drawer) return;

  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.append(...label.childNodes);
  button.setAttribute("aria-controls", drawer.id);
  button.setAttribute("aria-expanded", "false");
  label.replaceWith(button);

  button.addEventListener("click", () => toggle.click());
  toggle.addEventListener("change", () => {
    button.setAttribute("aria-expanded", String(toggle.checked));
    if (toggle.checked) requestAnimationFrame(() => drawer.querySelector("a")?.focus({ preventScroll: true }));
    else if (drawer.contains(document.activeElement)) button.focus({ preventScroll: true });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked) toggle.click();
  });
  document.addEventListener("focusin", (event) => {
    const inside = drawer.contains(/** @type {Node} */ (event.target)) || event.target === button;
    if (toggle.checked && !inside) toggle.click();
  });
})();
