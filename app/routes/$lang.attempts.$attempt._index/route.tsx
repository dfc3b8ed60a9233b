import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AttemptHeader } from "#app/components/assessment/attempt-header.tsx";
import { GoneItems } from "#app/components/assessment/gone-items.tsx";
import { ItemReviewed } from "#app/components/assessment/item-review.tsx";
import { ResultByModule } from "#app/components/renewal/result-by-module.tsx";
import { usePage } from "#app/components/texts.tsx";
import { requireUser } from "#app/http/guards.server.ts";
import { idParam } from "#app/http/params.server.ts";
import { route } from "#app/http/route.server.ts";
import { formatPercent } from "#app/i18n/format.ts";
import { viewAttempt } from "#app/modules/assessment/view-attempt.server.ts";

/** The result of an attempt; one that goes on leads to the question where it was left. */
export const loader = route(async (page) => {
  await requireUser(page);
  const view = await viewAttempt(page.verb, idParam(page.params.attempt));
  if (!view.result) {
    throw redirect(`/${page.lang}/attempts/${view.id}/${view.firstUnanswered ?? "finish"}`);
  }
  return { title: page.t(`assessment:result.title_${view.kind}`), view, result: view.result };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

export default function AttemptResult() {
  const { title, view, result } = useLoaderData<typeof loader>();
  const { t, lang } = usePage();
  const course = `/${lang}/courses/${view.course.slug}`;
  const isFinal = view.kind === "final_test";
  const closedItself = view.closesAt !== null && result.finishedAt === view.closesAt;
  const values = {
    score: formatPercent(lang, result.score),
    pass: formatPercent(lang, result.passMark),
  };
  return (
    <main id="main" className="page page-narrow">
      <AttemptHeader view={view} />
      <h1>{title}</h1>
      {isOffered(view.kind) ? (
        <OfferedResult kind={view.kind} view={view} score={values.score} />
      ) : (
        <JudgedResult view={view} result={result} values={values} course={course} />
      )}
      {closedItself ? (
        <p className="notice notice-info">{t("assessment:result.closed_itself")}</p>
      ) : null}
      {isFinal && !result.passed ? <ModulesToRevisit view={view} /> : null}
      {view.items.map((item) =>
        item.review ? <ItemReviewed key={item.id} item={item} review={item.review} /> : null,
      )}
      <GoneItems items={view.gone} />
    </main>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type Offered = "pre_test" | "diagnostic";
const isOffered = (kind: string): kind is Offered => kind === "pre_test" || kind === "diagnostic";

/** A check or a final test: passed or not, and the way on. */
function JudgedResult({
  view,
  result,
  values,
  course,
}: Pick<Loaded, "view" | "result"> & {
  values: { score: string; pass: string };
  course: string;
}) {
  const { t, lang } = usePage();
  const isFinal = view.kind === "final_test";
  return (
    <>
      <div className={`notice ${result.passed ? "notice-success" : "notice-warning"}`}>
        <p>{t(`assessment:result.${result.passed ? "passed" : "failed"}`, values)}</p>
        {isFinal && !result.passed ? <p>{t("assessment:result.failed_next")}</p> : null}
      </div>
      <p>
        {isFinal && result.passed ? (
          <a className="button" href={`/${lang}/certificates`}>
            {t("learning:course.to_certificate")}
          </a>
        ) : result.passed ? (
          <a className="button" href={course}>
            {t("learning:course.go_on")}
          </a>
        ) : (
          <a
            className="button"
            href={isFinal ? `${course}/test` : `${course}/check/${view.module}`}
          >
            {t("assessment:again")}
          </a>
        )}
      </p>
    </>
  );
}

/** A test that nobody fails: what it came to by module, and the way to the course. */
function OfferedResult({
  kind,
  view,
  score,
}: {
  kind: Offered;
  view: Loaded["view"];
  score: string;
}) {
  const { t, lang, catalog } = usePage();
  const enough = catalog.findCourse(view.course.slug)?.finalTest.passMark ?? 1;
  const of = view.byModule.length;
  const count = view.byModule.filter((one) => one.score >= enough).length;
  return (
    <>
      <p className="lead">
        {kind === "pre_test"
          ? t("assessment:by_module.pre_test", { score })
          : count === of
            ? t("assessment:by_module.diagnostic_all")
            : t("assessment:by_module.diagnostic_some", { count, of })}
      </p>
      <ResultByModule kind={kind} course={view.course.slug} scores={view.byModule} />
      <p>
        <a className="button" href={`/${lang}/courses/${view.course.slug}`}>
          {t("assessment:offer.to_course")}
        </a>
      </p>
      <p className="meta">{t("assessment:by_module.closed")}</p>
    </>
  );
}

/** After a failed test the questions stay closed; the modules to go back to are named. */
function ModulesToRevisit({ view }: Pick<Loaded, "view">) {
  const { t, lang, catalog } = usePage();
  const course = catalog.findCourse(view.course.slug);
  if (!course) return null;
  const missed = new Set(view.missedModules);
  const modules = catalog.courseModules(course).filter(({ id }) => missed.has(id));
  return (
    <section aria-labelledby="revisit">
      <h2 id="revisit">{t("assessment:result.revisit")}</h2>
      <ul>
        {modules.map((module) => (
          <li key={module.id}>
            <a href={`/${lang}/courses/${course.slug}/${module.id}/${module.lessons[0]?.id}/1`}>
              {module.title[lang]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
