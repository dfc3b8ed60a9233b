import { enhanceForms } from "./forms.ts";

enhanceForms();
