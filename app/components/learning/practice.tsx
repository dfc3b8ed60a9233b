import { ItemQuestion, scopeOf } from "#app/components/assessment/item-question.tsx";
import { ItemReviewed } from "#app/components/assessment/item-review.tsx";
import { LackSummary } from "#app/components/assessment/lack-summary.tsx";
import { Paragraphs } from "#app/components/assessment/paragraphs.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { usePage } from "#app/components/texts.tsx";
import type { PracticeOutcome, PracticeQuestion } from "#app/modules/assessment/practice.ts";

interface PracticeProps {
  question: PracticeQuestion;
  /** What came of the form that was just sent; null before. */
  outcome: PracticeOutcome | null;
  /** The screen that it stands on. */
  screen: string;
}

/** A question of a lesson, to practise: judged at once on the same screen, not counted. */
export function Practice({ question, outcome, screen }: PracticeProps) {
  const { t, lang } = usePage();
  const id = `practice-${question.id}`;
  const lacks = outcome && "lacks" in outcome ? outcome.lacks : [];
  return (
    <section id={id} className="activity" aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`} className="activity-kind">
        {t("learning:practice.kind")}
      </h3>
      <LackSummary item={question} lacks={lacks} />
      {question.stem ? (
        <div className="case">
          <p className="case-label">{t("assessment:item.case")}</p>
          <Paragraphs text={question.stem[lang]} />
        </div>
      ) : null}
      {outcome && "review" in outcome ? (
        <>
          <ItemReviewed item={question} review={outcome.review} level={3} />
          <p>
            <a className="button button-secondary" href={`${screen}#${id}`}>
              {t("learning:practice.again")}
            </a>
          </p>
        </>
      ) : (
        <form method="post" action={`${screen}#${id}`} id={`${scopeOf(question)}-form`}>
          <input type="hidden" name="practise" value={question.id} />
          <ItemQuestion
            item={question}
            lacks={lacks}
            sent={outcome && "sent" in outcome ? outcome.sent : undefined}
          />
          <SubmitButton look="secondary">{t("assessment:item.check")}</SubmitButton>
        </form>
      )}
    </section>
  );
}
