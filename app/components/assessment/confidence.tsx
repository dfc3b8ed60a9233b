import { usePage } from "#app/components/texts.tsx";

/** 1 guessed, 2 rather sure, 3 sure. */
const STEPS = [1, 2, 3] as const;

/** How sure somebody is of an answer: asked beside it, and never needed. */
export function ConfidenceInputs({ chosen }: { chosen: number | null }) {
  const { t } = usePage();
  return (
    <fieldset className="confidence" aria-describedby="confidence-hint">
      <legend>{t("assessment:item.confidence.question")}</legend>
      <p id="confidence-hint" className="field-hint">
        {t("assessment:item.confidence.hint")}
      </p>
      <div className="options options-beside">
        {STEPS.map((step) => (
          <label key={step} className="option" htmlFor={`confidence-${step}`}>
            <input
              id={`confidence-${step}`}
              type="radio"
              name="confidence"
              value={step}
              defaultChecked={chosen === step}
            />
            <span>{t(`assessment:item.confidence.${step}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A kind word where somebody was sure and wrong, or guessed and was right; else nothing. */
export function ConfidenceNote({
  confidence,
  correct,
}: {
  confidence: number | null;
  correct: boolean;
}) {
  const { t } = usePage();
  const note =
    confidence === 3 && !correct
      ? "sure_and_wrong"
      : confidence === 1 && correct
        ? "guessed_and_right"
        : null;
  return note ? <p className="confidence-note">{t(`assessment:review.${note}`)}</p> : null;
}
