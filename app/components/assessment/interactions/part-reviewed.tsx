import type { ReactNode } from "react";
import { usePage } from "#app/components/texts.tsx";

interface PartReviewedProps {
  /** The part as it was asked. */
  text: ReactNode;
  /** What the learner chose, in words; null without an answer. */
  chosen: string | null;
  /** What is right, in words. */
  right: string;
  correct: boolean;
  feedback: string;
}

/** A part of an answered item: what was chosen for it, what is right, and why. */
export function PartReviewed({ text, chosen, right, correct, feedback }: PartReviewedProps) {
  const { t } = usePage();
  const verdict = correct ? "part_right" : chosen === null ? "part_none" : "part_wrong";
  return (
    <li className={`option option-reviewed${correct ? " option-right" : ""}`}>
      <p className="option-text">{text}</p>
      <p className="option-verdict">
        {t(`assessment:review.${verdict}`, { chosen: chosen ?? "" })}
      </p>
      {correct ? null : (
        <p className="option-answer">{t("assessment:review.part_answer", { answer: right })}</p>
      )}
      <p>{feedback}</p>
    </li>
  );
}
