import type { SubmissionResult } from "@conform-to/react";
import { TextField } from "#app/components/forms/field.tsx";
import { PageForm } from "#app/components/forms/page-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePageForm } from "#app/components/forms/use-page-form.ts";
import { usePage } from "#app/components/texts.tsx";
import { formatMoment } from "#app/i18n/format.ts";
import { reflectionSchema } from "#app/modules/learning/schemas.ts";
import type { ReflectionView } from "#app/modules/learning/view-reflections.server.ts";

interface ReflectionFormProps {
  reflection: Omit<ReflectionView, "kept"> & {
    kept: { text: string; updatedAt: Date | string } | null;
  };
  /** The screen to go back to after it was kept. */
  back: string;
  reply?: SubmissionResult | undefined;
  /** Level of its heading: 3 within a lesson, 2 on the page of its own. */
  level?: 2 | 3;
}

/** A private question: what was written, to be changed, kept or deleted by its author alone. */
export function ReflectionForm({ reflection, back, reply, level = 3 }: ReflectionFormProps) {
  const { t, lang } = usePage();
  const { id, prompt, hint, kept } = reflection;
  const Heading = level === 2 ? "h2" : "h3";
  const { form, fields } = usePageForm(`reflection-${id}-form`, reflectionSchema, {
    reply,
    values: { text: kept?.text ?? "" },
  });
  return (
    <section id={`reflection-${id}`} className="activity" aria-labelledby={`reflection-${id}-name`}>
      {level === 3 ? <p className="activity-kind">{t("learning:reflection.kind")}</p> : null}
      <Heading id={`reflection-${id}-name`} className="reflection-prompt">
        {prompt[lang]}
      </Heading>
      {hint ? <p>{hint[lang]}</p> : null}
      <PageForm form={form} action={`/${lang}/reflections/${id}`}>
        <input type="hidden" name="back" value={back} />
        <TextField
          field={fields.text}
          label={t("learning:reflection.label")}
          hint={t("learning:reflection.private")}
        />
        <div className="cluster">
          <SubmitButton look="secondary">{t("learning:reflection.keep")}</SubmitButton>
          {kept ? (
            <SubmitButton look="quiet" name="intent" value="forget">
              {t("learning:reflection.forget")}
            </SubmitButton>
          ) : null}
        </div>
      </PageForm>
      {kept ? (
        <p className="status status-ok">
          {t("learning:reflection.kept", {
            when: formatMoment(lang, new Date(kept.updatedAt)),
          })}
        </p>
      ) : null}
    </section>
  );
}
