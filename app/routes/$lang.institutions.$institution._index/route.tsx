import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Pagination } from "#app/components/figures/pagination.tsx";
import { EnrolForm } from "#app/components/institutions/enrol-form.tsx";
import { InstitutionNav } from "#app/components/institutions/institution-nav.tsx";
import { PeopleFilter } from "#app/components/institutions/people-filter.tsx";
import { KeyFigures } from "#app/components/key-figures.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { requireRole } from "#app/http/guards.server.ts";
import { idParam } from "#app/http/params.server.ts";
import { type PageRequest, route } from "#app/http/route.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { defaultDueDay } from "#app/modules/enrolment/rules.ts";
import { pageOf } from "#app/modules/indicators/schemas.ts";
import { enrolPeople } from "#app/modules/institutions/enrol-people.server.ts";
import {
  enrolPeopleSchema,
  keptPeopleQuery,
  readPeopleQuery,
} from "#app/modules/institutions/schemas.ts";
import { PEOPLE_PER_PAGE, viewPeople } from "#app/modules/institutions/view-people.server.ts";

async function readView(page: PageRequest) {
  await requireRole(page, "coordinator");
  const institutionId = idParam(page.params.institution);
  const query = readPeopleQuery(page.url.searchParams);
  return { institutionId, query, view: await viewPeople(page.verb, { ...query, institutionId }) };
}

export const loader = route(async (page) => {
  const { query, view } = await readView(page);
  const { institution, course, edition, today, counts, people } = view;
  const enrolled = page.url.searchParams.get("enrolled");
  return {
    title: page.t("institutions:people.title"),
    institution,
    course: { slug: course.slug, title: course.title[page.lang] },
    edition,
    today,
    lastDay: defaultDueDay(edition),
    counts,
    query,
    enrolled: enrolled === null ? null : Number.parseInt(enrolled, 10) || 0,
    shown: pageOf(people, query.page, PEOPLE_PER_PAGE),
  };
});

export const action = route(async (page) => {
  const { institutionId, query, view } = await readView(page);
  const schema = enrolPeopleSchema(view.today, defaultDueDay(view.edition));
  const submission = await parseForm(page.request, schema);
  if (submission.status !== "success") return invalid(submission.reply());
  const { people, dueOn } = submission.value;
  const course = view.course.slug;
  const count = await enrolPeople(page.verb, { institutionId, course, userIds: people, dueOn });
  const search = new URLSearchParams({ ...keptPeopleQuery(query), enrolled: String(count) });
  return redirect(`/${page.lang}/institutions/${institutionId}?${search}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

const COUNTED = ["all", "enrolled", "in_progress", "completed", "overdue", "expiring"] as const;

/** The people of an institution: states and days, never answers. */
export default function People() {
  const data = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t, lang } = usePage();
  const { institution, course, edition, counts, query, enrolled, shown } = data;
  const here = `/${lang}/institutions/${institution.id}`;
  const kept = keptPeopleQuery(query);
  return (
    <main id="main" className="page">
      <InstitutionNav id={institution.id} name={institution.name} />
      <PageHeading title={data.title} lead={t("institutions:people.lead")} />
      {enrolled === null ? null : (
        <Notice kind={enrolled > 0 ? "success" : "info"} announce>
          {enrolled > 0
            ? t("institutions:enrol.done", { count: enrolled })
            : t("institutions:enrol.done_none")}
        </Notice>
      )}
      <KeyFigures
        figures={COUNTED.map((name) => ({
          label: t(`institutions:people.counts.${name}`),
          value: formatNumber(
            lang,
            name === "enrolled" ? counts.all - counts.not_enrolled : counts[name],
          ),
        }))}
      />
      {counts.all === 0 ? (
        <>
          <p>{t("institutions:people.none")}</p>
          <p>
            <a className="button" href={`${here}/invite`}>
              {t("institutions:people.to_invite")}
            </a>
          </p>
        </>
      ) : (
        <>
          <PeopleFilter query={query} course={course.slug} />
          {shown.rows.length === 0 ? (
            <p role="status">{t("institutions:people.none_found")}</p>
          ) : (
            <EnrolForm
              people={shown.rows}
              caption={t("institutions:people.caption", { course: course.title, edition })}
              edition={edition}
              today={data.today}
              lastDay={data.lastDay}
              reply={actionData?.reply}
            />
          )}
          <Pagination number={shown.number} of={shown.of} query={kept} />
          <p>
            <a
              className="button button-secondary"
              href={`${here}/people.csv?${new URLSearchParams(kept)}`}
            >
              {t("figures:csv")}
            </a>
          </p>
        </>
      )}
    </main>
  );
}
