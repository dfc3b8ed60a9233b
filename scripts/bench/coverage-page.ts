import { type Line, percent, unmeasured } from "./line.ts";
import { responseTimes } from "./response-times.ts";
import { signIn } from "./sign-in.ts";

const ALLOWED_MS = 100;
const BUDGET = `${ALLOWED_MS} ms, median and p95`;
const PAGES = { "/pl/coverage": "the country", "/pl/coverage/14": "one voivodeship" };

/** The ministry's table, for the analyst of the demo: its time as a share of the time allowed. */
export async function measureCoverage(origin: string, people: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [path, name] of Object.entries(PAGES)) {
    const what = `ministry dashboard, ${name}, ${people.toLocaleString("en")} people`;
    try {
      const cookie = await signIn(origin, "ministry_analyst");
      const { medianMs, p95Ms } = await responseTimes(origin + path, { cookie });
      lines.push({
        what,
        measured: `median ${percent(medianMs / ALLOWED_MS)}, p95 ${percent(p95Ms / ALLOWED_MS)} of the time allowed`,
        budget: BUDGET,
        pass: medianMs < ALLOWED_MS && p95Ms < ALLOWED_MS,
      });
    } catch (error) {
      lines.push(unmeasured(what, BUDGET, error));
    }
  }
  return lines;
}
