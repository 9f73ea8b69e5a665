/** What the scripts of the pages add to the window. Read by scripts/types.sh and by editors; no page loads it. */
interface Window {
  ref: Ref & { search: Search };
  /** One sheet of text as a workbook. */
  refXlsx: (title: string, rows: string[][]) => Blob;
  __md_get: (key: string) => unknown;
  __md_set: (key: string, value: unknown) => void;
}
