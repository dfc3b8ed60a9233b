import { FilterSelect } from "#app/components/forms/filter-select.tsx";
import { usePage } from "#app/components/texts.tsx";
import type { FiguresQuery } from "#app/modules/indicators/schemas.ts";
import { INSTITUTION_KINDS } from "#drizzle/schema/institutions.ts";
import { CourseSelect } from "./course-filter.tsx";

/** Searches the institutions of a voivodeship; a plain GET form. */
export function InstitutionFilter({ query, course }: { query: FiguresQuery; course: string }) {
  const { t, path } = usePage();
  const filtered = query.name !== "" || query.kind !== null;
  return (
    <form method="get" className="filters">
      <CourseSelect chosen={course} />
      <div className="field">
        <label htmlFor="name">{t("figures:voivodeship.name")}</label>
        <input id="name" name="name" type="search" defaultValue={query.name} maxLength={100} />
      </div>
      <FilterSelect
        name="kind"
        label={t("figures:voivodeship.kind")}
        chosen={query.kind ?? ""}
        any={t("figures:voivodeship.any")}
        options={INSTITUTION_KINDS.map((kind) => ({
          value: kind,
          text: t(`institutions:kinds.${kind}`),
        }))}
      />
      <button type="submit" className="button button-secondary">
        {t("figures:show")}
      </button>
      {filtered ? <a href={path}>{t("figures:voivodeship.clear")}</a> : null}
    </form>
  );
}
