import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReflectionForm } from "#app/components/learning/reflection-form.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm, readForm } from "#app/http/form.server.ts";
import { requireUser } from "#app/http/guards.server.ts";
import { localPath } from "#app/http/local-path.ts";
import { route } from "#app/http/route.server.ts";
import { forgetReflection } from "#app/modules/learning/forget-reflection.server.ts";
import { keepReflection } from "#app/modules/learning/keep-reflection.server.ts";
import { reflectionSchema } from "#app/modules/learning/schemas.ts";
import { viewReflections } from "#app/modules/learning/view-reflections.server.ts";

/** A private question by itself: where its form leads when something is wrong with it. */
export const loader = route(async (page) => {
  await requireUser(page);
  const [reflection] = await viewReflections(page.verb, [page.params.reflection ?? ""]);
  return {
    title: page.t("learning:reflection.kind"),
    lead: page.t("learning:reflection.lead"),
    reflection,
    own: `/${page.lang}/reflections/${page.params.reflection}`,
  };
});

export const action = route(async (page) => {
  await requireUser(page);
  const reflection = page.params.reflection ?? "";
  const form = await readForm(page.request);
  // The screen that the form came from, as it says; the page itself for anything else.
  const back = localPath(form.get("back")) ?? `/${page.lang}/reflections/${reflection}`;
  if (form.get("intent") === "forget") {
    await forgetReflection(page.verb, { reflection });
  } else {
    const submission = await parseForm(page.request, reflectionSchema);
    if (submission.status !== "success") {
      await viewReflections(page.verb, [reflection]);
      return invalid({ ...submission.reply(), back });
    }
    await keepReflection(page.verb, { reflection, text: submission.value.text });
  }
  return redirect(`${back}#reflection-${reflection}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

export default function ReflectionPage() {
  const { title, lead, reflection, own } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t } = usePage();
  if (!reflection) return null;
  const back = reply?.back ?? own;
  return (
    <main id="main" className="page page-narrow">
      <PageHeading title={title} lead={lead} />
      <ReflectionForm reflection={reflection} back={back} reply={reply} level={2} />
      {back === own ? null : (
        <p>
          <a href={`${back}#reflection-${reflection.id}`}>{t("learning:reflection.back")}</a>
        </p>
      )}
    </main>
  );
}
