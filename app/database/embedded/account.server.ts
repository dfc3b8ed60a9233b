import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { DatabaseStartError, errorCode } from "./start-error.ts";

/** The account PostgreSQL runs as; null means the one this process runs as. */
export type Account = { name: string; uid: number; gid: number } | null;

const OWN_ACCOUNT = "ostoja";
const ADMIN_PATH = `${process.env.PATH ?? ""}:/usr/sbin:/sbin`;

export const isRoot = () => process.getuid?.() === 0;

function lookUp(name: string): Account {
  const ask = (flag: string) => spawnSync("id", [flag, name], { encoding: "utf8" });
  const [user, group] = [ask("-u"), ask("-g")];
  if (user.status !== 0 || group.status !== 0) return null;
  return { name, uid: Number(user.stdout), gid: Number(group.stdout) };
}

/** Makes a system account without a home or a login; null where the machine does not let us. */
function create(name: string): Account {
  const args = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"];
  spawnSync("useradd", [...args, name], { env: { ...process.env, PATH: ADMIN_PATH } });
  return lookUp(name);
}

/**
 * An account that PostgreSQL can run as when this process is root, which PostgreSQL refuses:
 * `postgres`, or `ostoja` (created when it does not exist), or `nobody`.
 *
 * @throws DatabaseStartError when the machine has none of them
 */
export function unprivilegedAccount(log: (line: string) => void): NonNullable<Account> {
  const known = lookUp("postgres") ?? lookUp(OWN_ACCOUNT);
  if (known) return known;
  const created = create(OWN_ACCOUNT);
  if (created) {
    log(`Created the system account "${OWN_ACCOUNT}": PostgreSQL does not run as root.`);
    return created;
  }
  const nobody = lookUp("nobody");
  if (nobody) return nobody;
  throw new DatabaseStartError(
    "PostgreSQL does not run as root and no other account exists: start as an ordinary user, or set DATABASE_URL",
  );
}

/**
 * The account that owns a cluster made earlier. Kept even when a better one has appeared since:
 * PostgreSQL opens only a folder that its own account owns.
 */
export function ownerOf(folder: string): Account {
  const { uid, gid } = statSync(folder);
  return uid === process.getuid?.() ? null : { name: `user ${uid}`, uid, gid };
}

/** Options for `spawn` that run a program of PostgreSQL as the account. */
export function runAs(account: Account) {
  const { PATH, NODE_ENV } = process.env;
  return {
    ...(account && { uid: account.uid, gid: account.gid }),
    // A fixed working folder: the account may be unable to enter the one this process is in.
    cwd: "/",
    // Nothing else of our environment: PGPORT and the like would change what the programs do.
    env: { PATH, NODE_ENV, LC_ALL: "C" },
  };
}

/**
 * Tells whether the account can enter a folder. Asked by trying, since modes alone leave out
 * access lists, mounts and the folders above.
 */
export function canEnter(account: Account, folder: string): boolean {
  const tried = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], runAs(account));
  if (errorCode(tried.error) === "EPERM" || errorCode(tried.error) === "EINVAL") {
    throw new DatabaseStartError(
      `PostgreSQL does not run as root, and this machine does not let root become "${account?.name}": start as an ordinary user, or set DATABASE_URL`,
    );
  }
  return tried.status === 0;
}
