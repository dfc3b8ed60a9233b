import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { loadConfig } from "#app/config.ts";
import { readOutbox } from "#app/mail/outbox.server.ts";
import { createMailer } from "#app/mail/queue.server.ts";
import { systemClock } from "#app/modules/clock.ts";
import { askForCheck, viewRollupChecks } from "#app/modules/indicators/check-rollups.server.ts";
import { createTestDatabase } from "#tests/database.ts";
import { actorOf, makeUser } from "#tests/factories.ts";
import { ALL_JOBS } from "./all-jobs.ts";
import { createCheckQueue } from "./check-queue.server.ts";
import { defineJob, type Job } from "./job.ts";
import { startJobs } from "./jobs.server.ts";

const database = await createTestDatabase();
const { db, sql, url } = database;
const dataDir = await mkdtemp(path.join(tmpdir(), "ostoja-jobs-"));
const config = loadConfig({ DATA_DIR: dataDir });

const seen: string[] = [];
let failures = 2;
const flaky = defineJob({
  queue: "flaky",
  data: z.object({ name: z.string() }),
  retries: 3,
  retryDelaySeconds: 0,
  keepSeconds: 60,
  async run(_services, { name }) {
    if (failures-- > 0) throw new Error("not yet");
    seen.push(name);
  },
});

const jobs = await startJobs({
  config,
  url,
  database,
  clock: systemClock,
  jobs: [...ALL_JOBS, flaky as unknown as Job],
});
afterAll(() => jobs.stop());

const queued = (queue: string) =>
  sql`SELECT state, data FROM pgboss.job WHERE name = ${queue} ORDER BY created_on`;

const message = (to: string) => ({
  to,
  lang: "pl" as const,
  template: "reset_password",
  params: {},
  path: "/pl/reset-password/abc",
});

test("an e-mail asked for in a transaction goes out after the commit, and not after a rollback", async () => {
  const mailer = createMailer(jobs);
  const undone = db.transaction(async (tx) => {
    await mailer.enqueue(tx, message("undone@test.ostoja.example"));
    await makeUser(tx, { email: "undone@test.ostoja.example" });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await queued("mail")).toEqual([]);
  await db.transaction(async (tx) => {
    await mailer.enqueue(tx, message("done@test.ostoja.example"));
    expect(await queued("mail")).toEqual([]);
  });
  expect(await queued("mail")).toMatchObject([{ data: { to: "done@test.ostoja.example" } }]);
  await expect.poll(() => readOutbox(dataDir, 9), { timeout: 15_000 }).toHaveLength(1);
  expect(await readOutbox(dataDir, 9)).toMatchObject([
    {
      to: "done@test.ostoja.example",
      subject: "Nowe hasło do Ostoi",
      path: "/pl/reset-password/abc",
    },
  ]);
});

test("a job that fails is tried again", async () => {
  await jobs.send(db, flaky, { name: "third time" });
  await expect.poll(() => seen, { timeout: 15_000 }).toEqual(["third time"]);
});

test("a check of the figures that was asked for is done", async () => {
  const actor = actorOf(await makeUser(db), [{ role: "administrator" }]);
  const context = { db, actor, clock: systemClock, checkQueue: createCheckQueue(jobs) };
  await askForCheck(context, { repair: false });
  const view = () => viewRollupChecks(context);
  const done = { underWay: null, failed: false, checks: [{ repaired: 0 }] };
  await expect.poll(view, { timeout: 15_000 }).toMatchObject(done);
});

test("schedules are in the database once, and those of older versions are dropped", async () => {
  const scheduled = async () =>
    (await sql`SELECT name, cron, timezone FROM pgboss.schedule ORDER BY name`).map((row) => ({
      ...row,
    }));
  expect(await scheduled()).toContainEqual({
    name: "forget-expired",
    cron: "17 3 * * *",
    timezone: "Europe/Warsaw",
  });
  const next = await startJobs({ config, url, database, clock: systemClock, jobs: [] });
  expect(await scheduled()).toEqual([]);
  await next.stop();
});

test("every job has a queue of its own, and data that a schedule can give", () => {
  const queues = ALL_JOBS.map(({ queue }) => queue);
  expect(new Set(queues).size).toBe(queues.length);
  for (const job of ALL_JOBS.filter(({ schedule }) => schedule)) {
    expect(job.data.safeParse({}).success).toBe(true);
  }
});
