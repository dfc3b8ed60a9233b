/**
 * What must be true before anything else runs: Node, the packages, the pinned runtime. Node's
 * own modules only, since `npm start` and `npm test` come here on a fresh clone.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

// Not import.meta.dirname: an old Node must come as far as the line that refuses it.
export const root = path.resolve(fileURLToPath(new URL("../..", import.meta.url)));

const OLDEST_NODE = 20;
/** From this version on Node runs our TypeScript as it is. */
const NODE_WITH_TYPES = 24;

const major = (version) => Number(version.replace(/^v/, "").split(".")[0]);

/** A problem whose message is all the user needs. */
export class StartProblem extends Error {}

/** @throws StartProblem on a Node that is too old for npm to install the pinned one */
export function requireNode(version = process.version) {
  if (major(version) >= OLDEST_NODE) return;
  throw new StartProblem(
    `Ostoja needs Node ${OLDEST_NODE} or newer to start and this is ${version}: install a newer Node.`,
  );
}

/**
 * Tells whether an installation holds what the lock file asks for. Packages for other platforms
 * are optional in the lock file, so those may be missing.
 *
 * @param lock package-lock.json, parsed
 * @param installed node_modules/.package-lock.json, parsed: what npm has put there
 */
export function matchesLock(lock, installed) {
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === "" || wanted.optional || wanted.peer) return true;
    return installed.packages[place]?.version === wanted.version;
  });
}

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

function isInstalled(dir, stampFile, stamp) {
  const modules = path.join(dir, "node_modules");
  if (existsSync(stampFile)) return readFileSync(stampFile, "utf8") === stamp;
  // Installed by hand with npm: no reason to do it again.
  const hidden = path.join(modules, ".package-lock.json");
  if (!existsSync(hidden)) return false;
  return matchesLock(readJson(path.join(dir, "package-lock.json")), readJson(hidden));
}

function runNpm(args, dir) {
  // Inside `npm run` this is the npm that runs us; npm's own file works on every platform.
  const own = process.env.npm_execpath;
  const [command, ...first] = own?.endsWith(".js") ? [process.execPath, own] : ["npm"];
  const shell = process.platform === "win32" && command === "npm";
  return spawnSync(command, [...first, ...args], { cwd: dir, stdio: "inherit", shell });
}

/** `npm ci` deletes what is in `node_modules` first: through a link, the packages of another folder. */
function refuseLinkedModules(dir) {
  const modules = path.join(dir, "node_modules");
  if (!lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new StartProblem(
    `The packages do not fit the lock file, and ${modules} is a symbolic link: npm ci would empty the folder it leads to. Remove the link and start again.`,
  );
}

/**
 * Installs the packages when they are missing or the lock file has changed since.
 *
 * @throws StartProblem when npm fails, or would empty a folder that is not ours
 */
export function ensureInstalled(dir = root) {
  const lock = readFileSync(path.join(dir, "package-lock.json"));
  const where = `${process.platform}-${process.arch}`;
  const stamp = `${createHash("sha256").update(lock).digest("hex")} ${where}\n`;
  const stampFile = path.join(dir, "node_modules", ".ostoja-installed");
  if (!isInstalled(dir, stampFile, stamp)) {
    refuseLinkedModules(dir);
    console.log("Installing the packages (npm ci) …");
    // Built and tested here, so the development packages are needed whatever NODE_ENV says.
    const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
    const { status, signal, error } = runNpm(args, dir);
    if (status !== 0) {
      const how = error?.message ?? signal ?? `exit code ${status}`;
      throw new StartProblem(`The packages could not be installed: npm ci ended with ${how}.`);
    }
  }
  if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) {
    writeFileSync(stampFile, stamp);
  }
}

/**
 * The Node that everything after the installation runs on.
 *
 * @returns path of the program: the pinned one, or this process's own when it is new enough
 * @throws StartProblem when there is neither
 */
export function runtime(dir = root) {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const pinned = path.join(dir, "node_modules", "node", "bin", name);
  if (existsSync(pinned)) return pinned;
  if (major(process.version) >= NODE_WITH_TYPES) return process.execPath;
  throw new StartProblem(
    'The pinned Node is missing: npm did not run the install script of the package "node". Allow install scripts (npm config ignore-scripts false), delete node_modules and start again.',
  );
}

/** Prints a StartProblem as its one line; anything else with its stack. Ends the process. */
export function fail(error) {
  console.error(error instanceof StartProblem ? error.message : error);
  process.exit(1);
}
