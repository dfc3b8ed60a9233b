import { ELEMENTS } from "#app/catalog/schemas/item.ts";
import { usePage } from "#app/components/texts.tsx";
import { PartReviewed } from "./part-reviewed.tsx";
import { LackOf, SelectField } from "./select-field.tsx";
import { fieldId, type InputProps, type ReviewProps, type View } from "./view.ts";

export const threeElements: View<"three-elements"> = { Inputs, Review };

function Inputs({ open, given, lacks, scope }: InputProps<"three-elements">) {
  const { t, lang } = usePage();
  const choices = ELEMENTS.map((value) => ({ value, text: t(`assessment:item.element.${value}`) }));
  const means = fieldId(scope, open.meansField);
  const lacking = lacks.some(({ field }) => field === open.meansField);
  return (
    <>
      <p className="case-label">{t("assessment:item.case")}</p>
      <div className="options passages">
        {open.passages.map(({ id, field, text }, index) => (
          <SelectField
            key={id}
            className="option-passage"
            {...{ scope, given, lacks, field, choices }}
            label={
              <>
                <span className="passage-number">
                  {t("assessment:item.passage", { number: index + 1 })}
                </span>{" "}
                <span className="passage-text">{text[lang]}</span>
              </>
            }
          />
        ))}
      </div>
      <fieldset
        className="question-part"
        aria-describedby={lacking ? `${means}-error` : undefined}
        aria-invalid={lacking ? true : undefined}
      >
        <legend>{t("assessment:item.means.question")}</legend>
        <div className="options options-beside">
          {(["yes", "no"] as const).map((value, index) => (
            <label key={value} className="option" htmlFor={index === 0 ? means : `${means}-no`}>
              <input
                id={index === 0 ? means : `${means}-no`}
                type="radio"
                name={open.meansField}
                value={value}
                defaultChecked={given[open.meansField]?.includes(value)}
              />
              <span>{t(`assessment:item.means.${value}`)}</span>
            </label>
          ))}
        </div>
        <LackOf scope={scope} field={open.meansField} lacks={lacks} />
      </fieldset>
    </>
  );
}

function Review({ review }: ReviewProps<"three-elements">) {
  const { t, lang } = usePage();
  const { means } = review;
  const word = (matter: boolean) => t(`assessment:item.means.${matter ? "yes" : "no"}`);
  return (
    <ul className="options list-plain passages">
      {review.passages.map(({ id, text, element, feedback, chosen }) => (
        <PartReviewed
          key={id}
          text={<span className="passage-text">{text[lang]}</span>}
          chosen={chosen && t(`assessment:item.element.${chosen}`)}
          right={t(`assessment:item.element.${element}`)}
          correct={chosen === element}
          feedback={feedback[lang]}
        />
      ))}
      <PartReviewed
        text={t("assessment:item.means.question")}
        chosen={means.chosen === null ? null : word(means.chosen)}
        right={word(means.matter)}
        correct={means.chosen === means.matter}
        feedback={means.feedback[lang]}
      />
    </ul>
  );
}
