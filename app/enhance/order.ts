/**
 * Buttons that move a step up or down, beside the list of each step. They fill the lists, which
 * stay what is sent: without this script the lists alone do.
 */
export function enhanceOrder(): void {
  for (const steps of document.querySelectorAll<HTMLElement>("[data-order]")) enhance(steps);
}

function enhance(steps: HTMLElement): void {
  const said = document.createElement("p");
  said.className = "visually-hidden";
  said.setAttribute("aria-live", "polite");
  steps.after(said);
  const rows = () => [...steps.querySelectorAll<HTMLElement>(".option-order")];

  for (const row of rows()) {
    const buttons = document.createElement("div");
    buttons.className = "order-buttons";
    const moves = [button(row, "up", "↑", -1), button(row, "down", "↓", 1)];
    buttons.append(...moves);
    row.append(buttons);
  }
  showChosenOrder(steps, rows());
  markEnds();

  function button(row: HTMLElement, key: "up" | "down", sign: string, by: 1 | -1) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button button-secondary button-small";
    made.textContent = sign;
    made.setAttribute("aria-label", (steps.dataset[key] ?? "").replace("{step}", nameOf(row)));
    made.addEventListener("click", () => move(row, by, made));
    return made;
  }

  function move(row: HTMLElement, by: 1 | -1, pressed: HTMLElement): void {
    showChosenOrder(steps, rows());
    const order = rows();
    const beside = order[order.indexOf(row) + by];
    if (beside) steps.insertBefore(by < 0 ? row : beside, by < 0 ? beside : row);
    const now = rows();
    for (const [index, one] of now.entries()) selectOf(one).value = String(index + 1);
    markEnds();
    // A row that moves takes the focus away from its button.
    pressed.focus();
    const place = now.indexOf(row) + 1;
    said.textContent = (steps.dataset.moved ?? "")
      .replace("{step}", nameOf(row))
      .replace("{place}", String(place))
      .replace("{of}", String(now.length));
  }

  /** A button at the end stays in reach of the keyboard and says that it does nothing. */
  function markEnds(): void {
    const all = rows();
    for (const [index, row] of all.entries()) {
      const [up, down] = row.querySelectorAll("button");
      up?.setAttribute("aria-disabled", String(index === 0));
      down?.setAttribute("aria-disabled", String(index === all.length - 1));
    }
  }
}

/** Puts the rows as the lists say, once these say a whole order. */
function showChosenOrder(steps: HTMLElement, rows: HTMLElement[]): void {
  const places = rows.map((row) => Number(selectOf(row).value));
  const whole = rows.every((_row, index) => places.includes(index + 1));
  if (!whole) return;
  steps.append(...rows.sort((a, b) => Number(selectOf(a).value) - Number(selectOf(b).value)));
}

const selectOf = (row: HTMLElement) => row.querySelector("select") as HTMLSelectElement;
const nameOf = (row: HTMLElement) => row.querySelector("label")?.textContent ?? "";
