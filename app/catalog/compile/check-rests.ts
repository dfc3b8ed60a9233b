import type { Content, Located } from "./content.ts";
import type { Problems } from "./problems.ts";
import { fieldName, type YamlPath } from "./yaml-file.ts";

/** What a text points to, by id. */
interface Rests {
  facts: string[];
  law: string[];
}

/**
 * Checks the facts and provisions that a tested text rests on: they exist, and nothing that could
 * not be verified is tested.
 *
 * @param lawAsOf the day (YYYY-MM-DD) whose law the text was written for: every provision was in
 *   force on it, or stands beside the wording that replaced it, where the text asks which applies
 */
export function checkRests(
  entry: Located<unknown>,
  at: YamlPath,
  rests: Rests | undefined,
  content: Content,
  problems: Problems,
  lawAsOf?: string,
): void {
  checkKnown(entry, at, rests, content, problems);
  for (const { kind, word, id, ids, place } of restsOf(entry, at, rests)) {
    if (content[kind].get(id)?.data.unverified) {
      problems.error({
        ...place,
        message: `the ${word} "${id}" is unverified, and what is unverified is never tested`,
        fix: "rest it on something else, or remove it",
      });
    }
    const outOfForce =
      kind === "law" && lawAsOf !== undefined && notInForce(id, ids, content, lawAsOf);
    if (outOfForce) problems.error({ ...place, ...outOfForce });
  }
}

/** Checks that the facts and provisions that a text points to exist; for texts that nobody is tested on. */
export function checkKnown(
  entry: Located<unknown>,
  at: YamlPath,
  rests: Rests | undefined,
  content: Content,
  problems: Problems,
): void {
  for (const { kind, word, id, place } of restsOf(entry, at, rests)) {
    if (content[kind].knows(id)) continue;
    const fix = `use an id from content/${kind}, or add the ${word} there`;
    problems.error({ ...place, message: `there is no ${word} "${id}"`, fix });
  }
}

/** Each fact and provision with its place in the file. */
function restsOf(entry: Located<unknown>, at: YamlPath, rests: Rests | undefined) {
  return (["facts", "law"] as const).flatMap((kind) => {
    const ids = rests?.[kind] ?? [];
    return ids.map((id, i) => {
      const path = [...at, kind, i];
      return {
        ...{ kind, id, ids },
        word: kind === "facts" ? "fact" : "provision",
        place: {
          file: entry.file,
          line: entry.lineOf(path),
          field: fieldName([...entry.at, ...path]),
        },
      };
    });
  });
}

/** What to say of a provision that was not in force on a day; undefined when it was. */
function notInForce(id: string, beside: string[], { law }: Content, day: string) {
  const provision = law.get(id)?.data;
  if (!provision) return undefined;
  const { inForceFrom, inForceUntil } = provision;
  if (inForceFrom && day < inForceFrom) {
    return {
      message: `the provision "${id}" is in force since ${inForceFrom}, and the law is taken as of ${day}`,
      fix: "cite the wording of that day, or read the text again and correct lawAsOf",
    };
  }
  const next = [...law.values()].find(({ data }) => data.replaces === id)?.data.id;
  if (!inForceUntil || day <= inForceUntil || (next && beside.includes(next))) return undefined;
  return {
    message: `the provision "${id}" was in force until ${inForceUntil}, and the law is taken as of ${day}`,
    fix: next
      ? `cite "${next}", which replaced it; or both, where the text asks which of them applies`
      : "cite what is in force, or correct lawAsOf",
  };
}
