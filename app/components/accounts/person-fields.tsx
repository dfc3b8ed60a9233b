import type { FieldMetadata } from "@conform-to/react";
import { RadioField } from "#app/components/forms/choices.tsx";
import { Field } from "#app/components/forms/field.tsx";
import { usePage } from "#app/components/texts.tsx";
import { PASSWORD_MIN_LENGTH } from "#app/modules/accounts/password-limits.ts";
import { PROFESSIONAL_GROUPS } from "#app/modules/accounts/schemas.ts";

// biome-ignore lint/suspicious/noExplicitAny: the value's type does not matter to the markup
type AnyField = FieldMetadata<any>;

export function NameFields({ fields }: { fields: { givenName: AnyField; familyName: AnyField } }) {
  const { t } = usePage();
  return (
    <>
      <Field
        field={fields.givenName}
        label={t("accounts:fields.given_name")}
        autoComplete="given-name"
      />
      <Field
        field={fields.familyName}
        label={t("accounts:fields.family_name")}
        autoComplete="family-name"
      />
    </>
  );
}

export function EmailField({ field, autoComplete = "email" }: EmailFieldProps) {
  const { t } = usePage();
  return (
    <Field
      field={field}
      label={t("accounts:fields.email")}
      type="email"
      autoComplete={autoComplete}
    />
  );
}

interface EmailFieldProps {
  field: AnyField;
  /** `username` beside a password, so that a password manager knows which it is. */
  autoComplete?: "email" | "username";
}

/** A password to choose, with the rules before it is typed. */
export function NewPasswordField({ field }: { field: AnyField }) {
  const { t } = usePage();
  return (
    <Field
      field={field}
      label={t("accounts:fields.new_password")}
      hint={t("accounts:fields.new_password_hint", { min: PASSWORD_MIN_LENGTH })}
      type="password"
      autoComplete="new-password"
    />
  );
}

export function GroupField({ field }: { field: AnyField }) {
  const { t } = usePage();
  return (
    <RadioField
      field={field}
      label={t("accounts:fields.professional_group")}
      hint={t("accounts:fields.professional_group_hint")}
      options={PROFESSIONAL_GROUPS.map((group) => ({
        value: group,
        label: t(`accounts:groups.${group}`),
      }))}
    />
  );
}

/** Tells a password manager whose password is chosen here; nobody sees it. */
export function AccountName({ email }: { email: string }) {
  return (
    <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
  );
}
