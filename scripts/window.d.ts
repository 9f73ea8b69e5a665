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
  /** One sheet of text as a workbook. */
  refXlsx: (title: string, rows: string[][]) => Blob;
  /** Rows, the heads first, as a file of the reader: csv or xlsx. */
  refSave: (name: string, rows: string[][], kind: string) => void;
  __md_get: (key: string) => unknown;
  __md_set: (key: string, value: unknown) => void;
}
