import type { SubmissionResult } from "@conform-to/react";
import { CheckboxField } from "#app/components/forms/choices.tsx";
import { TextField } from "#app/components/forms/field.tsx";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { usePage } from "#app/components/texts.tsx";
import { revokeSchema } from "#app/modules/certificates/schemas.ts";

interface RevokeFormProps {
  number: string;
  reply: SubmissionResult | undefined;
}

/** Asks for the reason, and whether the administrator is sure. */
export function RevokeForm({ number, reply }: RevokeFormProps) {
  const { t, lang } = usePage();
  const { form, fields } = usePageForm("revoke", revokeSchema, { reply });
  return (
    <PageForm form={form} action={`/${lang}/admin/certificates?number=${number}`}>
      <TextField
        field={fields.reason}
        label={t("certificates:admin.reason")}
        hint={t("certificates:admin.reason_hint")}
      />
      <CheckboxField field={fields.sure} label={t("certificates:admin.sure")} />
      <SubmitButton look="danger">{t("certificates:admin.revoke")}</SubmitButton>
    </PageForm>
  );
}
