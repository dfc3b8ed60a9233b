import { data } from "@remix-run/node";
import { parseForm, readForm } from "#app/http/form.server.ts";
import type { PageRequest } from "#app/http/route.server.ts";
import { message } from "#app/i18n/message.ts";
import { NotFoundError } from "#app/modules/errors.ts";
import { changeInvitation } from "#app/modules/institutions/change-invitation.server.ts";
import type { LineProblem } from "#app/modules/institutions/invitation-list.ts";
import { invitePeople } from "#app/modules/institutions/invite-people.server.ts";
import { invitationActionSchema, inviteSchema } from "#app/modules/institutions/schemas.ts";

const PROBLEMS_TOLD = 10;

/** What a form of the page asks for: a change of one invitation, or a list of new ones. */
export async function answerInvite(page: PageRequest, institutionId: string) {
  const { request, context } = page;
  const mailing = { ...page.verb, mailer: context.mailer };
  if ((await readForm(request)).has("invitation")) {
    const asked = await parseForm(request, invitationActionSchema);
    if (asked.status !== "success") throw new NotFoundError();
    const { invitation: invitationId, intent } = asked.value;
    await changeInvitation(mailing, { institutionId, invitationId, intent });
    return { done: `done=${intent === "resend" ? "resent" : "revoked"}` };
  }
  const submission = await parseForm(request, inviteSchema);
  if (submission.status !== "success") return refuse(submission.reply(), 0);
  const { emails, role, only } = submission.value;
  const { invited, good, problems } = await invitePeople(mailing, {
    institutionId,
    list: emails,
    role: role ?? null,
    lang: page.lang,
    onlyGood: only === "good",
  });
  if (invited > 0) return { done: `invited=${invited}` };
  const told =
    problems.length > 0
      ? [...problemTexts(problems), "institutions:invite.nothing_sent"]
      : ["institutions:invite.nobody"];
  return refuse(submission.reply({ fieldErrors: { emails: told } }), good);
}

function problemTexts(problems: LineProblem[]): string[] {
  const told = problems
    .slice(0, PROBLEMS_TOLD)
    .map(({ line, typed, trouble }) =>
      message(`institutions:invite.problem.${trouble}`, { line, typed }),
    );
  const more = problems.length - told.length;
  return more > 0 ? [...told, message("institutions:invite.problems_more", { count: more })] : told;
}

function refuse<R>(reply: R, good: number) {
  return { refused: data({ reply, good }, { status: 400 }) };
}
