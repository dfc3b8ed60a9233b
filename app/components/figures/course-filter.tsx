import { FilterSelect } from "#app/components/forms/filter-select.tsx";
import { usePage } from "#app/components/texts.tsx";

/** Chooses the course of a table; nothing while there is only one. */
export function CourseSelect({ chosen }: { chosen: string }) {
  const { t, lang, catalog } = usePage();
  if (catalog.courses.length < 2) return null;
  return (
    <FilterSelect
      name="course"
      label={t("figures:course")}
      chosen={chosen}
      options={catalog.courses.map(({ slug, title }) => ({ value: slug, text: title[lang] }))}
    />
  );
}

/** The same as a form of its own, for pages without other filters. */
export function CourseFilter({ chosen }: { chosen: string }) {
  const { t, catalog } = usePage();
  if (catalog.courses.length < 2) return null;
  return (
    <form method="get" className="filters">
      <CourseSelect chosen={chosen} />
      <button type="submit" className="button button-secondary">
        {t("figures:show")}
      </button>
    </form>
  );
}
