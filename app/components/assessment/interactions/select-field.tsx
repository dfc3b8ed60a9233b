import type { ReactNode } from "react";
import { usePage } from "#app/components/texts.tsx";
import type { Given, Lack } from "#app/modules/assessment/interactions/interaction.ts";
import { fieldId } from "./view.ts";

interface SelectFieldProps {
  scope: string;
  field: string;
  /** What is asked of: the label of the list. */
  label: ReactNode;
  choices: readonly { value: string; text: string }[];
  given: Given;
  lacks: readonly Lack[];
  /** Words for the list's first line, which chooses nothing. */
  prompt?: string;
  className?: string;
}

/** A part of an item with a list of its own, in a row to read and choose. */
export function SelectField(props: SelectFieldProps) {
  const { scope, field, label, className = "" } = props;
  const id = fieldId(scope, field);
  return (
    <div className={`option option-part ${className}`}>
      <label htmlFor={id}>{label}</label>
      <PlainSelect {...props} />
      <LackOf scope={scope} field={field} lacks={props.lacks} />
    </div>
  );
}

/** The list alone, for places that bring their own label. */
export function PlainSelect({
  scope,
  field,
  choices,
  given,
  lacks,
  prompt,
  labelledBy,
}: Omit<SelectFieldProps, "label" | "className"> & { labelledBy?: string }) {
  const { t } = usePage();
  const id = fieldId(scope, field);
  const lacking = lacks.some((lack) => lack.field === field);
  return (
    <select
      id={id}
      name={field}
      defaultValue={given[field]?.[0] ?? ""}
      aria-labelledby={labelledBy}
      aria-describedby={lacking ? `${id}-error` : undefined}
      aria-invalid={lacking ? true : undefined}
    >
      <option value="">{prompt ?? t("assessment:item.choose")}</option>
      {choices.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

/** What a field lacks, in words below it. */
export function LackOf({
  scope,
  field,
  lacks,
}: Pick<SelectFieldProps, "scope" | "field" | "lacks">) {
  const { t } = usePage();
  const lack = lacks.find((one) => one.field === field);
  if (!lack) return null;
  return (
    <p id={`${fieldId(scope, field)}-error`} className="field-error">
      {t(`assessment:item.lack_here.${lack.code}`)}
    </p>
  );
}
