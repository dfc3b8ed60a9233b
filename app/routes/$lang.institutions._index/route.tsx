import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { requireRole } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { listOwnInstitutions } from "#app/modules/institutions/list-own-institutions.server.ts";

export const loader = route(async (page) => {
  await requireRole(page, "coordinator");
  const institutions = await listOwnInstitutions(page.verb);
  const [first] = institutions;
  if (first && institutions.length === 1) {
    throw redirect(`/${page.lang}/institutions/${first.id}`);
  }
  return {
    title: page.t("institutions:list.title"),
    institutions: institutions.map(({ id, name, town }) => ({ id, name, town })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** The institutions of a coordinator; the only one opens at once. */
export default function OwnInstitutions() {
  const { title, institutions } = useLoaderData<typeof loader>();
  const { t, lang } = usePage();
  const none = institutions.length === 0;
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} lead={t(`institutions:list.${none ? "none" : "lead"}`)} />
      <ul className="list-ruled">
        {institutions.map(({ id, name, town }) => (
          <li key={id}>
            <a href={`/${lang}/institutions/${id}`}>{name}</a> <span className="meta">{town}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}
