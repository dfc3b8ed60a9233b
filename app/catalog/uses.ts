import type { CatalogReader } from "./catalog.server.ts";
import type { Text } from "./schemas/shared.ts";

/** A place that rests on a figure or a provision. */
export interface Use {
  kind: "lesson" | "item" | "scenario";
  /** Title of the lesson or scenario, question of the item. */
  name: Text;
  /** Where an author finds it: the lesson's module and name, the id of the item or scenario. */
  at: string;
}

/** Ids of facts and provisions with the places that rest on each. */
export type Uses = Map<string, Use[]>;

/** Where every figure and provision is used, over all courses: what an editor asks before a change. */
export function usesOf(catalog: CatalogReader): Uses {
  const uses: Uses = new Map();
  const note = (ids: readonly string[], use: Use) => {
    for (const id of new Set(ids)) uses.set(id, [...(uses.get(id) ?? []), use]);
  };
  const seen = new Set<unknown>();
  for (const course of catalog.courses) {
    for (const { module, lesson } of catalog.lessonSequence(course)) {
      if (seen.has(lesson)) continue;
      seen.add(lesson);
      note([...lesson.facts, ...lesson.law], {
        kind: "lesson",
        name: lesson.title,
        at: `${module.key}/${lesson.id}`,
      });
      if (lesson !== module.lessons[0]) continue;
      for (const item of catalog.itemsOfModule(module.id)) {
        note([...item.facts, ...item.law], { kind: "item", name: item.question, at: item.id });
      }
    }
    for (const step of course.steps) {
      const scenario = step.kind === "scenario" ? catalog.findScenario(step.scenario) : undefined;
      if (!scenario || seen.has(scenario)) continue;
      seen.add(scenario);
      const nodes = scenario.nodes.flatMap((node) => [node, ...node.asks, ...node.choices]);
      const ids = [...nodes, ...scenario.endings].flatMap((part) => [...part.facts, ...part.law]);
      note(ids, { kind: "scenario", name: scenario.title, at: scenario.id });
    }
  }
  return uses;
}
