/**
 * The scripts of search without a page: each line that comes in is a function and what it is given, each line that goes
 * out what it gave back. The scripts are the arguments, in the order of loading.
 */
const { readFileSync } = require("node:fs");
const { createInterface } = require("node:readline");
const { runInThisContext } = require("node:vm");

Object.assign(globalThis, { window: globalThis, ref: { search: {} } });
for (const script of process.argv.slice(2)) runInThisContext(readFileSync(script, "utf8"), { filename: script });

createInterface({ input: process.stdin }).on("line", (line) => {
  const [code, given] = JSON.parse(line);
  try {
    console.log(JSON.stringify([true, runInThisContext(code)(...given) ?? null]));
  } catch (error) {
    console.log(JSON.stringify([false, error.stack]));
  }
});
