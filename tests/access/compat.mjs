// Writes after-109.json: what browsers learned only after Chromium 109, by MDN's browser-compat-data (CC0).
// usage: node compat.mjs FOLDER-OF-THE-UNPACKED-PACKAGE >after-109.json     (package: @mdn/browser-compat-data)
import { readFileSync } from "node:fs";

const LIMIT = 109;
const data = JSON.parse(readFileSync(`${process.argv[2]}/data.json`, "utf8"));

/** Version of Chromium that first had it without flag or prefix; 0 where none has, null where unknown. */
function since(feature) {
  const said = feature.__compat?.support?.chrome;
  if (!said) return null;
  const versions = [said].flat()
    .filter((one) => !one.flags && !one.prefix && !one.alternative_name && !one.version_removed)
    .map((one) => Number.parseFloat(String(one.version_added).replace("≤", "")))
    .filter((version) => !Number.isNaN(version));
  return versions.length ? Math.min(...versions) : 0;
}

const late = (feature) => { const v = since(feature); return v !== null && (v === 0 || v > LIMIT); };
const inner = (feature) => Object.entries(feature).filter(([name, one]) => name !== "__compat" && one.__compat);
const sorted = (table) => Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));

const css = { properties: {}, values: {}, functions: {}, rules: {}, selectors: {} };
for (const [name, one] of inner(data.css.properties)) {
  if (late(one)) css.properties[name] = since(one);
  else for (const [value, two] of inner(one)) if (late(two) && /^[a-z-]+$/.test(value)) css.values[`${name}: ${value}`] = since(two);
}
for (const [name, one] of inner(data.css["at-rules"])) if (late(one)) css.rules[name] = since(one);
for (const [name, one] of inner(data.css.selectors)) if (late(one)) css.selectors[name] = since(one);
(function walk(types) {
  for (const [name, one] of Object.entries(types)) {
    if (name === "__compat" || typeof one !== "object") continue;
    if (one.__compat && late(one) && /^[a-z-]+$/.test(name)) css.functions[name] = since(one);
    walk(one);
  }
})(data.css.types);

const js = { globals: {}, members: {} };
const early = new Set();
const members = {};
for (const group of [data.api, data.javascript.builtins]) {
  for (const [name, one] of Object.entries(group)) {
    const after = one.__compat && late(one);
    if (after && since(one)) js.globals[name] = since(one);
    for (const [member, two] of inner(one)) {
      if (after || late(two)) { if (since(two)) members[member] = since(two); } else early.add(member);
    }
  }
}
for (const [name, version] of Object.entries(members)) if (!early.has(name) && /^\w+$/.test(name)) js.members[name] = version;

const tables = Object.entries({ ...css, ...js }).map(([name, table]) => [name, sorted(table)]);
process.stdout.write(`${JSON.stringify({ source: `@mdn/browser-compat-data ${data.__meta.version} (CC0-1.0)`, ...Object.fromEntries(tables) }, null, 1)}\n`);
