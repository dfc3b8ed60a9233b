import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type Account, canEnter, isRoot, ownerOf, unprivilegedAccount } from "./account.server.ts";
import { DatabaseStartError, errorCode } from "./start-error.ts";

/** What `postgres.json` under the data folder remembers; readable by its owner alone. */
const memory = z.object({
  /** Where the cluster is; relative to the data folder, so that a clone can be moved. */
  cluster: z.string().min(1),
  password: z.string().min(16),
  /** True once the cluster has been made: from then on, it missing means that data is missing. */
  made: z.boolean(),
});
export type Memory = z.infer<typeof memory>;

/** Where the cluster is and who owns it. */
export interface Place extends Memory {
  dataDir: string;
  clusterDir: string;
  account: Account;
}

const memoryFile = (dataDir: string) => path.join(dataDir, "postgres.json");

/** What is remembered under a data folder, or null before the first start. */
export function recall(dataDir: string): Memory | null {
  const file = memoryFile(dataDir);
  try {
    return memory.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    if (errorCode(error) === "EACCES") {
      throw new DatabaseStartError(
        `${file} belongs to another user: start as that user, or set DATA_DIR to another folder`,
      );
    }
    throw new DatabaseStartError(`${file} is damaged: restore it from a backup`);
  }
}

/** Written beside and moved, so that a crash leaves the old text or the new one. */
function remember(dataDir: string, what: Memory, exclusive: boolean): void {
  const file = memoryFile(dataDir);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(what, null, 2)}\n`, { mode: 0o600 });
  try {
    if (exclusive) linkSync(draft, file);
    else renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Notes that the cluster is complete. */
export function rememberMade(place: Place): void {
  const { cluster, password } = place;
  remember(place.dataDir, { cluster, password, made: true }, false);
}

function firstMemory(dataDir: string, cluster: string): Memory {
  const fresh = { cluster, password: randomBytes(24).toString("base64url"), made: false };
  try {
    remember(dataDir, fresh, true);
    return fresh;
  } catch (error) {
    // Another process has made its first start at the same moment: its password counts.
    const theirs = errorCode(error) === "EEXIST" ? recall(dataDir) : null;
    if (theirs) return theirs;
    throw error;
  }
}

function chooseCluster(dataDir: string, outside: string, account: Account, log: Log): string {
  if (!account || canEnter(account, dataDir)) return "postgres";
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
  const folder = path.join(outside, name);
  for (const dir of [outside, folder]) {
    mkdirSync(dir, { recursive: true });
    chmodSync(dir, 0o755);
  }
  log(`"${account.name}" cannot enter ${dataDir}: the database is kept in ${folder}.`);
  return path.join(folder, "cluster");
}

type Log = (line: string) => void;

/**
 * Decides where the cluster of a data folder is and which account owns it, and remembers it.
 *
 * @param outside folder for clusters whose data folder PostgreSQL's account cannot enter
 * @throws DatabaseStartError when the place cannot be used
 */
export function findPlace(dataDir: string, outside: string, log: Log): Place {
  const known = recall(dataDir);
  const existing = known && path.resolve(dataDir, known.cluster);
  const account = !isRoot()
    ? null
    : existing && existsSync(existing)
      ? ownerOf(existing)
      : unprivilegedAccount(log);
  const what = known ?? firstMemory(dataDir, chooseCluster(dataDir, outside, account, log));
  const clusterDir = path.resolve(dataDir, what.cluster);
  if (account && !canEnter(account, path.dirname(clusterDir))) {
    throw new DatabaseStartError(
      `"${account.name}", the account PostgreSQL runs as, cannot enter ${path.dirname(clusterDir)}: let it (chmod o+x on the folders above), or set DATA_DIR to another folder`,
    );
  }
  return { ...what, dataDir, clusterDir, account };
}

/** Hands a file or folder to the account that PostgreSQL runs as. */
export function giveTo(account: Account, entry: string): void {
  if (account) chownSync(entry, account.uid, account.gid);
}
