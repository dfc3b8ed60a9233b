import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import type { Config } from "#app/config.ts";
import type { Database } from "#app/database/connect.server.ts";
import { logLine } from "#app/http/log.server.ts";
import { createMailer } from "#app/mail/queue.server.ts";
import { createPostman } from "#app/mail/send.server.ts";
import type { Clock } from "#app/modules/clock.ts";
import { ALL_JOBS } from "./all-jobs.ts";
import type { Job, JobServices, Jobs } from "./job.ts";

export interface JobsOptions {
  config: Config;
  /** Address of the database: the queue opens connections of its own. */
  url: string;
  database: Database;
  clock: Clock;
  /** Left out: all of them. */
  jobs?: readonly Job[];
}

const SCHEMA = "pgboss";
const CONNECTIONS = 3;
const POLL_SECONDS = 1;
const STOP_SECONDS = 10;
const RETRY_DELAY_MAX_SECONDS = 4 * 60 * 60;

/**
 * Starts the queues in the schema `pgboss` of the same database, and the work on them. Any number
 * of processes may do so: a job is done by one of them, a schedule runs once.
 */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { config, url, database, clock, jobs: all = ALL_JOBS } = options;
  const boss = new PgBoss({
    connectionString: url,
    application_name: "ostoja jobs",
    schema: SCHEMA,
    max: CONNECTIONS,
    openTelemetry: { enabled: false },
  });
  boss.on("error", (error) => logLine({ level: "error", job: "queue", error: error.message }));
  await boss.start();
  for (const job of all) await prepareQueue(boss, job);
  await dropOldSchedules(boss, all);

  const jobs: Jobs = {
    async send(db, job, data) {
      await boss.send(job.queue, data as object, { db: fromDrizzle(db, sql) });
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_SECONDS * 1000 }),
  };
  const postman = createPostman({ config, clock });
  const services = { config, database, clock, postman, mailer: createMailer(jobs) };
  for (const job of all) await workOn(boss, job, services);
  return jobs;
}

async function prepareQueue(boss: PgBoss, job: Job): Promise<void> {
  const options = {
    retryLimit: job.retries,
    retryDelay: job.retryDelaySeconds,
    retryBackoff: true,
    retryDelayMax: RETRY_DELAY_MAX_SECONDS,
    deleteAfterSeconds: job.keepSeconds,
  };
  await boss.createQueue(job.queue, options);
  await boss.updateQueue(job.queue, options);
  if (job.schedule) await boss.schedule(job.queue, job.schedule, {}, { tz: "Europe/Warsaw" });
}

/** A job that no longer has set times must not keep those of an older version. */
async function dropOldSchedules(boss: PgBoss, all: readonly Job[]): Promise<void> {
  const wanted = new Set(all.filter((job) => job.schedule).map((job) => job.queue));
  for (const { name } of await boss.getSchedules()) {
    if (!wanted.has(name)) await boss.unschedule(name);
  }
}

async function workOn(boss: PgBoss, job: Job, services: JobServices): Promise<void> {
  await boss.work(job.queue, { pollingIntervalSeconds: POLL_SECONDS }, async (batch) => {
    for (const { id, data } of batch) {
      try {
        await job.run(services, job.data.parse(data ?? {}), id);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        logLine({ level: "warn", job: job.queue, id, reason });
        throw error;
      }
    }
  });
}
