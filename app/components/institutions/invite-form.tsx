import type { SubmissionResult } from "@conform-to/react";
import { SelectField } from "#app/components/forms/choices.tsx";
import { TextField } from "#app/components/forms/field.tsx";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { usePage } from "#app/components/texts.tsx";
import { INVITED_ROLES, inviteSchema } from "#app/modules/institutions/schemas.ts";

interface InviteFormProps {
  reply: SubmissionResult | undefined;
  /** How many lines of a refused list could be used. */
  good: number;
}

/** The list of addresses; after a refusal it offers to leave the bad lines out. */
export function InviteForm({ reply, good }: InviteFormProps) {
  const { t } = usePage();
  const { form, fields } = usePageForm("invite", inviteSchema, { reply });
  return (
    <PageForm form={form}>
      <TextField
        field={fields.emails}
        label={t("institutions:invite.emails")}
        hint={t("institutions:invite.emails_hint")}
        rows={8}
      />
      <SelectField
        field={fields.role}
        label={t("institutions:invite.role")}
        hint={t("institutions:invite.role_hint")}
        empty={t("institutions:invite.roles.none")}
        options={INVITED_ROLES.map((role) => ({
          value: role,
          label: t(`institutions:invite.roles.${role}`),
        }))}
      />
      <div className="cluster">
        <SubmitButton>{t("institutions:invite.submit")}</SubmitButton>
        {good > 0 ? (
          <SubmitButton look="secondary" name="only" value="good">
            {t("institutions:invite.only_good", { count: good })}
          </SubmitButton>
        ) : null}
      </div>
    </PageForm>
  );
}
