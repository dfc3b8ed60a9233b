import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { requireUser } from "#app/http/guards.server.ts";
import { forgetHeldForm, heldFormSecret } from "#app/http/held-form.server.ts";
import { localPath } from "#app/http/local-path.ts";
import { route } from "#app/http/route.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { releaseForm, viewHeldForm } from "#app/modules/accounts/hold-form.server.ts";
import { NotFoundError } from "#app/modules/errors.ts";

export const loader = route(async (page) => {
  const { t } = page;
  await requireUser(page);
  const secret = heldFormSecret(page);
  if (!secret) throw new NotFoundError();
  const form = await viewHeldForm(page.verb, { secret });
  const state = typeof form === "string" ? form : "waiting";
  return {
    title: t(`accounts:held.${state}.title`),
    state,
    fields: typeof form === "string" ? [] : form.fields,
    at: typeof form === "string" ? null : formatMoment(page.lang, form.heldAt),
  };
});

/**
 * Sends the form on, once. 307 asks the browser to post the same fields to where they were meant
 * for, now with a session; with `drop` the person is led there without them.
 */
export const action = route(async (page) => {
  await requireUser(page);
  const secret = heldFormSecret(page);
  if (!secret) throw new NotFoundError();
  const replay = !page.url.searchParams.has("drop");
  const path = localPath(await releaseForm(page.verb, { secret, replay }));
  if (!path) return redirect(`/${page.lang}/held-form`, 303);
  page.context.cookies.push(forgetHeldForm(page.context.config));
  return replay ? redirect(path, 307) : redirect(`/${page.lang}/learning`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** What was sent after the session had ended, and the way to send it again. */
export default function HeldFormPage() {
  const { title, state, fields, at } = useLoaderData<typeof loader>();
  const { t, lang } = usePage();
  return (
    <main id="main" className="page page-narrow">
      <PageHeading
        title={title}
        lead={t(`accounts:held.${state}.text`, at ? { moment: at } : undefined)}
      />
      {state === "waiting" ? (
        <div className="cluster">
          <form method="post" action={`/${lang}/held-form`}>
            {fields.map(([name, value], index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, the order is fixed
              <input key={index} type="hidden" name={name} value={value} />
            ))}
            <SubmitButton>{t("accounts:held.send")}</SubmitButton>
          </form>
          <form method="post" action={`/${lang}/held-form?drop=1`}>
            <SubmitButton look="secondary">{t("accounts:held.drop")}</SubmitButton>
          </form>
        </div>
      ) : (
        <p>
          <a className="button" href={`/${lang}/learning`}>
            {t("accounts:held.on")}
          </a>
        </p>
      )}
    </main>
  );
}
