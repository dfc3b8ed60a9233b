import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { keepForm } from "#app/modules/accounts/hold-form.server.ts";
import { hashToken, newToken } from "#app/modules/accounts/tokens.ts";
import { finishAttempt } from "#app/modules/assessment/finish-attempt.server.ts";
import { startAttempt } from "#app/modules/assessment/start-attempt.server.ts";
import { startRun } from "#app/modules/assessment/start-run.server.ts";
import { takeStep } from "#app/modules/assessment/take-step.server.ts";
import { viewAttempt } from "#app/modules/assessment/view-attempt.server.ts";
import { viewRun } from "#app/modules/assessment/view-run.server.ts";
import { revokeCertificate } from "#app/modules/certificates/revoke-certificate.server.ts";
import { completeCourse } from "#app/modules/enrolment/complete-course.server.ts";
import { certificates, emailTokens, registrations } from "#drizzle/schema/index.ts";
import { makeEnrolment, makeInvitation } from "#tests/factories.ts";
import { COURSE, type Person, type User, type World } from "./world.ts";

/** Things that paths of the matrix lead to; each call gives one that is in the state named. */

const HOUR_MS = 3_600_000;

/** A check that takes answers. */
export function openCheckOf({ verb }: Person): Promise<string> {
  return startAttempt(verb, { course: COURSE, kind: "check", module: "definition" });
}

/** A check with its result. */
export async function endedCheckOf(person: Person): Promise<string> {
  const id = await openCheckOf(person);
  await finishAttempt(person.verb, id);
  return id;
}

/** How many questions an attempt has. */
export async function questionsOf(person: Person, attemptId: string): Promise<number> {
  return (await viewAttempt(person.verb, attemptId)).items.length;
}

/** A scenario under way. */
export function openRunOf({ verb }: Person): Promise<string> {
  return startRun(verb, { course: COURSE, scenario: "legal-work" });
}

/** A scenario that has come to its end. */
export async function endedRunOf(person: Person): Promise<string> {
  const { verb } = person;
  const id = await openRunOf(person);
  for (;;) {
    const { node, nextStep, stranded } = await viewRun(verb, id);
    const choice = node?.choices[0]?.id;
    if (!choice || stranded) return id;
    await takeStep(verb, { runId: id, step: nextStep, choice, formKey: randomUUID() });
  }
}

let edition = 2025;

/** Number of a new certificate, of an earlier edition each time. */
export async function certificateOf({ course }: World, { user, verb }: Person): Promise<string> {
  const enrolment = await makeEnrolment(verb.db, { userId: user.id, edition: edition-- });
  const holderName = `${user.givenName} ${user.familyName}`;
  const input = { enrolment, course, holderName, score: 1, firstAttempt: true };
  await verb.db.transaction((tx) => completeCourse(tx, verb, input));
  const [row] = await verb.db
    .select({ number: certificates.number })
    .from(certificates)
    .where(eq(certificates.userId, user.id))
    .orderBy(desc(certificates.id))
    .limit(1);
  return row?.number ?? "";
}

/** The same, declared void. */
export async function revokedCertificateOf(world: World, person: Person): Promise<string> {
  const number = await certificateOf(world, person);
  await revokeCertificate(world.people.administrator.verb, { number, reason: "Wydane omyłkowo" });
  return number;
}

/** The link of an invitation to work `here`, sent to an address. */
export async function invitationTo(world: World, email: string): Promise<string> {
  const { secret } = await makeInvitation(world.product.database.db, {
    institutionId: world.here.id,
    invitedBy: world.people.coordinator.user.id,
    email,
    expiresAt: later(world),
  });
  return secret;
}

/** The link to choose a new password. */
export async function resetLinkOf(world: World, user: User): Promise<string> {
  const { secret, hash: tokenHash } = newToken();
  await world.product.database.db.insert(emailTokens).values({
    tokenHash,
    userId: user.id,
    purpose: "reset_password",
    expiresAt: later(world),
  });
  return secret;
}

/** The cookie of a browser that sent a form after its session had ended. */
export async function heldForm({ colleague }: World): Promise<string> {
  const fields = new URLSearchParams({ answer: "a" });
  return `ostoja_form=${await keepForm(colleague.verb, { path: "/pl/learning", fields })}`;
}

/** The link that proves the address of somebody who registered with a password that is not known. */
export async function registrationLink(world: World): Promise<string> {
  const { secret } = newToken();
  await world.product.database.db.insert(registrations).values({
    tokenHash: hashToken(secret),
    email: `${randomUUID()}@test.ostoja.example`,
    passwordHash: "no password fits",
    givenName: "Łucja",
    familyName: "Źrebięć",
    locale: "pl",
    institutionId: world.here.id,
    professionalGroup: "social_worker",
    createdAt: world.product.clock.now(),
    expiresAt: later(world),
  });
  return secret;
}

function later({ product }: World): Date {
  return new Date(product.clock.now().getTime() + HOUR_MS);
}
