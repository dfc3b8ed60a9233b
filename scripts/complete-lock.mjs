/**
 * `node scripts/complete-lock.mjs`, after `npm install` of a new package: puts the packages of
 * other platforms into package-lock.json that the registry in use does not have.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./lib/install.mjs";
import { completeLock, missingOptional } from "./lib/lock.mjs";

const file = path.join(root, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = missingOptional(lock);
if (missing.size > 0) writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
console.log(`${missing.size} packages of other platforms added to package-lock.json`);
