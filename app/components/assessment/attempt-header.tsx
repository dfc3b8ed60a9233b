import { usePage } from "#app/components/texts.tsx";
import type { AttemptView } from "#app/modules/assessment/view-attempt.server.ts";

/** Course and name of the check or test above its pages. */
export function AttemptHeader({ view }: { view: Pick<AttemptView, "course" | "kind" | "module"> }) {
  const { t, lang, catalog } = usePage();
  const course = catalog.findCourse(view.course.slug);
  const module = course && catalog.findModule(course, view.module);
  return (
    <p className="lesson-place">
      <a href={`/${lang}/courses/${view.course.slug}`}>{view.course.title[lang]}</a>
      <span>
        {t(`assessment:kind.${view.kind}`)}
        {module ? `: ${module.title[lang]}` : ""}
      </span>
    </p>
  );
}
