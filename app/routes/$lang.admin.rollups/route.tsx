import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CheckList, CheckUnderWay, DifferenceList } from "#app/components/admin/rollup-tables.tsx";
import { PostButton } from "#app/components/forms/post-button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { requireRole } from "#app/http/guards.server.ts";
import { route } from "#app/http/route.server.ts";
import { askForCheck, viewRollupChecks } from "#app/modules/indicators/check-rollups.server.ts";
import { rollupCheckSchema } from "#app/modules/indicators/schemas.ts";

export const loader = route(async (page) => {
  await requireRole(page, "administrator");
  const { checks, underWay, failed } = await viewRollupChecks(page.verb);
  return {
    title: page.t("admin:rollups.title"),
    checks: checks.map(({ differences, ...check }) => check),
    differences: checks[0]?.differences ?? [],
    underWay: underWay && { askedAt: underWay.askedAt, startedAt: underWay.startedAt },
    failed,
  };
});

export const action = route(async (page) => {
  await requireRole(page, "administrator");
  const submission = await parseForm(page.request, rollupCheckSchema);
  if (submission.status !== "success") return invalid(submission.reply());
  const { checkQueue } = page.context;
  const repair = submission.value.intent === "repair";
  await askForCheck({ ...page.verb, checkQueue }, { repair });
  return redirect(`/${page.lang}/admin/rollups`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** Whether the kept sums agree with the rows they stand for. */
export default function Rollups() {
  const { title, checks, differences, underWay, failed } = useLoaderData<typeof loader>();
  const { t, lang } = usePage();
  const here = `/${lang}/admin/rollups`;
  const [last] = checks;
  return (
    <main id="main" className="page">
      <PageHeading title={title} lead={t("admin:rollups.lead")} />
      {failed ? <Notice kind="warning">{t("admin:rollups.failed")}</Notice> : null}
      {last && last.differing === last.repaired && !underWay ? (
        <Notice kind="success">{t("admin:rollups.agree")}</Notice>
      ) : null}
      {underWay ? (
        <CheckUnderWay {...underWay} href={here} />
      ) : (
        <PostButton action={here} fields={{ intent: "check" }}>
          {t("admin:rollups.check")}
        </PostButton>
      )}
      <CheckList checks={checks} />
      {last && last.differing > last.repaired ? (
        <>
          <DifferenceList differences={differences} />
          {underWay ? null : (
            <>
              <p>{t("admin:rollups.repair_text")}</p>
              <PostButton action={here} fields={{ intent: "repair" }} look="secondary">
                {t("admin:rollups.repair")}
              </PostButton>
            </>
          )}
        </>
      ) : null}
    </main>
  );
}
