import path from "node:path";
import { z } from "zod";

/** Set to "0" turns something off; anything else, or nothing, leaves it on. */
const onUnlessZero = z
  .enum(["0", "1"], { error: 'must be "0" or "1"' })
  .default("1")
  .transform((value) => value === "1");

const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must look like ${example}` });

/** The settings of design section 6, as the environment gives them. */
const environment = z.object({
  PORT: z.coerce
    .number({ error: "must be a port number" })
    .int()
    .min(0, { error: "must be a port number from 0 to 65535" })
    .max(65535, { error: "must be a port number from 0 to 65535" })
    .default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: url(/^postgres(ql)?$/, "postgres://user:password@host:5432/ostoja").optional(),
  DATABASE_READ_URL: url(/^postgres(ql)?$/, "postgres://user:password@host:5432/ostoja").optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  SMTP_URL: url(/^smtps?$/, "smtp://user:password@host:587").optional(),
  BASE_URL: url(/^https?$/, "https://ostoja.example").optional(),
  DEMO: onUnlessZero,
});

/** What the process runs with. Paths are absolute, URLs are checked. */
export interface Config {
  port: number;
  host: string;
  /** A PostgreSQL server; null means the embedded one under `dataDir`. */
  databaseUrl: string | null;
  /** A replica for reports; null means the same server. */
  databaseReadUrl: string | null;
  dataDir: string;
  /** Null means that e-mails are written to a folder under `dataDir`. */
  smtpUrl: string | null;
  /** Origin of links in e-mails, QR codes and the origin check; no slash at the end. */
  baseUrl: string;
  demo: boolean;
}

/** A setting that cannot be used; the message names it and says what it must look like. */
export class ConfigError extends Error {}

/**
 * Reads the settings; an empty value counts as unset.
 *
 * @throws ConfigError with one line for each bad setting
 */
export function loadConfig(env: Record<string, string | undefined>, root = process.cwd()): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(filled);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new ConfigError(lines.join("\n"));
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    databaseUrl: value.DATABASE_URL ?? null,
    databaseReadUrl: value.DATABASE_READ_URL ?? null,
    dataDir: path.resolve(root, value.DATA_DIR),
    smtpUrl: value.SMTP_URL ?? null,
    baseUrl: (value.BASE_URL ?? `http://${value.HOST}:${value.PORT}`).replace(/\/+$/, ""),
    demo: value.DEMO,
  };
}
