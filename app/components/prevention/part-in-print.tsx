import type { LessonScreen, PreventionPart } from "#app/catalog/schemas/prevention.ts";
import { HelpNumbers } from "./help-numbers.tsx";
import { RestsOn } from "./part-plan.tsx";
import { useLesson } from "./use-lesson.ts";

/** A part on paper: aims, every screen with its answer, and the advice beside it. */
export function PartInPrint({ part, number }: { part: PreventionPart; number: number }) {
  const { t, say, lesson } = useLesson();
  return (
    <section className="sheet stack" aria-labelledby={part.id}>
      <h2 id={part.id}>{t("prevention:place", { number, title: say(part.title) })}</h2>
      <h3>{t("prevention:aims")}</h3>
      <ul>
        {part.aims.map((aim) => (
          <li key={aim.pl}>{say(aim)}</li>
        ))}
      </ul>
      <RestsOn ids={part.law} />
      <Step title={t("prevention:opening")} step={part.opening}>
        <p>{say(part.opening.text)}</p>
        <ul>
          {lesson.rules.map((rule) => (
            <li key={rule.pl}>{say(rule)}</li>
          ))}
        </ul>
      </Step>
      {part.screens.map((screen) => (
        <Step key={screen.id} title={say(screen.title)} step={screen}>
          <ScreenInPrint screen={screen} />
        </Step>
      ))}
      <Step title={t("prevention:closing")} step={part.closing}>
        <p>{say(part.closing.text)}</p>
        <HelpNumbers />
      </Step>
    </section>
  );
}

interface StepProps {
  title: string;
  step: Pick<LessonScreen, "minutes" | "note">;
  children: React.ReactNode;
}

function Step({ title, step, children }: StepProps) {
  const { t, say } = useLesson();
  return (
    <div className="printed-step">
      <div className="stack stack-tight">
        <h3>{title}</h3>
        {children}
      </div>
      <div className="stack stack-tight printed-note">
        <p className="plan-minutes">{t("prevention:minutes", { minutes: step.minutes })}</p>
        <p>{say(step.note)}</p>
      </div>
    </div>
  );
}

function ScreenInPrint({ screen }: { screen: LessonScreen }) {
  const { t, say } = useLesson();
  return (
    <>
      <p>{say(screen.text)}</p>
      {screen.question ? (
        <>
          <h4>{say(screen.question.ask)}</h4>
          <ol>
            {screen.question.choices.map((choice) => (
              <li key={choice.pl}>{say(choice)}</li>
            ))}
          </ol>
        </>
      ) : null}
      {screen.know ? (
        <p>
          <strong>{t("prevention:know")}:</strong> {say(screen.know)}
        </p>
      ) : null}
    </>
  );
}
