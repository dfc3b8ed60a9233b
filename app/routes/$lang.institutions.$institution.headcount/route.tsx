import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Field } from "#app/components/forms/field.tsx";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { InstitutionNav } from "#app/components/institutions/institution-nav.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { Table } from "#app/components/table.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { requireRole } from "#app/http/guards.server.ts";
import { idParam } from "#app/http/params.server.ts";
import { route } from "#app/http/route.server.ts";
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import { dayInPoland } from "#app/modules/clock.ts";
import {
  declareHeadcount,
  viewHeadcount,
} from "#app/modules/institutions/declare-headcount.server.ts";
import { headcountSchema } from "#app/modules/institutions/schemas.ts";

export const loader = route(async (page) => {
  await requireRole(page, "coordinator");
  const institutionId = idParam(page.params.institution);
  const { institution, declarations } = await viewHeadcount(page.verb, { institutionId });
  return {
    title: page.t("institutions:headcount.title"),
    institution: { id: institution.id, name: institution.name },
    saved: page.url.searchParams.has("saved"),
    declarations: declarations.map(({ headcount, declaredAt }) => ({
      headcount,
      day: dayInPoland(declaredAt),
    })),
  };
});

export const action = route(async (page) => {
  await requireRole(page, "coordinator");
  const institutionId = idParam(page.params.institution);
  const submission = await parseForm(page.request, headcountSchema);
  if (submission.status !== "success") return invalid(submission.reply());
  await declareHeadcount(page.verb, { institutionId, headcount: submission.value.headcount });
  return redirect(`/${page.lang}/institutions/${institutionId}/headcount?saved`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** How many people should be trained, and what was said before. */
export default function Headcount() {
  const { title, institution, saved, declarations } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t, lang } = usePage();
  const { form, fields } = usePageForm("headcount", headcountSchema, {
    reply: actionData?.reply,
    values: { headcount: declarations[0] ? String(declarations[0].headcount) : "" },
  });
  return (
    <main id="main" className="page page-narrow">
      <InstitutionNav id={institution.id} name={institution.name} />
      <PageHeading title={title} lead={t("institutions:headcount.lead")} />
      {saved && !actionData ? (
        <Notice kind="success" announce>
          {t("institutions:headcount.saved")}
        </Notice>
      ) : null}
      <PageForm form={form}>
        <Field
          field={fields.headcount}
          inputMode="numeric"
          label={t("institutions:headcount.label")}
          hint={t("institutions:headcount.hint")}
        />
        <SubmitButton>{t("institutions:headcount.submit")}</SubmitButton>
      </PageForm>
      <h2>{t("institutions:headcount.history")}</h2>
      {declarations.length === 0 ? (
        <p>{t("institutions:headcount.none")}</p>
      ) : (
        <Table caption={t("institutions:headcount.history_caption")}>
          <thead>
            <tr>
              <th scope="col">{t("institutions:headcount.day")}</th>
              <th scope="col" className="num">
                {t("institutions:headcount.label")}
              </th>
            </tr>
          </thead>
          <tbody>
            {declarations.map(({ headcount, day }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a record that is only added to
              <tr key={index}>
                <th scope="row">{formatDay(lang, day)}</th>
                <td className="num">{formatNumber(lang, headcount)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </main>
  );
}
