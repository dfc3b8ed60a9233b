import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalog } from "#app/catalog/catalog.server.ts";
import { loadConfig } from "#app/config.ts";
import { createSessionStore } from "#app/modules/accounts/lucia.server.ts";
import { systemClock } from "#app/modules/clock.ts";
import { attempts } from "#drizzle/schema/index.ts";
import { type Ask, asker } from "#tests/ask.ts";
import { makeEnrolment, makeUser } from "#tests/factories.ts";
import { Crash } from "./crash.ts";

/** People who take a test at once, and the questions of each. */
const PEOPLE = 200;
const QUESTIONS = 10;
/** Answers acknowledged when everything is killed: the middle. */
const KILL_AT = (PEOPLE * QUESTIONS) / 3;

const catalog = loadCatalog();
const course = catalog.courses[0];
/** Questions that any one option answers. */
const items = catalog
  .courseModules(course as NonNullable<typeof course>)
  .flatMap(({ id }) => catalog.itemsOfModule(id))
  .flatMap((item) => (item.type === "single" ? [item] : []))
  .slice(0, QUESTIONS);

const crash = new Crash();
beforeAll(() => crash.start(), 60_000);
afterAll(() => crash.remove());

/** Somebody in the middle of a test, with a browser that sends again what was not acknowledged. */
interface Learner {
  attempt: string;
  cookie: string;
  /** Keys of the forms, by position: a form that is sent again is the same form. */
  forms: { position: number; formKey: string; answer: string; acknowledged: boolean }[];
}

async function makeLearner(): Promise<Learner> {
  const { database } = crash;
  const user = await makeUser(database.db);
  const enrolment = await makeEnrolment(database.db, {
    userId: user.id,
    course: course?.slug ?? "",
    contentVersion: course?.contentVersion ?? "",
  });
  const [row] = await database.db
    .insert(attempts)
    .values({
      enrolmentId: enrolment.id,
      userId: user.id,
      kind: "final_test",
      module: "course",
      number: 1,
      seed: randomUUID(),
      items: items.map(({ id }) => id),
      contentVersion: enrolment.contentVersion,
      startedAt: new Date(),
    })
    .returning({ id: attempts.id });
  const config = loadConfig({ BASE_URL: `http://127.0.0.1:${crash.port}` });
  const sessions = createSessionStore({ database, config, clock: systemClock });
  const cookie = await sessions.start(user.id, { cookieHeader: null, userAgent: null });
  return {
    attempt: row?.id ?? "",
    cookie: cookie.split(";")[0] ?? "",
    forms: items.map(({ options }, index) => ({
      position: index + 1,
      formKey: randomUUID(),
      answer: options[index % options.length]?.id ?? "",
      acknowledged: false,
    })),
  };
}

/** Answers one question after the other, until all are acknowledged or the connection breaks. */
async function play(ask: Ask, learner: Learner, acknowledge: () => void): Promise<void> {
  for (const form of learner.forms) {
    if (form.acknowledged) continue;
    const { position, formKey, answer } = form;
    const path = `/pl/attempts/${learner.attempt}/${position}`;
    const said = await ask(path, { cookie: learner.cookie, form: { formKey, answer } }).catch(
      () => null,
    );
    if (said === null) return;
    if (said.status !== 303) throw new Error(`${path} says ${said.status}`);
    form.acknowledged = true;
    acknowledge();
  }
}

/** Rows of answers by their form's key. */
async function keptForms(): Promise<Map<string, { attempt: string; answer: unknown; n: number }>> {
  const rows = await crash.database.db.execute<{
    key: string;
    attempt: string;
    answer: unknown;
    n: number;
  }>(sql`select form_key as key, min(attempt_id::text) as attempt, min(answer::text) as answer,
    count(*)::int as n from attempt_answers group by form_key`);
  return new Map([...rows].map(({ key, ...row }) => [key, row]));
}

test("killed while 200 people answer, nothing acknowledged is lost and nothing counted twice", async () => {
  expect(items).toHaveLength(QUESTIONS);
  const learners = await Promise.all(Array.from({ length: PEOPLE }, makeLearner));
  const forms = learners.flatMap((learner) => learner.forms.map((form) => ({ learner, form })));

  let acknowledged = 0;
  let kill: () => void = () => {};
  const due = new Promise<void>((resolve) => {
    kill = resolve;
  });
  const first = asker(crash.port, PEOPLE);
  const playing = learners.map((learner) =>
    play(first.ask, learner, () => {
      acknowledged += 1;
      if (acknowledged >= KILL_AT) kill();
    }),
  );
  await Promise.race([due, Promise.all(playing)]);
  await crash.kill();
  await Promise.all(playing);
  first.close();
  const before = forms.filter(({ form }) => form.acknowledged);
  expect(before.length).toBeGreaterThanOrEqual(KILL_AT);
  expect(before.length).toBeLessThan(PEOPLE * QUESTIONS);

  await crash.start();
  const afterwards = await keptForms();
  for (const { learner, form } of before) {
    const row = afterwards.get(form.formKey);
    expect(row).toMatchObject({ attempt: learner.attempt, n: 1 });
    expect(row?.answer).toContain(form.answer);
  }

  // Everybody goes on: what was in flight is sent again, as a browser does.
  const second = asker(crash.port, PEOPLE);
  await Promise.all(learners.map((learner) => play(second.ask, learner, () => {})));
  second.close();
  const atLast = await keptForms();
  expect(forms.filter(({ form }) => atLast.get(form.formKey)?.n !== 1)).toEqual([]);
  expect(atLast.size).toBe(PEOPLE * QUESTIONS);
}, 120_000);
