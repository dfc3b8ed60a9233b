import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../lib/chromium.mjs";
import { kilobytes, type Line } from "./line.ts";

const MOST = 120 * 1024;
const MOST_SCRIPT = 100 * 1024;

interface Reader {
  origin: string;
  cookie: string;
}

/** What a browser that has never been here loads for a lesson page, and whether it needs it. */
export async function measurePageWeight(reader: Reader, path: string): Promise<Line[]> {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ["--no-sandbox"],
  });
  try {
    const bytes = await coldLoad(browser, reader, path);
    const sum = (types: string[]) => types.reduce((all, type) => all + (bytes.get(type) ?? 0), 0);
    const total = sum([...bytes.keys()]);
    const parts = [...bytes].map(([type, size]) => `${type} ${kilobytes(size)}`).join(", ");
    const usable = await usableWithoutScript(browser, reader, path);
    return [
      {
        what: "cold lesson page, everything, compressed, with headers",
        measured: `${kilobytes(total)} (${parts})`,
        budget: `at most ${kilobytes(MOST)}`,
        pass: total <= MOST,
      },
      {
        what: "cold lesson page, JavaScript",
        measured: kilobytes(sum(["script"])),
        budget: `at most ${kilobytes(MOST_SCRIPT)}`,
        pass: sum(["script"]) <= MOST_SCRIPT,
      },
      {
        what: "lesson page without JavaScript",
        measured: usable ? "reads, and its button leads on" : "does not work",
        budget: "readable and usable",
        pass: usable,
      },
    ];
  } finally {
    await browser.close();
  }
}

async function openContext(
  browser: Browser,
  { origin, cookie }: Reader,
  javaScriptEnabled: boolean,
) {
  const context = await browser.newContext({ javaScriptEnabled });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: origin }]);
  return context;
}

/** Bytes over the wire by kind of resource, headers included. */
async function coldLoad(browser: Browser, reader: Reader, path: string) {
  const context = await openContext(browser, reader, true);
  const page = await context.newPage();
  const bytes = new Map<string, number>();
  const sizes: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    sizes.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
        const type = request.resourceType();
        bytes.set(type, (bytes.get(type) ?? 0) + responseBodySize + responseHeadersSize);
      }),
    );
  });
  await page.goto(reader.origin + path, { waitUntil: "networkidle" });
  await Promise.all(sizes);
  await context.close();
  return bytes;
}

async function usableWithoutScript(browser: Browser, reader: Reader, path: string) {
  const context = await openContext(browser, reader, false);
  const page = await context.newPage();
  await page.goto(reader.origin + path);
  const text = await page.locator("main article").textContent();
  const before = page.url();
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL((url) => url.href !== before);
  const heading = await page.locator("main h1").textContent();
  await context.close();
  return (text ?? "").length > 100 && Boolean(heading);
}
