import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadLink } from "#app/components/accounts/dead-link.tsx";
import { InvitedForm, JoinForm, LeavingNote } from "#app/components/accounts/join-forms.tsx";
import { PostButton } from "#app/components/forms/post-button.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { openLink, secretOf } from "#app/http/open-link.server.ts";
import { refusedForm, replyWithoutSecrets } from "#app/http/refused-form.server.ts";
import { type PageRequest, route } from "#app/http/route.server.ts";
import { startSession } from "#app/http/start-session.server.ts";
import { acceptInvitation } from "#app/modules/accounts/accept-invitation.server.ts";
import { registerByInvitation } from "#app/modules/accounts/register-by-invitation.server.ts";
import { invitedSchema, joinSchema } from "#app/modules/accounts/schemas.ts";
import { viewInvitation } from "#app/modules/accounts/view-invitation.server.ts";
import { viewPlaceOfWork } from "#app/modules/accounts/view-place-of-work.server.ts";

export const loader = route(async ({ params, t, verb }) => {
  const link = await openLink(params.token, (secret) => viewInvitation(verb, { secret }));
  const now = link.found ? await viewPlaceOfWork(verb) : null;
  const invitation = link.found?.invitation;
  const moves = now && now.institutionId !== invitation?.institutionId;
  return data(
    {
      title: t("accounts:invitation.title"),
      problem: link.problem,
      token: params.token ?? "",
      step: link.found?.step,
      institution: invitation?.institution ?? "",
      email: invitation?.email ?? "",
      role: invitation?.role ?? null,
      leaving: moves ? now.institution : null,
      group: now?.professionalGroup ?? null,
    },
    { status: link.status },
  );
});

export const action = route((page) => (page.actor.kind === "user" ? accept(page) : register(page)));

async function accept(page: PageRequest) {
  const submission = await parseForm(page.request, joinSchema);
  if (submission.status !== "success") return invalid(submission.reply());
  const secret = secretOf(page.params.token);
  await acceptInvitation(page.verb, { ...submission.value, secret });
  return redirect(`/${page.lang}/account?notice=joined`, 303);
}

async function register(page: PageRequest) {
  const { lang } = page;
  const submission = await parseForm(page.request, invitedSchema);
  if (submission.status !== "success") return invalid(replyWithoutSecrets(submission));
  const secret = secretOf(page.params.token);
  try {
    const { userId } = await registerByInvitation(page.verb, { ...submission.value, secret, lang });
    await startSession(page, userId);
  } catch (error) {
    return refusedForm(error, submission, { "accounts.password": "password" });
  }
  return redirect(`/${lang}/learning`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** Where the link of an invitation leads. */
export default function InvitationPage() {
  const view = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t, lang } = usePage();
  const { problem, step, institution, role, email } = view;
  if (problem) {
    const next = { words: t("accounts:invitation.home"), href: `/${lang}` };
    return <DeadLink problem={problem} next={next} />;
  }
  const here = encodeURIComponent(`/${lang}/invitation/${view.token}`);
  return (
    <main id="main" className="page page-narrow">
      <PageHeading
        eyebrow={view.title}
        title={institution}
        lead={t(`accounts:invitation.lead.${role ?? "learner"}`, { email })}
      />
      {step === "register" ? <InvitedForm reply={reply} email={email} /> : null}
      {step === "sign_in" ? (
        <>
          <p>{t("accounts:invitation.sign_in_first", { email })}</p>
          <p>
            <a className="button" href={`/${lang}/login?next=${here}`}>
              {t("accounts:login.enter")}
            </a>
          </p>
        </>
      ) : null}
      {step === "accept" ? (
        <>
          <LeavingNote from={view.leaving} />
          <JoinForm reply={reply} group={view.group} words={t("accounts:invitation.accept")} />
        </>
      ) : null}
      {step === "other_account" ? (
        <>
          <p>{t("accounts:invitation.other_account", { email })}</p>
          <PostButton action={`/${lang}/logout`}>{t("accounts:invitation.sign_out")}</PostButton>
        </>
      ) : null}
    </main>
  );
}
