import { usePage } from "#app/components/texts.tsx";
import { ChoiceInputs } from "./choice-inputs.tsx";
import type { InputProps, ReviewProps, View } from "./view.ts";

export const indicators: View<"indicators"> = { Inputs, Review };

function Inputs({ open, given, scope }: InputProps<"indicators">) {
  const { t } = usePage();
  return (
    <div className="statement">
      <p className="case-label">{t("assessment:item.case")}</p>
      <ChoiceInputs type="checkbox" options={open.passages} given={given} scope={scope} />
    </div>
  );
}

function Review({ review }: ReviewProps<"indicators">) {
  const { t, lang } = usePage();
  return (
    <ul className="options list-plain passages">
      {review.passages.map(({ id, text, indicator, feedback, chosen }) => {
        const verdict =
          indicator === null
            ? `indicator_none${chosen ? "_chosen" : ""}`
            : `indicator_${chosen ? "found" : "missed"}`;
        const found = indicator !== null;
        return (
          <li key={id} className={`option option-reviewed${found ? " option-right" : ""}`}>
            <p className="option-text passage-text">{text[lang]}</p>
            <p className="option-verdict">
              {t(`assessment:review.${verdict}`, {
                indicator: found ? t(`assessment:indicators.${indicator}`) : "",
              })}
            </p>
            <p>{feedback[lang]}</p>
          </li>
        );
      })}
    </ul>
  );
}
