import type { SubmissionResult } from "@conform-to/react";
import { SelectField } from "#app/components/forms/choices.tsx";
import { Field } from "#app/components/forms/field.tsx";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { usePage } from "#app/components/texts.tsx";
import {
  GRANTED_ROLES,
  grantSchema,
  institutionSchema,
} from "#app/modules/institutions/schemas.ts";

interface RoleFormProps {
  /** Where a coordinator or teacher is wanted; null for the roles without an institution. */
  institution: { id: string; name: string } | null;
  reply: SubmissionResult | undefined;
}

/** Gives a role to somebody who has an account. */
export function RoleForm({ institution, reply }: RoleFormProps) {
  const { t } = usePage();
  const { form, fields } = usePageForm("role", grantSchema, { reply });
  const offered = GRANTED_ROLES.filter(
    (role) => (role === "coordinator" || role === "teacher") === (institution !== null),
  );
  return (
    <PageForm form={form}>
      {institution ? (
        <>
          <input type="hidden" name={fields.institutionId.name} value={institution.id} />
          <p>{t("admin:people.institution", { name: institution.name })}</p>
        </>
      ) : (
        <p>{t("admin:people.institution_hint")}</p>
      )}
      <Field field={fields.email} type="email" label={t("admin:people.email")} autoComplete="off" />
      <SelectField
        field={fields.role}
        label={t("admin:people.role")}
        empty={t("admin:people.choose")}
        options={offered.map((value) => ({ value, label: t(`accounts:roles.${value}`) }))}
      />
      {institution ? null : (
        <SelectField
          field={fields.teryt}
          label={t("admin:people.teryt")}
          hint={t("admin:people.teryt_hint")}
          empty={t("admin:people.choose")}
          options={institutionSchema.shape.teryt.options.map((value) => ({
            value,
            label: t(`figures:voivodeships.${value}`),
          }))}
        />
      )}
      <SubmitButton>{t("admin:people.submit")}</SubmitButton>
    </PageForm>
  );
}
