import { usePage } from "#app/components/texts.tsx";
import type { ItemReview, ItemView } from "#app/modules/assessment/view-attempt.server.ts";
import { Grounds } from "./grounds.tsx";

interface ItemReviewProps {
  item: ItemView;
  review: ItemReview;
}

/** An answered item: what was chosen, what is right, and why, for every option. */
export function ItemReviewed({ item, review }: ItemReviewProps) {
  const { t, lang } = usePage();
  return (
    <section className="question question-reviewed" aria-labelledby={`question-${item.position}`}>
      <h2 id={`question-${item.position}`}>{item.question[lang]}</h2>
      <p
        className={`status ${review.correct ? "status-ok" : review.score > 0 ? "status-warn" : "status-bad"}`}
      >
        {t(
          `assessment:review.${review.correct ? "correct" : review.score > 0 ? "partly" : "wrong"}`,
        )}
      </p>
      {item.type === "order" ? (
        <OrderReview item={item} review={review} />
      ) : (
        <ul className="options list-plain">
          {item.options.map((option) => {
            const chosen = item.chosen.includes(option.id);
            const right = review.right.includes(option.id);
            return (
              <li
                key={option.id}
                className={`option option-reviewed${right ? " option-right" : ""}`}
              >
                <p className="option-text">{option.text[lang]}</p>
                <p className="option-verdict">
                  {t(
                    `assessment:review.${chosen ? "chosen" : "not_chosen"}_${right ? "right" : "wrong"}`,
                  )}
                </p>
                <p>{review.feedback[option.id]?.[lang]}</p>
              </li>
            );
          })}
        </ul>
      )}
      <Grounds law={review.law} facts={review.facts} />
    </section>
  );
}

function OrderReview({ item, review }: ItemReviewProps) {
  const { t, lang } = usePage();
  const textOf = (id: string) => item.options.find((option) => option.id === id)?.text[lang];
  return (
    <>
      <h3>{t("assessment:review.right_order")}</h3>
      <ol>
        {review.right.map((id, index) => (
          <li key={id}>
            <p className="option-text">{textOf(id)}</p>
            <p className="option-verdict">
              {item.chosen[index] === id
                ? t("assessment:review.your_place_right")
                : t("assessment:review.your_place", { place: item.chosen.indexOf(id) + 1 })}
            </p>
            <p>{review.feedback[id]?.[lang]}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
