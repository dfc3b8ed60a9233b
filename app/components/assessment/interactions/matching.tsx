import { usePage } from "#app/components/texts.tsx";
import { LongChoices, lettered } from "./long-choices.tsx";
import { PartReviewed } from "./part-reviewed.tsx";
import { SelectField } from "./select-field.tsx";
import type { InputProps, ReviewProps, View } from "./view.ts";

export const matching: View<"matching"> = { Inputs, Review };

function Inputs({ open, given, lacks, scope }: InputProps<"matching">) {
  const { lang } = usePage();
  const choices = open.rights.map(({ id, text }) => ({ value: id, text: text[lang] }));
  return (
    <div className="options">
      <LongChoices choices={choices} />
      {open.lefts.map(({ id, field, text }) => (
        <SelectField
          key={id}
          className="option-matching"
          {...{ scope, given, lacks, field }}
          choices={lettered(choices)}
          label={text[lang]}
        />
      ))}
    </div>
  );
}

function Review({ review }: ReviewProps<"matching">) {
  const { t, lang } = usePage();
  return (
    <>
      <ul className="options list-plain">
        {review.pairs.map(({ id, left, right, feedback, chosen, correct }) => (
          <PartReviewed
            key={id}
            text={left[lang]}
            chosen={chosen?.[lang] ?? null}
            right={right[lang]}
            correct={correct}
            feedback={feedback[lang]}
          />
        ))}
      </ul>
      {review.extra.length > 0 ? (
        <div className="grounds">
          <h3>{t("assessment:review.extra")}</h3>
          <ul>
            {review.extra.map((text) => (
              <li key={text.en}>{text[lang]}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
