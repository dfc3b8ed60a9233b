import type { Content, Located } from "./content.ts";
import type { Problems } from "./problems.ts";
import { fieldName, type YamlPath } from "./yaml-file.ts";

/**
 * Checks the facts and provisions that a tested text rests on: they exist, and nothing that could
 * not be verified is tested.
 */
export function checkRests(
  entry: Located<unknown>,
  at: YamlPath,
  rests: { facts: string[]; law: string[] } | undefined,
  content: Content,
  problems: Problems,
): void {
  for (const kind of ["facts", "law"] as const) {
    const word = kind === "facts" ? "fact" : "provision";
    for (const [i, id] of (rests?.[kind] ?? []).entries()) {
      const path = [...at, kind, i];
      const place = {
        file: entry.file,
        line: entry.lineOf(path),
        field: fieldName([...entry.at, ...path]),
      };
      if (!content[kind].knows(id)) {
        const fix = `use an id from content/${kind}, or add the ${word} there`;
        problems.error({ ...place, message: `there is no ${word} "${id}"`, fix });
      } else if (content[kind].get(id)?.data.unverified) {
        problems.error({
          ...place,
          message: `the ${word} "${id}" is unverified, and what is unverified is never tested`,
          fix: "rest it on something else, or remove it",
        });
      }
    }
  }
}
