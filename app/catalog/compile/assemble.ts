import type { Prevention } from "../schemas/prevention.ts";
import type { CompiledCourse, CompiledModule } from "../types.ts";
import { CATALOG_FORMAT, type Catalog } from "../types.ts";
import type { Content, Registry } from "./content.ts";
import { courseVersion } from "./content-version.ts";
import { hashOf } from "./fingerprint.ts";
import { courseManifest, itemHashes } from "./manifest.ts";
import { noBreaks } from "./polish-spaces.ts";

/** Puts the catalogue together from checked content and compiled modules. */
export function assembleCatalog(
  content: Content,
  modules: Record<string, CompiledModule>,
  prevention: Prevention | undefined,
): Catalog {
  const inOrderOf = [...content.courses].sort(([, a], [, b]) => a.data.order - b.data.order);
  const courses = inOrderOf.map(([slug, { data }]): CompiledCourse => {
    const { path, order: _, ...settings } = data;
    return {
      slug,
      ...settings,
      steps: path.map((step) =>
        "module" in step ? { kind: "module", module: step.module } : { kind: "scenario", ...step },
      ),
      contentVersion: courseVersion(data, modules, content),
      manifest: courseManifest(data, modules, content),
    };
  });
  const catalog = {
    format: CATALOG_FORMAT,
    courses: withNoBreaks(courses),
    modules: withNoBreaks(modules),
    facts: byId(content.facts),
    law: byId(content.law),
    nap: byId(content.nap),
    contacts: [...content.contacts.values()].map(({ data }) => withNoBreaks(data)),
    items: byId(content.items),
    reflections: byId(content.reflections),
    itemHashes: itemHashes(content),
    changes: [...content.changes.values()].map(({ data }) => withNoBreaks(data)),
    scenarios: byId(content.scenarios),
    reference: {
      institutions: inOrder(content.institutions),
      procedures: inOrder(content.procedures),
      terms: inOrder(content.terms),
      advice: inOrder(content.advice),
    },
    cards: byId(content.cards),
    sourceNames: content.sourceNames,
    prevention: prevention ? withNoBreaks(prevention) : null,
  } satisfies Omit<Catalog, "version">;
  return { version: hashOf(catalog), ...catalog };
}

function byId<T>(registry: Registry<T>): Record<string, T> {
  return Object.fromEntries([...registry].map(([id, { data }]) => [id, withNoBreaks(data)]));
}

function inOrder<T>(registry: Registry<T>): T[] {
  return [...registry.values()].map(({ data }) => withNoBreaks(data));
}

/** Sets the no-break spaces in every Polish and Ukrainian text of a value; compiled screens have theirs. */
function withNoBreaks<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withNoBreaks) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      (key === "pl" || key === "uk") && typeof part === "string"
        ? noBreaks(part, key)
        : withNoBreaks(part),
    ]),
  ) as T;
}
