import { ChoiceInputs, ChoicesReviewed } from "./choice-inputs.tsx";
import type { View } from "./view.ts";

export const single: View<"single"> = {
  Inputs: ({ open, given, scope }) => (
    <ChoiceInputs type="radio" options={open.options} given={given} scope={scope} />
  ),
  Review: ({ review }) => <ChoicesReviewed options={review.options} />,
};
