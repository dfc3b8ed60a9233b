import { usePage } from "#app/components/texts.tsx";
import type { ChangedLesson } from "#app/modules/renewal/delta.ts";

/** Lessons that changed since a certificate, each with the reason. */
export function ChangedLessons({
  course: slug,
  changed,
}: {
  course: string;
  changed: readonly ChangedLesson[];
}) {
  const { t, lang, catalog } = usePage();
  const course = catalog.findCourse(slug);
  if (!course) return null;
  return (
    <ul>
      {changed.map((one) => {
        const title = catalog.findLesson(course, one.module, one.lesson)?.lesson.title[lang];
        return (
          <li key={`${one.module}/${one.lesson}`}>
            <a href={`/${lang}/courses/${slug}/${one.module}/${one.lesson}`}>
              {t("learning:year.lesson", { title: title ?? one.lesson })}
            </a>
            , <WhyChanged lesson={one} />
          </li>
        );
      })}
    </ul>
  );
}

/** "because it is new", or what authors told of the change. */
export function WhyChanged({ lesson }: { lesson: Pick<ChangedLesson, "isNew" | "why"> }) {
  const { t, lang } = usePage();
  if (lesson.isNew) return <>{t("learning:year.new_why")}.</>;
  return (
    <>
      {t("learning:year.changed_why")} {lesson.why.map((text) => text[lang]).join(" ")}
    </>
  );
}
