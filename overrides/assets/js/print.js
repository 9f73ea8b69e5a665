/** The print head names the page by its full address, with what was chosen, where that means something to others: over http. */
(() => {
  const place = document.querySelector("[data-ref-address]");
  if (!place || !location.protocol.startsWith("http")) return;
  addEventListener("beforeprint", () => {
    place.textContent = location.href.replace(/#.*$/, "");
  });
})();
