import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { JoinForm, LeavingNote, RegistrationForm } from "#app/components/accounts/join-forms.tsx";
import { SentMessage } from "#app/components/accounts/sent-message.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { invalid, parseForm } from "#app/http/form.server.ts";
import { refusedForm, replyWithoutSecrets } from "#app/http/refused-form.server.ts";
import { type PageRequest, route } from "#app/http/route.server.ts";
import { joinInstitution } from "#app/modules/accounts/join-institution.server.ts";
import {
  findJoinLink,
  registerByJoinLink,
} from "#app/modules/accounts/register-by-join-link.server.ts";
import { joinCodeParam, joinSchema, registrationSchema } from "#app/modules/accounts/schemas.ts";
import { viewPlaceOfWork } from "#app/modules/accounts/view-place-of-work.server.ts";
import { NotFoundError } from "#app/modules/errors.ts";

function codeOf({ params }: PageRequest): string {
  const parsed = joinCodeParam.safeParse(params.code);
  if (!parsed.success) throw new NotFoundError();
  return parsed.data;
}

export const loader = route(async (page) => {
  const { t, url, verb, actor } = page;
  const code = codeOf(page);
  const institution = await findJoinLink(verb, { code });
  const now = await viewPlaceOfWork(verb);
  const sent = actor.kind === "anonymous" && url.searchParams.has("sent");
  return {
    title: sent ? t("accounts:sent.title") : t("accounts:join.title", { name: institution.name }),
    sent,
    code,
    town: institution.town,
    signedIn: actor.kind === "user",
    here: now?.institutionId === institution.id,
    leaving: now && now.institutionId !== institution.id ? now.institution : null,
    group: now?.professionalGroup ?? null,
  };
});

export const action = route((page) => (page.actor.kind === "user" ? join(page) : register(page)));

async function join(page: PageRequest) {
  const submission = await parseForm(page.request, joinSchema);
  if (submission.status !== "success") return invalid(submission.reply());
  await joinInstitution(page.verb, { ...submission.value, code: codeOf(page) });
  return redirect(`/${page.lang}/account?notice=joined`, 303);
}

async function register(page: PageRequest) {
  const { lang, context } = page;
  const submission = await parseForm(page.request, registrationSchema);
  if (submission.status !== "success") return invalid(replyWithoutSecrets(submission));
  const code = codeOf(page);
  try {
    const input = { ...submission.value, code, lang, address: context.clientAddress };
    await registerByJoinLink({ ...page.verb, mailer: context.mailer }, input);
  } catch (error) {
    return refusedForm(error, submission, { "accounts.password": "password" });
  }
  return redirect(`/${lang}/join/${code}?sent=1`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** Where the join link of an institution leads. */
export default function Join() {
  const { title, sent, code, town, signedIn, here, leaving, group } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const { t, lang } = usePage();
  if (sent && !reply) return <SentMessage title={title} lead={t("accounts:join.sent")} />;
  return (
    <main id="main" className="page page-narrow">
      <PageHeading
        eyebrow={town}
        title={title}
        lead={t(signedIn ? "accounts:join.lead_signed_in" : "accounts:join.lead")}
      />
      {signedIn ? (
        <>
          {here ? <Notice>{t("accounts:join.here")}</Notice> : null}
          <LeavingNote from={leaving} />
          <JoinForm reply={reply} group={group} words={t("accounts:join.join")} />
        </>
      ) : (
        <>
          <p>
            {t("accounts:join.have_account")}{" "}
            <a href={`/${lang}/login?next=${encodeURIComponent(`/${lang}/join/${code}`)}`}>
              {t("accounts:join.sign_in")}
            </a>
          </p>
          <RegistrationForm reply={reply} />
        </>
      )}
    </main>
  );
}
