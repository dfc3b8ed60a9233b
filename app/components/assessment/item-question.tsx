import { usePage } from "#app/components/texts.tsx";
import type { Given, Lack } from "#app/modules/assessment/interactions/interaction.ts";
import type { ItemView } from "#app/modules/assessment/view-attempt.server.ts";
import { inputsOf } from "./interactions/index.ts";

/** A question as it may be answered. */
export type OpenQuestion = Pick<ItemView, "id" | "question" | "open" | "given">;

interface ItemQuestionProps {
  item: OpenQuestion;
  /** What the form lacked when it was sent; none before. */
  lacks: readonly Lack[];
  /** What was sent then, to be shown again; what is kept when left out. */
  sent?: Given | undefined;
}

/** An item that may be answered: a fieldset of plain inputs, by the type of the item. */
export function ItemQuestion({ item, lacks, sent }: ItemQuestionProps) {
  const { t, lang } = usePage();
  const scope = scopeOf(item);
  const lacking = lacks.length > 0;
  return (
    <fieldset
      className={`question question-${item.open.type}`}
      aria-describedby={lacking ? `${scope}-error` : `${scope}-hint`}
      aria-invalid={lacking ? true : undefined}
    >
      <legend>{item.question[lang]}</legend>
      <p id={`${scope}-hint`} className="field-hint">
        {t(`assessment:item.hint.${item.open.type}`)}
      </p>
      {lacking ? (
        <p id={`${scope}-error`} className="field-error">
          {t("assessment:item.lacking", { count: lacks.length })}
        </p>
      ) : null}
      {inputsOf(item.open, { given: sent ?? item.given, lacks, scope })}
    </fieldset>
  );
}

/** Makes ids unique where a page asks several questions. */
export const scopeOf = (item: Pick<OpenQuestion, "id">) => `answer-${item.id}`;
