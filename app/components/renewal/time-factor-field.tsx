import type { FieldMetadata } from "@conform-to/react";
import { RadioField } from "#app/components/forms/choices.tsx";
import { usePage } from "#app/components/texts.tsx";
import { TIME_FACTORS } from "#app/modules/assessment/rules.ts";

const NAMES = { 1: "none", 1.25: "quarter", 1.5: "half", 2: "double" } as const;

/** How much time somebody has in tests; nothing is asked of the reason. */
export function TimeFactorField({ field }: { field: FieldMetadata<string> }) {
  const { t } = usePage();
  return (
    <RadioField
      field={field}
      label={t("institutions:time.label")}
      options={TIME_FACTORS.map((factor) => ({
        value: String(factor),
        label: t(`institutions:time.options.${NAMES[factor]}`),
      }))}
    />
  );
}
