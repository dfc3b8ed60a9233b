import type { ReactNode } from "react";
import { usePage } from "#app/components/texts.tsx";
import { tellMessage } from "#app/i18n/message.ts";

/** What the parts of a field need to know of it; Conform's FieldMetadata has all of it. */
export interface FieldFacts {
  id: string;
  name: string;
  errorId: string;
  descriptionId: string;
  errors?: string[] | undefined;
  required?: boolean | undefined;
}

/** Ids of the hint and the errors, for `aria-describedby`. */
export function describedBy(field: FieldFacts, hint: ReactNode): string | undefined {
  const ids = [hint ? field.descriptionId : "", field.errors ? field.errorId : ""];
  return ids.filter(Boolean).join(" ") || undefined;
}

/** The words of a label; a field that may stay empty says so. */
export function LabelText({ field, label }: { field: FieldFacts; label: ReactNode }) {
  const { t } = usePage();
  return (
    <>
      {label}
      {field.required ? null : (
        <span className="field-optional"> {t("errors:fields.optional")}</span>
      )}
    </>
  );
}

export function FieldHint({ field, hint }: { field: FieldFacts; hint: ReactNode }) {
  return hint ? (
    <p className="field-hint" id={field.descriptionId}>
      {hint}
    </p>
  ) : null;
}

export function FieldErrors({ field }: { field: FieldFacts }) {
  const { t } = usePage();
  if (!field.errors) return null;
  return (
    <p className="field-error" id={field.errorId}>
      <span className="visually-hidden">{t("errors:fields.prefix")} </span>
      {field.errors.map((error) => tellMessage(t, error)).join(" ")}
    </p>
  );
}
