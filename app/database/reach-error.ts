import { errorCode } from "./embedded/start-error.ts";

interface Target {
  host: string;
  user: string;
  database: string;
  password: string;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function targetOf(url: string): Target | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  return {
    host: `${parsed.hostname || "localhost"}:${parsed.port || 5432}`,
    user: decode(parsed.username),
    database: decode(parsed.pathname.slice(1)),
    password: parsed.password,
  };
}

const reasons: Record<string, (target: Target, timeoutSeconds: number) => string> = {
  ECONNREFUSED: ({ host }) => `nothing answers at ${host}: is the server running?`,
  ENOTFOUND: ({ host }) => `the host of ${host} is not known`,
  EAI_AGAIN: ({ host }) => `the host of ${host} is not known`,
  EHOSTUNREACH: ({ host }) => `there is no way to ${host}`,
  ENETUNREACH: ({ host }) => `there is no way to ${host}`,
  ETIMEDOUT: ({ host }) => `${host} does not answer`,
  ECONNRESET: ({ host }) => `${host} closed the connection: is it a PostgreSQL server?`,
  CONNECTION_CLOSED: ({ host }) => `${host} closed the connection: is it a PostgreSQL server?`,
  CONNECT_TIMEOUT: ({ host }, seconds) => `${host} has not answered in ${seconds} seconds`,
  "28P01": ({ host, user }) => `${host} does not accept the password of "${user}"`,
  "28000": ({ host, user }) => `${host} does not let "${user}" in from this machine`,
  "3D000": ({ host, database }) => `${host} has no database "${database}": create it first`,
  "42501": ({ user, database }) => `"${user}" may not use the database "${database}"`,
  "53300": ({ host }) => `${host} has no free connection: raise max_connections`,
  "57P03": ({ host }) => `the server at ${host} is starting or stopping: try again`,
};

/**
 * Says in one line why a database cannot be reached. The password never shows.
 *
 * @param setting name of the setting that holds `url`
 * @param timeoutSeconds how long the attempt lasted at the most
 */
export function reachError(
  error: unknown,
  url: string,
  setting: string,
  timeoutSeconds: number,
): string {
  const target = targetOf(url);
  if (!target) return `${setting} must look like postgres://user:password@host:5432/ostoja`;
  const known = reasons[errorCode(error)]?.(target, timeoutSeconds);
  if (known) return `The database of ${setting} cannot be reached: ${known}`;
  const message = (error instanceof Error && error.message) || errorCode(error) || "unknown reason";
  const line = message.split("\n")[0] ?? "";
  const secrets = [target.password, decode(target.password)].filter(Boolean);
  const safe = secrets.reduce((text, secret) => text.replaceAll(secret, "***"), line);
  return `The database of ${setting} cannot be reached: ${safe}`;
}
