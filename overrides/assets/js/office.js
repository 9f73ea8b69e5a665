/**
 * Office Open XML (ECMA-376): parts stored, not packed, in a ZIP (PKWARE APPNOTE 4.3). A workbook of one sheet, in which
 * every cell is an inline string and nothing is ever read as a formula; a document of headings, paragraphs and tables.
 */
window.refOffice = (() => {
  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const TYPE = "application/vnd.openxmlformats-officedocument";
  const SHEET = `${TYPE}.spreadsheetml`;

  const CRC = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });

  /** @param {Uint8Array} bytes */
  const crc = (bytes) => {
    let c = 0xffffffff;
    bytes.forEach((byte) => { c = CRC[(c ^ byte) & 255] ^ (c >>> 8); });
    return (c ^ 0xffffffff) >>> 0;
  };

  /** @param {string} text */
  const xml = (text) => text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

  /** @param {number[][]} fields value and width in bytes */
  const record = (fields) => Uint8Array.from(fields.flatMap(([value, width]) =>
    Array.from({ length: width }, (_, n) => Math.floor(value / 256 ** n) & 255)));

  /** @param {[string, string][]} parts name and text @param {string} type */
  const zip = (parts, type) => {
    /** @type {Uint8Array[]} */
    const bodies = [];
    /** @type {Uint8Array[]} */
    const index = [];
    let at = 0;
    parts.forEach(([name, text]) => {
      const path = new TextEncoder().encode(name);
      const body = new TextEncoder().encode(text);
      // version 2.0, UTF-8 names, stored, 1980-01-01 00:00: no clock in the file
      const shared = [[20, 2], [0x800, 2], [0, 2], [0, 2], [33, 2], [crc(body), 4], [body.length, 4], [body.length, 4],
        [path.length, 2], [0, 2]];
      bodies.push(record([[0x04034b50, 4], ...shared]), path, body);
      index.push(record([[0x02014b50, 4], [20, 2], ...shared, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]), path);
      at += 30 + path.length + body.length;
    });
    const size = index.reduce((sum, each) => sum + each.length, 0);
    const n = parts.length;
    const end = record([[0x06054b50, 4], [0, 2], [0, 2], [n, 2], [n, 2], [size, 4], [at, 4], [0, 2]]);
    return new Blob(/** @type {BlobPart[]} */ ([...bodies, ...index, end]), { type });
  };

  /** @param {string[]} cells */
  const row = (cells) => `<row>${cells.map((cell) =>
    `<c t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`).join("")}</row>`;

  /** @param {string} kind @param {string} target */
  const relations = (kind, target) => `${HEAD}<Relationships xmlns="${RELATIONS}">` +
    `<Relationship Id="r1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;

  /** The parts of a package and their types.
   * @param {[string, string][]} overrides */
  const types = (overrides) => `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join("") + "</Types>";

  /** @param {string} title @param {string[][]} rows */
  const xlsx = (title, rows) => zip([
    ["[Content_Types].xml", types([["/xl/workbook.xml", `${SHEET}.sheet.main+xml`], ["/xl/worksheets/sheet1.xml", `${SHEET}.worksheet+xml`]])],
    ["_rels/.rels", relations("officeDocument", "xl/workbook.xml")],
    ["xl/workbook.xml", `${HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets>` +
      `<sheet name="${xml(title)}" sheetId="1" r:id="r1"/></sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml")],
    ["xl/worksheets/sheet1.xml",
      `${HEAD}<worksheet xmlns="${SPREADSHEET}"><sheetData>${rows.map(row).join("")}</sheetData></worksheet>`],
  ], `${SHEET}.sheet`);

  /** A paragraph; `size` in half points.
   * @param {string} text @param {number} size @param {boolean} bold */
  const paragraph = (text, size, bold) => `<w:p><w:r><w:rPr>${bold ? "<w:b/>" : ""}<w:sz w:val="${size}"/></w:rPr>` +
    `<w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`;
  /** @param {string[]} cells @param {number[]} widths in twentieths of a point @param {boolean} head */
  const line = (cells, widths, head) => `<w:tr>${head ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${cells.map((cell, n) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[n]}" w:type="dxa"/></w:tcPr>${cell.split("\n").map((each) => paragraph(each, 21, head)).join("")}</w:tc>`).join("")}</w:tr>`;
  const EDGE = ["top", "bottom", "insideH"].map((side) => `<w:${side} w:val="single" w:sz="4" w:color="808080"/>`).join("");
  /** @param {DocumentBlock} block */
  const made = (block) => {
    if (block.table) {
      const widths = block.widths;
      return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${EDGE}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>` +
        `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
        `${block.table.map((cells, n) => line(cells, widths, n === 0)).join("")}</w:tbl>`;
    }
    return paragraph(block.text, [21, 36, 26][block.level], block.level > 0);
  };

  /** @param {DocumentBlock[]} blocks */
  const docx = (blocks) => zip([
    ["[Content_Types].xml", types([["/word/document.xml", `${TYPE}.wordprocessingml.document.main+xml`]])],
    ["_rels/.rels", relations("officeDocument", "word/document.xml")],
    ["word/document.xml", `${HEAD}<w:document xmlns:w="${WORDS}"><w:body>${blocks.map(made).join("")}` +
      '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>' +
      "</w:body></w:document>"],
  ], `${TYPE}.wordprocessingml.document`);

  return { xlsx, docx };
})();
