/** `npm run content:map`: writes docs/content-map.md, where every fact and provision is taught and tested. */
import { writeFileSync } from "node:fs";
import { loadCatalog } from "../app/catalog/catalog.server.ts";
import { formatFact } from "../app/catalog/format-fact.ts";
import type { Source } from "../app/catalog/schemas/shared.ts";
import { type Use, usesOf } from "../app/catalog/uses.ts";

const FILE = "docs/content-map.md";

const catalog = loadCatalog();
const uses = usesOf(catalog);
const sourceName = ({ document, section }: Source) => `${document}, ${section}`;

function row(id: string, name: string, source: Source, unverified: boolean): string {
  const at = (kind: Use["kind"]) =>
    (uses.get(id) ?? []).flatMap((use) => (use.kind === kind ? [use.at] : []));
  const lessons = at("lesson").map((place) => place.replace(/^.*?\/\d+-/, ""));
  const cells = [
    `\`${id}\`${unverified ? " (unverified)" : ""}`,
    name,
    sourceName(source),
    lessons.join(", ") || "reference page only",
    [...at("item"), ...at("scenario")].length > 0
      ? `${at("item").length} items, ${at("scenario").length} scenarios`
      : unverified
        ? "never, since unverified"
        : "not tested",
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

const HEAD = "| id | what | source | lessons | items and scenarios |\n|---|---|---|---|---|";
const facts = catalog.facts.map((fact) =>
  row(fact.id, `${fact.label.pl}: ${formatFact(fact, "pl")}`, fact.source, fact.unverified),
);
const provisions = catalog.provisions.map((provision) =>
  row(provision.id, provision.citation.pl, provision.source, provision.unverified),
);
writeFileSync(
  FILE,
  `# Where the sources are taught

Made by \`npm run content:map\`; do not edit. Every fact and provision of \`content/\` with the lessons that print it and the number of items and scenarios that rest on it. All of them stand on the public reference pages as well.

## Facts (${facts.length})

${HEAD}
${facts.join("\n")}

## Provisions (${provisions.length})

${HEAD}
${provisions.join("\n")}
`,
);
console.log(`${FILE}: ${facts.length} facts, ${provisions.length} provisions`);
