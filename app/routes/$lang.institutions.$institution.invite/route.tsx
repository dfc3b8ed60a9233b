import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { InstitutionNav } from "#app/components/institutions/institution-nav.tsx";
import { InviteForm } from "#app/components/institutions/invite-form.tsx";
import { OpenInvitations } from "#app/components/institutions/open-invitations.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import { requireRole } from "#app/http/guards.server.ts";
import { idParam } from "#app/http/params.server.ts";
import { route } from "#app/http/route.server.ts";
import { dayInPoland } from "#app/modules/clock.ts";
import { viewInvitations } from "#app/modules/institutions/change-invitation.server.ts";
import { answerInvite } from "./answer-invite.server.ts";

export const loader = route(async (page) => {
  await requireRole(page, "coordinator");
  const institutionId = idParam(page.params.institution);
  const { institution, invitations } = await viewInvitations(page.verb, { institutionId });
  const { searchParams } = page.url;
  const now = page.context.clock.now();
  return {
    title: page.t("institutions:invite.title"),
    institution: { id: institution.id, name: institution.name },
    invited: Number.parseInt(searchParams.get("invited") ?? "", 10) || 0,
    changed: (["resent", "revoked"] as const).find((word) => searchParams.get("done") === word),
    invitations: invitations.map(({ createdAt, expiresAt, ...rest }) => ({
      ...rest,
      sentOn: dayInPoland(createdAt),
      until: dayInPoland(expiresAt),
      expired: expiresAt <= now,
    })),
  };
});

export const action = route(async (page) => {
  await requireRole(page, "coordinator");
  const institutionId = idParam(page.params.institution);
  const answer = await answerInvite(page, institutionId);
  if ("refused" in answer) return answer.refused;
  return redirect(`/${page.lang}/institutions/${institutionId}/invite?${answer.done}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Ostoja` },
];

/** Inviting people by a list of addresses, and the invitations that wait for an answer. */
export default function Invite() {
  const { title, institution, invited, changed, invitations } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { t } = usePage();
  return (
    <main id="main" className="page page-narrow">
      <InstitutionNav id={institution.id} name={institution.name} />
      <PageHeading title={title} lead={t("institutions:invite.lead")} />
      {invited > 0 && !actionData ? (
        <Notice kind="success" announce>
          {t("institutions:invite.done", { count: invited })}
        </Notice>
      ) : null}
      {changed && !actionData ? (
        <Notice kind="success" announce>
          {t(`institutions:invite.${changed}`)}
        </Notice>
      ) : null}
      <InviteForm reply={actionData?.reply} good={actionData?.good ?? 0} />
      <OpenInvitations invitations={invitations} />
    </main>
  );
}
