/**
 * What rests on a provision or a figure: `npm run content:impact -- law kk-189a-1`, or
 * `-- fact police-2023-victims`. Lists lessons, items, scenarios, reference entries, and courses
 * with the content version that their certificates name.
 */
import { loadCatalog } from "../app/catalog/catalog.server.ts";
import { impactOf } from "../app/catalog/impact.ts";

const HOW = "npm run content:impact -- law <provision id>, or -- fact <fact id>";

const [kind = "", id = ""] = process.argv.slice(2);
if ((kind !== "law" && kind !== "fact") || !id) {
  console.error(`Say what: ${HOW}`);
  process.exit(1);
}
const impact = impactOf(loadCatalog(), kind, id);
if ("unknown" in impact) {
  const like = impact.like.length > 0 ? ` Did you mean: ${impact.like.join(", ")}?` : "";
  console.error(`There is no ${kind} "${id}".${like}`);
  process.exit(1);
}
console.log(impact.title);
for (const { heading, entries } of impact.parts) {
  console.log(`\n${heading}: ${entries.length === 0 ? "none" : entries.length}`);
  for (const entry of entries) console.log(`  ${entry}`);
}
