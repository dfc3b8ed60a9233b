import { ChoiceInputs, ChoicesReviewed } from "./choice-inputs.tsx";
import type { View } from "./view.ts";

export const multiple: View<"multiple"> = {
  Inputs: ({ open, given, scope }) => (
    <ChoiceInputs type="checkbox" options={open.options} given={given} scope={scope} />
  ),
  Review: ({ review }) => <ChoicesReviewed options={review.options} />,
};
