/** Finds a Chromium that runs, or gets one. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root, runtime } from "./install.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const DOWNLOAD_TIMEOUT_MS = 5 * 60_000;

/** A file is not enough: Ubuntu's `chromium-browser` may be a note on how to get one. */
function runs(program) {
  const options = { stdio: "ignore", timeout: 30_000 };
  return spawnSync(program, ["--version"], options).status === 0;
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function installed() {
  const found = [...onPath(NAMES), ...MAC].filter((file) => existsSync(file));
  return found.find(runs) ?? null;
}

function playwrightsOwn() {
  const require = createRequire(path.join(root, "package.json"));
  const file = require("@playwright/test").chromium.executablePath();
  return existsSync(file) && runs(file) ? file : null;
}

function download() {
  console.log("No Chromium found: getting Playwright's …");
  const cli = path.join(root, "node_modules/@playwright/test/cli.js");
  spawnSync(runtime(), [cli, "install", "chromium"], {
    cwd: root,
    stdio: "inherit",
    timeout: DOWNLOAD_TIMEOUT_MS,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000", ...process.env },
  });
  return playwrightsOwn();
}

function installPackage() {
  const root = process.getuid?.() === 0;
  const prefix = root ? [] : ["sudo", "-n"];
  const apt = (args) => {
    const [command, ...rest] = [...prefix, "apt-get", ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(command, rest, { stdio: "inherit", env }).status === 0;
  };
  if (!onPath(["apt-get"]).some((file) => existsSync(file))) return null;
  console.log("Installing Chromium with apt-get …");
  if (!apt(["update"])) return null;
  if (!apt(["install", "-y", "--no-install-recommends", "chromium"])) return null;
  return installed();
}

/**
 * Gives the path of a Chromium: CHROMIUM_PATH, the system's, Playwright's download, or one from
 * the system's package manager (as root, or with sudo that asks for no password).
 *
 * @returns the path, or null when there is none and none can be had
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return runs(named) ? named : null;
  return installed() ?? playwrightsOwn() ?? download() ?? installPackage();
}

export const NO_CHROMIUM = process.env.CHROMIUM_PATH
  ? `CHROMIUM_PATH (${process.env.CHROMIUM_PATH}) does not run: correct it, or unset it to let one be found.`
  : "No Chromium was found or could be installed: install one, or set CHROMIUM_PATH to its program.";
