import { usePage } from "#app/components/texts.tsx";
import type { Given, OpenOption } from "#app/modules/assessment/interactions/interaction.ts";
import type { ChoiceReview } from "#app/modules/assessment/interactions/options.ts";
import { fieldId } from "./view.ts";

interface ChoiceInputsProps {
  type: "radio" | "checkbox";
  options: readonly OpenOption[];
  given: Given;
  scope: string;
}

/** Rows to press, one or several. */
export function ChoiceInputs({ type, options, given, scope }: ChoiceInputsProps) {
  const { lang } = usePage();
  return (
    <div className="options">
      {options.map((option, index) => {
        const first = fieldId(scope, "answer");
        const id = index === 0 ? first : `${first}-${option.id}`;
        return (
          <label key={option.id} className="option" htmlFor={id}>
            <input
              id={id}
              type={type}
              name="answer"
              value={option.id}
              defaultChecked={given.answer?.includes(option.id)}
            />
            <span>{option.text[lang]}</span>
          </label>
        );
      })}
    </div>
  );
}

/** Every option with what was chosen, what is right, and why. */
export function ChoicesReviewed({ options }: Pick<ChoiceReview, "options">) {
  const { t, lang } = usePage();
  return (
    <ul className="options list-plain">
      {options.map(({ id, text, feedback, chosen, right }) => (
        <li key={id} className={`option option-reviewed${right ? " option-right" : ""}`}>
          <p className="option-text">{text[lang]}</p>
          <p className="option-verdict">
            {t(
              `assessment:review.${chosen ? "chosen" : "not_chosen"}_${right ? "right" : "wrong"}`,
            )}
          </p>
          <p>{feedback[lang]}</p>
        </li>
      ))}
    </ul>
  );
}
