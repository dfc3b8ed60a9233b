import { usePage } from "#app/components/texts.tsx";
import { LackOf, PlainSelect } from "./select-field.tsx";
import { fieldId, type InputProps, type ReviewProps, type View } from "./view.ts";

export const fill: View<"fill"> = { Inputs, Review };

/** Sentences with a list in their middle; a screen reader reads the whole sentence as its name. */
function Inputs({ open, given, lacks, scope }: InputProps<"fill">) {
  const { lang } = usePage();
  return (
    <div className="options">
      {open.gaps.map(({ id, field, before, after, choices }) => {
        const at = fieldId(scope, field);
        return (
          <div key={id} className="option option-gap">
            <div className="gap-sentence">
              <label id={`${at}-before`} htmlFor={at}>
                {before[lang]}
              </label>{" "}
              <PlainSelect
                {...{ scope, given, lacks, field }}
                choices={choices.map((choice) => ({ value: choice.id, text: choice.text[lang] }))}
                prompt="…"
                labelledBy={after ? `${at}-before ${at}-after` : `${at}-before`}
              />{" "}
              {after ? <span id={`${at}-after`}>{after[lang]}</span> : null}
            </div>
            <LackOf scope={scope} field={field} lacks={lacks} />
          </div>
        );
      })}
    </div>
  );
}

function Review({ review }: ReviewProps<"fill">) {
  const { t, lang } = usePage();
  return (
    <ol className="gaps-reviewed list-plain">
      {review.gaps.map(({ id, before, after, choices }) => (
        <li key={id}>
          <p className="option-text gap-sentence">
            {before[lang]} <mark>{choices.find(({ right }) => right)?.text[lang]}</mark>{" "}
            {after?.[lang]}
          </p>
          <ul className="options list-plain">
            {choices.map(({ id: choiceId, text, feedback, chosen, right }) => (
              <li
                key={choiceId}
                className={`option option-reviewed${right ? " option-right" : ""}`}
              >
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
        </li>
      ))}
    </ol>
  );
}
