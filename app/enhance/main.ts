import { enhanceErrors } from "./errors.ts";
import { enhanceForms } from "./forms.ts";
import { enhanceQuickExit } from "./quick-exit.ts";

enhanceForms();
enhanceErrors();
enhanceQuickExit();
