/** What the scripts of the pages add to the window. Read by scripts/types.sh and by editors; no page loads it. */
/** Marks that the browser draws over the words of a page, without touching its elements. */
declare class Highlight {
  constructor(...ranges: Range[]);
}
declare namespace CSS {
  const highlights: Map<string, Highlight>;
}
interface Window {
  ref: Ref & { search: Search };
  /** A workbook of one sheet, and a document. */
  refOffice: { xlsx: (title: string, rows: string[][]) => Blob; docx: (blocks: DocumentBlock[]) => Blob };
  /** Rows, the heads first, as a file of the reader: csv or xlsx. */
  refSave: (name: string, rows: string[][], kind: string) => void;
  /** Headings, paragraphs and tables as a file of the reader: docx. */
  refSaveDocument: (name: string, blocks: DocumentBlock[]) => void;
  __md_get: (key: string) => unknown;
  __md_set: (key: string, value: unknown) => void;
}

/** A heading (1, 2) or a paragraph (0); or a table whose first row is its head, with widths in twentieths of a point. */
type DocumentBlock = { text: string; level: 0 | 1 | 2; table?: undefined } | { table: string[][]; widths: number[] };
