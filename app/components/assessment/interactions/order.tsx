import { usePage } from "#app/components/texts.tsx";
import { SelectField } from "./select-field.tsx";
import type { InputProps, ReviewProps, View } from "./view.ts";

export const order: View<"order"> = { Inputs, Review };

/**
 * Each step gets its place from a list: works by keyboard and screen reader, without a script.
 * The script of the page adds buttons that move a step and fill the lists (`app/enhance/order.ts`).
 */
function Inputs({ open, given, lacks, scope }: InputProps<"order">) {
  const { t, lang } = usePage();
  const places = open.steps.map((_, index) => ({
    value: String(index + 1),
    text: String(index + 1),
  }));
  return (
    <div
      className="options"
      data-order
      data-up={t("assessment:item.up", { step: "{step}" })}
      data-down={t("assessment:item.down", { step: "{step}" })}
      data-moved={t("assessment:item.moved", { step: "{step}", place: "{place}", of: "{of}" })}
    >
      {open.steps.map((step) => (
        <SelectField
          key={step.field}
          className="option-order"
          {...{ scope, given, lacks }}
          field={step.field}
          label={step.text[lang]}
          choices={places}
          prompt={t("assessment:item.place")}
        />
      ))}
    </div>
  );
}

function Review({ review }: ReviewProps<"order">) {
  const { t, lang } = usePage();
  return (
    <>
      <h3>{t("assessment:review.right_order")}</h3>
      <ol>
        {review.steps.map(({ id, text, feedback, place }, index) => (
          <li key={id}>
            <p className="option-text">{text[lang]}</p>
            <p className="option-verdict">
              {place === index + 1
                ? t("assessment:review.your_place_right")
                : t(`assessment:review.${place > 0 ? "your_place" : "no_place"}`, { place })}
            </p>
            <p>{feedback[lang]}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
