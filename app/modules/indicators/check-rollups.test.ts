import { beforeEach, describe, expect, test } from "vitest";
import { NotFoundError } from "#app/modules/errors.ts";
import { auditEvents, headcountRollups, rollupCheckRequests } from "#drizzle/schema/index.ts";
import { createTestDatabase } from "#tests/database.ts";
import { actorOf, makeInstitution, makeUser, testClock } from "#tests/factories.ts";
import { askForCheck, viewRollupChecks } from "./check-rollups.server.ts";
import { runAskedCheck } from "./run-asked-check.server.ts";

const { db } = await createTestDatabase();
const clock = testClock();
const queued: string[] = [];
const checkQueue = {
  async enqueue(_db: unknown, request: string) {
    queued.push(request);
  },
};
const administrator = actorOf(await makeUser(db), [{ role: "administrator" }]);
const context = { db, clock, checkQueue, actor: administrator };
const ask = (repair = false) => askForCheck(context, { repair });
const runAll = async () => {
  for (const id of queued.splice(0)) await runAskedCheck({ db, clock }, id);
};

beforeEach(async () => {
  clock.set("2026-11-23T12:00:00Z");
  queued.splice(0);
  await db.delete(rollupCheckRequests);
  await db.delete(headcountRollups);
});

test("a check waits, runs and is kept; what it found is told", async () => {
  await ask();
  const waiting = await viewRollupChecks(context);
  expect(waiting).toMatchObject({ underWay: { startedAt: null }, failed: false });
  await db.insert(headcountRollups).values({
    ...{ teryt: "32", institutions: 1, declared: 0, headcount: 0 },
  });
  await runAll();
  const told = await viewRollupChecks(context);
  expect(told).toMatchObject({ underWay: null, failed: false });
  expect(told.checks[0]).toMatchObject({ differing: 1, repaired: 0 });
  await ask(true);
  await runAll();
  expect((await viewRollupChecks(context)).checks[0]).toMatchObject({ differing: 1, repaired: 1 });
});

test("asking again while it waits or runs does nothing", async () => {
  const events = await db.$count(auditEvents);
  await Promise.all([1, 2, 3, 4].map(() => ask()));
  await ask(true);
  expect(queued).toHaveLength(1);
  await db.update(rollupCheckRequests).set({ startedAt: clock.now() });
  await ask();
  expect(queued).toHaveLength(1);
  expect(await db.$count(auditEvents)).toBe(events + 1);
  expect(await viewRollupChecks(context)).toMatchObject({ underWay: { startedAt: clock.now() } });
});

test("the same job done twice checks once", async () => {
  await ask();
  const [id = ""] = queued;
  const before = (await viewRollupChecks(context)).checks.length;
  await runAskedCheck({ db, clock }, id);
  await runAskedCheck({ db, clock }, id);
  expect((await viewRollupChecks(context)).checks).toHaveLength(before + 1);
});

describe("a check that comes to nothing", () => {
  test("is told, and another one may be asked for", async () => {
    await ask(true);
    // A repair takes a lock; without the transaction that holds it, it fails.
    const broken = { ...db, transaction: () => Promise.reject(new Error("gone")) };
    const failing = { ...context, db: Object.setPrototypeOf(broken, db) as typeof db };
    await expect(runAskedCheck(failing, queued[0] ?? "")).rejects.toThrow("gone");
    expect(await viewRollupChecks(context)).toMatchObject({ underWay: null, failed: true });
    await ask();
    expect(queued).toHaveLength(2);
    expect(await viewRollupChecks(context)).toMatchObject({ failed: false });
  });

  test("because its process died is given up after half an hour", async () => {
    await ask();
    clock.set("2026-11-23T12:29:59Z");
    expect((await viewRollupChecks(context)).underWay).not.toBeNull();
    clock.set("2026-11-23T12:30:00Z");
    expect(await viewRollupChecks(context)).toMatchObject({ underWay: null, failed: true });
    await ask();
    expect(queued).toHaveLength(2);
    await runAskedCheck({ db, clock }, queued[0] ?? "");
    expect((await viewRollupChecks(context)).underWay).not.toBeNull();
  });
});

test("is the administrator's alone", async () => {
  const { id: institutionId } = await makeInstitution(db);
  const others = [
    { kind: "anonymous" } as const,
    actorOf(await makeUser(db)),
    actorOf(await makeUser(db), [{ role: "ministry_analyst" }]),
    actorOf(await makeUser(db), [{ role: "coordinator", institutionId }]),
  ];
  for (const actor of others) {
    const other = { ...context, actor };
    await expect(askForCheck(other, { repair: true })).rejects.toThrow(NotFoundError);
    await expect(viewRollupChecks(other)).rejects.toThrow(NotFoundError);
  }
  expect(queued).toEqual([]);
});
