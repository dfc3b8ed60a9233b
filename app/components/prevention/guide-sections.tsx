import { RestsOn } from "./part-plan.tsx";
import { useLesson } from "./use-lesson.ts";

/** The guide's sections, on its page and in print. */
export function GuideSections() {
  const { say, guide } = useLesson();
  return guide.sections.map((section) => (
    <section key={section.id} className="prose" aria-labelledby={section.id}>
      <h2 id={section.id}>{say(section.title)}</h2>
      {section.text ? <p>{say(section.text)}</p> : null}
      {section.points.length > 0 ? (
        <ul>
          {section.points.map((point) => (
            <li key={point.pl}>{say(point)}</li>
          ))}
        </ul>
      ) : null}
      {section.after ? <p>{say(section.after)}</p> : null}
      <RestsOn ids={section.law} />
    </section>
  ));
}
