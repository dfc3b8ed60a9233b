import type { LessonPage } from "#app/catalog/prevention-pages.ts";
import type { LessonScreen, PreventionPart } from "#app/catalog/schemas/prevention.ts";
import { HelpNumbers } from "./help-numbers.tsx";
import { useLesson } from "./use-lesson.ts";

interface ScreenContentProps {
  part: PreventionPart;
  page: LessonPage;
  /** Address of the next screen, where an answer leads. */
  next: string;
}

/** What stands on one screen below its title. */
export function ScreenContent({ part, page, next }: ScreenContentProps) {
  const { t, say, lesson } = useLesson();
  if (page.kind === "screen") return <Question screen={page.screen} next={next} />;
  if (page.kind === "know") return <Known screen={page.screen} />;
  if (page.kind === "closing") return <HelpNumbers />;
  return (
    <>
      <p className="projector-text">{say(part.opening.text)}</p>
      <ul className="projector-rules" aria-label={t("prevention:rules")}>
        {lesson.rules.map((rule) => (
          <li key={rule.pl}>{say(rule)}</li>
        ))}
      </ul>
    </>
  );
}

/**
 * A text and its question. An answer is a link to the next screen with the answer's anchor: the
 * browser keeps what stands behind `#` to itself, so no server learns who chose what.
 */
function Question({ screen, next }: { screen: LessonScreen; next: string }) {
  const { t, say } = useLesson();
  return (
    <>
      <p className="projector-text">{say(screen.text)}</p>
      {screen.question ? (
        <section className="projector-question" aria-labelledby="ask">
          <h2 id="ask">{say(screen.question.ask)}</h2>
          <ol className="projector-choices">
            {screen.question.choices.map((choice, index) => (
              <li key={choice.pl}>
                <a href={`${next}#answer-${index + 1}`}>
                  <span className="finger">{index + 1}</span> <span>{say(choice)}</span>
                </a>
              </li>
            ))}
          </ol>
          <p className="projector-hint">{t("prevention:hands")}</p>
        </section>
      ) : null}
    </>
  );
}

/** What is worth knowing; the answer that was tapped is marked by its anchor. */
function Known({ screen }: { screen: LessonScreen }) {
  const { t, say } = useLesson();
  return (
    <>
      {screen.question ? (
        <>
          <p className="projector-asked">{say(screen.question.ask)}</p>
          <ol className="projector-answers">
            {screen.question.choices.map((choice, index) => (
              <li key={choice.pl} id={`answer-${index + 1}`}>
                <span className="finger">{index + 1}</span>{" "}
                <span>
                  {say(choice)}{" "}
                  <span className="answer-chosen">({t("prevention:your_choice")})</span>
                </span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {screen.know ? <p className="projector-text projector-known">{say(screen.know)}</p> : null}
    </>
  );
}
