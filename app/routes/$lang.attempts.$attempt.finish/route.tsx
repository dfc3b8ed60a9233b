import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AttemptHeader } from "#app/components/assessment/attempt-header.tsx";
import { TimeLeft } from "#app/components/assessment/time-left.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePage } from "#app/components/texts.tsx";
import { requireUser } from "#app/http/guards.server.ts";
import { idParam } from "#app/http/params.server.ts";
import { route } from "#app/http/route.server.ts";
import { finishAttempt } from "#app/modules/assessment/finish-attempt.server.ts";
import { viewAttempt } from "#app/modules/assessment/view-attempt.server.ts";

export const loader = route(async (page) => {
  await requireUser(page);
  const view = await viewAttempt(page.verb, idParam(page.params.attempt));
  if (view.result) throw redirect(`/${page.lang}/attempts/${view.id}`);
  return {
    title: page.t("assessment:finish.title"),
    view: { id: view.id, kind: view.kind, course: view.course, module: view.module },
    takesAnswers: view.takesAnswers,
    closesAt: view.closesAt,
    secondsLeft: view.secondsLeft,
    questions: view.items.map(({ position, question, answered }) => ({
      position,
      question: question[page.lang],
      answered,
    })),
  };
});

export const action = route(async (page) => {
  await requireUser(page);
  const attemptId = idParam(page.params.attempt);
  await finishAttempt(page.verb, attemptId);
  return redirect(`/${page.lang}/attempts/${attemptId}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** All questions of an attempt, before it is handed in. */
export default function FinishAttempt() {
  const { title, view, questions, takesAnswers, ...time } = useLoaderData<typeof loader>();
  const { t, lang } = usePage();
  const missing = questions.filter(({ answered }) => !answered).length;
  return (
    <main id="main" className="page page-narrow">
      <AttemptHeader view={view} />
      <h1>{title}</h1>
      <TimeLeft {...time} />
      <p className="lead">
        {!takesAnswers
          ? t("assessment:finish.time_over")
          : missing > 0
            ? t("assessment:finish.missing", { count: missing })
            : t("assessment:finish.complete")}
      </p>
      <ol className="question-list">
        {questions.map((question) => (
          <li key={question.position}>
            {takesAnswers ? (
              <a href={`/${lang}/attempts/${view.id}/${question.position}`}>{question.question}</a>
            ) : (
              question.question
            )}{" "}
            <span className={`status ${question.answered ? "status-ok" : "status-warn"}`}>
              {t(question.answered ? "assessment:finish.answered" : "assessment:finish.unanswered")}
            </span>
          </li>
        ))}
      </ol>
      <form method="post">
        <SubmitButton>{t("assessment:finish.hand_in")}</SubmitButton>
      </form>
    </main>
  );
}
