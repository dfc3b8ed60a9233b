import { usePage } from "#app/components/texts.tsx";
import { ChoicesReviewed } from "./choice-inputs.tsx";
import { LongChoices, lettered } from "./long-choices.tsx";
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
        const words = choices.map((choice) => ({ value: choice.id, text: choice.text[lang] }));
        return (
          <div key={id} className="option option-gap">
            <div className="gap-sentence">
              <label id={`${at}-before`} htmlFor={at}>
                {before[lang]}
              </label>{" "}
              <PlainSelect
                {...{ scope, given, lacks, field }}
                choices={lettered(words)}
                prompt="…"
                labelledBy={after ? `${at}-before ${at}-after` : `${at}-before`}
              />{" "}
              {after ? <span id={`${at}-after`}>{after[lang]}</span> : null}
            </div>
            <LongChoices choices={words} />
            <LackOf scope={scope} field={field} lacks={lacks} />
          </div>
        );
      })}
    </div>
  );
}

function Review({ review }: ReviewProps<"fill">) {
  const { lang } = usePage();
  return (
    <ol className="gaps-reviewed list-plain">
      {review.gaps.map(({ id, before, after, choices }) => (
        <li key={id}>
          <p className="option-text gap-sentence">
            {before[lang]} <mark>{choices.find(({ right }) => right)?.text[lang]}</mark>{" "}
            {after?.[lang]}
          </p>
          <ChoicesReviewed options={choices} />
        </li>
      ))}
    </ol>
  );
}
