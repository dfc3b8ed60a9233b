import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { requireRole } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";

export const loader = route(async (page) => {
  await requireRole(page, "administrator");
  return { title: page.t("admin:title") };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

const SECTIONS = ["institutions", "people", "time", "certificates", "rollups"] as const;

/** The way to the administrator's pages. */
export default function Administration() {
  const { title } = useLoaderData<typeof loader>();
  const { t, lang } = usePage();
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} lead={t("admin:lead")} />
      <ul className="list-ruled">
        {SECTIONS.map((section) => (
          <li key={section} className="stack stack-tight">
            <h2>
              <a href={`/${lang}/admin/${section}`}>{t(`admin:sections.${section}`)}</a>
            </h2>
            <p>{t(`admin:sections.${section}_text`)}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
