/**
 * Optional packages for other platforms, which a lock file needs and some registries do not
 * have. npm leaves out of the lock file what the registry does not know; `npm ci` then refuses
 * the lock file, on every platform.
 */

const OS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony"];
const CPU = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"];
const SYNONYMS = {
  win32: "win32",
  windows: "win32",
  sunos: "sunos",
  armv7: "arm",
  wasm32: "wasm32",
};

const has = (name, word) => name.includes(word);

/**
 * What a platform package asks for, read from its name: `@x/cli-linux-arm64-musl`.
 *
 * @returns the fields of its entry in the lock file, or null when the name tells no platform
 */
export function platformOf(name) {
  const base = name.slice(name.lastIndexOf("/") + 1);
  const known = Object.entries(SYNONYMS).filter(([word]) => has(base, word));
  const named = known.map(([, value]) => value);
  const os = [...OS, "win32", "sunos"].find((word) => has(base, word) || named.includes(word));
  const cpu = ["wasm32", ...CPU].find((word) => has(base, word) || named.includes(word));
  if (!cpu || (!os && cpu !== "wasm32")) return null;
  const libc = has(base, "musl") ? "musl" : os === "linux" && has(base, "gnu") ? "glibc" : null;
  return { cpu: [cpu], ...(os && { os: [os] }), ...(libc && { libc: [libc] }) };
}

/** Where npm would look for a package, from the place that needs it: nearest first. */
function* placesOf(name, from) {
  for (let at = from; ; ) {
    yield `${at === "" ? "" : `${at}/`}node_modules/${name}`;
    if (at === "") return;
    const up = at.lastIndexOf("/node_modules/");
    at = up === -1 ? "" : at.slice(0, up);
  }
}

/**
 * Names of optional packages that the lock file has no entry for.
 *
 * @param lock package-lock.json, parsed
 * @returns for each, the place its entry belongs in, its version, and the package that wants it
 */
export function missingOptional(lock) {
  const missing = new Map();
  for (const [from, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const found = [...placesOf(name, from)].some((place) => lock.packages[place]);
      if (found || !platformOf(name)) continue;
      // Beside the package that wants it, as npm puts the ones it knows.
      const up = from.lastIndexOf("node_modules/");
      const place = `${from.slice(0, up)}node_modules/${name}`;
      missing.set(place, { name, version, dev });
    }
  }
  return missing;
}

/**
 * Adds the missing entries. They carry no checksum, since nobody here could compute one; npm
 * checks them against the registry where they are installed.
 *
 * @returns a lock file with its packages in npm's order
 */
export function completeLock(lock) {
  const packages = { ...lock.packages };
  for (const [place, { name, version, dev }] of missingOptional(lock)) {
    packages[place] = { version, ...platformOf(name), ...(dev && { dev }), optional: true };
  }
  const order = Object.keys(packages).sort((a, b) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(order.map((place) => [place, packages[place]])) };
}
