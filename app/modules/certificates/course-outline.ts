import type { CatalogReader } from "#app/catalog/catalog.server.ts";
import type { CompiledCourse } from "#app/catalog/types.ts";
import type { CourseOutline } from "#drizzle/schema/certificates.ts";

/** What a certificate of a course says of its contents, from the content as it is now. */
export function courseOutline(
  course: CompiledCourse,
  catalog: Pick<CatalogReader, "courseModules" | "findScenario" | "napEdition">,
): CourseOutline {
  const modules = new Map(catalog.courseModules(course).map((module) => [module.key, module]));
  const nap = catalog.napEdition(course.napEdition);
  const parts = course.steps.flatMap((step): CourseOutline["parts"] => {
    if (step.kind === "scenario") {
      const scenario = catalog.findScenario(step.scenario);
      return scenario ? [{ kind: "scenario", title: scenario.title, objectives: [] }] : [];
    }
    const module = modules.get(step.module);
    return module ? [{ kind: "module", title: module.title, objectives: module.objectives }] : [];
  });
  const served = new Set(parts.flatMap(({ objectives }) => objectives));
  return {
    parts,
    nap: {
      id: course.napEdition,
      title: nap?.title ?? { pl: course.napEdition, en: course.napEdition },
      objectives: (nap?.objectives ?? [])
        .filter(({ id }) => served.has(id))
        .map(({ id, text }) => ({ id, text })),
    },
  };
}
