import { enhanceErrors } from "./errors.ts";
import { enhanceForms } from "./forms.ts";
import { enhanceOrder } from "./order.ts";
import { enhanceQuickExit } from "./quick-exit.ts";
import { enhanceTimeLeft } from "./time-left.ts";
import { enhanceTurnScreens } from "./turn-screens.ts";

/** Called by the entry: package.json says that no module does anything by being imported. */
export function enhancePage(): void {
  enhanceForms();
  enhanceErrors();
  enhanceOrder();
  enhanceQuickExit();
  enhanceTimeLeft();
  enhanceTurnScreens();
}
