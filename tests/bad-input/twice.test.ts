import { randomUUID } from "node:crypto";
import { count, eq, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { describe, expect, test } from "vitest";
import { drawFinalTest } from "#app/modules/assessment/draw.ts";
import { startAttempt } from "#app/modules/assessment/start-attempt.server.ts";
import { findNewestEnrolment } from "#app/modules/enrolment/queries.server.ts";
import {
  attemptAnswers,
  attemptResults,
  attempts,
  certificateRevocations,
  certificates,
  completionRollups,
  completions,
  enrolments,
  memberships,
  rollupCheckRequests,
  scenarioRuns,
  scenarioSteps,
  users,
} from "#drizzle/schema/index.ts";
import { makeMembership, makeUser } from "#tests/factories.ts";
import { certificateOf, endedRunOf, invitationTo, openRunOf } from "#tests/matrix/things.ts";
import { COURSE, makeWorld, type Person } from "#tests/matrix/world.ts";
import { fieldsFor } from "#tests/page-forms.ts";
import { startProduct } from "#tests/product.ts";

const product = await startProduct();
const world = await makeWorld(product);
const { db } = product.database;

/** An impatient person, or two tabs. */
const CLICKS = 8;

async function rowsOf(table: PgTable, where: SQL | undefined): Promise<number> {
  const [row] = await db.select({ n: count() }).from(table).where(where);
  return row?.n ?? 0;
}

/** Sends one form many times at once. @returns the different answers' statuses */
async function sendMany(
  path: string,
  cookie: string | undefined,
  form: Record<string, string>,
): Promise<number[]> {
  const answers = Array.from({ length: CLICKS }, () => product.ask(path, { cookie, form }));
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  return [...new Set(statuses)].sort();
}

/** Fills in the form of a page as it is shown, and sends it many times at once. */
async function fillAndSend(path: string, cookie: string, filled: Record<string, string>) {
  const page = await product.ask(path, { cookie });
  return sendMany(path, cookie, { ...fieldsFor(page.text, path), ...filled });
}

const { learner, teacher, editor, ministry, administrator } = world.people;
const cookieOf = ({ user }: Person) => product.signIn(user.id);

/** An attempt at the final test, as if all steps were done; all answers given but the first. */
async function finalTestOf({ user, verb }: Person): Promise<string> {
  const enrolled = await findNewestEnrolment(db, user.id, COURSE);
  const items = drawFinalTest(product.catalog, world.course, "seed");
  const [row] = await db
    .insert(attempts)
    .values({
      enrolmentId: enrolled?.enrolment.id ?? "",
      userId: user.id,
      kind: "final_test",
      module: "course",
      number: 1,
      seed: "seed",
      items,
      contentVersion: world.course.contentVersion,
      startedAt: verb.clock.now(),
    })
    .returning();
  return row?.id ?? "";
}

describe("sent many times at once, it counts once", () => {
  test("an answer in a check", async () => {
    const id = await startAttempt(learner.verb, {
      course: COURSE,
      kind: "check",
      module: "definition",
    });
    expect(await fillAndSend(`/pl/attempts/${id}/1`, await cookieOf(learner), {})).toEqual([303]);
    expect(await rowsOf(attemptAnswers, eq(attemptAnswers.attemptId, id))).toBe(1);
  });

  test("an answer in a test, where answers may change", async () => {
    const id = await finalTestOf(learner);
    expect(await fillAndSend(`/pl/attempts/${id}/1`, await cookieOf(learner), {})).toEqual([303]);
    expect(await rowsOf(attemptAnswers, eq(attemptAnswers.attemptId, id))).toBe(1);
  });

  test("a step of a scenario", async () => {
    const id = await openRunOf(learner);
    expect(await fillAndSend(`/pl/runs/${id}`, await cookieOf(learner), {})).toEqual([303]);
    expect(await rowsOf(scenarioSteps, eq(scenarioSteps.runId, id))).toBe(1);
  });

  test("playing a story again from one of its decisions", async () => {
    const id = await endedRunOf(editor);
    const replayed = { replay: "1" };
    expect(await sendMany(`/pl/runs/${id}`, await cookieOf(editor), replayed)).toEqual([303]);
    expect(await rowsOf(scenarioRuns, eq(scenarioRuns.fromRun, id))).toBe(1);
  });

  test.each([
    ["no number", { replay: "" }, 400],
    ["a number that is none", { replay: "1e9" }, 400],
    ["a step that was never taken", { replay: "99" }, 400],
    ["a step after the end", { step: "99", choice: "room" }, 409],
    ["a question after the end", { step: "99", ask: "__proto__" }, 409],
  ])("an ended story is sent %s: nothing changes", async (_name, form, status) => {
    const id = await endedRunOf(administrator);
    const before = await rowsOf(scenarioRuns, eq(scenarioRuns.userId, administrator.user.id));
    expect(await sendMany(`/pl/runs/${id}`, await cookieOf(administrator), form)).toEqual([status]);
    const after = await rowsOf(scenarioRuns, eq(scenarioRuns.userId, administrator.user.id));
    expect(after).toBe(before);
  });

  test.each([
    ["a question that the node does not have", { step: "1", ask: "constructor" }, 400],
    ["a choice of another node", { step: "1", choice: "his-words" }, 400],
    ["a step that is yet to come", { step: "7", choice: "own-room" }, 303],
    ["a step that is no number", { step: "one", choice: "own-room" }, 303],
    ["playing again before the end", { replay: "1" }, 409],
  ])("a story under way is sent %s: nothing is taken", async (_name, form, status) => {
    const id = await openRunOf(ministry);
    expect(await sendMany(`/pl/runs/${id}`, await cookieOf(ministry), form)).toEqual([status]);
    expect(await rowsOf(scenarioSteps, eq(scenarioSteps.runId, id))).toBe(0);
  });

  test("an enrolment", async () => {
    const user = await makeUser(db);
    const cookie = await product.signIn(user.id);
    expect(await sendMany(`/pl/courses/${COURSE}`, cookie, {})).toEqual([303]);
    expect(await rowsOf(enrolments, eq(enrolments.userId, user.id))).toBe(1);
  });

  test("the beginning of a check and of a scenario", async () => {
    const cookie = await cookieOf(teacher);
    expect(await sendMany(`/pl/courses/${COURSE}/check/picture`, cookie, {})).toEqual([303]);
    expect(await rowsOf(attempts, eq(attempts.userId, teacher.user.id))).toBe(1);
    expect(await sendMany(`/pl/courses/${COURSE}/scenario/legal-work`, cookie, {})).toEqual([303]);
    expect(await rowsOf(scenarioRuns, eq(scenarioRuns.userId, teacher.user.id))).toBe(1);
  });

  test("the end of a final test that is passed: one completion, one certificate, one in the figures", async () => {
    const user = await makeUser(db);
    const { institutionId } = await makeMembership(db, {
      userId: user.id,
      institutionId: world.elsewhere.id,
    });
    const cookie = await product.signIn(user.id);
    await product.ask(`/pl/courses/${COURSE}`, { cookie, form: {} });
    const person = { user, verb: editor.verb };
    const id = await finalTestOf(person);
    const [{ items } = { items: [] }] = await db.select().from(attempts).where(eq(attempts.id, id));
    await db.insert(attemptAnswers).values(
      items.map((itemId, index) => ({
        attemptId: id,
        position: index + 1,
        revision: 1,
        itemId,
        answer: {},
        score: 1,
        correct: true,
        formKey: randomUUID(),
        answeredAt: product.clock.now(),
      })),
    );
    expect(await sendMany(`/pl/attempts/${id}/finish`, cookie, {})).toEqual([303]);
    expect(await rowsOf(attemptResults, eq(attemptResults.attemptId, id))).toBe(1);
    expect(await rowsOf(completions, eq(completions.userId, user.id))).toBe(1);
    expect(await rowsOf(certificates, eq(certificates.userId, user.id))).toBe(1);
    const rollups = await db
      .select()
      .from(completionRollups)
      .where(eq(completionRollups.institutionId, institutionId));
    expect(rollups.map((row) => row.completions)).toEqual([1]);
  });

  test("an accepted invitation", async () => {
    const secret = await invitationTo(world, ministry.user.email);
    const form = { professionalGroup: "prosecutor" };
    const statuses = await sendMany(`/pl/invitation/${secret}`, await cookieOf(ministry), form);
    expect(statuses).toEqual([303, 410]);
    const mine = await db
      .select()
      .from(memberships)
      .where(eq(memberships.userId, ministry.user.id));
    expect(mine.filter(({ until }) => until === null)).toHaveLength(1);
  });

  test("an account made by an invitation", async () => {
    const email = `${randomUUID()}@test.ostoja.example`;
    const secret = await invitationTo(world, email);
    const form = {
      givenName: "Żaneta",
      familyName: "Ćwik",
      password: "długie i osobliwe hasło",
      professionalGroup: "social_worker",
    };
    const statuses = await sendMany(`/pl/invitation/${secret}`, undefined, form);
    expect(statuses[0]).toBe(303);
    expect(statuses.every((status) => status < 500)).toBe(true);
    expect(await rowsOf(users, eq(users.email, email))).toBe(1);
  });

  test("a revocation", async () => {
    const number = await certificateOf(world, world.colleague);
    const [certificate] = await db
      .select()
      .from(certificates)
      .where(eq(certificates.number, number));
    const path = `/pl/admin/certificates?number=${number}`;
    const form = { reason: "Wydane omyłkowo innej osobie", sure: "on" };
    expect(await sendMany(path, await cookieOf(administrator), form)).toEqual([303]);
    const where = eq(certificateRevocations.certificateId, certificate?.id ?? "");
    expect(await rowsOf(certificateRevocations, where)).toBe(1);
  });

  test("a check of the figures, while it waits", async () => {
    const cookie = await cookieOf(administrator);
    const path = "/pl/admin/rollups";
    const statuses = await fillAndSend(path, cookie, { intent: "check" });
    expect(statuses).toEqual([303]);
    expect(await rowsOf(rollupCheckRequests, undefined)).toBe(1);
    const { text } = await product.ask(path, { cookie });
    expect(text).toContain(`href="${path}">Zobacz, czy już gotowe`);
    expect(text).not.toContain('value="check"');
    expect((await product.ask("/en/admin/rollups", { cookie })).text).toContain("is waiting");
  });
});
