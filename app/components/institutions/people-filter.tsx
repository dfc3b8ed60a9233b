import { CourseSelect } from "#app/components/figures/course-filter.tsx";
import { usePage } from "#app/components/texts.tsx";
import { PERSON_FILTERS, PERSON_SORTS } from "#app/modules/institutions/rules.ts";
import type { PeopleQuery } from "#app/modules/institutions/schemas.ts";

/** Chooses course, state and order of the people; a plain GET form. */
export function PeopleFilter({ query, course }: { query: PeopleQuery; course: string }) {
  const { t } = usePage();
  return (
    <form method="get" className="filters">
      <CourseSelect chosen={course} />
      <div className="field">
        <label htmlFor="state">{t("institutions:people.filter")}</label>
        <select id="state" name="state" defaultValue={query.state ?? ""}>
          <option value="">{t("institutions:people.filter_all")}</option>
          {PERSON_FILTERS.map((filter) => (
            <option key={filter} value={filter}>
              {t(`institutions:people.filters.${filter}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="sort">{t("institutions:people.sort")}</label>
        <select id="sort" name="sort" defaultValue={query.sort}>
          {PERSON_SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(`institutions:people.sorts.${sort}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button button-secondary">
        {t("figures:show")}
      </button>
    </form>
  );
}
