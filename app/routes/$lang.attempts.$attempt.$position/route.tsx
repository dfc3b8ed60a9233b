import { randomUUID } from "node:crypto";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { AttemptHeader } from "#app/components/assessment/attempt-header.tsx";
import { ConfidenceInputs } from "#app/components/assessment/confidence.tsx";
import { GoneItemNote } from "#app/components/assessment/gone-items.tsx";
import { ItemQuestion } from "#app/components/assessment/item-question.tsx";
import { ItemReviewed } from "#app/components/assessment/item-review.tsx";
import { LackSummary } from "#app/components/assessment/lack-summary.tsx";
import { Paragraphs } from "#app/components/assessment/paragraphs.tsx";
import { TimeLeft } from "#app/components/assessment/time-left.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePage } from "#app/components/texts.tsx";
import { readForm } from "#app/http/form.server.ts";
import { requireUser } from "#app/http/guards.server.ts";
import { idParam, numberParam } from "#app/http/params.server.ts";
import { route } from "#app/http/route.server.ts";
import { answerItem } from "#app/modules/assessment/answer-item.server.ts";
import { viewAttempt } from "#app/modules/assessment/view-attempt.server.ts";
import { NotFoundError } from "#app/modules/errors.ts";

const formFields = z.object({
  formKey: z.uuid().catch(() => randomUUID()),
  confidence: z.coerce.number().int().min(1).max(3).nullable().catch(null),
});

export const loader = route(async (page) => {
  await requireUser(page);
  const view = await viewAttempt(page.verb, idParam(page.params.attempt));
  const position = numberParam(page.params.position);
  const item = view.items.find((one) => one.position === position) ?? null;
  const gone = view.gone.find((one) => one.position === position) ?? null;
  if (!item && !gone) throw new NotFoundError();
  if (view.kind !== "check" && !view.takesAnswers)
    throw redirect(`/${page.lang}/attempts/${view.id}`);
  return {
    title: page.t("assessment:item.title", { number: position, of: view.size }),
    view: { id: view.id, kind: view.kind, course: view.course, module: view.module },
    item,
    gone,
    position,
    of: view.size,
    finished: view.result !== null,
    closesAt: view.closesAt,
    secondsLeft: view.secondsLeft,
    formKey: randomUUID(),
  };
});

export const action = route(async (page) => {
  await requireUser(page);
  const attemptId = idParam(page.params.attempt);
  const position = numberParam(page.params.position);
  const form = await readForm(page.request);
  const fields = formFields.parse({
    formKey: form.get("formKey"),
    confidence: form.get("confidence"),
  });
  const outcome = await answerItem(page.verb, { attemptId, position, form, ...fields });
  if (outcome.kind === "no_answer") {
    const { lacks, sent } = outcome;
    return data({ lacks, sent, confidence: fields.confidence }, { status: 400 });
  }
  return redirect(`/${page.lang}/attempts/${attemptId}/${outcome.next ?? "finish"}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** One question of a check or a test. */
export default function AttemptItem() {
  const { title, view, item, gone, position, of, finished, formKey, ...time } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const lacks = refused?.lacks ?? [];
  const { t, lang } = usePage();
  const base = `/${lang}/attempts/${view.id}`;
  const goesOn = position < of && !finished;
  return (
    <main id="main" className="page page-narrow attempt">
      <AttemptHeader view={view} />
      <h1 className="attempt-title">{title}</h1>
      <progress className="progress" value={position} max={of} aria-label={title} />
      <TimeLeft {...time} />
      {item ? <LackSummary item={item} lacks={lacks} /> : null}
      {gone ? <GoneItemNote item={gone} /> : null}
      {item?.stem ? (
        <div className="case">
          <p className="case-label">{t("assessment:item.case")}</p>
          <Paragraphs text={item.stem[lang]} />
        </div>
      ) : null}
      {item === null || item.review ? (
        <>
          {item?.review ? <ItemReviewed item={item} review={item.review} /> : null}
          <p>
            <a className="button" href={goesOn ? `${base}/${position + 1}` : base}>
              {t(
                goesOn
                  ? "assessment:item.next"
                  : finished || !gone
                    ? "assessment:item.to_result"
                    : "assessment:gone.overview",
              )}
            </a>
          </p>
        </>
      ) : (
        <form method="post" action={`${base}/${position}`} className="stack">
          <input type="hidden" name="formKey" value={formKey} />
          <ItemQuestion item={item} lacks={lacks} sent={refused?.sent} />
          <ConfidenceInputs chosen={refused ? refused.confidence : item.confidence} />
          <div className="cluster lesson-turn">
            {view.kind !== "check" && position > 1 ? (
              <a className="button button-secondary" href={`${base}/${position - 1}`}>
                {t("assessment:item.previous")}
              </a>
            ) : null}
            <SubmitButton>
              {t(view.kind === "check" ? "assessment:item.check" : "assessment:item.save")}
            </SubmitButton>
          </div>
          {view.kind !== "check" ? (
            <p>
              <a href={`${base}/finish`}>{t("assessment:item.overview")}</a>
            </p>
          ) : null}
        </form>
      )}
    </main>
  );
}
