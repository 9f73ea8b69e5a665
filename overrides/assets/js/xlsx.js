/**
 * One sheet of text as an Office Open XML workbook: parts stored, not packed, in a ZIP (PKWARE APPNOTE 4.3; ECMA-376).
 * Every cell is an inline string, so that nothing in it is ever read as a formula.
 */
window.refXlsx = (() => {
  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

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

  /** @param {[string, string][]} parts name and text */
  const zip = (parts) => {
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
    return new Blob(/** @type {BlobPart[]} */ ([...bodies, ...index, end]), { type: `${SHEET}.sheet` });
  };

  /** @param {string[]} cells */
  const row = (cells) => `<row>${cells.map((cell) =>
    `<c t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`).join("")}</row>`;

  /** @param {string} kind @param {string} target */
  const relations = (kind, target) => `${HEAD}<Relationships xmlns="${RELATIONS}">` +
    `<Relationship Id="r1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;

  /** @param {string} title @param {string[][]} rows */
  return (title, rows) => zip([
    ["[Content_Types].xml", `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/></Types>`],
    ["_rels/.rels", relations("officeDocument", "xl/workbook.xml")],
    ["xl/workbook.xml", `${HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets>` +
      `<sheet name="${xml(title)}" sheetId="1" r:id="r1"/></sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml")],
    ["xl/worksheets/sheet1.xml",
      `${HEAD}<worksheet xmlns="${SPREADSHEET}"><sheetData>${rows.map(row).join("")}</sheetData></worksheet>`],
  ]);
})();
