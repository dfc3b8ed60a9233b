import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CourseSelect } from "#app/components/figures/course-filter.tsx";
import { FilterSelect } from "#app/components/forms/filter-select.tsx";
import { ItemDetail } from "#app/components/item-analysis/item-detail.tsx";
import { ItemTable } from "#app/components/item-analysis/item-table.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { requireRole } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { analyseItems } from "#app/modules/assessment/item-analysis/analyse-items.server.ts";
import { readAnalysisQuery } from "#app/modules/assessment/item-analysis/schemas.ts";
import { PROFESSIONAL_GROUPS } from "#drizzle/schema/institutions.ts";

export const loader = route(async (page) => {
  await requireRole(page, "content_editor", "administrator");
  const query = readAnalysisQuery(page.url.searchParams);
  const { editions, of, items, tooFew } = await analyseItems(page.readVerb, query);
  return { title: page.t("content:items.title"), editions, of, items, tooFew };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** How the items of a final test work, over all who were asked. */
export default function Items() {
  const { title, of, items, tooFew } = useLoaderData<typeof loader>();
  const { t, lang, path } = usePage();
  const one = of.item ? items.find(({ id }) => id === of.item) : undefined;
  const hrefOf = (item: string | null) => {
    const said = { course: of.course, edition: of.edition, group: of.group, item };
    const query = Object.entries(said).flatMap(([name, value]) =>
      value === null ? [] : [[name, String(value)]],
    );
    return `${path}?${new URLSearchParams(query)}`;
  };
  return (
    <main id="main" className="page">
      <PageHeading
        eyebrow={
          of.item ? (
            <a href={hrefOf(null)}>{title}</a>
          ) : (
            <a href={`/${lang}/content`}>{t("content:title")}</a>
          )
        }
        title={of.item ? (one?.item?.question[lang] ?? of.item) : title}
        lead={of.item ? undefined : t("content:items.lead")}
      />
      <Filter />
      {one ? <ItemDetail analysed={one} /> : null}
      {!of.item && items.length > 0 ? <ItemTable items={items} hrefOf={hrefOf} /> : null}
      {items.length === 0 ? <p>{t("content:items.none")}</p> : null}
      {tooFew > 0 && !of.item ? (
        <p className="meta">{t("content:items.too_few", { count: tooFew })}</p>
      ) : null}
    </main>
  );
}

function Filter() {
  const { editions, of } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <form method="get" className="filters">
      {of.item ? <input type="hidden" name="item" value={of.item} /> : null}
      <CourseSelect chosen={of.course} />
      <FilterSelect
        name="edition"
        label={t("content:items.edition")}
        chosen={String(of.edition)}
        options={[...new Set([of.edition, ...editions])].map((edition) => ({
          value: String(edition),
          text: String(edition),
        }))}
      />
      <FilterSelect
        name="group"
        label={t("accounts:fields.professional_group")}
        chosen={of.group ?? ""}
        any={t("figures:voivodeship.any")}
        options={PROFESSIONAL_GROUPS.map((group) => ({
          value: group,
          text: t(`accounts:groups.${group}`),
        }))}
      />
      <button type="submit" className="button button-secondary">
        {t("figures:show")}
      </button>
    </form>
  );
}
