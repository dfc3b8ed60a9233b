import { CourseSelect } from "#app/components/figures/course-filter.tsx";
import { FilterSelect } from "#app/components/forms/filter-select.tsx";
import { usePage } from "#app/components/texts.tsx";
import { PERSON_FILTERS, PERSON_SORTS } from "#app/modules/institutions/rules.ts";
import type { PeopleQuery } from "#app/modules/institutions/schemas.ts";

/** Chooses course, state and order of the people; a plain GET form. */
export function PeopleFilter({ query, course }: { query: PeopleQuery; course: string }) {
  const { t } = usePage();
  return (
    <form method="get" className="filters">
      <CourseSelect chosen={course} />
      <FilterSelect
        name="state"
        label={t("institutions:people.filter")}
        chosen={query.state ?? ""}
        any={t("institutions:people.filter_all")}
        options={PERSON_FILTERS.map((filter) => ({
          value: filter,
          text: t(`institutions:people.filters.${filter}`),
        }))}
      />
      <FilterSelect
        name="sort"
        label={t("institutions:people.sort")}
        chosen={query.sort}
        options={PERSON_SORTS.map((sort) => ({
          value: sort,
          text: t(`institutions:people.sorts.${sort}`),
        }))}
      />
      <button type="submit" className="button button-secondary">
        {t("figures:show")}
      </button>
    </form>
  );
}
