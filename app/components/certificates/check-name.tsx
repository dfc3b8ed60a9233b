import type { SubmissionResult } from "@conform-to/react";
import { Field } from "#app/components/forms/field.tsx";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { Notice } from "#app/components/notice.tsx";
import { usePage } from "#app/components/texts.tsx";
import { checkNameSchema } from "#app/modules/certificates/schemas.ts";

interface CheckNameProps {
  number: string;
  reply: SubmissionResult | undefined;
  /** What the check found: the name on the certificate, null when another was typed. */
  checked: { name: string | null } | undefined;
}

/** Lets somebody who was told a name see whether the certificate bears it. */
export function CheckName({ number, reply, checked }: CheckNameProps) {
  const { t, lang } = usePage();
  const { form, fields } = usePageForm("holder", checkNameSchema, { reply });
  return (
    <section aria-labelledby="name" className="stack">
      <h2 id="name">{t("certificates:verify.name_title")}</h2>
      {checked ? <Found name={checked.name} /> : <p>{t("certificates:verify.name_lead")}</p>}
      <PageForm form={form} action={`/${lang}/verify/${number}#name`}>
        <Field
          field={fields.name}
          label={t("certificates:verify.name")}
          hint={t("certificates:verify.name_hint")}
          autoComplete="off"
          spellCheck={false}
        />
        <SubmitButton look="secondary">{t("certificates:verify.name_check")}</SubmitButton>
      </PageForm>
    </section>
  );
}

function Found({ name }: { name: string | null }) {
  const { t } = usePage();
  return name === null ? (
    <Notice kind="warning" announce title={t("certificates:verify.name_differs")}>
      {t("certificates:verify.name_differs_text")}
    </Notice>
  ) : (
    <Notice kind="success" announce title={t("certificates:verify.name_same")}>
      {t("certificates:verify.name_same_text", { name })}
    </Notice>
  );
}
