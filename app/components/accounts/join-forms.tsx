import type { SubmissionResult } from "@conform-to/react";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { usePage } from "#app/components/texts.tsx";
import { invitedSchema, joinSchema, registrationSchema } from "#app/modules/accounts/schemas.ts";
import {
  AccountName,
  EmailField,
  GroupField,
  NameFields,
  NewPasswordField,
} from "./person-fields.tsx";

interface FormProps {
  reply: SubmissionResult | undefined;
}

/** For a stranger with a join link. */
export function RegistrationForm({ reply }: FormProps) {
  const { t } = usePage();
  const { form, fields } = usePageForm("register", registrationSchema, { reply });
  return (
    <PageForm form={form}>
      <NameFields fields={fields} />
      <EmailField field={fields.email} autoComplete="username" />
      <NewPasswordField field={fields.password} />
      <GroupField field={fields.professionalGroup} />
      <SubmitButton>{t("accounts:join.register")}</SubmitButton>
    </PageForm>
  );
}

/** For somebody invited who has no account: the address is known already. */
export function InvitedForm({ reply, email }: FormProps & { email: string }) {
  const { t } = usePage();
  const { form, fields } = usePageForm("invited", invitedSchema, { reply });
  return (
    <PageForm form={form}>
      <AccountName email={email} />
      <NameFields fields={fields} />
      <NewPasswordField field={fields.password} />
      <GroupField field={fields.professionalGroup} />
      <SubmitButton>{t("accounts:invitation.register")}</SubmitButton>
    </PageForm>
  );
}

interface JoinFormProps extends FormProps {
  /** The group of the place of work before, chosen at first. */
  group: string | null;
  words: string;
}

/** For somebody who has signed in. */
export function JoinForm({ reply, group, words }: JoinFormProps) {
  const { form, fields } = usePageForm("join", joinSchema, {
    reply,
    values: { professionalGroup: group },
  });
  return (
    <PageForm form={form}>
      <GroupField field={fields.professionalGroup} />
      <SubmitButton>{words}</SubmitButton>
    </PageForm>
  );
}

/** Says that the place of work before comes to an end. */
export function LeavingNote({ from }: { from: string | null }) {
  const { t } = usePage();
  return from ? <p>{t("accounts:join.leaving", { institution: from })}</p> : null;
}
