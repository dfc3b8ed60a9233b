import fc from "fast-check";
import { expect, test } from "vitest";
import {
  applyStep,
  availableAsks,
  availableChoices,
  startState,
} from "#app/modules/assessment/scenario-rules.ts";
import { textsOf } from "#app/modules/assessment/scenario-texts.ts";
import { randomRole, randomScenario } from "#tests/random-scenario.ts";
import { type Booklet, makeBooklet, type PaperCondition, type PaperNote } from "./booklet.ts";

/** Somebody with a pencil. */
class Player {
  readonly points = new Map<string, number>();
  readonly ticked = new Set<string>();
  readonly #booklet: Booklet;
  constructor(booklet: Booklet) {
    this.#booklet = booklet;
    for (const { variable, start } of booklet.points) this.points.set(variable, start);
  }

  open(page: number) {
    const found = this.#booklet.pages.find((one) => one.page === page);
    if (!found) throw new Error(`no page ${page}`);
    if ("note" in found) this.#write(found.note);
    return found;
  }

  #write({ effects, tick }: PaperNote) {
    for (const { variable, change } of effects) {
      const value = (this.points.get(variable) ?? 0) + change;
      this.points.set(variable, Math.min(10, Math.max(0, value)));
    }
    if (tick) this.ticked.add(tick);
  }

  holds(when: PaperCondition | null): boolean {
    if (!when) return true;
    return (
      when.ticked.every((box) => this.ticked.has(box)) &&
      !when.notTicked.some((box) => this.ticked.has(box)) &&
      when.points.every(({ variable, at, value }) => {
        const points = this.points.get(variable) ?? 0;
        return at === "least" ? points >= value : points <= value;
      })
    );
  }
}

test("played with a pencil, the booklet tells the same story as the product", () => {
  const picks = fc.array(fc.nat(99), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(
      randomScenario({ nodes: 7, forward: true }),
      randomRole,
      picks,
      (scenario, role, chosen) => {
        const booklet = makeBooklet(scenario, role);
        expect(booklet.pages.map(({ page }) => page)).toEqual(booklet.pages.map((_, i) => i + 1));
        const player = new Player(booklet);
        let state = startState(scenario, role);
        let page = player.open(1);
        const asked = new Set<number>();
        for (const pick of chosen) {
          if (page.kind !== "node") break;
          const node = scenario.nodes.find(({ id }) => id === state.node);
          expect(page.node.id).toBe(node?.id);
          const texts = page.texts.filter(({ when }) => player.holds(when));
          expect(texts.map(({ text }) => text)).toEqual(node && textsOf(node, state));
          const asks = page.asks.filter((ask) => !asked.has(ask.page) && player.holds(ask.when));
          const choices = page.choices.filter(({ when }) => player.holds(when));
          const moves = [...availableAsks(scenario, state), ...availableChoices(scenario, state)];
          expect([...asks, ...choices].map(({ text }) => text)).toEqual(
            moves.map(({ text }) => text),
          );
          const at = pick % moves.length;
          state = applyStep(scenario, state, moves[at]?.id ?? "").state;
          const told = player.open([...asks, ...choices][at]?.page ?? 0);
          if (told.kind === "asked") {
            asked.add(told.page);
            page = player.open(told.back);
          } else if (told.kind === "told") {
            page = player.open(told.ways.find(({ when }) => player.holds(when))?.page ?? 0);
          }
          for (const [name, value] of player.points) {
            expect(value).toBe(state.variables[name as keyof typeof state.variables]);
          }
        }
        expect(page.kind === "ending" && page.ending.id).toBe(state.ended);
      },
    ),
    { numRuns: 120 },
  );
});
