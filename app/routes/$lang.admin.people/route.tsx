import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RoleForm } from "#app/components/admin/role-form.tsx";
import { RoleList } from "#app/components/admin/role-list.tsx";
import { Pagination } from "#app/components/figures/pagination.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm, readForm } from "#app/http/form.server.ts";
import { requireRole } from "#app/http/guards.server.ts";
import { idParam } from "#app/http/params.server.ts";
import { type PageRequest, route } from "#app/http/route.server.ts";
import { dayInPoland } from "#app/modules/clock.ts";
import { DomainError } from "#app/modules/errors.ts";
import { ADMIN_PAGE_SIZE } from "#app/modules/institutions/manage-institutions.server.ts";
import { giveRole, takeRole, viewRoles } from "#app/modules/institutions/manage-roles.server.ts";
import { grantSchema, revokeGrantSchema, rolesQuery } from "#app/modules/institutions/schemas.ts";

/** What the page is about: everybody, one address, one institution. */
function readQuery({ url }: PageRequest) {
  const query = rolesQuery.parse(Object.fromEntries(url.searchParams));
  const { email, institution } = query;
  const institutionId = institution === "" ? null : idParam(institution);
  const kept = Object.fromEntries(
    Object.entries({ email, institution }).filter(([, value]) => value !== ""),
  );
  return { ...query, institutionId, kept };
}

export const loader = route(async (page) => {
  await requireRole(page, "administrator");
  const query = readQuery(page);
  const { rows, count, institution } = await viewRoles(page.verb, query);
  const title = institution
    ? page.t("admin:people.title_at", { name: institution.name })
    : page.t("admin:people.title");
  return {
    title,
    institution: institution ? { id: institution.id, name: institution.name } : null,
    query: { email: query.email, page: query.page, kept: query.kept },
    done: (["given", "taken"] as const).find((word) => page.url.searchParams.get("done") === word),
    pages: Math.max(1, Math.ceil(count / ADMIN_PAGE_SIZE)),
    grants: rows.map(({ givenName, familyName, grantedAt, userId, ...grant }) => ({
      ...grant,
      name: `${familyName} ${givenName}`,
      since: dayInPoland(grantedAt),
    })),
  };
});

export const action = route(async (page) => {
  await requireRole(page, "administrator");
  const { kept } = readQuery(page);
  const back = (done: string) =>
    redirect(`/${page.lang}/admin/people?${new URLSearchParams({ ...kept, done })}`, 303);
  if ((await readForm(page.request)).has("grant")) {
    const asked = await parseForm(page.request, revokeGrantSchema);
    if (asked.status !== "success") return invalid(asked.reply());
    await takeRole(page.verb, { grantId: asked.value.grant });
    return back("taken");
  }
  const submission = await parseForm(page.request, grantSchema);
  if (submission.status !== "success") return invalid(submission.reply());
  try {
    await giveRole(page.verb, submission.value);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "accounts.no_account") throw error;
    return invalid(submission.reply({ fieldErrors: { email: ["admin:people.no_account"] } }));
  }
  return back("given");
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** Who has which role, and forms to give and take them. */
export default function Roles() {
  const { title, institution, query, done, pages, grants } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t, lang } = usePage();
  const search = new URLSearchParams(query.kept).toString();
  const here = `/${lang}/admin/people${search ? `?${search}` : ""}`;
  return (
    <main id="main" className="page">
      <PageHeading title={title} lead={t("admin:people.lead")} />
      {done && !actionData ? (
        <Notice kind="success" announce>
          {t(`admin:people.${done}`)}
        </Notice>
      ) : null}
      {institution ? null : (
        <form method="get" className="filters">
          <div className="field">
            <label htmlFor="search">{t("admin:people.search")}</label>
            <input id="search" name="email" type="search" defaultValue={query.email} />
          </div>
          <button type="submit" className="button button-secondary">
            {t("admin:people.find")}
          </button>
        </form>
      )}
      <RoleList grants={grants} action={here} />
      <Pagination number={query.page} of={pages} query={query.kept} />
      {search ? (
        <p>
          <a href={`/${lang}/admin/people`}>{t("admin:people.all")}</a>
        </p>
      ) : null}
      <h2>{t("admin:people.give")}</h2>
      <RoleForm institution={institution} reply={actionData?.reply} />
    </main>
  );
}
