import { usePage } from "#app/components/texts.tsx";
import type { ItemReview, ItemView } from "#app/modules/assessment/view-attempt.server.ts";
import { ConfidenceNote } from "./confidence.tsx";
import { Grounds } from "./grounds.tsx";
import { reviewOf } from "./interactions/index.ts";

interface ItemReviewProps {
  item: Pick<ItemView, "id" | "question">;
  review: ItemReview;
  /** Level of its heading: 2 on pages of their own, 3 within a lesson. */
  level?: 2 | 3;
}

/** An answered item: what was chosen, what is right, and why, for every part. */
export function ItemReviewed({ item, review, level = 2 }: ItemReviewProps) {
  const { t, lang } = usePage();
  const Heading = level === 2 ? "h2" : "h4";
  const verdict = review.correct ? "correct" : review.score > 0 ? "partly" : "wrong";
  const status = { correct: "status-ok", partly: "status-warn", wrong: "status-bad" }[verdict];
  return (
    <article className="question question-reviewed" aria-labelledby={`question-${item.id}`}>
      <Heading id={`question-${item.id}`}>{item.question[lang]}</Heading>
      <p className={`status ${status}`}>{t(`assessment:review.${verdict}`)}</p>
      <ConfidenceNote confidence={review.confidence} correct={review.correct} />
      {reviewOf(review.detail)}
      <Grounds law={review.law} facts={review.facts} />
    </article>
  );
}
