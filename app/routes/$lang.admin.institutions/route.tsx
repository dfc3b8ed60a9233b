import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { InstitutionForm } from "#app/components/admin/institution-form.tsx";
import { InstitutionList } from "#app/components/admin/institution-list.tsx";
import { Pagination } from "#app/components/figures/pagination.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { requireRole } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { DomainError } from "#app/modules/errors.ts";
import {
  ADMIN_PAGE_SIZE,
  createInstitution,
  findInstitutions,
} from "#app/modules/institutions/manage-institutions.server.ts";
import { institutionSchema, institutionSearch } from "#app/modules/institutions/schemas.ts";

export const loader = route(async (page) => {
  await requireRole(page, "administrator");
  const { searchParams } = page.url;
  const search = institutionSearch.parse(Object.fromEntries(searchParams));
  const { rows, count } = await findInstitutions(page.verb, search);
  return {
    title: page.t("admin:institutions.title"),
    added: searchParams.has("added") ? search.name : null,
    search,
    rows,
    pages: Math.max(1, Math.ceil(count / ADMIN_PAGE_SIZE)),
  };
});

export const action = route(async (page) => {
  await requireRole(page, "administrator");
  const submission = await parseForm(page.request, institutionSchema);
  if (submission.status !== "success") return invalid(submission.reply());
  try {
    await createInstitution(page.verb, submission.value);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "institutions.regon_taken") throw error;
    const fieldErrors = { regon: ["admin:institutions.regon_taken"] };
    return invalid(submission.reply({ fieldErrors }), error.status);
  }
  const search = new URLSearchParams({ name: submission.value.name, added: "1" });
  return redirect(`/${page.lang}/admin/institutions?${search}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** All institutions, and a form to add one. */
export default function Institutions() {
  const { title, added, search, rows, pages } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t } = usePage();
  return (
    <main id="main" className="page">
      <PageHeading title={title} />
      {added !== null && !actionData ? (
        <Notice kind="success" announce>
          {t("admin:institutions.added", { name: added })}
        </Notice>
      ) : null}
      <form method="get" className="filters">
        <div className="field">
          <label htmlFor="name">{t("admin:institutions.search")}</label>
          <input id="name" name="name" type="search" defaultValue={search.name} maxLength={100} />
        </div>
        <button type="submit" className="button button-secondary">
          {t("admin:institutions.find")}
        </button>
      </form>
      <InstitutionList rows={rows} />
      <Pagination
        number={search.page}
        of={pages}
        query={search.name ? { name: search.name } : ({} as Record<string, string>)}
      />
      <h2>{t("admin:institutions.add")}</h2>
      <InstitutionForm reply={actionData?.reply} />
    </main>
  );
}
