import type { FormMetadata } from "@conform-to/react";
import { usePage } from "#app/components/texts.tsx";
import { tellMessage } from "#app/i18n/message.ts";

/** What is wrong with a form, at its top, each line a link to its field; nothing when all is well. */
export function ErrorSummary({ form }: { form: FormMetadata }) {
  const { t } = usePage();
  const errors = Object.entries(form.allErrors).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => ({ name, message })),
  );
  if (errors.length === 0) return null;
  const wrongFields = errors.filter(({ name }) => name !== "").length;
  return (
    // The page was loaded anew: the focus says to a screen reader where to begin.
    // biome-ignore lint/a11y/noAutofocus: only after a refused form, as WCAG technique G139 asks
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>
        {wrongFields > 0
          ? t("errors:fields.summary", { count: wrongFields })
          : t("errors:fields.refused")}
      </h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li key={`${name} ${message}`}>
            {name ? (
              <a href={`#${form.id}-${name}`}>{tellMessage(t, message)}</a>
            ) : (
              tellMessage(t, message)
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
