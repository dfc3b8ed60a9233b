import type { SubmissionResult } from "@conform-to/react";
import { SelectField } from "#app/components/forms/choices.tsx";
import { Field } from "#app/components/forms/field.tsx";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { usePage } from "#app/components/texts.tsx";
import { institutionSchema } from "#app/modules/institutions/schemas.ts";

/** Adds an institution. */
export function InstitutionForm({ reply }: { reply: SubmissionResult | undefined }) {
  const { t } = usePage();
  const { form, fields } = usePageForm("institution", institutionSchema, { reply });
  const { kind, teryt } = institutionSchema.shape;
  return (
    <PageForm form={form}>
      <Field field={fields.name} label={t("admin:institutions.name")} />
      <SelectField
        field={fields.kind}
        label={t("admin:institutions.kind")}
        empty={t("admin:institutions.choose")}
        options={kind.options.map((value) => ({ value, label: t(`institutions:kinds.${value}`) }))}
      />
      <Field field={fields.town} label={t("admin:institutions.town")} />
      <SelectField
        field={fields.teryt}
        label={t("admin:institutions.teryt")}
        empty={t("admin:institutions.choose")}
        options={teryt.options.map((value) => ({
          value,
          label: t(`figures:voivodeships.${value}`),
        }))}
      />
      <Field
        field={fields.regon}
        label={t("admin:institutions.regon")}
        hint={t("admin:institutions.regon_hint")}
        inputMode="numeric"
      />
      <Field
        field={fields.rspo}
        label={t("admin:institutions.rspo")}
        hint={t("admin:institutions.rspo_hint")}
        inputMode="numeric"
      />
      <SubmitButton>{t("admin:institutions.submit")}</SubmitButton>
    </PageForm>
  );
}
