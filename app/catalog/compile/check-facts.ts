import type { Fact } from "../schemas/fact.ts";
import type { Content, Located } from "./content.ts";
import type { Problems } from "./problems.ts";

/** Checks that parts belong to their totals and that every complete split adds up. */
export function checkFacts({ facts }: Content, problems: Problems): void {
  const splits = new Map<string, Located<Fact>[]>();
  for (const part of facts.values()) {
    const { partOf, split } = part.data;
    const report = (field: keyof Fact, message: string, fix: string) =>
      problems.error({
        file: part.file,
        line: part.lineOf([field]),
        field: `${part.data.id}: ${field}`,
        message,
        fix,
      });
    if (!partOf) {
      if (split)
        report("split", "a split needs the total it divides", 'add "partOf:", or remove "split:"');
      continue;
    }
    if (!facts.knows(partOf)) {
      report("partOf", `there is no fact "${partOf}"`, "use the id of the total, or add it");
      continue;
    }
    if (!split) {
      report(
        "partOf",
        "a part needs the name of its split",
        'add "split:", for example "split: sex"',
      );
      continue;
    }
    const total = facts.get(partOf);
    if (!total) continue;
    if (total.data.body !== part.data.body) {
      report(
        "partOf",
        `"${partOf}" was counted by ${total.data.body}, this by ${part.data.body}`,
        "figures of different bodies are never parts of one another",
      );
      continue;
    }
    if (total.data.unit === part.data.unit && part.data.value > total.data.value) {
      report(
        "value",
        `${part.data.value} is more than its total "${partOf}", ${total.data.value}`,
        "compare both with the source",
      );
    }
    const key = `${partOf} ${split}`;
    splits.set(key, [...(splits.get(key) ?? []), part]);
  }
  for (const parts of splits.values()) checkSum(parts, facts, problems);
}

function checkSum(parts: Located<Fact>[], facts: Content["facts"], problems: Problems): void {
  const first = parts[0];
  const total = facts.get(first?.data.partOf ?? "");
  if (!first || !total || parts.some(({ data }) => data.partial)) return;
  const { unit } = first.data;
  const place = {
    file: first.file,
    line: first.lineOf(["split"]),
    field: `${first.data.id}: split`,
  };
  const name = `the split "${first.data.split}" of "${total.data.id}"`;
  if (parts.some(({ data }) => data.unit !== unit)) {
    problems.error({
      ...place,
      message: `${name} mixes units`,
      fix: "give shares and counts splits of their own",
    });
    return;
  }
  const expected =
    unit === total.data.unit ? total.data.value : unit === "percent" ? 100 : undefined;
  if (expected === undefined) return;
  const sum = parts.reduce((added, { data }) => added + data.value, 0);
  const rounding =
    unit === "percent"
      ? parts.reduce((added, { data }) => added + 0.5 * 10 ** -data.decimals, 0)
      : 1e-6;
  if (Math.abs(sum - expected) <= rounding) return;
  problems.error({
    ...place,
    message: `${name} adds up to ${Number(sum.toFixed(2))}, not to ${expected}: ${parts.map(({ data }) => `${data.id} ${data.value}`).join(" + ")}`,
    fix: 'correct the figures, or add "partial: true" where the source names only some parts',
  });
}
