import type { SubmissionResult } from "@conform-to/react";
import { Field } from "#app/components/forms/field.tsx";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { usePage } from "#app/components/texts.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { enrolPeopleSchema } from "#app/modules/institutions/schemas.ts";
import type { Person } from "#app/modules/institutions/view-people.server.ts";
import { PeopleTable } from "./people-table.tsx";

interface EnrolFormProps {
  people: readonly Person[];
  caption: string;
  edition: number;
  today: string;
  lastDay: string;
  reply: SubmissionResult | undefined;
}

/** The table of people as a form: tick some, set a day, enrol them. */
export function EnrolForm({ people, caption, edition, today, lastDay, reply }: EnrolFormProps) {
  const { t, lang } = usePage();
  const schema = enrolPeopleSchema(today, lastDay);
  const values = { dueOn: lastDay };
  const { form, fields } = usePageForm("enrol", schema, { reply, values });
  const chosen: unknown = fields.people.initialValue;
  return (
    <PageForm form={form} className="stack max-w-none">
      <PeopleTable
        people={people}
        caption={caption}
        choice={{
          name: fields.people.name,
          id: fields.people.id,
          chosen: (Array.isArray(chosen) ? chosen : [chosen]).filter(
            (id) => typeof id === "string",
          ),
        }}
      />
      {people.some(({ state }) => state === "not_enrolled") ? (
        <section className="stack max-w-(--measure)">
          <h2>{t("institutions:enrol.title")}</h2>
          <p>{t("institutions:enrol.text", { edition })}</p>
          <Field
            field={fields.dueOn}
            type="date"
            label={t("institutions:enrol.due")}
            hint={t("institutions:enrol.due_hint", { day: formatDay(lang, lastDay) })}
          />
          <SubmitButton>{t("institutions:enrol.submit")}</SubmitButton>
        </section>
      ) : null}
    </PageForm>
  );
}
