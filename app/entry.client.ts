/**
 * The only script of the product: small improvements of pages that work without it. React does
 * not run in the browser (docs/decisions/0007-pages-without-hydration.md).
 */
import { enhancePage } from "#app/enhance/main.ts";

enhancePage();
