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
      <div className="field">
        <label htmlFor="kind">{t("figures:voivodeship.kind")}</label>
        <select id="kind" name="kind" defaultValue={query.kind ?? ""}>
          <option value="">{t("figures:voivodeship.any")}</option>
          {INSTITUTION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`institutions:kinds.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button button-secondary">
        {t("figures:show")}
      </button>
      {filtered ? <a href={path}>{t("figures:voivodeship.clear")}</a> : null}
    </form>
  );
}
