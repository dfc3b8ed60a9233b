import type { z } from "zod";
import type { Config } from "#app/config.ts";
import type { Database, Db } from "#app/database/connect.server.ts";
import type { Mailer } from "#app/mail/mailer.server.ts";
import type { Postman } from "#app/mail/send.server.ts";
import type { Clock } from "#app/modules/clock.ts";

/** What a job works with. */
export interface JobServices {
  config: Config;
  database: Database;
  clock: Clock;
  /** Puts an e-mail in the queue. */
  mailer: Mailer;
  /** Sends one now; for the job `mail` alone. */
  postman: Postman;
}

/** Work that is done outside of a request: once asked for, or at set times. */
export interface Job<S extends z.ZodType<object> = z.ZodType<object>> {
  /** Name of its queue. */
  queue: string;
  /** What it is asked for with; checked again when it runs. */
  data: S;
  /** How often it is tried again after a failure; the pause doubles each time. */
  retries: number;
  /** The first pause. */
  retryDelaySeconds: number;
  /** How long a finished or failed job is kept, with its data. */
  keepSeconds: number;
  /** Five fields of cron, in Polish time; it then runs with `{}`. One process runs it. */
  schedule?: string;
  /** Must be safe to do twice: a process that dies in the middle leaves it to another one. */
  run(services: JobServices, data: z.output<S>, id: string): Promise<void>;
}

/** Gives a job its type. */
export function defineJob<S extends z.ZodType<object>>(job: Job<S>): Job<S> {
  return job;
}

/** The queues, as the rest of the product sees them. */
export interface Jobs {
  /** Asks for a job, in the transaction given: no commit, no job. */
  send<S extends z.ZodType<object>>(db: Db, job: Job<S>, data: z.input<S>): Promise<void>;
  /** Lets jobs under way finish, ten seconds at the most. */
  stop(): Promise<void>;
}
