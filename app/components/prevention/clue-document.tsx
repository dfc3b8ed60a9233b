import type { Clue } from "#app/catalog/schemas/prevention.ts";
import { useLesson } from "./use-lesson.ts";

/** The invented document of a clue, as text. */
export function ClueDocument({ document }: { document: Clue["document"] }) {
  const { say } = useLesson();
  const { kind, heading, lines } = document;
  return (
    <figure className={`clue clue-${kind}`}>
      <figcaption>{say(heading)}</figcaption>
      <ul>
        {lines.map(({ from, text }) => (
          <li
            key={text.pl}
            className={from && from.pl !== lines[0]?.from?.pl ? "clue-reply" : undefined}
          >
            {from ? <strong>{say(from)}: </strong> : null}
            {say(text)}
          </li>
        ))}
      </ul>
    </figure>
  );
}
