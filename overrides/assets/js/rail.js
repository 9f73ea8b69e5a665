/** The right column opens where the number of this article stands; the theme does so only for its own entries. */
addEventListener("load", () => {
  const here = document.querySelector(".ref-idx [aria-current]");
  const rail = here?.closest(".md-sidebar__scrollwrap");
  if (!here || !rail) return;
  const below = here.getBoundingClientRect().bottom - rail.getBoundingClientRect().bottom;
  if (below > -32) rail.scrollTop += below + 48; // clear of where the column fades
});
