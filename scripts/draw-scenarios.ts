/**
 * `npm run content:graph [-- name]`: draws the scenarios of the content, each role in both languages,
 * into `.content/graphs/<name>.<role>.<lang>.svg`, and prints what the check knows of them.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkScenario } from "../app/catalog/compile/check-scenario.ts";
import { interpolateAll } from "../app/catalog/compile/interpolate.ts";
import { formatProblem, Problems } from "../app/catalog/compile/problems.ts";
import { readContent } from "../app/catalog/compile/read-content.ts";
import { readSources } from "../app/catalog/compile/sources.ts";
import { drawGraph } from "../app/catalog/scenario/draw-graph.ts";
import { CONTENT_LANGUAGES } from "../app/catalog/schemas/shared.ts";
import { translator } from "../app/i18n/translate.ts";

const OUT_DIR = path.resolve(".content", "graphs");
const [wanted] = process.argv.slice(2);

const problems = new Problems();
const content = readContent(readSources(path.resolve("content")), problems);
interpolateAll(content.scenarios, content, problems);
const chosen = [...content.scenarios.values()].filter(({ data }) => !wanted || data.id === wanted);
const files = chosen.map(({ file }) => file);
if (wanted && chosen.length === 0) {
  files.push(`content/scenarios/${wanted}.yaml`);
  if (!content.scenarios.knows(wanted)) {
    console.error(
      `There is no scenario "${wanted}": use one of ${[...content.scenarios.keys()].join(", ")}`,
    );
    process.exitCode = 1;
  }
}

mkdirSync(OUT_DIR, { recursive: true });
for (const scenario of chosen) {
  const { data } = scenario;
  const lengths = checkScenario(scenario, content, problems);
  const asks = data.nodes.flatMap((node) => node.asks).length;
  console.log(
    `${data.id}: ${data.nodes.length} nodes, ${asks} questions, ${data.endings.length} endings`,
  );
  for (const { id: role } of data.roles) {
    const length = lengths?.find((one) => one.role === role);
    console.log(
      length
        ? `  ${role}: ${length.shortest} to ${length.longest} choices, about ${length.minutes} minutes to read`
        : `  ${role}: has faults, see below`,
    );
    for (const lang of CONTENT_LANGUAGES) {
      const file = path.join(OUT_DIR, `${data.id}.${role}.${lang}.svg`);
      writeFileSync(file, drawGraph({ scenario: data, role, lang, t: translator(lang) }));
      console.log(`    ${path.relative(process.cwd(), file)}`);
    }
  }
}
for (const problem of [...problems.sorted("warning"), ...problems.sorted("error")]) {
  if (files.includes(problem.file)) console.error(`\n${formatProblem(problem)}`);
  if (files.includes(problem.file) && problem.severity === "error") process.exitCode = 1;
}
