import { usePage } from "#app/components/texts.tsx";
import type { ItemView } from "#app/modules/assessment/view-attempt.server.ts";

interface ItemQuestionProps {
  item: ItemView;
  /** Key of what was wrong with the form, if anything. */
  error: string | null;
}

/** An item that may be answered: a fieldset of plain inputs, by the type of the item. */
export function ItemQuestion({ item, error }: ItemQuestionProps) {
  const { t, lang } = usePage();
  return (
    <fieldset
      className="question"
      aria-describedby={error ? "answer-error" : "answer-hint"}
      aria-invalid={error ? true : undefined}
    >
      <legend>{item.question[lang]}</legend>
      <p id="answer-hint" className="field-hint">
        {t(`assessment:item.hint.${item.type}`)}
      </p>
      {error ? (
        <p id="answer-error" className="field-error">
          {t(error)}
        </p>
      ) : null}
      {item.type === "order" ? <OrderInputs item={item} /> : <ChoiceInputs item={item} />}
    </fieldset>
  );
}

/** Id of the first input, for links from an error summary. */
export function firstInputId(item: ItemView): string {
  return `answer-${item.options[0]?.id}`;
}

function ChoiceInputs({ item }: { item: ItemView }) {
  const { lang } = usePage();
  return (
    <div className="options">
      {item.options.map((option) => (
        <label key={option.id} className="option" htmlFor={`answer-${option.id}`}>
          <input
            id={`answer-${option.id}`}
            type={item.type === "single" ? "radio" : "checkbox"}
            name="answer"
            value={option.id}
            defaultChecked={item.chosen.includes(option.id)}
          />
          <span>{option.text[lang]}</span>
        </label>
      ))}
    </div>
  );
}

/** Each step gets its place from a list: works by keyboard and screen reader, without a script. */
function OrderInputs({ item }: { item: ItemView }) {
  const { t, lang } = usePage();
  const places = item.options.map((_, index) => index + 1);
  return (
    <div className="options">
      {item.options.map((option) => {
        const place = item.chosen.indexOf(option.id) + 1;
        return (
          <div key={option.id} className="option option-order">
            <label htmlFor={`answer-${option.id}`}>{option.text[lang]}</label>
            <select
              id={`answer-${option.id}`}
              name={`place-${option.id}`}
              defaultValue={place || ""}
            >
              <option value="">{t("assessment:item.place")}</option>
              {places.map((number) => (
                <option key={number} value={number}>
                  {number}
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </div>
  );
}
