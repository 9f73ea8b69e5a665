/**
 * Rows of a table as a file: CSV (UTF-8 with its mark, no cell a formula) or a workbook; a document of blocks. `[data-save="csv"]` with
 * `data-save-of="ID"` saves the rows of `[data-filtered="ID"]` that are shown, in their order: each row's `data-cells`, under
 * the `data-heads` of `[data-filters="ID"]`.
 */
(() => {
  /** A cell that a spreadsheet would take for a formula gets an apostrophe.
   * @param {string} cell */
  const safe = (cell) => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replace(/"/g, '""')}"`;

  /** @param {Blob} file @param {string} name */
  const save = (file, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  window.refSave = (name, rows, kind) => {
    const text = () => `\ufeff${rows.map((cells) => cells.map(safe).join(",")).join("\r\n")}\r\n`;
    save(kind === "csv" ? new Blob([text()], { type: "text/csv;charset=utf-8" }) : window.refOffice.xlsx(name, rows), `${name}.${kind}`);
  };
  window.refSaveDocument = (name, blocks) => save(window.refOffice.docx(blocks), `${name}.docx`);

  document.querySelectorAll("[data-save-of]").forEach((each) => each.addEventListener("click", () => {
    const id = each.getAttribute("data-save-of");
    const heads = document.querySelector(`[data-filters="${id}"]`)?.getAttribute("data-heads") || "[]";
    const rows = Array.from(document.querySelectorAll(`[data-filtered="${id}"] tr[data-cells]:not([hidden])`));
    const cells = rows.map((row) => JSON.parse(row.getAttribute("data-cells") || "[]"));
    window.refSave(document.querySelector("h1")?.textContent?.trim() || "", [JSON.parse(heads), ...cells], each.getAttribute("data-save") || "");
  }));
})();
